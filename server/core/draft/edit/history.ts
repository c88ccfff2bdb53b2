import type { Draft } from '../format.ts';
import { isSame, mergeDrafts } from '../merge.ts';

/** Something that was done to a draft, with how it was before and after. */
export interface Step<Did> {
  did: Did;
  before: Draft;
  after: Draft;
}

/** A draft being edited, with what can be undone and done again, the last first. */
export interface History<Did> {
  draft: Draft;
  done: readonly Step<Did>[];
  undone: readonly Step<Did>[];
}

/** So many steps back at most. */
export const mostSteps = 200;

export function begun<Did>(draft: Draft): History<Did> {
  return { draft, done: [], undone: [] };
}

/**
 * The draft as it is after something was done. Nothing is remembered of what changed nothing. Where `joins` says that this goes
 * on with what was done last, as another letter in the same text, the two are one step.
 */
export function done<Did>(
  history: History<Did>,
  after: Draft,
  did: Did,
  joins: (last: Did) => boolean = () => false,
): History<Did> {
  if (isSame(history.draft, after)) return history;
  const [last, ...earlier] = history.done;
  const isOne = last !== undefined && history.undone.length === 0 && joins(last.did);
  const before = isOne ? last.before : history.draft;
  const step = { did, before, after };
  return {
    draft: after,
    done: [step, ...(isOne ? earlier : history.done)].slice(0, mostSteps),
    undone: [],
  };
}

/** What was done last taken back; what others have changed since stays. */
export function undo<Did>(history: History<Did>): History<Did> {
  const [last, ...earlier] = history.done;
  if (!last) return history;
  return {
    draft: redone(last.after, last.before, history.draft),
    done: earlier,
    undone: [last, ...history.undone],
  };
}

export function redo<Did>(history: History<Did>): History<Did> {
  const [next, ...later] = history.undone;
  if (!next) return history;
  return {
    draft: redone(next.before, next.after, history.draft),
    done: [next, ...history.done],
    undone: later,
  };
}

/** The draft as the server now has it, with what others have done; one's own steps can still be undone. */
export function rebased<Did>(history: History<Did>, draft: Draft): History<Did> {
  return isSame(history.draft, draft) ? history : { ...history, draft };
}

/** The step from one to the other made on a draft that may hold more. Where others have changed the same, their text stays. */
function redone(from: Draft, to: Draft, now: Draft): Draft {
  return isSame(from, now) ? to : mergeDrafts(from, to, now).draft;
}
