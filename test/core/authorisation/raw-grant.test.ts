import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../server/core/authorisation/actor.ts';
import {
  mayApproveRaw,
  mayAskRaw,
  mayEndRaw,
  maySeeRaw,
} from '../../../server/core/authorisation/raw-grant.ts';
import type { AccountId, RawGrantId } from '../../../server/core/ids.ts';
import { mine, other, person } from './people.ts';

const [me, somebody, another] = ['account', 'somebody', 'another'] as AccountId[] as [
  AccountId,
  AccountId,
  AccountId,
];
const owns = { roles: ['surveyOwner'], ownedSurveyIds: [mine.surveyId] } as const;

/** Me, a grant's asker and its analyst, and whether I may see, approve and end it: by hand. */
const table: [string, Partial<Standing>, AccountId, AccountId, string][] = [
  ['a custodian, of two others', { roles: ['keyCustodian'] }, somebody, another, 'see approve end'],
  ['a custodian who asked', { roles: ['keyCustodian', 'designer'] }, me, another, 'see end'],
  ['a custodian who is the analyst', { roles: ['keyCustodian'] }, somebody, me, 'see end'],
  ['an administrator', { roles: ['administrator'] }, somebody, another, 'see end'],
  ['an auditor', { roles: ['auditor'] }, somebody, another, 'see'],
  ['a designer who asked', { roles: ['designer'] }, me, another, 'see end'],
  ['a designer, of what another asked', { roles: ['designer'] }, somebody, another, 'see'],
  ['the owner who asked', owns, me, another, 'see end'],
  ['the owner, of what another asked', owns, somebody, another, 'see'],
  ['an owner of another survey', { ...owns, ownedSurveyIds: [other.surveyId] }, somebody, another, ''],
  ['one who asked and owns it no longer', { roles: ['surveyOwner'] }, me, another, ''],
  ['the analyst', { roles: ['rawDataAnalyst'] }, somebody, me, 'see'],
  ['the reader', { roles: ['textReader'] }, somebody, me, 'see'],
  ['a reader of something else', { roles: ['textReader'] }, somebody, another, ''],
  ['an analyst of something else', { roles: ['rawDataAnalyst'] }, somebody, another, ''],
  ['an analyst whose time is up', {}, somebody, me, ''],
  ['a unit leader', { roles: ['unitLeader', 'politician'] }, somebody, another, ''],
];

describe('a grant to raw data', () => {
  it.each(table)('%s may: %#', (_, given, askedBy, analystId, rights) => {
    const actor = person(given);
    const grant = { id: 'grant' as RawGrantId, surveyId: mine.surveyId, askedBy, analystId };
    const held = [
      ...(maySeeRaw(actor, grant) ? ['see'] : []),
      ...(mayApproveRaw(actor, grant) ? ['approve'] : []),
      ...(mayEndRaw(actor, grant) ? ['end'] : []),
    ];
    expect(held.join(' ')).toBe(rights);
  });

  it('is asked for by those who may shape the survey', () => {
    expect(mayAskRaw(person({ roles: ['designer'] }), mine)).toBe(true);
    expect(mayAskRaw(person(owns), mine)).toBe(true);
    expect(mayAskRaw(person(owns), other)).toBe(false);
    expect(mayAskRaw(person({ roles: ['administrator', 'keyCustodian'] }), mine)).toBe(false);
  });
});
