import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import type { Returns } from '../../api.ts';
import { formatDate } from '../../i18n/dates.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';

/** How many a file would invite, in all and by unit, group and language. */
export function PlanLists({
  plan,
}: {
  plan: Returns<'POST /api/:municipality/rounds/:roundId/frame'>;
}): ReactNode {
  const { language } = usePlace();
  const words = useTexts(frameTexts);
  const count = (of: number) => formatCount(of, language);
  const groups = plan.strata.some(({ stratum }) => stratum !== '') ? plan.strata : [];
  return (
    <>
      <Paragraph>
        <strong>
          {plan.invitedCount === 0 ? words.planNobody : words.planCount(count(plan.invitedCount))}
        </strong>
      </Paragraph>
      {plan.paperCount > 0 ? <Paragraph>{words.planPaper(count(plan.paperCount))}</Paragraph> : null}
      {plan.optedOutCount > 0 ? <Paragraph>{words.planOptedOut(count(plan.optedOutCount))}</Paragraph> : null}
      <Counts
        title={words.alsoAsked}
        rows={plan.alsoAsked.map((round) => [
          round.roundId,
          words.alsoAskedIn(
            `${round.surveyTitle[language]}, ${round.period}`,
            formatDate(round.closesAt, language),
            count(round.count),
          ),
        ])}
        isWarning
      />
      <Counts
        title={words.byUnit}
        rows={plan.units.map((unit) => [unit.name, words.countOf(unit.name, count(unit.count))])}
      />
      <Counts
        title={words.byGroup}
        rows={groups.map((group) => [
          group.stratum,
          words.countOf(group.stratum || words.noGroup, count(group.count)),
        ])}
      />
      <Counts
        title={words.byLanguage}
        rows={plan.languages.map((row) => [
          row.language,
          words.countOf(words.languages[row.language], count(row.count)),
        ])}
      />
    </>
  );
}

function Counts(given: { title: string; rows: [string, string][]; isWarning?: true }): ReactNode {
  const { title, rows, isWarning } = given;
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <div className={isWarning && 'privacy-warning'}>
      <p id={id}>{title}</p>
      <ul aria-labelledby={id}>
        {rows.map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
