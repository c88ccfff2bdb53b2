import { z } from 'zod';
import type { Questionnaire } from '../questionnaire/format.ts';
import { questionnaireParts } from '../questionnaire/format.ts';

/**
 * A questionnaire on its way, version 1: what a questionnaire file holds, but nothing has to be finished. Texts may be missing
 * in any language, and other languages than the product's may be added. A draft is never asked; it becomes a
 * questionnaire when it is approved (`finishedOf`).
 */
export const draftFormat = 'spredning-draft/1';

/** The longest text people read in a questionnaire. */
export const longestText = 4_000;
export const mostLanguages = 12;

/** A language by its tag, such as `nb`, `ar` or `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'Write a language tag, such as "pl" or "ar"');

/** A text by language tag. A missing one and an empty one are the same: not written yet. */
export const draftText = z.record(languageTag, z.string().max(longestText));

const parts = questionnaireParts(draftText);

export const draftSchema = z.strictObject({
  format: z.literal(draftFormat),
  ...parts,
  /** The first is what it is written in, which is bokmål; the others are translated from it. */
  languages: z
    .array(languageTag)
    .min(1)
    .max(mostLanguages)
    .refine(
      (named) => named[0] === 'nb' && new Set(named).size === named.length,
      'Name each once, "nb" first',
    ),
  /** Null: as estimated from the questions. */
  estimatedMinutes: z.number().positive().max(60).nullable(),
  provenance: z.string().max(longestText),
  /** What a translator must know of a question, by its name. Never shown to those who answer. */
  translatorNotes: z.record(z.string().max(81), z.string().max(longestText)),
  /** Advice that its writers keep their words in spite of, by what it is known by (`withAdviceKept`). None where left out. */
  keptAdvice: z
    .array(z.string().regex(/^[a-z-]{1,40}\.[a-p]{16}$/))
    .max(1000)
    .optional(),
});

export type Draft = z.infer<typeof draftSchema>;
export type DraftText = z.infer<typeof draftText>;
export type DraftItem = Draft['items'][number];
export type DraftScaleItem = Extract<DraftItem, { role: 'scale' }>;
export type DraftScale = Draft['scales'][string];
export type DraftIndex = Draft['indices'][number];
/** One SurveyJS page or element, as a draft has it. */
export type DraftPage = Draft['definition']['pages'][number];

/** With nothing in it but its name and one empty page. */
export function blankDraft(key: string, kind: Questionnaire['kind'], title: DraftText): Draft {
  return {
    format: draftFormat,
    ...{ key, kind, sensitive: false, languages: ['nb', 'nn', 'en'], title, purpose: {} },
    ...{ estimatedMinutes: null, provenance: '', scales: {}, themes: [], items: [], indices: [] },
    definition: { pages: [{ name: 'side1', elements: [] }] },
    translatorNotes: {},
  };
}
