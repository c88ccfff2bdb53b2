import { expect, it } from 'vitest';
import { permit } from '../../../server/core/authorisation/permit.ts';
import type { AccountId, BodyId, ClaimId, UnitId } from '../../../server/core/ids.ts';
import { person } from './people.ts';

const [council, committee] = ['council' as BodyId, 'committee' as BodyId];
const everybody = {
  member: person({ roles: ['politician'], bodyIds: [council] }),
  leader: person({ roles: ['unitLeader'], ledUnitIds: ['north' as UnitId] }),
  nobody: person({ roles: ['administrator', 'auditor', 'designer'] }),
};
const may = (act: Parameters<typeof permit>[1], subject: Record<string, unknown>) =>
  Object.entries(everybody).flatMap(([name, who]) =>
    permit(who, act, subject as never) === null ? [] : [name],
  );
const own = { id: 'c' as ClaimId, authorId: 'account' as AccountId };
const another = { ...own, authorId: 'another' as AccountId };

it('a claim is made by the elected, and is its author’s alone until it is shared with a body of theirs', () => {
  expect(may('writeClaim', own)).toEqual(['member']);
  expect(may('writeClaim', another)).toEqual([]);
  expect(may('keepClaim', own)).toEqual(Object.keys(everybody));
  expect(may('keepClaim', another)).toEqual([]);
  expect(may('shareClaim', { ...own, bodyId: council })).toEqual(['member']);
  expect(may('shareClaim', { ...own, bodyId: committee })).toEqual([]);
  expect(may('shareClaim', { ...another, bodyId: council })).toEqual([]);
  expect(may('readClaim', { id: own.id, bodyId: council })).toEqual(['member']);
  expect(may('readClaim', { id: own.id, bodyId: committee })).toEqual([]);
});
