import { useSyncExternalStore } from 'react';
import { addressOf, call, ProblemError, type Returns } from '../api.ts';
import { findKept, forgetOthers } from './kept.ts';

type Read =
  | 'GET /api/:municipality'
  | 'GET /api/:municipality/scorecards/:scorecard'
  | 'GET /api/:municipality/indicators/:indicator';

/**
 * Asks the server, and where it cannot be reached takes what was read here before. A refusal is an answer: what is kept is
 * not shown to whoever is refused. The municipality's answer says whose sign-in it is, so what others read goes.
 */
export async function callOrKept<K extends Read>(
  key: K,
  asked: Parameters<typeof call<K>>[1] & { municipality: string },
): Promise<Returns<K>> {
  const { municipality } = asked;
  const ask = call as (key: K, asked: unknown) => Promise<Returns<K>>;
  let answer: Returns<K>;
  try {
    answer = await ask(key, asked);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) throw error;
    const kept = await findKept(municipality, addressOf(key, asked)).catch(() => undefined);
    if (!kept) throw error;
    tell(kept.fetchedAt);
    return kept.content as Returns<K>;
  }
  tell(null);
  if (key === 'GET /api/:municipality') {
    const { csrfToken } = answer as Returns<'GET /api/:municipality'>;
    // A browser that keeps nothing has nothing to forget.
    await forgetOthers(municipality, csrfToken).catch(() => {});
  }
  return answer;
}

/** When what is shown was fetched, where it is from the device; null: it is the server's. */
let shownFrom: string | null = null;
const listeners = new Set<() => void>();

function tell(fetchedAt: string | null): void {
  if (shownFrom === fetchedAt) return;
  shownFrom = fetchedAt;
  for (const listener of listeners) listener();
}

export function useShownFromKept(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shownFrom,
  );
}
