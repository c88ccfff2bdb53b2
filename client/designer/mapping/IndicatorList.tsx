import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { scaleItemsIn } from '../../../server/core/draft/mapping.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { newIndicatorTexts } from '../../i18n/new-indicator.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';
import { useMayAddIndicators } from '../new-indicator/may-add.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { heapsOf, type MappedIndicator, usePlacedIndicators } from './indicators.ts';
import { UnfedQuestions } from './UnfedQuestions.tsx';

/** Every indicator with its questions: those that get a value, those that stay empty, and the questions that feed none. */
export function IndicatorList(): ReactNode {
  const { draft, mayEdit } = useEditor();
  const { base } = usePlace();
  const { draft: id = '' } = useParams();
  const newIndicator = useTexts(newIndicatorTexts);
  const mayAdd = useMayAddIndicators();
  const texts = useTexts(mappingTexts);
  const placed = usePlacedIndicators();
  const [search] = useSearchParams();
  const asked = search.get('indikator');
  const isHere = placed !== undefined;
  useEffect(() => {
    if (!isHere || asked === null) return;
    const card = document.getElementById(cardId(asked));
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector<HTMLElement>('summary, u-summary')?.focus({ preventScroll: true });
  }, [isHere, asked]);
  if (!placed) return null;
  const { fed, empty, others } = heapsOf(placed, draft);
  const isOpen = ({ key }: MappedIndicator, at: number) => (asked === null ? at === 0 : key === asked);
  const cards = (list: readonly MappedIndicator[], isFirstOpen: boolean) =>
    list.map((indicator, at) => (
      <IndicatorCard
        key={indicator.key}
        id={cardId(indicator.key)}
        indicator={indicator}
        isOpen={isOpen(indicator, isFirstOpen ? at : at + 1)}
      />
    ));
  return (
    <div className="mapping">
      <section aria-labelledby="mapping-fed">
        <Heading level={2} data-size="xs" id="mapping-fed">
          {texts.fed}
        </Heading>
        {fed.length === 0 ? (
          <Paragraph>{scaleItemsIn(draft).length === 0 ? texts.noScaleQuestions : texts.fedNone}</Paragraph>
        ) : null}
        {cards(fed, true)}
      </section>
      <section aria-labelledby="mapping-empty">
        <Heading level={2} data-size="xs" id="mapping-empty">
          {texts.empty}
        </Heading>
        <Paragraph>{empty.length === 0 ? texts.emptyNone : texts.emptyText}</Paragraph>
        {cards(empty, false)}
        {mayEdit && mayAdd ? (
          <p>
            <Link to={`${base}/sporreskjema/${id}/kobling/ny-indikator`}>{newIndicator.link}</Link>
          </p>
        ) : null}
        {others.length > 0 ? (
          <Details defaultOpen={others.some(({ key }) => key === asked)}>
            <Details.Summary>{texts.others}</Details.Summary>
            <Details.Content className="mapping-others">
              <Paragraph>{texts.othersText}</Paragraph>
              {cards(others, false)}
            </Details.Content>
          </Details>
        ) : null}
      </section>
      <UnfedQuestions indicators={[...fed, ...empty, ...others]} />
    </div>
  );
}

const cardId = (key: string) => `indikator-${key}`;
