import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Language } from '../../../server/core/locale.ts';
import { formatDate, formatList } from '../../i18n/dates.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';
import { type Bar, drawCalendar } from './bars.ts';
import { type Plan, windowOf } from './plan.ts';
import type { UnitNode } from './unit-choice.ts';

/** What else people are asked meanwhile: bars for the eye, and the same in words at each. */
export function Calendar({ plan, opening }: { plan: Plan; opening: OpeningView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(openingTexts);
  const planned = windowOf(plan, opening);
  const { from, to, own, rows } = drawCalendar(planned, opening);
  const meeting = rows.filter(({ meetsIn }) => meetsIn.length > 0);
  const dates = (opensAt: Date | string, closesAt: Date | string) =>
    words.fromTo(dateOf(opensAt, language), dateOf(closesAt, language));
  return (
    <section>
      <Heading level={2} data-size="sm">
        {words.calendar}
      </Heading>
      {rows.length === 0 ? (
        <Paragraph>{words.calendarNone}</Paragraph>
      ) : (
        <>
          <Paragraph>{words.calendarText}</Paragraph>
          <p role="status" className={meeting.length > 0 ? 'privacy-warning' : undefined}>
            {meeting.length > 0 ? words.collision(meeting.length) : ''}
          </p>
          <ul className="calendar">
            {planned && own ? (
              <li>
                <strong>{words.thisRound}</strong>
                <span>{dates(planned.opensAt, planned.closesAt)}</span>
                <Drawn bar={own} kind="own" />
              </li>
            ) : null}
            {rows.map(({ round, bar, meetsIn }) => (
              <li key={round.roundId}>
                <strong>
                  {round.surveyTitle[language]}, {round.period}
                </strong>
                <span>{dates(round.opensAt, round.closesAt)}</span>
                <Drawn bar={bar} kind={meetsIn.length > 0 ? 'meets' : 'apart'} />
                <span>
                  {meetsIn.length > 0
                    ? words.meets(namesOf(meetsIn, opening.units, words, language))
                    : words.meetsNot}
                </span>
              </li>
            ))}
          </ul>
          <p className="calendar-ends" aria-hidden="true">
            <span>{dateOf(from, language)}</span>
            <span>{dateOf(to, language)}</span>
          </p>
        </>
      )}
    </section>
  );
}

const dateOf = (at: Date | string, language: Language) => formatDate(new Date(at).toISOString(), language);

function Drawn({ bar, kind }: { bar: Bar; kind: 'own' | 'meets' | 'apart' }): ReactNode {
  return (
    <span className="calendar-line" aria-hidden="true">
      <span
        className={`calendar-bar calendar-${kind}`}
        style={{ marginLeft: `${bar.left}%`, width: `${bar.width}%` }}
      />
    </span>
  );
}

/** How many are named; the rest are counted. */
const namedCount = 5;

/** «Nord, Sør og 4 til». A unit that is no longer in the tree has no name to tell. */
export function namesOf(
  ids: readonly string[],
  units: readonly UnitNode[],
  words: (typeof openingTexts)[Language],
  language: Language,
): string {
  const names = ids.flatMap((id) => units.find(({ unitId }) => unitId === id)?.name ?? []);
  return names.length > namedCount + 1
    ? words.andMore(names.slice(0, namedCount).join(', '), names.length - namedCount)
    : formatList(names, language);
}
