import type { Language } from '../../../server/core/locale.ts';

/** A weight as it is written: «0,5» in Norwegian, “0.5” in English. */
export function weightWords(weight: number, language: Language): string {
  return language === 'en' ? String(weight) : String(weight).replace('.', ',');
}

/** Above 0 and at most 100, with a comma or a point; else null. */
export function weightIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  const weight = /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return weight > 0 && weight <= 100 ? weight : null;
}
