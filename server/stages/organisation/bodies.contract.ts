import { z } from 'zod';
import { bodyKinds, memberLabels } from '../../core/body.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const text = storableText.min(1).max(200);
const validToOn = z.iso.date().nullable();
const body = z.strictObject({
  kind: z.enum(bodyKinds),
  name: text,
  position: z.int().min(0).max(1_000_000),
  validFromOn: z.iso.date(),
  validToOn,
});
/** Null: a member like the others. A label is for people to read, never a permission. */
const label = z.enum(memberLabels).nullable();
const member = z.strictObject({
  accountId: idShape,
  party: text.nullable(),
  label,
  validFromOn: z.iso.date(),
  validToOn,
});
const bodyParams = municipalityParams.extend({ bodyId: idShape });
const memberParams = bodyParams.extend({ memberId: idShape });
const early = 'ends-before-it-begins';

export const bodiesContract = {
  'GET /api/:municipality/bodies': route({
    summary: 'The political bodies with everyone who sits or has sat in them.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      bodies: z.array(
        body.extend({
          id: idShape,
          members: z.array(member.extend({ id: idShape, name: z.string() })),
        }),
      ),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/bodies': route({
    summary: 'Adds a political body.',
    access: ['administrator'],
    params: municipalityParams,
    body,
    returns: z.object({ id: idShape }),
    refuses: [early, 'not-allowed'],
  }),
  'PUT /api/:municipality/bodies/:bodyId': route({
    summary: 'Changes a political body, or ends it.',
    access: ['administrator'],
    params: bodyParams,
    body,
    returns: z.object({}),
    refuses: ['unknown-body', early, 'not-allowed'],
  }),
  'POST /api/:municipality/bodies/:bodyId/members': route({
    summary: 'Gives somebody a seat. They see what the body sees from the first day.',
    access: ['administrator'],
    params: bodyParams,
    body: member,
    returns: z.object({ id: idShape }),
    refuses: ['unknown-body', 'unknown-person', 'already-a-member', early, 'not-allowed'],
  }),
  'PUT /api/:municipality/bodies/:bodyId/members/:memberId': route({
    summary: 'Ends a seat; the day is the first without it. Null takes an end back.',
    access: ['administrator'],
    params: memberParams,
    body: z.strictObject({ validToOn }),
    returns: z.object({}),
    refuses: ['unknown-member', 'already-a-member', early, 'not-allowed'],
  }),
  'DELETE /api/:municipality/bodies/:bodyId/members/:memberId': route({
    summary: 'Removes a seat that was written by mistake, as if it had never been.',
    access: ['administrator'],
    params: memberParams,
    returns: z.object({}),
    refuses: ['unknown-member', 'not-allowed'],
  }),
} satisfies Contract;
