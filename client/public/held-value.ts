import { formatDate as formatDay } from '../../server/core/wording/dates.ts';
import { adminLogTexts } from '../i18n/admin-log.ts';
import { adminPrivacyTexts } from '../i18n/admin-privacy.ts';
import { appTexts } from '../i18n/app.ts';
import { formatMoment } from '../i18n/dates.ts';
import { heldTexts } from '../i18n/held.ts';
import { type Reader, textsFor } from '../i18n/in-words.ts';

/** A stored value as people read it: days and times in words, and keys by what they mean. */
export function heldValue(column: string, value: string | number | boolean, reader: Reader): string {
  const words = textsFor(reader, heldTexts);
  const { language } = reader;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (column.endsWith('_on')) return formatDay(value, language);
  if (column === 'at' || column.endsWith('_at')) return formatMoment(value, language);
  if (column === 'act') return textsFor(reader, adminLogTexts).acts[value] ?? value;
  if (column === 'role')
    return (textsFor(reader, appTexts).app.roles as Record<string, string>)[value] ?? value;
  if (column === 'rule') {
    const rules: Record<string, { name: string }> = textsFor(reader, adminPrivacyTexts).clock.rules;
    return rules[value]?.name ?? value;
  }
  if (column === 'as')
    return value
      .split(', ')
      .map((part) => words.values[part] ?? part)
      .join(', ');
  return ['method', 'kind', 'mark', 'about'].includes(column) ? (words.values[value] ?? value) : value;
}
