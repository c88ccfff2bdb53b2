import { z } from 'zod';
import { breakReasons } from '../../core/draft/breaks.ts';
import { differenceKinds, differenceSubjects } from '../../core/draft/differences.ts';
import { revisionShape } from '../../core/draft/draft.schema.ts';
import type { Draft } from '../../core/draft/format.ts';
import { versionPattern } from '../../core/draft/version-name.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, jsonShape, municipalityParams } from '../../platform/http/shapes.ts';

const params = municipalityParams.extend({ draft: idShape.describe('The draft.') });
/** Judged when it was stored. */
const storedDocument = jsonShape as unknown as z.ZodType<Draft, Draft>;
const anything = jsonShape as unknown as z.ZodType<unknown>;
const version = z.int().min(1).describe('The number of the version, from 1.');
const named = z.string().regex(versionPattern);

const end = z.object({
  revision: revisionShape.nullable().describe('Which revision of the draft it is. Null: it is a version.'),
  version: version.nullable().describe('Which version of the questionnaire it is. Null: it is a revision.'),
  document: storedDocument.describe('What it says, in the form `spredning-draft/1`.'),
});

const reasons = z.array(z.enum(breakReasons));

export const draftVersionsContract = {
  'GET /api/:municipality/drafts/:draft/versions': route({
    summary: 'The versions of the questionnaire a draft is the next of, and the rounds that asked them.',
    access: ['designer', 'surveyOwner', 'politician'],
    params,
    returns: z.object({
      versions: z
        .array(
          z.object({
            version,
            rounds: z
              .array(z.string())
              .describe(
                'What the real rounds that asked it are called, the oldest first. None: no round has.',
              ),
            isNow: z.boolean().describe('Whether it is what new rounds of the survey ask.'),
            isThisDraft: z.boolean().describe('Whether it is what this draft became when it was approved.'),
          }),
        )
        .describe('The newest first.'),
    }),
    refuses: ['unknown-draft'],
  }),
  'GET /api/:municipality/drafts/:draft/differences': route({
    summary:
      'What has become different from one revision or version to another, and what of it can no longer be compared with what was asked (R22).',
    access: ['designer', 'surveyOwner', 'politician'],
    params,
    query: z.object({
      from: named
        .optional()
        .describe(
          'The earlier: `revision:12` of the draft, or `version:3` of the questionnaire. Left out: the version the draft was begun from, else its first revision.',
        ),
      to: named.optional().describe('The later, in the same way. Left out: the draft as it is.'),
    }),
    returns: z.object({
      from: end.describe('The earlier.'),
      to: end.describe('The later.'),
      differences: z
        .array(
          z.object({
            kind: z.enum(differenceKinds).describe('What has happened to it.'),
            subject: z
              .enum(differenceSubjects)
              .describe('What it is: `part` is a question, group or text; `item` what a question means.'),
            name: z
              .string()
              .describe(
                'What it is called, as the later has it, or the earlier where it is gone. Empty: the whole.',
              ),
            property: z
              .string()
              .describe('What of it, such as `title` or `choices/2/text`. Empty: all of it.'),
            language: z.string().nullable().describe('Of a text: in which language. Null: no text.'),
            before: anything.optional().describe('What it was. Left out: it was not there.'),
            after: anything.optional().describe('What it is. Left out: it is not there.'),
          }),
        )
        .describe('None: the two say the same.'),
      series: z
        .object({
          period: z.string().describe('What the round that is compared with is called.'),
          version: version.describe('The version it asked.'),
          changes: z
            .array(
              z.object({
                sort: z.enum(['item', 'indicator']).describe('Whether it is a question or an indicator.'),
                name: z
                  .string()
                  .describe('The name of the question as the round asked it, or the indicator’s key.'),
                item: z
                  .string()
                  .nullable()
                  .describe('What the question is called in the later, or the earlier. Null: in neither.'),
                reasonsBefore: reasons.describe(
                  'Why the earlier cannot be compared with the round. None: it can.',
                ),
                reasons: reasons.describe('Why the later cannot. None: it can.'),
              }),
            )
            .describe('Questions and indicators that either of the two breaks the line of years of.'),
        })
        .nullable()
        .describe(
          'Against the latest real round that asked the earlier version; else the survey’s latest real round. Null: there is none.',
        ),
    }),
    refuses: ['unknown-draft', 'unknown-revision', 'unknown-version'],
  }),
} satisfies Contract;
