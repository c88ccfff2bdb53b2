import { z } from 'zod';
import { revisionShape } from '../../core/draft/draft.schema.ts';
import { translationFaultCodes } from '../../core/exchange/translations/take-in.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, uploadedFile } from '../../platform/http/shapes.ts';

export const translationsContract = {
  'POST /api/:municipality/drafts/:draft/translations': route({
    summary:
      'Reads translations of a draft from a file, and tells what they would change; takes them in when it is told to, all or nothing.',
    access: ['designer', 'surveyOwner'],
    params: municipalityParams.extend({ draft: idShape.describe('The draft.') }),
    takesFile: 'large',
    body: z.strictObject({
      ...uploadedFile,
      contentBase64: uploadedFile.contentBase64.describe(
        'The file itself, xlsx, CSV or XLIFF, at most 5 MB, in base64.',
      ),
      apply: z
        .boolean()
        .default(false)
        .describe('False: a dry run that writes nothing. True: the translations are saved.'),
      despiteChanged: z
        .boolean()
        .default(false)
        .describe('Whether translations of what has been reworded since are taken in all the same.'),
      despiteUnknown: z
        .boolean()
        .default(false)
        .describe('Whether texts that the draft has not are passed over.'),
    }),
    returns: z.object({
      revision: revisionShape.describe(
        'The revision they were held against; where they are saved, the new one.',
      ),
      isSaved: z.boolean().describe('Whether they were saved.'),
      changes: z
        .array(
          z.object({
            key: z.string().describe('Which text it is, such as `part/trafikk/title`.'),
            language: z.string().describe('In which language.'),
            before: z.string().nullable().describe('What it is in the draft. Null: it is not written.'),
            after: z.string().describe('What it is in the file.'),
          }),
        )
        .describe('Every text that the file has otherwise than the draft.'),
      blankCount: z.int().describe('How many texts the file has blank. They change nothing.'),
      unknownCount: z.int().describe('How many texts were passed over, since the draft has not got them.'),
      faults: z
        .array(
          z.object({
            place: z.string().describe('Where in the file, such as `row 12` or `unit u7`. Empty: the whole.'),
            code: z.enum(translationFaultCodes).describe('What is wrong, for the client to word.'),
            detail: z
              .string()
              .nullable()
              .describe('What it is about: a key, a language, or the text as the draft has it now.'),
          }),
        )
        .describe('What keeps the file from being taken in. None: it can be.'),
    }),
    // Each fault has a code of its own and its place in the file.
    refuses: [
      'unknown-draft',
      'not-allowed',
      'draft-approved',
      'translations-not-read',
      'translations-not-taken',
      'draft-conflict',
      'draft-too-old',
      'draft-has-faults',
      'draft-too-large',
    ],
  }),
} satisfies Contract;
