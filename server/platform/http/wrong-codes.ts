import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isTypedCode, normaliseCode } from '../../core/code.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';

/** Wrong codes in a minute from one address block; a school or a town hall may stand behind one. */
const perBlock = { points: 30, duration: 60 };
/** Wrong codes in a second in one round, so that an attack on one leaves the others their part of what all may send. */
const perRound = { points: 15, duration: 1 };
/** Wrong codes in a second from all together. */
const inAll = { points: 20, duration: 1 };

/** Answers by an open link in a minute from one address block: a class at school answers together. */
const linkAnswers = { points: 60, duration: 60 };

/** Told as 429 with Retry-After. */
export class TooManyWrong extends Refusal {
  readonly retryAfterSeconds: number;

  constructor(code: string, milliseconds: number) {
    super(code, 429);
    this.retryAfterSeconds = Math.max(1, Math.ceil(milliseconds / 1_000));
  }
}

/** A code that is tried: where from, in which round, and as it was sent. */
export interface Tried {
  address: string;
  municipalityId: MunicipalityId;
  roundId: RoundId;
  code: string;
}

/** Counts the wrong codes to type of a round for all processes together. */
export interface SharedCount {
  /** Counts one that may be wrong; null where so many were within this second. What it gives takes it back: it was not wrong. */
  take(municipalityId: MunicipalityId, roundId: RoundId): Promise<(() => Promise<void>) | null>;
}

export interface WrongCodes {
  /**
   * Does the work, which looks the code up. A wrong code is counted, and refused as too many where too many came from there: a
   * code to type before the work is begun, any other after it.
   */
  watch<T>(tried: Tried, work: () => Promise<T>): Promise<T>;
  /** Counts an answer by an open link. Refuses with `too-many-tries` where very many came from there within a minute. */
  takeTurn(address: string): Promise<void>;
}

/**
 * Slows those who try codes. A link's right code is never held back, whatever its neighbours behind the same address send: with
 * 130 random bits nobody comes nearer a code by trying faster, and a household must not be shut out by one of its own.
 *
 * A typed code has 60 bits, and nobody may be told whether one is right after the limit is reached. So the limit stands before the
 * look-up and its slow hash, and counts those under way too. Right ones are not counted, so a house full of people who type theirs
 * is never held back by how many they are. What waits is told how long, a minute at most, and the picture on the same letter opens at
 * once. Codes to type and links' codes are counted apart.
 *
 * Wrong ones are counted for a minute at most. The limits for a round and for all together hold only for blocks that have just sent
 * another wrong code, so that whoever mistypes once is told so. A block's first try passes these, so what holds somebody who has ever
 * new blocks is `shared`: a round's wrong codes to type within a second, from everywhere. Kept in this process's memory, under a keyed hash whose
 * key is made anew each day and never written down: no address is stored, and none can be worked out later.
 */
export function watchWrongCodes(clock: Clock, shared: SharedCount): WrongCodes {
  const [links, typed] = [countersOf(), countersOf()];
  const underWay = new Map<string, number>();
  const turns = new RateLimiterMemory(linkAnswers);
  const nameOf = dailyNames(clock);
  return {
    async takeTurn(address) {
      await turns.consume(nameOf(address)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes
          ? new TooManyWrong('too-many-tries', error.msBeforeNext)
          : error;
      });
    },
    async watch({ address, municipalityId, roundId, code }, work) {
      const block = nameOf(address);
      if (isTypedCode(normaliseCode(code))) {
        const counts = await countsOf(typed, block, roundId);
        // Nothing may come between the look at those under way and joining them.
        const full = reachedBy(counts, underWay.get(block) ?? 0);
        if (full) throw full;
        return whileUnderWay(underWay, block, async () => {
          const takeBack = await shared.take(municipalityId, roundId);
          if (!takeBack) throw new TooManyWrong('too-many-wrong-codes', 1_000);
          const result = await work().catch(async (error: unknown) => {
            await (isWrong(error) ? countWrong(typed, block, roundId) : takeBack());
            throw error;
          });
          await takeBack();
          return result;
        });
      }
      return work().catch(async (error: unknown) => {
        if (!isWrong(error)) throw error;
        const full = reachedBy(await countsOf(links, block, roundId), 0);
        await countWrong(links, block, roundId);
        throw full ?? error;
      });
    },
  };
}

type Counters = Record<'blocks' | 'rounds' | 'everyone', RateLimiterMemory>;

const countersOf = (): Counters => ({
  blocks: new RateLimiterMemory(perBlock),
  rounds: new RateLimiterMemory(perRound),
  everyone: new RateLimiterMemory(inAll),
});

const isWrong = (error: unknown) => error instanceof Refusal && error.code === 'code-not-usable';

async function whileUnderWay<T>(underWay: Map<string, number>, block: string, work: () => Promise<T>) {
  underWay.set(block, (underWay.get(block) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = (underWay.get(block) ?? 1) - 1;
    if (left > 0) underWay.set(block, left);
    else underWay.delete(block);
  }
}

type Counts = Record<'own' | 'round' | 'all', RateLimiterRes | null>;

/** How many wrong ones were counted lately. */
async function countsOf(
  { blocks, rounds, everyone }: Counters,
  block: string,
  roundId: RoundId,
): Promise<Counts> {
  const [own, round, all] = await Promise.all([blocks.get(block), rounds.get(roundId), everyone.get('all')]);
  return { own, round, all };
}

/** The limit that one more from a block would pass; null: none. `pending`: how many of its own may still turn out wrong. */
function reachedBy({ own, round, all }: Counts, pending: number): TooManyWrong | null {
  const wrong = own?.consumedPoints ?? 0;
  if (wrong >= perBlock.points) return new TooManyWrong('too-many-wrong-codes', own?.msBeforeNext ?? 0);
  if (wrong + pending >= perBlock.points) return new TooManyWrong('too-many-wrong-codes', 0);
  if (wrong === 0) return null;
  const storm = reached(round, perRound.points) ?? reached(all, inAll.points);
  return storm && new TooManyWrong('too-many-wrong-codes', storm.msBeforeNext);
}

async function countWrong(
  { blocks, rounds, everyone }: Counters,
  block: string,
  roundId: RoundId,
): Promise<void> {
  await Promise.all([count(blocks, block), count(rounds, roundId), count(everyone, 'all')]);
}

function reached(counted: RateLimiterRes | null, points: number): RateLimiterRes | null {
  return counted && counted.consumedPoints >= points ? counted : null;
}

/** Requests under way together may pass the limit by a few; that is counted too and is no fault. */
async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((error: unknown) => {
    if (!(error instanceof RateLimiterRes)) throw error;
  });
}

/** An address block by a name that nobody can lead back to it, another each day. */
export function dailyNames(clock: Clock): (address: string) => string {
  let day = '';
  let key = randomBytes(32);
  return (address) => {
    const today = clock.now().toISOString().slice(0, 10);
    if (today !== day) [day, key] = [today, randomBytes(32)];
    return createHmac('sha256', key).update(addressBlock(address)).digest('base64');
  };
}

/** The /24 of an IPv4 address and the /56 of an IPv6 one: about what one household, house or attacker is given. */
export function addressBlock(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].map((group) =>
    group.padStart(4, '0'),
  );
  return groups.join('').slice(0, 14).toLowerCase();
}
