import { useSyncExternalStore } from 'react';
import { ProblemError } from '../api.ts';

/** Whether the sign-in ended while a page was open. One for the window: the frame shows it over whatever page it is. */
let ended = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  ended = next;
  for (const listener of listeners) listener();
}

/** To be told of every refusal that a page with content on it meets. */
export function noticeEnd(error: unknown): void {
  if (error instanceof ProblemError && error.problem.code === 'sign-in-needed') set(true);
}

export const forgetEnd = () => set(false);

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
