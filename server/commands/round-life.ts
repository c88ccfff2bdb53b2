import { holdsNationalId } from '../core/national-id.ts';
import { osloDayAndTime } from '../core/oslo-time.ts';
import { StartError } from '../platform/errors.ts';
import { extendRound } from '../stages/rounds/extend.service.ts';
import { pauseRound, resumeRound } from '../stages/rounds/pause.service.ts';
import { closeRound } from '../stages/rounds/rounds.service.ts';
import { momentOf } from './moment.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

export interface RoundLifeOptions {
  reason?: string | undefined;
  /** When it closes instead, a day and a time in Norway. */
  until?: string | undefined;
  /** The last moment an answer begun in time is taken; 48 hours after closing where it is not said. */
  'accepts-until'?: string | undefined;
  'for-good'?: boolean | undefined;
}

export type RoundAct = 'pause' | 'resume' | 'extend' | 'close';

/** `round pause|resume|extend|close ROUND`: what is done on the survey's page, with the same refusals and log lines. */
export async function roundLifeCommand(
  act: RoundAct,
  address: string,
  options: RoundLifeOptions,
): Promise<string> {
  return atWorkbench((bench) => liveRound(bench, act, address, options));
}

/** Says in words what stands now. Throws a StartError for what is missing, before anything is changed. */
export async function liveRound(
  bench: Workbench,
  act: RoundAct,
  address: string,
  options: RoundLifeOptions,
): Promise<string> {
  const { context } = bench;
  const { municipality, round } = await findRoundByAddress(bench, address);
  switch (act) {
    case 'pause':
      await pauseRound(context, municipality.id, round.id, reasonOf(options), 'operator');
      return `${address} is paused: it takes no answers, and its page says so. Its times stand. Take it up again with: npx spredning round resume ${address}`;
    case 'resume':
      await resumeRound(context, municipality.id, round.id, 'operator');
      return `${address} takes answers again, until ${inNorway(round.acceptsUntilAt)}.`;
    case 'extend': {
      const { until, 'accepts-until': acceptsUntil } = options;
      if (until === undefined)
        throw new StartError('Say when it closes instead: --until "2026-12-20 23:59".');
      const wanted = {
        closesAt: momentOf(until, '--until'),
        acceptsUntilAt: acceptsUntil === undefined ? null : momentOf(acceptsUntil, '--accepts-until'),
      };
      const standing = await extendRound(context, municipality.id, round.id, wanted, 'operator');
      return `${address} closes ${inNorway(standing.closesAt)}, and takes what was begun in time until ${inNorway(standing.acceptsUntilAt)}.`;
    }
    case 'close': {
      const reason = reasonOf(options);
      const after =
        round.kind === 'test'
          ? 'the answers are deleted unopened'
          : 'the answers are mixed and counted, and the contacts and codes deleted';
      if (!options['for-good']) {
        throw new StartError(
          `Nothing was changed. When ${address} is closed, nobody can answer it and it can never be opened again; ${after}. If that is meant, say it again with --for-good.`,
        );
      }
      await closeRound(context, municipality.id, round.id, 'operator', reason);
      return `${address} is closed. A running server ${round.kind === 'test' ? 'deletes the answers unopened' : 'mixes and counts the answers'}.`;
    }
  }
}

/** Why, for the log: the same as the page asks for. */
function reasonOf({ reason = '' }: RoundLifeOptions): string {
  const given = reason.trim();
  if (given === '' || given.length > 500) {
    throw new StartError('Say why in at most 500 characters: --reason "…". It is kept in the log.');
  }
  if (holdsNationalId(given)) {
    throw new StartError('The reason holds a national identity number, and is kept in the log. Take it out.');
  }
  return given;
}

function inNorway(at: Date): string {
  const { day, time } = osloDayAndTime(at);
  return `${day} ${time}, Norwegian time`;
}
