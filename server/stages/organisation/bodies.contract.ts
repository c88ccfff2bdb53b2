import { z } from 'zod';
import { bodyKinds, memberLabels } from '../../core/body.ts';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const text = storableText.min(1).max(200);
const validFromOn = z.iso.date().describe('The first day it holds, Norwegian time (YYYY-MM-DD).');
const validToOn = z.iso
  .date()
  .nullable()
  .describe('The first day it no longer holds (YYYY-MM-DD). Null: no end is set.');
const body = z.strictObject({
  kind: z.enum(bodyKinds).describe('Municipal council, executive board (formannskap) or committee.'),
  name: text.describe('What the body is called, 1–200 characters.'),
  position: z.int().min(0).max(1_000_000).describe('Place in lists, lowest first.'),
  validFromOn,
  validToOn,
});
const label = z
  .enum(memberLabels)
  .nullable()
  .describe(
    'What the member is in the body: a label for people to read, never a permission. Null: a member like the others.',
  );
const member = z.strictObject({
  accountId: idShape.describe('The member’s account.'),
  party: text.nullable().describe('The party the member sits for, 1–200 characters. Null: none is said.'),
  label,
  validFromOn,
  validToOn,
});
const bodyParams = municipalityParams.extend({ bodyId: idShape.describe('The political body’s id.') });
const memberParams = bodyParams.extend({
  memberId: idShape.describe('The id of the seat: one person’s time in one body.'),
});
const early = 'ends-before-it-begins';

export const bodiesContract = {
  'GET /api/:municipality/bodies': route({
    summary: 'The political bodies with everyone who sits or has sat in them.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      bodies: z
        .array(
          body.extend({
            id: idShape.describe('The political body’s id.'),
            members: z
              .array(
                member.extend({
                  id: idShape.describe('The id of the seat.'),
                  name: z.string().describe('The member’s name.'),
                }),
              )
              .describe('Everyone who sits or has sat in it, also seats that have ended.'),
          }),
        )
        .describe('The political bodies by position, also those that have ended.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/bodies': route({
    summary: 'Adds a political body.',
    access: ['administrator'],
    params: municipalityParams,
    body,
    returns: z.object({ id: idShape.describe('The new body’s id.') }),
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
    returns: z.object({ id: idShape.describe('The new seat’s id.') }),
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
