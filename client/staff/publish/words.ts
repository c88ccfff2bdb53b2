import type { Language } from '../../../server/core/locale.ts';
import { formatList, formatMoment } from '../../i18n/dates.ts';
import { publishTexts } from '../../i18n/publish.ts';
import type { Round, SurveyView } from '../../parts/queries.ts';

export type Publication = NonNullable<Round['release']>['publications'][number];
export type Body = SurveyView['bodies'][number];

/** Who will see what and when, line by line: said before it is done, and again when it is asked about. */
export function bodiesInWords(
  chosen: readonly Body[],
  moment: Date | null,
  present: readonly Publication[],
  language: Language,
): string[] {
  const words = publishTexts[language];
  const who = formatList(
    chosen.map(({ name, memberCount }) => words.named(name, words.members(memberCount))),
    language,
  );
  return [
    moment ? words.seeFrom(who, formatMoment(moment, language)) : words.seeNow(who),
    ...(leadersSeeItThen(moment, present) ? [words.leadersToo] : []),
    moment ? words.untilThen : words.forGood,
  ];
}

export function publicInWords(moment: Date | null, language: Language): string[] {
  const words = publishTexts[language];
  return [
    moment ? words.everyoneFrom(formatMoment(moment, language)) : words.everyoneNow,
    words.publicSeesLess,
    moment ? words.untilThen : words.forGood,
  ];
}

/** Unit leaders see it with the first body, and so already where another has it by then. */
function leadersSeeItThen(moment: Date | null, present: readonly Publication[]): boolean {
  return !present.some(
    ({ body, isVisible, visibleFromAt }) =>
      body !== null && (isVisible || (moment !== null && new Date(visibleFromAt) <= moment)),
  );
}
