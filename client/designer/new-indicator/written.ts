import { printAmbition } from '../../../server/core/ambition/wording.ts';
import type { Language, Localized } from '../../../server/core/locale.ts';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import type { Ambition } from '../../../server/core/scorecard/format.ts';
import { readNewAmbition, type SurveyMethod } from '../../../server/core/scorecard/new-indicator.ts';
import { formatMean } from '../../../server/core/wording/numbers.ts';
import type { NewIndicatorTexts } from '../../i18n/new-indicator.nb.ts';
import { newIndicatorTexts } from '../../i18n/new-indicator.ts';

/** A text in three languages on its way: what is not written yet in the others is as in bokmål. */
export interface Written {
  nb: string;
  nn: string | null;
  en: string | null;
}
export const writtenFields = ['name', 'method', 'unit'] as const;
export type WrittenField = (typeof writtenFields)[number];

export const allOf = ({ nb, nn, en }: Written): Localized => ({
  nb: nb.trim(),
  nn: (nn ?? nb).trim() || nb.trim(),
  en: (en ?? nb).trim() || nb.trim(),
});

/** Another text in bokmål: the others follow it, unless somebody has written them. */
export const writtenAnew = ({ nn, en }: Written, nb: string, untouched: Written | null): Written => ({
  nb,
  nn: nn === untouched?.nn ? null : nn,
  en: en === untouched?.en ? null : en,
});

/** A text of ours, in all languages at once. */
function ours(pick: (texts: NewIndicatorTexts) => string): Written {
  const { nb, nn, en } = newIndicatorTexts;
  return { nb: pick(nb), nn: pick(nn), en: pick(en) };
}
export const methodOf = (kind: SurveyKind): Written => ours(({ methods }) => methods[kind]);
export const points = (): Written => ours((texts) => texts.points);

export const methodKinds: Record<SurveyKind, SurveyMethod> = {
  ...{ citizen: 'citizenSurvey', user: 'userSurvey', employee: 'employeeSurvey' },
};

/** How an ambition is read as it is written, in words; and whether it may stand. */
export function ambitionRead(
  typed: string,
  { understood: words }: NewIndicatorTexts,
  language: Language,
): { words: string; isAmbition: boolean; isWrong: boolean } {
  const read = readNewAmbition(typed);
  if (!read.understood) return { words: words.not, isAmbition: true, isWrong: true };
  const { rule } = read.cell;
  if (!rule) return { words: words.none, isAmbition: false, isWrong: false };
  if (rule.form === 'band' && rule.target < rule.floor) {
    return { words: words.upsideDown, isAmbition: true, isWrong: true };
  }
  return { words: ruleInWords(rule, words, language), isAmbition: true, isWrong: false };
}

function ruleInWords(rule: Ambition, words: NewIndicatorTexts['understood'], language: Language): string {
  const running = printAmbition({ rule, footnoteMark: null }, language, 'running');
  switch (rule.form) {
    case 'band':
      return words.band(formatMean(rule.target, language), formatMean(rule.floor, language));
    case 'exact':
      return words.exact(running);
    case 'relative':
      return words.relative(running);
    case 'delegated':
      return words.delegated;
  }
}
