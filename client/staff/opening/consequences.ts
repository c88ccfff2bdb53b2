import type { Language } from '../../../server/core/locale.ts';
import { formatList, formatMoment, quoted } from '../../i18n/dates.ts';
import { keyCustodyTexts } from '../../i18n/key-custody.ts';
import type { OpeningTexts } from '../../i18n/opening.nb.ts';
import { roundDesignTexts } from '../../i18n/round-design.ts';
import type { OpeningView } from '../../parts/queries.ts';
import { namesOf } from './Calendar.tsx';
import type { ReadPlan } from './plan.ts';

/** «Utvalget har 4 grupper …» */
function designInWords(
  { strata, margins }: NonNullable<ReadPlan['design']>,
  backgrounds: NonNullable<OpeningView['backgrounds']>,
  language: Language,
): string {
  const titles = margins.map(({ background }) =>
    quoted(backgrounds.find(({ name }) => name === background)?.title[language] ?? background, language),
  );
  return roundDesignTexts[language].consequence(strata.length, formatList(titles, language));
}

/** What will happen, line by line: who is asked and when, what small units will not see, what never changes. */
export function consequencesOf(
  {
    mode,
    opensAt,
    closesAt,
    acceptsUntilAt,
    unitIds,
    publicKey,
    kind,
    languages,
    limits: raised,
    design,
  }: ReadPlan,
  { units, limits, backgrounds }: OpeningView,
  words: OpeningTexts,
  language: Language,
): string[] {
  const told = words.consequences;
  const until = formatMoment(closesAt, language);
  // Only English writes the names of languages with a capital.
  const nameOf = (each: Language) =>
    language === 'en' ? words.languageNames[each] : words.languageNames[each].toLowerCase();
  return [
    opensAt ? told.opensAt(formatMoment(opensAt, language), until) : told.opensNow(until),
    told.grace(formatMoment(acceptsUntilAt, language)),
    unitIds ? told.some(unitIds.length, namesOf(unitIds, units, words, language)) : told.everybody,
    ...(publicKey ? [keyCustodyTexts[language].consequence, keyCustodyTexts[language].loss] : []),
    mode === 'openLink' ? told.openLink : told.noLetters,
    ...(kind ? [told[kind]] : []),
    ...(design ? [designInWords(design, backgrounds ?? [], language)] : []),
    told.languages(formatList(languages.map(nameOf), language)),
    told.smallUnits((raised ?? limits).mean),
    told.never,
    told.stillCan,
  ];
}
