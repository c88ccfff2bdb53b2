import { Button, Details, Heading } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { addQuestionFor } from '../../../server/core/draft/edit/feeding.ts';
import { type IndicatorMapping, mappingOf } from '../../../server/core/draft/mapping.ts';
import type { Localized } from '../../../server/core/locale.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { Icon } from '../../parts/Icon.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { drawToken, useEditor } from '../editor/editor.ts';
import { AddFeed } from './AddFeed.tsx';
import { FeedingItem } from './FeedingItem.tsx';
import { IndexFields } from './IndexFields.tsx';
import type { MappedIndicator } from './indicators.ts';
import { NoteList } from './NoteList.tsx';
import { ScoreWords } from './ScoreWords.tsx';

/** With the statistics, which nobody needs who does not ask for it. */
const MadeUp = lazy(async () => ({ default: (await import('./MadeUp.tsx')).MadeUp }));

interface IndicatorCardProps {
  id: string;
  indicator: MappedIndicator;
  isOpen: boolean;
}

/** One indicator: where it stands, its questions, and how a person's answers become its figure. */
export function IndicatorCard({ id, indicator, isOpen }: IndicatorCardProps): ReactNode {
  const { draft } = useEditor();
  const texts = useTexts(mappingTexts);
  const { key, name, place } = indicator;
  const onScorecard = place && {
    direction: place.indicator.direction,
    ambition: place.indicator.ambition?.rule ?? null,
  };
  const mapping = mappingOf(draft, key, onScorecard);
  const count = mapping.items.length;
  return (
    <Details id={id} className="mapping-card" defaultOpen={isOpen}>
      <Details.Summary>
        <span className="mapping-summary">
          <span className="mapping-name">{name}</span>{' '}
          <span className="quiet">{count === 0 ? texts.noQuestions : texts.questions(count)}</span>
          {mapping.notes.length > 0 ? (
            <span className="mapping-flag">
              <Icon name="flag" /> {texts.hasNotes}
            </span>
          ) : null}
        </span>
      </Details.Summary>
      <Details.Content className="mapping-content">
        <WhereItStands indicator={indicator} />
        <NoteList notes={mapping.notes} />
        <Questions indicator={indicator} mapping={mapping} />
        {count > 0 ? <ScoreWords mapping={mapping} /> : null}
        {count > 1 || mapping.fewest > count ? <IndexFields name={name} mapping={mapping} /> : null}
        {count > 0 ? <WhatItLooksLike indicator={indicator} mapping={mapping} /> : null}
      </Details.Content>
    </Details>
  );
}

function WhatItLooksLike(props: { indicator: MappedIndicator; mapping: IndicatorMapping }): ReactNode {
  const texts = useTexts(mappingTexts);
  const [isShown, setIsShown] = useState(false);
  return (
    <div>
      <Button variant="tertiary" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {texts.madeUp.show}
      </Button>
      {isShown ? (
        <Suspense fallback={null}>
          <MadeUp {...props} />
        </Suspense>
      ) : null}
    </div>
  );
}

function WhereItStands({ indicator: { place } }: { indicator: MappedIndicator }): ReactNode {
  const { language } = usePlace();
  const texts = useTexts(mappingTexts);
  if (!place) return <p className="mapping-place">{texts.notOnScorecard}</p>;
  const { scorecard, focusArea, successFactor, indicator } = place;
  const said = (text: Localized) => text[language];
  const { ambition, unitOfMeasurement } = indicator;
  const lines = [
    ambition ? texts.ambition(said(ambition.text)) : texts.noAmbition,
    ...(unitOfMeasurement ? [texts.unit(said(unitOfMeasurement))] : []),
  ];
  return (
    <p className="mapping-place">
      {said(successFactor.name.text)} · {said(focusArea.name.text)} · {said(scorecard.title)}
      <br />
      {lines.join(' · ')}
    </p>
  );
}

function Questions({
  indicator: { key, name },
  mapping,
}: {
  indicator: MappedIndicator;
  mapping: IndicatorMapping;
}): ReactNode {
  const { mayEdit, edit, select } = useEditor();
  const texts = useTexts(mappingTexts);
  const make = () => {
    let made = '';
    const token = drawToken();
    edit(
      (draft) => {
        const added = addQuestionFor(draft, key, token);
        made = added.key;
        return added.draft;
      },
      { text: texts.did.made(name) },
    );
    if (made !== '') select(made, 'field');
  };
  return (
    <>
      {mapping.items.length > 0 ? (
        <>
          <Heading level={3} data-size="2xs">
            {texts.items}
          </Heading>
          <ul className="feeding-items">
            {mapping.items.map((mapped) => (
              <FeedingItem key={mapped.item.name} {...{ mapped, indicator: key, name }} />
            ))}
          </ul>
        </>
      ) : null}
      {mayEdit ? (
        <div className="feeding-add">
          <AddFeed indicator={key} name={name} />
          <Button variant="secondary" aria-label={texts.makeNamed(name)} onClick={make}>
            {texts.make}
          </Button>
        </div>
      ) : null}
    </>
  );
}
