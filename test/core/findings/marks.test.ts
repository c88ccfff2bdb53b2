import { expect, it } from 'vitest';
import { isFollowed, isMuted, type OwnMarks } from '../../../server/core/findings/marks.ts';

it.each<[OwnMarks, followed: boolean, muted: boolean]>([
  [{ finding: null, indicator: null }, false, false],
  [{ finding: 'followed', indicator: null }, true, false],
  [{ finding: 'muted', indicator: null }, false, true],
  [{ finding: null, indicator: 'followed' }, true, false],
  [{ finding: null, indicator: 'muted' }, false, true],
  [{ finding: 'muted', indicator: 'followed' }, false, true],
  [{ finding: 'followed', indicator: 'muted' }, true, false],
])('%o: the nearest word counts', (marks, followed, muted) => {
  expect([isFollowed(marks), isMuted(marks)]).toEqual([followed, muted]);
});
