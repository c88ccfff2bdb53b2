import type { Language } from '../../../server/core/locale.ts';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { formatDate } from '../../i18n/dates.ts';
import { dayBefore, timeOf } from '../parts/days.ts';
import type { Unit } from '../parts/organisation.ts';

/** Words the municipality has chosen stay as they are; those of the files that come with us are translated. */
export function kindWord(kind: string, language: Language): string {
  return adminUnitsTexts[language].kinds[kind] ?? kind;
}

/** The kind as it is stored, of a word that was typed: the code of a kind in use that is called so, else the word. */
export function kindOf(word: string, units: readonly Pick<Unit, 'kind'>[], language: Language): string {
  const known = units.find(({ kind }) => kindWord(kind, language).toLowerCase() === word.toLowerCase());
  return known?.kind ?? word;
}

/** What stands beside a unit's name in the tree. */
export function unitLine(unit: Unit, language: Language, on: string): string {
  const words = adminUnitsTexts[language];
  const time = timeOf(unit, on);
  return [
    kindWord(unit.kind, language),
    unit.sector,
    unit.code,
    unit.leaderName === null ? null : words.ledBy(unit.leaderName),
    time === 'coming' ? words.from(formatDate(unit.validFromOn, language)) : null,
    unit.validToOn === null ? null : words.until(formatDate(dayBefore(unit.validToOn), language)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export function periodWords({ validFromOn, validToOn }: Unit, language: Language): string {
  const words = adminUnitsTexts[language];
  const from = formatDate(validFromOn, language);
  return validToOn === null
    ? words.periodOpen(from)
    : words.periodClosed(from, formatDate(dayBefore(validToOn), language));
}
