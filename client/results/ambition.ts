import { parseAmbition, printAmbition } from '../../server/core/ambition/wording.ts';
import type { Language } from '../../server/core/locale.ts';

/**
 * An ambition level as the rest of a sentence is written: the adopted «5.0–4.0» is «5,0–4,0» in Norwegian. What is not
 * understood, and what is left to the units, stands in the words it was adopted with, as the map's cell always does.
 */
export function ambitionInWords(text: Record<Language, string>, language: Language): string {
  const adopted = text[language];
  const rule = parseAmbition(adopted);
  if (!rule || rule.form === 'delegated') return adopted;
  return printAmbition({ rule, footnoteMark: null }, language, 'running');
}
