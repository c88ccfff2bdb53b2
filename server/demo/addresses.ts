import { roundState } from '../core/round.ts';
import type { Context } from '../platform/context.ts';
import { type Db, inMunicipality } from '../platform/db/connect.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { listRounds } from '../stages/rounds/rounds.store.ts';
import { demoCode } from './codes.ts';
import { demoMunicipality, demoScorecards } from './plan.ts';

/** One address for each of the four who come to look. The citizen's brings its reusable code. */
export async function demoAddresses(
  context: Context,
  ownerDb: Db,
  baseUrl: string,
): Promise<{ who: string; address: string }[]> {
  const municipality = await findMunicipality(ownerDb, demoMunicipality.slug);
  if (!municipality) return [];
  const rounds = await inMunicipality(context.db.staff, municipality.id, (tx) => listRounds(tx));
  const open = rounds.find(
    (round) => round.source === 'collected' && roundState(round, context.clock.now()) === 'open',
  );
  const base = `${baseUrl}/${municipality.slug}`;
  return [
    {
      who: 'Citizen:',
      address: open
        ? `${base}/s/${open.id}/nb#${demoCode(0)}`
        : 'the demo’s open round is closed; for a fresh one, start with another DATA_DIR',
    },
    { who: 'Designer:', address: `${base}/nb/logg-inn?som=designer` },
    { who: 'Politician:', address: `${base}/nb/logg-inn?som=politician` },
    { who: 'Administrator:', address: `${base}/nb/logg-inn?som=administrator` },
    { who: 'Public:', address: `${base}/nb/malekart/${demoScorecards[0]}` },
  ];
}
