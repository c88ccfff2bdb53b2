import { z } from 'zod';
import { languageTag } from '../../core/draft/format.ts';
import { draftFileFormats } from '../../core/exchange/draft-file.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, languageShape, municipalityParams } from '../../platform/http/shapes.ts';

const file = z.string();

export const draftFileContract = {
  'GET /api/:municipality/drafts/:draft/file': route({
    summary:
      'A draft to take along: in our own form, as SurveyJS or XLSForm, as a paper form, as a codebook, as DDI, or its texts for whoever translates them.',
    access: ['designer', 'surveyOwner', 'politician'],
    params: municipalityParams.extend({ draft: idShape.describe('The draft.') }),
    query: z.object({
      format: z.enum(draftFileFormats).default('own').describe('Which form; our own if it is not said.'),
      language: languageShape
        .optional()
        .describe('Of a paper form and a codebook: what it is written in; else bokmål.'),
      target: languageTag
        .optional()
        .describe(
          'Of XLIFF: the language to translate into; else nynorsk. Of `translations`: the only one besides the first; else all.',
        ),
    }),
    returns: z.string(),
    sends: {
      'application/json': z
        .unknown()
        .describe('`own`: the draft, in the form `spredning-draft/1`. `surveyjs`: SurveyJS.'),
      'application/pdf': file.describe('`paper`: the form to fill in. `codebook`: the codebook.'),
      'text/csv': file.describe('`codebookTable`: a row for each question.'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file.describe(
        '`translations`: every text in a row, with a column for each language. `xlsform`: an XLSForm.',
      ),
      'application/xml': file.describe('`ddi`: DDI-Codebook 2.5.'),
      'application/xliff+xml': file.describe('`xliff`: XLIFF 2.1.'),
    },
    refuses: ['unknown-draft'],
  }),
} satisfies Contract;
