import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../../server/core/authorisation/roles.ts';
import { sessionLimits } from '../../../server/core/authorisation/session-limits.ts';
import { person } from './people.ts';

describe('a person in a session', () => {
  it('has every role they hold where the session has a second factor', () => {
    const all = person({ roles });
    expect([...all.roles]).toEqual(roles);
    expect(all.waitingRoles).toEqual([]);
  });

  it('has without one only what leading a unit and a seat give; the others wait', () => {
    const all = person({ roles }, false);
    expect([...all.roles]).toEqual(['unitLeader', 'politician']);
    expect(all.waitingRoles).toEqual([
      'administrator',
      'designer',
      'surveyOwner',
      'keyCustodian',
      'auditor',
      'rawDataAnalyst',
      'textReader',
    ]);
  });
});

describe('a sign-in', () => {
  const hour = 3_600_000;

  it.each<[Role[], number]>([
    [['politician'], 8],
    [['politician', 'unitLeader'], 0.5],
    [['designer'], 0.5],
    [[], 0.5],
  ])('of %j lasts %d hours unused, and twelve at most', (held, hours) => {
    expect(sessionLimits(held)).toEqual({ idle: hours * hour, absolute: 12 * hour });
  });
});
