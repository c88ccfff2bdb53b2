import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { dailyNames } from './wrong-codes.ts';

/** How often something may be done from one address block in a minute. */
export interface Pace {
  /** Counts one. Refuses with `too-many-tries` when it was one too many; it is over in a minute at most. */
  take(address: string | undefined): Promise<void>;
}

/**
 * For what costs us work or a letter and needs no right: to start a sign-in, to send wrong passwords, to ask for a link.
 * Wide enough for a town hall behind one address. It lives in this process's memory, under names that cannot be turned
 * back into addresses; what must survive a restart, the wrong passwords of one account, is counted in the database.
 */
export function paceOf(clock: Clock, perMinute: number): Pace {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const nameOf = dailyNames(clock);
  return {
    async take(address = '') {
      await limiter.consume(nameOf(address)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? new Refusal('too-many-tries', 429) : error;
      });
    },
  };
}
