import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { alertShare } from '../../server/core/spread.ts';
import { falseAlarmShare } from '../../server/core/statistics/families.ts';
import { manyDontKnow } from '../../server/core/statistics/missing.ts';
import { relevantShare } from '../../server/core/statistics/raw-change.ts';
import {
  formatCount,
  formatDecimal,
  formatMean,
  formatSd,
  formatShare,
} from '../../server/core/wording/numbers.ts';
import { findingsTexts } from '../i18n/findings.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { FindingView } from './topics.ts';

/** «Hvorfor står dette her?»: the rule in words with the numbers that met it, and how sure it is for those who want to check. */
export function WhyHere({ finding }: { finding: FindingView }): ReactNode {
  const words = useTexts(findingsTexts).why;
  const [rule, ...numbers] = useRule(finding);
  return (
    <Details className="finding-why">
      <Details.Summary>{words.title}</Details.Summary>
      <Details.Content>
        <Paragraph>{rule}</Paragraph>
        {numbers.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <MethodLinks to={['verdt-a-ta-opp']} />
      </Details.Content>
    </Details>
  );
}

/** The rule, the numbers, and the adjusted p where there is one. */
function useRule({ numbers, scale }: FindingView): string[] {
  const { language } = usePlace();
  const words = useTexts(findingsTexts).why;
  const [count, mean, sd, share] = [formatCount, formatMean, formatSd, formatShare].map(
    (format) => (value: number) => format(value, language),
  ) as [Format, Format, Format, Format];
  const who = words.who[asksOfSatisfaction(scale) ? 'dissatisfied' : 'position'];
  const least = formatCount(relevantShare * 100, language);
  /** Three decimals are enough to judge by; smaller is told as less than the smallest of them. */
  const p = (value: number) =>
    value < smallestP
      ? words.under(formatDecimal(smallestP, 3, language))
      : formatDecimal(value, 3, language);
  const limit = formatDecimal(falseAlarmShare, 2, language);
  const sure = (one: { adjustedP: number; familySize: number }) =>
    words.adjusted(p(one.adjustedP), count(one.familySize), limit);
  switch (numbers.kind) {
    case 'spreadUp':
    case 'spreadDown':
      return [
        words.rules[numbers.kind],
        words.spreadNumbers(sd(numbers.sd), sd(numbers.previousSd)),
        sure(numbers),
      ];
    case 'dissatisfiedUp':
    case 'dissatisfiedDown':
      return [
        words.rules[numbers.kind](least, who),
        words.shareNumbers(
          share(numbers.dissatisfiedCount / numbers.n),
          share(numbers.previousDissatisfiedCount / numbers.previousN),
        ),
        sure(numbers),
      ];
    case 'meanUp':
    case 'meanDown':
      return [
        words.rules[numbers.kind],
        words.meanNumbers(mean(numbers.mean), mean(numbers.previousMean)),
        sure(numbers),
      ];
    case 'dissatisfiedConcentrated':
      return [
        words.rules.dissatisfiedConcentrated(least, who),
        ...numbers.groups.map(({ name, dissatisfiedShare, restShare, adjustedP }) =>
          words.groupNumbers(name, share(dissatisfiedShare), share(restShare), p(adjustedP)),
        ),
        words.family(count(numbers.familySize), limit),
      ];
    case 'minorityAlert':
      return [
        words.rules.minorityAlert(share(alertShare), who),
        words.alertNumbers(share(numbers.dissatisfiedCount / numbers.n)),
      ];
    case 'unitFarBelow':
      return [words.rules.unitFarBelow, words.intervalNumbers(mean(numbers.meanLow), mean(numbers.meanHigh))];
    case 'responseDown':
      return [words.rules.responseDown(least), sure(numbers)];
    case 'manyDontKnow':
      return [words.rules.manyDontKnow(share(manyDontKnow))];
  }
}

type Format = (value: number) => string;

const smallestP = 0.001;
