import { call, ProblemError } from '../api.ts';
import type { Address } from './address.ts';

export type SendState = 'sending' | 'offline' | 'retrying';

/** Waits between tries, in milliseconds. After the last the person is asked to try again. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Sends until the server has acknowledged or refused. A lost connection and a busy server are tried again: the
 * submission id makes that harmless. Throws a ProblemError when refused, a TypeError when there is still no contact.
 */
export async function send(
  address: Address,
  code: string,
  submissionId: string,
  answers: Record<string, unknown>,
  tell: (state: SendState) => void,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    tell('sending');
    try {
      await call(
        'POST /api/:municipality/rounds/:roundId/responses',
        { municipality: address.municipality, roundId: address.roundId },
        { code, submissionId, language: address.language, answers },
      );
      return;
    } catch (error) {
      const wait = waits[attempt];
      const final =
        error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429;
      if (final || wait === undefined) throw error;
      tell(navigator.onLine ? 'retrying' : 'offline');
      await pause(wait);
    }
  }
}

/** Until the time is up, or the phone is online again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.removeEventListener('online', done);
      resolve();
    };
    window.addEventListener('online', done);
    setTimeout(done, milliseconds);
  });
}
