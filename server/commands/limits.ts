import type { RaisedLimits } from '../core/disclosure/limits.ts';
import { StartError } from '../platform/errors.ts';
import { type RoundLimits, raiseRoundLimits, readLimits } from '../stages/rounds/limits.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

export interface LimitsOptions {
  mean?: string | undefined;
  spread?: string | undefined;
  reason?: string | undefined;
}

/** `limits ROUND`: the limits in force and every decision that raised them; with `--mean` or `--spread`, one more. */
export async function limitsCommand(address: string, options: LimitsOptions): Promise<string> {
  return atWorkbench((bench) => limitsOf(bench, address, options));
}

export async function limitsOf(bench: Workbench, address: string, options: LimitsOptions): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const { mean, spread, reason } = options;
  if (mean === undefined && spread === undefined) {
    if (reason !== undefined) throw new StartError('--reason goes with --mean or --spread.');
    return inWords(address, await readLimits(bench.context, municipality.id, round.id));
  }
  if (reason === undefined) {
    throw new StartError(
      'Say why with --reason "…": every raise is a decision, kept in the log of the round.',
    );
  }
  const asked: RaisedLimits & { reason: string } = { reason };
  if (mean !== undefined) asked.mean = wholeNumber(mean, '--mean');
  if (spread !== undefined) asked.spread = wholeNumber(spread, '--spread');
  const raised = await raiseRoundLimits(bench.context, municipality.id, round.id, asked, 'operator');
  return inWords(address, raised);
}

function wholeNumber(given: string, name: string): number {
  if (!/^\d{1,7}$/.test(given)) throw new StartError(`${name} is a whole number of persons, such as 8.`);
  return Number(given);
}

function inWords(address: string, { limits, decisions }: RoundLimits): string {
  return [
    `Limits of ${address}, in persons:`,
    `  mean            ${limits.mean}`,
    `  spread          ${limits.spread}`,
    `  public spread   ${limits.publicSpread}`,
    `  by background   ${limits.cut}`,
    ...(decisions.length === 0 ? ['They stand as the rules have them; nothing has been raised.'] : []),
    ...decisions.map(
      ({ decidedAt, decidedBy, reason, from, to }) =>
        `${decidedAt.toISOString()}  ${decidedBy}: mean ${from.mean} → ${to.mean}, spread ${from.spread} → ${to.spread}. ${reason}`,
    ),
  ].join('\n');
}
