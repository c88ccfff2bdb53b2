import { z } from 'zod';
import { faultCodes } from '../imported.ts';
import { translationFaultCodes } from './take-in.ts';

/** The formats translations can come in. */
export const translationFormats = ['table', 'xliff'] as const;

/** Why a file of translations was not read, as those of questionnaires are told, and what its own are. */
export const translationFileFaultCodes = [...faultCodes, ...translationFaultCodes] as const;

/** What has read a file of translations says of it. `format`: null where it could not be told. */
export const translationsReadShape = z.union([
  z.strictObject({
    format: z.enum(translationFormats),
    translated: z.array(
      z.strictObject({
        key: z.string(),
        source: z.string().nullable(),
        texts: z.record(z.string(), z.string()),
        place: z.string(),
      }),
    ),
  }),
  z.strictObject({
    format: z.enum(translationFormats).nullable(),
    faults: z
      .array(
        z.strictObject({
          code: z.enum(translationFileFaultCodes),
          place: z.string(),
          detail: z.string().nullable(),
        }),
      )
      .min(1),
  }),
]);
export type TranslationsRead = z.infer<typeof translationsReadShape>;
