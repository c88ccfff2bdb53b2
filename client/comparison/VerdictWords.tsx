import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import type { ComparisonTexts } from '../i18n/comparison.nb.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { Unit } from '../results/unit-groups.ts';
import { saidOf } from './peer-words.ts';
import type { JudgedSource, JudgedUnit } from './queries.ts';
import { PartHeading } from './UnitsSection.tsx';

interface VerdictWordsProps {
  source: IndicatorSource;
  units: Unit[];
  judged: JudgedSource;
}

/** Words before pictures: which differences are surely more than chance, and of whom nothing can be said. */
export function VerdictWords({ source, units, judged }: VerdictWordsProps): ReactNode {
  const { language } = usePlace();
  const { units: words } = useTexts(comparisonTexts);
  const said = sayDifferences(units, judged.units, words, {
    language,
    asksOfSatisfaction: asksOfSatisfaction(source.scale),
  });
  const isUntestedSpread =
    source.items.length > 1 && judged.units.some(({ spread }) => spread.reason === 'notTestable');
  return (
    <div>
      <PartHeading>{words.restTitle}</PartHeading>
      <div className="compare-said">
        {judged.units.length === 0 ? <Paragraph>{words.restNotShown}</Paragraph> : null}
        {said.sure.length > 0 ? (
          <>
            <Paragraph>{words.larger}</Paragraph>
            <ul>
              {said.sure.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : null}
        {said.unsure.length > 0 ? <Paragraph>{words.noneSure(said.unsure.join(', '))}</Paragraph> : null}
        {judged.units.length > 0 && said.untested.length > 0 ? (
          <Paragraph>{words.notTested(said.untested.join(', '))}</Paragraph>
        ) : null}
        {isUntestedSpread ? <Paragraph>{words.spreadNotTested}</Paragraph> : null}
        {judged.units.length > 0 ? (
          <Paragraph>{words.rest(formatCount(judged.familySize, language))}</Paragraph>
        ) : null}
        {units.length > 1 ? <Paragraph>{words.pairs}</Paragraph> : null}
      </div>
    </div>
  );
}

interface Saying {
  language: Language;
  asksOfSatisfaction: boolean;
}

/**
 * A sentence for each difference that is called, and the names of the units of which none is, in the order given. Example:
 * «Hjemmesykepleien vest: Svarene spriker mer enn i resten av kommunen (+0,55, mellom +0,12 og +0,97).»
 */
export function sayDifferences(
  units: readonly Unit[],
  judged: readonly JudgedUnit[],
  words: ComparisonTexts['units'],
  how: Saying,
): { sure: string[]; unsure: string[]; untested: string[] } {
  const [sure, unsure, untested]: [string[], string[], string[]] = [[], [], []];
  for (const { unitId, name } of units) {
    const found = judged.find((one) => one.unitId === unitId);
    if (!found) {
      untested.push(name);
      continue;
    }
    const lines = saidOf(name, found, words, how);
    if (lines.length > 0) sure.push(...lines);
    else unsure.push(name);
  }
  return { sure, unsure, untested };
}
