import { describe, expect, it } from 'vitest';
import type { BodyId } from '../../server/core/ids.ts';
import {
  firstMoment,
  type Publication,
  publishingFault,
  withdrawalFault,
} from '../../server/core/publication.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const now = at(12);
const to = (body: string | null, hour: number): Publication => ({
  bodyId: body as BodyId | null,
  visibleFromAt: at(hour),
});

it('the first moment is the earliest that has come, to the millisecond', () => {
  expect(firstMoment([], now)).toBeNull();
  expect(firstMoment([to('a', 13)], now)).toBeNull();
  expect(firstMoment([to('a', 12)], now)).toEqual(now);
  expect(firstMoment([to('a', 12), to('b', 9), to('c', 15)], now)).toEqual(at(9));
});

describe('publishing', () => {
  it.each<[string, Publication[], Publication[], string | null]>([
    ['to a body now', [to('a', 12)], [], null],
    ['to two bodies later', [to('a', 18), to('b', 18)], [], null],
    ['to another body than the one that sees it', [to('b', 12)], [to('a', 9)], null],
    ['as of yesterday', [to('a', 11)], [], 'moment-has-passed'],
    ['again to one that sees it', [to('a', 12)], [to('a', 9)], 'already-visible'],
    ['to two, one of which sees it', [to('a', 12), to('b', 12)], [to('b', 9)], 'already-visible'],
    ['again to one that shall see it', [to('a', 12)], [to('a', 18)], 'already-planned'],
    ['to everyone, and no body', [to(null, 12)], [], 'public-before-body'],
    ['to everyone before the body', [to(null, 17)], [to('a', 18)], 'public-before-body'],
    ['to everyone with the body', [to(null, 18)], [to('a', 18)], null],
    ['to everyone after the first of two bodies', [to(null, 18)], [to('a', 20), to('b', 18)], null],
    ['to everyone twice', [to(null, 18)], [to('a', 9), to(null, 10)], 'already-visible'],
  ])('%s: %j beside %j is %s', (_, given, present, fault) => {
    expect(publishingFault(given, present, now)).toBe(fault);
  });
});

describe('withdrawing', () => {
  it.each<[string, Publication, Publication[], string | null]>([
    ['what comes', to('a', 18), [], null],
    ['what comes this very moment', to('a', 12), [], 'already-visible'],
    ['what is seen', to('a', 9), [], 'already-visible'],
    ['the public’s', to(null, 18), [to('a', 18)], null],
    ['the one body’s before the public’s', to('a', 18), [to(null, 18)], 'public-before-body'],
    ['one of two bodies’', to('a', 18), [to('b', 18), to(null, 18)], null],
  ])('%s: %j beside %j is %s', (_, withdrawn, others, fault) => {
    expect(withdrawalFault(withdrawn, [withdrawn, ...others], now)).toBe(fault);
  });
});
