import { z } from 'zod';

/** A text in every language, as it goes over the wire. */
export const localizedSchema = z.object({
  nb: z.string().describe('In bokmål.'),
  nn: z.string().describe('In nynorsk.'),
  en: z.string().describe('In English.'),
});
