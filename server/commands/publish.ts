import type { BodyId, MunicipalityId } from '../core/ids.ts';
import { osloDay } from '../core/oslo.ts';
import { osloDayAndTime } from '../core/oslo-time.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { StartError } from '../platform/errors.ts';
import { listBodiesInForce } from '../stages/organisation/bodies.store.ts';
import { publish } from '../stages/releases/publications.service.ts';
import { momentOf } from './moment.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

export interface PublishOptions {
  body?: string[] | undefined;
  public: boolean;
  at?: string | undefined;
}

/** `publish ROUND`: the newest release, to bodies by their names or to everyone, from now or from a moment. */
export async function publishCommand(address: string, options: PublishOptions): Promise<string> {
  return atWorkbench((bench) => publishRound(bench, address, options));
}

export async function publishRound(
  bench: Workbench,
  address: string,
  options: PublishOptions,
): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const names = options.body ?? [];
  if (names.length > 0 === options.public) {
    throw new StartError(
      'Say to whom: --body NAME, once for each body, or --public. Everyone is a decision of its own.',
    );
  }
  const visibleFromAt = options.at === undefined ? null : momentOf(options.at, '--at');
  const to = options.public ? 'public' : await bodiesByName(bench, municipality.id, names);
  const at = await publish(bench.context, municipality.id, round.id, { to, visibleFromAt }, 'operator');
  const { day, time } = osloDayAndTime(at);
  const who = options.public ? 'everyone' : `all members of ${names.join(' and ')}, and unit leaders,`;
  return `${address}: ${who} see it from ${day} ${time}, Norwegian time.`;
}

async function bodiesByName(
  { context }: Workbench,
  municipalityId: MunicipalityId,
  names: string[],
): Promise<BodyId[]> {
  const sitting = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    listBodiesInForce(tx, osloDay(context.clock.now())),
  );
  return names.map((name) => {
    const found = sitting.filter((body) => body.name.toLowerCase() === name.toLowerCase());
    const known = sitting.map((body) => body.name).join(', ') || 'none';
    if (found.length !== 1) {
      throw new StartError(`There is not one body called «${name}». Those that sit now: ${known}.`);
    }
    return (found[0] as (typeof found)[number]).id;
  });
}
