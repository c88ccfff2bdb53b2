import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, typedText } from '../../platform/http/shapes.ts';

const text = typedText.min(1).max(200);
const unit = {
  parentUnitId: idShape
    .nullable()
    .describe('The unit it is part of. Null: the root, which is the municipality itself.'),
  name: text.describe('What the unit is called, 1–200 characters.'),
  kind: text.describe(
    'What sort of unit it is, in the municipality’s own word, such as «skole»; 1–200 characters.',
  ),
  position: z.int().min(0).max(1_000_000).describe('Place among its siblings, lowest first.'),
  code: text
    .nullable()
    .describe('The municipality’s own number for it; one unit in force has it at a time. Null: it has none.'),
  sector: text.nullable().describe('The sector it belongs to, 1–200 characters. Null: none is said.'),
  leaderAccountId: idShape.nullable().describe('The account of who leads it. Null: nobody is set.'),
};
const validFromOn = z.iso.date().describe('The first day it is there, Norwegian time (YYYY-MM-DD).');
const predecessorUnitId = idShape
  .nullable()
  .describe(
    'The unit it took over from, which ended the day this one began; several may take over from one. Null: it took over from none.',
  );
const unitParams = municipalityParams.extend({ unitId: idShape.describe('The unit’s id.') });
const ofTree = ['unknown-parent', 'second-root', 'code-taken', 'unknown-person', 'own-roles'] as const;

export const unitsContract = {
  'GET /api/:municipality/units': route({
    summary: 'Every unit, also those that have ended, the root first and then in order of position.',
    access: ['administrator'],
    scope: 'organisation:read',
    params: municipalityParams,
    returns: z.object({
      units: z
        .array(
          z.object({
            id: idShape.describe('The unit’s id.'),
            ...unit,
            name: z.string().describe('What the unit is called.'),
            kind: z.string().describe('What sort of unit it is, in the municipality’s own word.'),
            position: z.int().describe('Place among its siblings, lowest first.'),
            code: z.string().nullable().describe('The municipality’s own number for it. Null: it has none.'),
            sector: z.string().nullable().describe('The sector it belongs to. Null: none is said.'),
            leaderName: z.string().nullable().describe('The name of who leads it. Null: nobody is set.'),
            validFromOn,
            validToOn: z.iso
              .date()
              .nullable()
              .describe('The first day it is not there (YYYY-MM-DD). Null: no end is set.'),
            predecessorUnitId,
            successorUnitId: idShape
              .nullable()
              .describe('The unit it was merged into when it ended. Null: into none, or it has not ended.'),
          }),
        )
        .describe('Every unit, the root first and then in order of position.'),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/units': route({
    summary:
      'Adds a unit. One that takes over from another ends it on the day it begins, and takes its children; if that one ends on this day already, it is split, and this is one more.',
    access: ['administrator'],
    scope: 'organisation:write',
    params: municipalityParams,
    body: z.strictObject({ ...unit, validFromOn, predecessorUnitId }),
    returns: z.object({ id: idShape.describe('The new unit’s id.') }),
    refuses: [
      ...ofTree,
      'unknown-predecessor',
      'unit-has-ended',
      'under-itself',
      'ends-before-it-begins',
      'not-allowed',
    ],
  }),
  'PUT /api/:municipality/units/:unitId': route({
    summary: 'Changes a unit that has not ended. Rounds keep the tree they opened with.',
    access: ['administrator'],
    scope: 'organisation:write',
    params: unitParams,
    body: z.strictObject(unit),
    returns: z.object({}),
    refuses: [...ofTree, 'unknown-unit', 'unit-has-ended', 'under-itself', 'not-allowed'],
  }),
  'POST /api/:municipality/units/:unitId/end': route({
    summary: 'Ends a unit, or merges it into another; the day is the first on which it is not there.',
    access: ['administrator'],
    scope: 'organisation:write',
    params: unitParams,
    body: z.strictObject({
      validToOn: z.iso.date().describe('The first day it is not there, Norwegian time (YYYY-MM-DD).'),
      successorUnitId: idShape
        .nullable()
        .optional()
        .describe(
          'The unit it is merged into, which must be there that day. Null or left out: it is closed down.',
        ),
    }),
    returns: z.object({}),
    refuses: [
      ...(['unknown-unit', 'unit-has-ended', 'has-children', 'ends-before-it-begins'] as const),
      ...(['unknown-successor', 'successor-not-there', 'not-allowed'] as const),
    ],
  }),
} satisfies Contract;
