import { z } from 'zod';
import { bodyKinds, memberLabels } from '../../core/body.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const text = typedText.min(1).max(200);
const validFromOn = z.iso.date().describe('The first day.');
const validToOn = z.iso.date().nullable().describe('The first day without it. Null: no end is set.');
const body = z.strictObject({
  kind: z.enum(bodyKinds).describe('The council, its executive board, or a committee.'),
  name: text.describe('What the body is called here.'),
  position: z.int().min(0).max(1_000_000).describe('Its place in the order; the lowest first.'),
  validFromOn,
  validToOn,
});
const party = text.nullable().describe('The party or list they are elected for. Null: not told.');
const label = z
  .enum(memberLabels)
  .nullable()
  .describe(
    'What they are in the body, for people to read, never a permission. Null: a member like the others.',
  );
const member = z.strictObject({
  accountId: idShape.describe('The person who has the seat.'),
  party,
  label,
  validFromOn,
  validToOn,
});
const bodyParams = municipalityParams.extend({ bodyId: idShape.describe('The body’s id.') });
const memberParams = bodyParams.extend({ memberId: idShape.describe('The seat’s id.') });
const made = z.object({ id: idShape.describe('The id of what was added.') });
const early = 'ends-before-it-begins';

export const bodiesContract = {
  'GET /api/:municipality/bodies': route({
    summary: 'The political bodies with everyone who sits or has sat in them.',
    access: ['administrator'],
    scope: 'organisation:read',
    params: municipalityParams,
    returns: z.object({
      bodies: z
        .array(
          body.extend({
            id: idShape.describe('The body’s id.'),
            name: z.string().describe('What the body is called here.'),
            members: z
              .array(
                member.extend({
                  id: idShape.describe('The seat’s id.'),
                  party: z
                    .string()
                    .nullable()
                    .describe('The party or list they are elected for. Null: not told.'),
                  name: z.string().describe('What whoever has the seat is called.'),
                }),
              )
              .describe('Today’s members and earlier ones, by name.'),
          }),
        )
        .describe('In their order.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/bodies': route({
    summary: 'Adds a political body.',
    access: ['administrator'],
    params: municipalityParams,
    body,
    returns: made,
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
    summary:
      'Gives somebody a seat, and ends their sessions. They see what the body sees from the first day.',
    access: ['administrator'],
    params: bodyParams,
    body: member,
    returns: made,
    refuses: ['unknown-body', 'unknown-person', 'already-a-member', early, 'own-roles', 'not-allowed'],
  }),
  'PUT /api/:municipality/bodies/:bodyId/members/:memberId': route({
    summary:
      'Ends a seat, or takes an end back, and then the member’s sessions; and what the member is, where it is given.',
    access: ['administrator'],
    params: memberParams,
    body: z.strictObject({
      validToOn,
      party: party.optional().describe('The party or list; left as it is where it is not given.'),
      label: label.optional().describe('What they are in the body; left as it is where it is not given.'),
    }),
    returns: z.object({}),
    refuses: ['unknown-body', 'unknown-member', 'already-a-member', early, 'own-roles', 'not-allowed'],
  }),
  'DELETE /api/:municipality/bodies/:bodyId/members/:memberId': route({
    summary: 'Removes a seat that was written by mistake, as if it had never been.',
    access: ['administrator'],
    params: memberParams,
    returns: z.object({}),
    refuses: ['unknown-member', 'not-allowed'],
  }),
} satisfies Contract;
