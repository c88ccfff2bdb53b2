import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import { type ChangedThing, changedThings } from '../../../server/core/draft/changed-things.ts';
import type { Difference } from '../../../server/core/draft/differences.ts';
import { designerTexts } from '../../i18n/designer.ts';
import type { DraftVersionsTexts } from '../../i18n/draft-versions.nb.ts';
import { draftVersionsTexts } from '../../i18n/draft-versions.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { nameOf, numbersOf } from '../editor/editor.ts';
import { useIndicators } from '../queries.ts';
import type { Telling } from './difference-words.ts';
import type { DifferencesView } from './queries.ts';
import { ThingDifference } from './ThingDifference.tsx';

/** From one state to another: how much, what it breaks, and each thing that is not as it was. */
export function Differences({ view }: { view: DifferencesView }): ReactNode {
  const words = useTexts(draftVersionsTexts);
  const telling = useTelling(view);
  const things = useThings(view);
  return (
    <>
      <Paragraph role="status">
        {things.length === 0 ? words.none : countWords(things, view, words)}
      </Paragraph>
      <SeriesLine view={view} telling={telling} />
      <ul className="differences">
        {things.map((thing) => (
          <li key={`${thing.sort} ${thing.key}`} className="changed-thing">
            <ThingDifference {...{ thing, telling, series: view.series }} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each thing that is not as it was, in reading order. */
export function useThings({ differences, from, to }: DifferencesView): ChangedThing[] {
  return useMemo(
    () => changedThings(differences as Difference[], from.document, to.document),
    [differences, from, to],
  );
}

/** What two states are told with. */
export function useTelling({ from, to }: DifferencesView): Telling {
  const { language } = usePlace();
  const words = useTexts(draftVersionsTexts);
  const designer = useTexts(designerTexts);
  const indicators = useIndicators();
  const indicator = (key: string) => indicators.find((one) => one.key === key)?.name[language] ?? key;
  return { ...{ before: from.document, after: to.document }, words, designer, language, indicator };
}

/** «2 spørsmål er endret, 1 spørsmål er nytt.» A group or a text on a page counts among the other things. */
export function countWords(
  things: readonly ChangedThing[],
  { from, to }: DifferencesView,
  words: DraftVersionsTexts,
): string {
  const asked = new Set([from, to].flatMap(({ document }) => [...numbersOf(document).keys()]));
  const isQuestion = ({ sort, key }: ChangedThing) => sort === 'part' && asked.has(key);
  const count = (fate: ChangedThing['fate']) =>
    things.filter((thing) => isQuestion(thing) && thing.fate === fate).length;
  const others = things.filter((thing) => !isQuestion(thing)).length;
  return words.count(count('changed'), count('added'), count('removed'), others);
}

/** What the later can be compared with, for all of it. */
function SeriesLine({ view, telling }: { view: DifferencesView; telling: Telling }): ReactNode {
  const { series, to } = view;
  const { designer, words } = telling;
  if (!series) return <Paragraph className="quiet">{words.series.none}</Paragraph>;
  const broken = series.changes.filter(({ reasons }) => reasons.length > 0);
  if (broken.length === 0) return <Paragraph>{designer.breaks.none(series.period)}</Paragraph>;
  const count = (sort: 'item' | 'indicator') => broken.filter((one) => one.sort === sort).length;
  const speaking = { draft: to.document, language: telling.language, words: designer };
  const named = (one: (typeof broken)[number]) =>
    one.sort === 'indicator'
      ? telling.indicator(one.name)
      : nameOf(speaking, (one.item ?? one.name).split('.')[0] as string);
  return (
    <section className="fills" aria-labelledby="series-title">
      <Heading level={3} data-size="2xs" id="series-title">
        {words.series.heading}
      </Heading>
      <p className="fills-count">
        {designer.breaks.broken(series.period, count('item'), count('indicator'))}
      </p>
      <Details>
        <Details.Summary>{designer.breaks.which}</Details.Summary>
        <Details.Content>
          <ul>
            {broken.map((one) => (
              <li key={`${one.sort} ${one.name}`}>
                {named(one)}: {one.reasons.map((reason) => designer.breaks.reasons[reason]).join(', ')}
              </li>
            ))}
          </ul>
          <p>{designer.breaks.why}</p>
        </Details.Content>
      </Details>
    </section>
  );
}
