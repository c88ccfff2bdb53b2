import { describe, expect, it } from 'vitest';
import { openingChecklist } from '../../../server/core/opening/checklist.ts';
import { hasFrame, isSameAsking, linkUnitsOf } from '../../../server/core/opening/mode.ts';
import { isSameTime, leavesOf, overlapping, sharedUnits } from '../../../server/core/opening/overlap.ts';
import { extensionFault, timesFault, usualTimes } from '../../../server/core/opening/times.ts';
import { chosenTree } from '../../../server/core/opening/units.ts';

const at = (text: string) => new Date(text);
const unit = (unitId: string, parentUnitId: string | null) => ({ unitId, parentUnitId });
/** `root > school > a, b` and `root > home`. */
const tree = [
  unit('root', null),
  unit('school', 'root'),
  unit('home', 'root'),
  unit('a', 'school'),
  unit('b', 'school'),
];
const parentOf = new Map(tree.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]));

describe('the checklist', () => {
  const ready = { questionnaireFaultCount: 0, missingPrivacy: [], hasKeyFolder: true, unitCount: 1 };
  const missing = (change: Partial<Parameters<typeof openingChecklist>[0]>) =>
    openingChecklist({ ...ready, ...change }).flatMap(({ point, isReady }) => (isReady ? [] : [point]));

  it('names exactly what is missing', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ questionnaireFaultCount: 2 })).toEqual(['questionnaire']);
    expect(missing({ missingPrivacy: null })).toEqual(['privacy']);
    expect(missing({ missingPrivacy: ['contact'] })).toEqual(['privacy']);
    expect(missing({ hasKeyFolder: false })).toEqual(['keyFolder']);
    expect(missing({ unitCount: 0 })).toEqual(['units']);
    expect(openingChecklist(ready)).toHaveLength(4);
  });
});

describe('the usual times', () => {
  it('are three weeks to a minute before midnight in Norway, across the change of the clock too', () => {
    expect(usualTimes(at('2026-11-26T12:00:00Z'))).toEqual({
      opensAt: at('2026-11-26T12:00:00Z'),
      closesAt: at('2026-12-17T22:59:00Z'),
      acceptsUntilAt: at('2026-12-19T22:59:00Z'),
    });
    expect(usualTimes(at('2027-03-20T12:00:00Z')).closesAt).toEqual(at('2027-04-10T21:59:00Z'));
    // Past midnight in Norway, not yet in Greenwich.
    expect(usualTimes(at('2026-11-26T23:30:00Z')).closesAt).toEqual(at('2026-12-18T22:59:00Z'));
  });

  it('have no fault', () => {
    const now = at('2026-11-26T12:00:00Z');
    expect(timesFault(usualTimes(now), now)).toBeNull();
  });
});

describe('planned times', () => {
  const now = at('2026-11-26T12:00:00Z');
  const fault = (opensAt: string, closesAt: string, acceptsUntilAt: string) =>
    timesFault({ opensAt: at(opensAt), closesAt: at(closesAt), acceptsUntilAt: at(acceptsUntilAt) }, now);

  it.each([
    ['2026-12-01T12:00Z', '2026-12-10T12:00Z', '2026-12-12T12:00Z', null],
    ['2026-12-01T12:00Z', '2026-12-10T12:00Z', '2026-12-10T12:00Z', null],
    ['2026-12-01T12:00Z', '2026-12-10T12:00Z', '2026-12-17T12:00Z', null],
    ['2026-12-01T12:00Z', '2026-12-10T12:00Z', '2026-12-17T12:01Z', 'accepts-until-wrong'],
    ['2026-12-01T12:00Z', '2026-12-10T12:00Z', '2026-12-10T11:59Z', 'accepts-until-wrong'],
    ['2026-12-01T12:00Z', '2026-12-01T12:00Z', '2026-12-02T12:00Z', 'closes-too-early'],
    ['2026-11-01T12:00Z', '2026-11-26T12:00Z', '2026-11-27T12:00Z', 'closes-too-early'],
    ['2026-12-01T12:00Z', '2027-12-03T12:00Z', '2027-12-03T12:00Z', 'closes-too-late'],
    ['2027-11-27T12:01Z', '2027-12-03T12:00Z', '2027-12-03T12:00Z', 'opens-too-late'],
  ])('%s to %s, taken until %s: %s', (opensAt, closesAt, acceptsUntilAt, expected) => {
    expect(fault(opensAt, closesAt, acceptsUntilAt)).toBe(expected);
  });
});

describe('an extension', () => {
  const now = at('2026-11-26T12:00:00Z');
  const standing = {
    opensAt: at('2026-11-01T12:00Z'),
    closesAt: at('2026-11-27T12:00Z'),
    acceptsUntilAt: at('2026-11-29T12:00Z'),
    promisedDeletionOn: '2026-12-27',
  };
  it.each([
    ['2026-12-01T12:00Z', '2026-12-03T12:00Z', null],
    // Fourteen days are left after the last answer, counted in Norway, and not a minute less.
    ['2026-12-11T12:00Z', '2026-12-13T22:59Z', null],
    ['2026-12-11T12:00Z', '2026-12-13T23:00Z', 'too-near-deletion'],
    ['2026-11-27T12:01Z', '2026-11-29T12:00Z', null],
    ['2026-11-27T12:00Z', '2026-12-03T12:00Z', 'not-later'],
    ['2026-11-28T12:00Z', '2026-11-29T11:59Z', 'accepts-until-wrong'],
    ['2026-12-01T12:00Z', '2026-12-01T11:59Z', 'accepts-until-wrong'],
    ['2026-12-01T12:00Z', '2026-12-08T12:01Z', 'accepts-until-wrong'],
    ['2027-11-28T12:00Z', '2027-11-28T12:00Z', 'closes-too-late'],
  ])('to %s, taken until %s: %s', (closesAt, acceptsUntilAt, expected) => {
    const wanted = { closesAt: at(closesAt), acceptsUntilAt: at(acceptsUntilAt) };
    expect(extensionFault(standing, wanted, now)).toBe(expected);
  });

  it('of a round that nothing was promised of is as late as any', () => {
    const wanted = { closesAt: at('2027-06-11T12:00Z'), acceptsUntilAt: at('2027-06-13T12:00Z') };
    expect(extensionFault({ ...standing, promisedDeletionOn: null }, wanted, now)).toBeNull();
    expect(extensionFault(standing, wanted, now)).toBe('too-near-deletion');
  });

  it('of a round that closed a moment ago is to a time to come', () => {
    const wanted = { closesAt: at('2026-11-27T13:00Z'), acceptsUntilAt: at('2026-11-29T13:00Z') };
    expect(extensionFault(standing, wanted, at('2026-11-27T14:00Z'))).toBe('not-later');
    expect(extensionFault(standing, wanted, at('2026-11-27T12:30Z'))).toBeNull();
  });
});

describe('the units that are asked', () => {
  const ids = (chosen: string[]) => chosenTree(tree, chosen)?.map(({ unitId }) => unitId);

  it('are the chosen, what lies under them, and what holds them together', () => {
    expect(ids(['root'])).toEqual(['root', 'school', 'home', 'a', 'b']);
    expect(ids(['school'])).toEqual(['root', 'school', 'a', 'b']);
    expect(ids(['a'])).toEqual(['root', 'school', 'a']);
    expect(ids(['b', 'home'])).toEqual(['root', 'school', 'home', 'b']);
  });

  it('are refused when none is chosen or one is not there', () => {
    expect(chosenTree(tree, [])).toBeNull();
    expect(chosenTree(tree, ['a', 'elsewhere'])).toBeNull();
  });

  it('have people in their leaves', () => {
    expect(leavesOf(tree)).toEqual(['home', 'a', 'b']);
    expect(leavesOf([unit('root', null)])).toEqual(['root']);
  });
});

describe('two rounds', () => {
  const round = (opensAt: string, closesAt: string, unitIds: string[]) => ({
    ...{ opensAt: at(opensAt), closesAt: at(closesAt), unitIds },
  });
  const planned = round('2026-12-01', '2026-12-10', ['a']);
  const meets = (other: ReturnType<typeof round>) => overlapping(planned, [other], parentOf).length === 1;

  it('overlap when one ends in the other, begins in it, holds it or lies in it', () => {
    expect(meets(round('2026-11-20', '2026-12-02', ['a']))).toBe(true);
    expect(meets(round('2026-12-09', '2026-12-20', ['a']))).toBe(true);
    expect(meets(round('2026-11-20', '2026-12-20', ['a']))).toBe(true);
    expect(meets(round('2026-12-02', '2026-12-03', ['a']))).toBe(true);
  });

  it('do not when one ends as the other begins', () => {
    expect(isSameTime(planned, round('2026-11-20', '2026-12-01', []))).toBe(false);
    expect(isSameTime(planned, round('2026-12-10', '2026-12-20', []))).toBe(false);
    expect(meets(round('2026-12-10', '2026-12-20', ['a']))).toBe(false);
  });

  it('overlap in what both ask and in a unit that lies in what the other asks as a whole', () => {
    expect(sharedUnits(['a', 'b'], ['b', 'home'], parentOf)).toEqual(['b']);
    expect(sharedUnits(['a'], ['school'], parentOf)).toEqual(['a']);
    expect(sharedUnits(['root'], ['home', 'b'], parentOf)).toEqual(['home', 'b']);
    expect(sharedUnits(['a'], ['b'], parentOf)).toEqual([]);
    expect(sharedUnits(['ended'], ['ended'], parentOf)).toEqual(['ended']);
    expect(meets(round('2026-12-02', '2026-12-03', ['b', 'home']))).toBe(false);
  });
});

describe('the mode of a round', () => {
  it('says whether people are invited one by one', () => {
    expect((['anonymous', 'confidential', 'openLink', 'imported'] as const).filter(hasFrame)).toEqual([
      ...['anonymous', 'confidential'],
    ]);
  });

  it('keeps those who came by a link apart from those who were invited or came in a file', () => {
    expect(isSameAsking('openLink', 'anonymous')).toBe(false);
    expect(isSameAsking('imported', 'openLink')).toBe(false);
    expect(isSameAsking('openLink', 'openLink')).toBe(true);
    expect(isSameAsking('imported', 'anonymous')).toBe(true);
  });

  it('gives a link to the units people belong to, in the order of the tree', () => {
    expect(linkUnitsOf(tree).map(({ unitId }) => unitId)).toEqual(['home', 'a', 'b']);
    expect(linkUnitsOf([unit('alone', null)])).toHaveLength(1);
  });
});
