import { afterEach, describe, expect, it, vi } from 'vitest';
import { doors, doorsFor, doorsIn, entrances } from '../../client/entrances/doors.ts';
import { entranceOnArrival, keepEntrance, lastEntrance } from '../../client/entrances/last-entrance.ts';
import { doorsTexts } from '../../client/i18n/doors.ts';
import type { Municipality } from '../../client/parts/queries.ts';

const account = (...roles: NonNullable<Municipality['account']>['roles']): Municipality['account'] => ({
  name: 'Ola',
  roles,
  waitingRoles: [],
});
const municipality = (of: Municipality['account']) => ({ slug: 'fet', account: of }) as Municipality;

describe('the doors', () => {
  it('each has its words and its own address', () => {
    expect(new Set(doors.map(({ path }) => path)).size).toBe(doors.length);
    expect(doors.map(({ key }) => key).sort()).toEqual(Object.keys(doorsTexts.nb.doors).sort());
    for (const entrance of entrances) expect(doors.some(({ path }) => path === entrance)).toBe(true);
  });

  it('those with a role are found by those alone who have it, in every entrance', () => {
    for (const entrance of entrances) {
      const found = (of: Municipality['account']) => doorsIn(entrance, of);
      expect(found(null).every(({ seenBy }) => seenBy === 'everyone')).toBe(true);
      expect(found(account()).every(({ seenBy }) => typeof seenBy === 'string')).toBe(true);
      const leader = found(account('unitLeader'));
      expect(leader.every(({ seenBy }) => typeof seenBy === 'string' || seenBy.includes('unitLeader'))).toBe(
        true,
      );
    }
  });
});

it('the menu of a phone leads to every page that stands in an entrance, so that none is more than two taps away', () => {
  for (const of of [null, account('politician'), account('unitLeader')]) {
    const within = entrances.flatMap((entrance) => doorsIn(entrance, of).map(({ key }) => key));
    expect(new Set(doorsFor(of).map(({ key }) => key))).toEqual(new Set(within));
  }
  expect(doorsFor(account('politician')).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['findings', 'sammenlign', 'mote', 'undring', 'stemmer-det']),
  );
});

describe('the entrance used last', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is kept for those who sign in, and leads the elected alone', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    keepEntrance(municipality(null), 'ombud');
    expect(kept.size).toBe(0);
    keepEntrance(municipality(account('politician')), 'ombud');
    expect(lastEntrance({ slug: 'fet' })).toBe('ombud');
    expect(lastEntrance({ slug: 'tonsberg' })).toBeNull();
    expect(entranceOnArrival(municipality(account('politician')))).toBe('ombud');
    expect(entranceOnArrival(municipality(account('designer')))).toBeNull();
    expect(entranceOnArrival(municipality(null))).toBeNull();
    kept.set('spredning.entrance.fet', 'something else');
    expect(lastEntrance({ slug: 'fet' })).toBeNull();
  });

  it('a device that keeps nothing is no fault', () => {
    const refuses = () => {
      throw new Error('no storage');
    };
    vi.stubGlobal('localStorage', { getItem: refuses, setItem: refuses });
    keepEntrance(municipality(account('politician')), 'leder');
    expect(lastEntrance({ slug: 'fet' })).toBeNull();
  });
});
