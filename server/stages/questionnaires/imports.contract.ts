import { z } from 'zod';
import { type Draft, languageTag } from '../../core/draft/format.ts';
import { exchangeFormats, importCountsShape, importNoteShape } from '../../core/exchange/answer.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  jsonShape,
  keyShape,
  municipalityParams,
  surveyKindShape,
  uploadedFile,
} from '../../platform/http/shapes.ts';

/** Judged where it was read (`readingShape`). */
const readDocument = jsonShape as unknown as z.ZodType<Draft, Draft>;

export const questionnaireImportsContract = {
  'POST /api/:municipality/questionnaire-imports': route({
    summary:
      'Reads a questionnaire of another tool, or one of ours, as a draft, and tells what came in, what was changed and what was left out. Stores nothing.',
    access: ['designer'],
    params: municipalityParams,
    takesFile: 'large',
    body: z.strictObject({
      ...uploadedFile,
      contentBase64: uploadedFile.contentBase64.describe('The file itself, at most 5 MB, in base64.'),
      kind: surveyKindShape.describe('Who is to be asked, which files of other tools do not tell.'),
      language: languageTag.describe('The language of texts whose language the file does not tell.'),
      key: keyShape
        .optional()
        .describe(
          'The key of the questionnaire. Left out: made of the file’s name. Our own files have theirs.',
        ),
    }),
    returns: z.object({
      format: z.enum(exchangeFormats).describe('The format of the file, as its content tells it.'),
      document: readDocument.describe('The draft, in the form `spredning-draft/1`, for `POST …/drafts`.'),
      counts: importCountsShape.describe('What came in, to hold against the file.'),
      notes: z
        .array(importNoteShape)
        .describe('What was changed and what was left out, with places in the file.'),
    }),
    // Each fault has a code of its own and its place in the file.
    refuses: ['questionnaire-not-read', 'not-allowed'],
  }),
} satisfies Contract;
