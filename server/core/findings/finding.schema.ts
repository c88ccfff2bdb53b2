import { z } from 'zod';
import { findingKinds } from './finding.ts';

const n = z.int().describe('How many gave an answer that counts.');
const mean = z.number().describe('The mean, on the scale as asked.');
const dissatisfiedCount = z.int().describe('How many answered at the bad end.');
const adjustedP = z
  .number()
  .describe(
    'How often chance alone gives such a difference, adjusted for all that is compared with it, 0–1.',
  );
const familySize = z.int().describe('How many comparisons it is adjusted over.');
const kindSaid = 'What has been found.';
const unit = {
  unitId: z.uuid().describe('The unit’s id.'),
  name: z.string().describe('What the unit is called.'),
};

function change<Kind extends string>(kind: Kind) {
  return z.object({
    kind: z.literal(kind).describe(kindSaid),
    ...{ n, mean, dissatisfiedCount, adjustedP, familySize },
    sd: z.number().describe('The standard deviation.'),
    previousN: z.int().describe('How many gave an answer that counts last time.'),
    previousMean: z.number().describe('The mean last time.'),
    previousSd: z.number().describe('The standard deviation last time.'),
    previousDissatisfiedCount: z.int().describe('How many answered at the bad end last time.'),
  });
}

/** Wire shape of a finding's numbers. Unknown keys are dropped, so nothing undeclared leaves the server. */
export const findingNumbersSchema = z
  .discriminatedUnion('kind', [
    change('spreadUp'),
    change('dissatisfiedUp'),
    change('meanDown'),
    change('spreadDown'),
    change('dissatisfiedDown'),
    change('meanUp'),
    z.object({
      kind: z.literal('dissatisfiedConcentrated').describe(kindSaid),
      ...{ n, dissatisfiedCount, familySize },
      groups: z
        .array(
          z.object({
            ...unit,
            ...{ n, dissatisfiedCount, adjustedP },
            dissatisfiedShare: z.number().describe('The same as a share of `n`, 0–1.'),
            restShare: z.number().describe('The share at the bad end of those outside the group, 0–1.'),
          }),
        )
        .describe('Where they are gathered, in the municipality’s own order.'),
    }),
    z.object({ kind: z.literal('minorityAlert').describe(kindSaid), mean, n, dissatisfiedCount }),
    z.object({
      kind: z.literal('unitFarBelow').describe(kindSaid),
      ...{ mean, n, dissatisfiedCount },
      meanLow: z.number().describe('Lower end of the 95 % interval of the mean.'),
      meanHigh: z
        .number()
        .describe('Upper end of the 95 % interval of the mean: below the ambition’s floor.'),
      wholeMean: z.number().describe('The mean of the whole municipality.'),
    }),
    z.object({
      kind: z.literal('responseDown').describe(kindSaid),
      answeredCount: z.int().describe('How many answered.'),
      invitedCount: z.int().describe('How many were invited.'),
      previousAnsweredCount: z.int().describe('How many answered last time.'),
      previousInvitedCount: z.int().describe('How many were invited last time.'),
      ...{ adjustedP, familySize },
    }),
    z.object({
      kind: z.literal('manyDontKnow').describe(kindSaid),
      dontKnowCount: z.int().describe('How many answered that they do not know.'),
      askedCount: z.int().describe('How many answered at all.'),
    }),
  ])
  .describe('What has been found, in the numbers its sentence uses.');

export const findingKindShape = z
  .enum(findingKinds)
  .describe(
    'What has been found, in the order it is told: larger spread, more dissatisfied, where they are gathered, dissatisfied behind a good mean, a unit surely below the ambition, lower mean, lower response, many who do not know; and last what is better.',
  );

/** A place below that has the same finding. */
export const alsoInShape = z.object({ ...unit, numbers: findingNumbersSchema });
