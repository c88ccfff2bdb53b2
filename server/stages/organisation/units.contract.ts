import { z } from 'zod';
import { type Contract, route } from '../../platform/http/contract.ts';
import { idShape, municipalityParams, storableText } from '../../platform/http/shapes.ts';

const text = storableText.min(1).max(200);
const unit = {
  parentUnitId: idShape.nullable(),
  name: text,
  kind: text,
  position: z.int().min(0).max(1_000_000),
  /** The municipality's own number for it; one unit in force has it at a time. */
  code: text.nullable(),
  sector: text.nullable(),
  leaderAccountId: idShape.nullable(),
};
const unitParams = municipalityParams.extend({ unitId: idShape });
const ofTree = ['unknown-parent', 'second-root', 'code-taken', 'unknown-person'] as const;

export const unitsContract = {
  'GET /api/:municipality/units': route({
    summary: 'Every unit, also those that have ended, the root first and then in order of position.',
    access: ['administrator'],
    params: municipalityParams,
    returns: z.object({
      units: z.array(
        z.object({
          id: idShape,
          ...unit,
          name: z.string(),
          kind: z.string(),
          position: z.int(),
          leaderName: z.string().nullable(),
          validFromOn: z.iso.date(),
          validToOn: z.iso.date().nullable(),
          predecessorUnitId: idShape.nullable(),
        }),
      ),
    }),
    refuses: [],
  }),
  'POST /api/:municipality/units': route({
    summary:
      'Adds a unit. One that takes over from another ends it on the day it begins, and takes its children.',
    access: ['administrator'],
    params: municipalityParams,
    body: z.strictObject({ ...unit, validFromOn: z.iso.date(), predecessorUnitId: idShape.nullable() }),
    returns: z.object({ id: idShape }),
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
    summary: 'Changes a unit in force. Rounds keep the tree they opened with.',
    access: ['administrator'],
    params: unitParams,
    body: z.strictObject(unit),
    returns: z.object({}),
    refuses: [...ofTree, 'unknown-unit', 'unit-has-ended', 'under-itself', 'not-allowed'],
  }),
  'POST /api/:municipality/units/:unitId/end': route({
    summary: 'Ends a unit; the day is the first on which it is not there.',
    access: ['administrator'],
    params: unitParams,
    body: z.strictObject({ validToOn: z.iso.date() }),
    returns: z.object({}),
    refuses: ['unknown-unit', 'unit-has-ended', 'has-children', 'ends-before-it-begins', 'not-allowed'],
  }),
} satisfies Contract;
