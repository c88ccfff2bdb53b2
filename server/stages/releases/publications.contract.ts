import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams } from '../../platform/http/shapes.ts';

const roundParams = municipalityParams.extend({
  roundId: idShape.describe('The round whose newest release it is about.'),
});
const visibleFromAt = z.iso
  .datetime({ offset: true })
  .nullable()
  .describe('From when it is seen, the same moment for all of them. Null: from now.');

export const publicationsContract = {
  'POST /api/:municipality/rounds/:roundId/publications': route({
    summary:
      'Makes the newest release visible from a moment on: to all members of one or several bodies, or to everyone.',
    access: ['designer', 'surveyOwner'],
    params: roundParams,
    body: z.discriminatedUnion('audience', [
      z.strictObject({
        audience: z.literal('bodies').describe('To political bodies; unit leaders see it with the first.'),
        bodyIds: z.array(idShape).min(1).max(50).describe('The bodies, all of which see it at one moment.'),
        visibleFromAt,
      }),
      z.strictObject({
        audience: z.literal('public').describe('To everyone; never before a body sees it.'),
        visibleFromAt,
      }),
    ]),
    returns: z.object({ visibleFromAt: z.iso.datetime().describe('From when it is seen.') }),
    refuses: [
      'unknown-round',
      'unknown-body',
      'body-not-in-force',
      'not-released',
      'pilot-not-published',
      'moment-has-passed',
      'already-visible',
      'already-planned',
      'public-before-body',
    ],
  }),
  'DELETE /api/:municipality/rounds/:roundId/publications/:publicationId': route({
    summary: 'Takes back a publication whose moment has not come. One that is visible stays.',
    access: ['designer', 'surveyOwner'],
    params: roundParams.extend({ publicationId: idShape.describe('The publication to take back.') }),
    returns: z.object({}),
    refuses: [
      'unknown-round',
      'unknown-publication',
      'not-released',
      'already-visible',
      'public-before-body',
    ],
  }),
} satisfies Contract;
