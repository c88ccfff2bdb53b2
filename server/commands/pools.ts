import { readPools } from '../stages/releases/pools.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

/** `pools ROUND`: what the withheld units of a released round could be told together with. */
export async function poolsCommand(address: string): Promise<string> {
  return atWorkbench((bench) => poolsOf(bench, address));
}

export async function poolsOf(bench: Workbench, address: string): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const { pools, tree, before } = await readPools(bench.context, municipality.id, round.id);
  const names = new Map(tree.map(({ unitId, name }) => [unitId, name]));
  const nameOf = (unitId: string) => names.get(unitId) as string;
  if (pools.length === 0) {
    return `Nothing that is withheld in ${address} could safely be told together with the round before or with sister units.`;
  }
  return [
    `Withheld in ${address}, and what it could be told together with:`,
    ...pools.map(({ subject, unitId, offer }) => {
      const others = [
        ...(offer.previousRound ? [`with ${before}`] : []),
        ...(offer.sisters ? [`with ${offer.sisters.map(nameOf).join(', ')}`] : []),
      ];
      return `  ${subject} · ${nameOf(unitId)}: ${others.join('; or ')}`;
    }),
  ].join('\n');
}
