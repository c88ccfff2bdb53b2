import { z } from 'zod';
import { changeReasons, claimedChanges } from '../../core/claims/change.ts';
import { longestClaim, mostFigures } from '../../core/claims/claim.ts';
import { quantifiers } from '../../core/claims/verdict.ts';
import { languages } from '../../core/locale.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import {
  idShape,
  keyShape,
  localizedShape,
  municipalityParams,
  scaleShape,
  typedText,
} from '../../platform/http/shapes.ts';

const claimId = idShape.describe('The claim.');
const statement = z
  .strictObject({
    quantifier: z
      .enum(quantifiers)
      .describe('How much it says there is: of all, of most, of many, of a few or of none.'),
    end: z
      .enum(['dissatisfied', 'satisfied'])
      .describe('Whom it is about: those at the bad end of the scale, or at the good end.'),
    fewShare: z
      .number()
      .gt(0)
      .lt(1)
      .describe('Up to which share (0–1) it is an exception; above it, in two rounds, a trend.'),
    change: z
      .enum(claimedChanges)
      .nullable()
      .describe(
        'What has changed, where it is about a change: then it alone is judged. Null: about a level.',
      ),
  })
  .describe('What the claim says, as it is held against figures.');
/** Of a claim about a level: a change is decided from the stored verdicts alone, and asks for no count. */
const known = {
  knownCases: z
    .int()
    .min(0)
    .max(1_000_000)
    .nullable()
    .describe('How many cases whoever claims knows of. Null: not told.'),
  knownOf: z
    .int()
    .min(1)
    .max(10_000_000)
    .nullable()
    .describe('Out of how many there may be. Null: not known, and then no share follows.'),
};
const verdict = z
  .enum(['trend', 'exception', 'undecided'])
  .describe(
    '`trend`: surely more than a few in two rounds, or surely changed as claimed twice; `exception`: surely not so; `undecided`: it cannot be decided.',
  );
const reason = z
  .enum([
    'noFigures',
    'withheld',
    'notAsked',
    'tooUncertain',
    'across',
    'onePeriod',
    'changedQuestion',
    'earlierDiffers',
    ...changeReasons,
  ])
  .nullable()
  .describe('Why it cannot be decided. Null: it is decided.');
const share = z.object({
  period: z.string().describe('What the round is called in time, such as `2026`.'),
  count: z.int().describe('How many of those who answered are at that end.'),
  n: z.int().describe('How many answered.'),
  share: z.number().describe('The count of those who answered, 0–1.'),
  interval: z
    .object({ low: z.number().describe('Lower end.'), high: z.number().describe('Upper end.') })
    .describe('Wilson’s 95 % interval of the share.'),
  isSameQuestion: z.boolean().describe('Whether it was asked as in the latest round.'),
});
const point = z.object({
  period: z.string().describe('What the round is called in time.'),
  value: z.number().describe('A mean or standard deviation on the scale as asked, or a share 0–1.'),
  low: z.number().nullable().describe('Lower end of the 95 % interval. Null: none is given.'),
  high: z.number().nullable().describe('Upper end. Null: none is given.'),
  isSameQuestion: z.boolean().describe('Whether it was asked as in the latest round.'),
});
const step = z.object({
  period: z.string().describe('The round.'),
  previousPeriod: z.string().describe('The round it is compared with.'),
  told: z
    .enum(['asClaimed', 'opposite', 'noSureChange'])
    .describe('What the stored verdict says: surely the way that is claimed, surely the other, or neither.'),
  value: z.number().describe('The figure in the round: a mean or SD on the scale as asked, or a share 0–1.'),
  previousValue: z.number().describe('The same in the round it is compared with.'),
});
const shared = {
  by: z
    .object({
      name: z.string().nullable().describe('As they are called now. Null: erased.'),
      isSelf: z.boolean().describe('Whether it is the reader.'),
    })
    .describe('Who shared it.'),
  body: z
    .object({
      id: idShape.describe('The political body.'),
      name: z.string().describe('What it is called.'),
    })
    .describe('Whose members read it.'),
  sharedAt: z.iso.datetime().describe('When it was shared.'),
};
const line = {
  id: claimId,
  text: z.string().describe('The claim in its own words.'),
  statement,
  verdicts: z
    .array(verdict)
    .describe('What was found of each figure when it was written. Empty: no indicator bears on it.'),
};
const survey = {
  surveyKey: keyShape.describe('The survey’s key.'),
  surveyTitle: localizedShape.describe('What the survey is called.'),
};
const indicator = {
  indicatorKey: keyShape.describe('The indicator’s key.'),
  indicatorName: localizedShape.describe('What the indicator is called.'),
};
const unit = z.object({
  id: idShape.describe('The unit.'),
  name: z.string().describe('What it is called.'),
});

export const claimsContract = {
  'GET /api/:municipality/claims': route({
    summary: 'The reader’s own claims, and those shared with their bodies.',
    access: 'signedIn',
    params: municipalityParams,
    returns: z.object({
      mayClaim: z.boolean().describe('Whether the reader may hold a claim against results.'),
      drafts: z
        .array(z.object({ ...line, changedAt: z.iso.datetime().describe('When it was last changed.') }))
        .describe('The reader’s own, which nobody else sees. The last changed first.'),
      claims: z
        .array(z.object({ ...line, ...shared }))
        .describe('Shared with a body of the reader’s. The newest first.'),
    }),
    refuses: [],
  }),
  'GET /api/:municipality/claims/:claim': route({
    summary: 'One claim held against what the reader sees now, beside what was found when it was written.',
    access: 'signedIn',
    params: municipalityParams.extend({ claim: claimId }),
    returns: z.object({
      id: claimId,
      text: z.string().describe('The claim in its own words.'),
      statement,
      ...known,
      figures: z
        .array(
          z.object({
            ...indicator,
            ...survey,
            unit: unit.nullable().describe('The unit the figure is of. Null: the whole.'),
            scale: scaleShape.nullable().describe('Null: the reader sees no such figure.'),
            verdict,
            reason,
            literally: z
              .boolean()
              .nullable()
              .describe('Whether its word holds to the letter of those who answered last. Null: not known.'),
            shares: z.array(share).describe('Per round that tells a share, the latest first.'),
            points: z
              .array(point)
              .describe('Of a claim of change: its figure per round on the same scale, the latest first.'),
            steps: z.array(step).describe('Of a claim of change: the latest step, and the one before it.'),
            minorityAlert: z
              .boolean()
              .describe('Whether the latest round has a minority alert here, by what is stored with it.'),
            latest: z
              .object({
                period: z.string().describe('What the round is called in time.'),
                closedOn: z.iso.date().describe('The day it closed, Norwegian time.'),
              })
              .nullable()
              .describe('The latest round the reader sees. Null: none.'),
            found: z
              .object({
                period: z.string().describe('The latest round when it was written.'),
                verdict,
                reason,
                isLatest: z.boolean().describe('Whether no newer figure has come since.'),
              })
              .describe('What was found when it was written, or shared.'),
          }),
        )
        .describe('Each figure it is held against, by itself. Empty: no indicator bears on it.'),
      shared: z.object(shared).nullable().describe('Null: it is the reader’s own, and private.'),
      bodies: z.array(shared.body).describe('Whom the reader may share it with.'),
    }),
    refuses: ['unknown-claim'],
  }),
  'POST /api/:municipality/claims/bearing': route({
    summary: 'Which indicators a claim may be about, by its words; nothing is kept.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({
      text: typedText
        .max(longestClaim)
        .describe('What is claimed. Empty: all indicators there are results of.'),
      language: z.enum(languages).describe('The language it is written in.'),
    }),
    returns: z.object({
      candidates: z
        .array(
          z.object({
            ...indicator,
            ...survey,
            focusArea: localizedShape.describe('The focus area (fokusområde) it stands under.'),
            scale: scaleShape,
            questions: z.array(localizedShape).describe('The questions it is made of.'),
            units: z
              .array(
                z.object({
                  unitId: idShape.describe('The unit.'),
                  name: z.string().describe('What it is called.'),
                }),
              )
              .describe('The units of its latest round, without the whole.'),
          }),
        )
        .describe('The best match first.'),
    }),
    refuses: ['not-allowed'],
  }),
  'POST /api/:municipality/claims/drafts': route({
    summary: 'Saves a claim that only its author sees, or changes one.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({
      id: idShape.describe('Made by the caller: sent twice it is one claim.'),
      text: typedText
        .min(1)
        .max(longestClaim)
        .describe('The claim in its own words. No national identity number.'),
      statement,
      ...known,
      places: z
        .array(
          z.strictObject({
            indicatorKey: indicator.indicatorKey,
            surveyKey: survey.surveyKey,
            unitId: idShape.nullable().describe('The unit. Null: the whole.'),
          }),
        )
        .max(mostFigures)
        .describe('The figures it is held against. Empty: no indicator bears on it.'),
    }),
    returns: z.object({}),
    refuses: ['not-allowed', 'unknown-figure', 'already-shared', 'unknown-claim'],
  }),
  'POST /api/:municipality/claims/drafts/delete': route({
    summary: 'Deletes a claim of one’s own.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ id: claimId }),
    returns: z.object({}),
    refuses: ['unknown-claim'],
  }),
  'POST /api/:municipality/claims/drafts/share': route({
    summary: 'Shares a claim of one’s own with a body, for good.',
    access: 'signedIn',
    params: municipalityParams,
    body: z.strictObject({ id: claimId, bodyId: idShape.describe('The political body.') }),
    returns: z.object({}),
    refuses: ['unknown-claim', 'not-allowed', 'body-does-not-see'],
  }),
} satisfies Contract;
