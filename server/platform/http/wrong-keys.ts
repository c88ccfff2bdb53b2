import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { dailyNames, TooManyWrong } from './wrong-codes.ts';

/** Wrong keys in a minute from one address block. */
const perBlock = { points: 30, duration: 60 };

export interface WrongKeys {
  /** Refuses one wrong key: as not valid, and above the limit as too many. */
  refuse(address: string): Promise<never>;
}

/**
 * Slows those who try keys. Only wrong ones meet it: a right key is never held back, so that one program with an old
 * key in a loop does not shut out its neighbours behind the same address. 160 random bits need no more protection than
 * that. Kept in memory under a name that changes each day, as for wrong codes.
 */
export function countWrongKeys(clock: Clock): WrongKeys {
  const blocks = new RateLimiterMemory(perBlock);
  const nameOf = dailyNames(clock);
  return {
    async refuse(address) {
      const over = await blocks.consume(nameOf(address)).then(() => null, asLimit);
      if (over) throw new TooManyWrong('too-many-wrong-keys', over.msBeforeNext);
      throw new Refusal('key-not-valid', 401);
    },
  };
}

function asLimit(error: unknown): RateLimiterRes {
  if (error instanceof RateLimiterRes) return error;
  throw error;
}
