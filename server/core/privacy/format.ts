import { z } from 'zod';
import { type Localized, languages } from '../locale.ts';
import { checkTree } from '../questionnaire/check-tree.ts';
import { fault, shapeFaults } from '../questionnaire/faults.ts';
import type { Fault } from '../questionnaire/format.ts';
import {
  answersKept,
  legalBases,
  missingPrivacy,
  type PrivacyField,
  type PrivacySettings,
  privacyTextLimit,
  type SurveyPrivacy,
  tidyPrivacy,
} from './settings.ts';

/** The file with a survey's privacy settings, version 1. `surveys/README.md` explains it. */
export const privacyFormat = 'spredning-privacy/1';

const text = z
  .string()
  .refine(
    (given) => given.isWellFormed() && !given.includes('\0'),
    'Write a text without control characters',
  );
const localized = z.strictObject({ nb: text, nn: text, en: text });

export const privacySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(privacyFormat),
  purpose: localized,
  legalBasis: z.enum(legalBases),
  supplementaryBasis: text.default(''),
  specialCategory: z.boolean(),
  article9Basis: text.default(''),
  contact: text,
  dataProtectionOfficer: text,
  recipients: localized.default({ nb: '', nn: '', en: '' }),
  answersKeptDays: z.int().min(answersKept.least).max(answersKept.most),
});

/** Reads a file of privacy settings and reports every fault with its place. Null unless the settings are finished. */
export function checkPrivacy(file: unknown): { privacy: SurveyPrivacy | null; faults: Fault[] } {
  const unsafe = checkTree(file);
  if (unsafe.length > 0) return { privacy: null, faults: unsafe };
  const format = (file as { format?: unknown } | null)?.format;
  if (format !== privacyFormat) {
    const message = `The format is ${JSON.stringify(format) ?? 'missing'}. This version reads "${privacyFormat}".`;
    return { privacy: null, faults: [fault('format', 'unknown-format', message)] };
  }
  const parsed = privacySchema.safeParse(file);
  if (!parsed.success) return { privacy: null, faults: shapeFaults(parsed.error) };
  const { $schema, format: _, ...settings } = parsed.data;
  const faults = [...unusedFaults(settings), ...missingFaults(settings), ...lengthFaults(settings)];
  return { privacy: faults.length > 0 ? null : (tidyPrivacy(settings) as SurveyPrivacy), faults };
}

/** What would be thrown away is more likely a mistake in the field that makes it needless. */
function unusedFaults({ specialCategory, article9Basis }: PrivacySettings): Fault[] {
  if (specialCategory || article9Basis.trim() === '') return [];
  const message = 'This goes with "specialCategory": true. Set that, or remove this.';
  return [fault('article9Basis', 'not-asked-for', message)];
}

const missing: Partial<Record<PrivacyField, string>> = {
  purpose: 'Say in nb, nn and en why the municipality asks.',
  supplementaryBasis:
    'Name the law this rests on (6-1-c, 6-1-e), or the interest that is weighed (6-1-f). Only consent stands alone.',
  article9Basis: 'Name the point of article 9 no. 2 that allows it, since specialCategory is true.',
  contact: 'Say whom people can ask about the survey.',
  dataProtectionOfficer: 'Say how the data protection officer is reached.',
  recipients: 'Give it in nb, nn and en, or in none of them.',
};

function missingFaults(settings: PrivacySettings): Fault[] {
  return missingPrivacy(settings).map((field) => fault(field, 'missing', missing[field] ?? ''));
}

function lengthFaults(settings: PrivacySettings): Fault[] {
  const texts = Object.entries(settings).flatMap(([field, value]): [string, string][] => {
    if (typeof value === 'string') return [[field, value]];
    if (typeof value !== 'object' || value === null) return [];
    return languages.map((language) => [`${field}.${language}`, (value as Localized)[language]]);
  });
  return texts
    .filter(([, words]) => words.trim().length > privacyTextLimit)
    .map(([place]) =>
      fault(place, 'too-long', `At most ${privacyTextLimit} characters: people read it on a phone.`),
    );
}
