import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { findingsTexts, kindWords } from '../i18n/findings.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { markedBy } from './MarkButtons.tsx';
import type { FindingView } from './topics.ts';
import { useMark } from './use-mark.ts';

/** What the reader has put away, in a fold at the bottom, each with the way back. */
export function Muted({ findings }: { findings: readonly FindingView[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(findingsTexts).marks;
  if (findings.length === 0) return null;
  return (
    <Details className="findings-muted">
      <Details.Summary>{words.hidden(formatCount(findings.length, language))}</Details.Summary>
      <Details.Content>
        <Paragraph>{words.hiddenText}</Paragraph>
        <ul>
          {findings.map((finding) => (
            <MutedLine key={finding.id} finding={finding} />
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}

function MutedLine({ finding }: { finding: FindingView }): ReactNode {
  const { language } = usePlace();
  const texts = useTexts(findingsTexts);
  const { save, isBusy, failed } = useMark();
  const { numbers, scale, indicatorName, surveyTitle, period, unit } = finding;
  const name = [
    ...[indicatorName[language], kindWords(texts, numbers.kind, asksOfSatisfaction(scale))],
    ...(unit ? [unit.name] : []),
    `${surveyTitle[language]} ${period}`,
  ].join(' · ');
  return (
    <li>
      <span>{name}</span>
      <ActButton
        variant="tertiary"
        data-size="sm"
        aria-label={`${texts.marks.showAgain}: ${name}`}
        isBusy={isBusy}
        onClick={() => save(markedBy(finding), null)}
      >
        {texts.marks.showAgain}
      </ActButton>
      {failed ? <span role="alert">{texts.marks.failed}</span> : null}
    </li>
  );
}
