import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { formatDate } from '../../i18n/dates.ts';
import { type Reader, textsFor } from '../../i18n/in-words.ts';
import { dayBefore, timeOf } from '../parts/days.ts';
import type { Unit } from '../parts/organisation.ts';

/** Words the municipality has chosen stay as they are; those of the files that come with us are translated. */
export function kindWord(kind: string, reader: Reader): string {
  return textsFor(reader, adminUnitsTexts).kinds[kind] ?? kind;
}

/** The kind as it is stored, of a word that was typed: the code of a kind in use that is called so, else the word. */
export function kindOf(word: string, units: readonly Pick<Unit, 'kind'>[], reader: Reader): string {
  const known = units.find(({ kind }) => kindWord(kind, reader).toLowerCase() === word.toLowerCase());
  return known?.kind ?? word;
}

/** What stands beside a unit's name in the tree. */
export function unitLine(unit: Unit, reader: Reader, on: string): string {
  const words = textsFor(reader, adminUnitsTexts);
  const { language } = reader;
  const time = timeOf(unit, on);
  return [
    kindWord(unit.kind, reader),
    unit.sector,
    unit.code,
    unit.leaderName === null ? null : words.ledBy(unit.leaderName),
    time === 'coming' ? words.from(formatDate(unit.validFromOn, language)) : null,
    unit.validToOn === null ? null : words.until(formatDate(dayBefore(unit.validToOn), language)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export function periodWords({ validFromOn, validToOn }: Unit, reader: Reader): string {
  const words = textsFor(reader, adminUnitsTexts);
  const { language } = reader;
  const from = formatDate(validFromOn, language);
  return validToOn === null
    ? words.periodOpen(from)
    : words.periodClosed(from, formatDate(dayBefore(validToOn), language));
}
