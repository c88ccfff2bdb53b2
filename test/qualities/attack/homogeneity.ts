import type { Claim } from './claims.ts';
import { editionKey, type Held } from './held.ts';
import { membersOf } from './sets.ts';
import type { Known, Table } from './tables.ts';

/**
 * Attack (d): a told cell where all answered alike tells every answer in it, by its bars or by a mean at the end of the
 * scale; where all but one did, that one learns the others'. Looks at each cell alone, as any reader can.
 */
export function attackHomogeneity(held: Held, table: Table): Claim[] {
  const found = new Map<string, Claim>();
  const insiders = new Map(
    held.insiders.filter(({ round }) => round === table.round).map((insider) => [insider.person, insider]),
  );
  const ownAnswer = (who: number) => {
    const { person, edition } = table.unknowns[who] as Table['unknowns'][number];
    const answer = insiders.get(person)?.own.get(editionKey(table.subject, edition));
    return answer === undefined ? null : Math.round(answer * table.scale);
  };
  for (const cell of table.cells) {
    const members = membersOf(cell.who);
    const claim = (who: number, value: number, insider: number | null) => {
      const whose = table.unknowns[who] as Table['unknowns'][number];
      const key = `${whose.person} ${whose.edition}`;
      if (found.has(key) && (insider !== null || found.get(key)?.kind !== 'answer')) return;
      const by = insider === null ? null : (table.unknowns[insider]?.person ?? null);
      const { round, subject, scale } = table;
      found.set(key, {
        kind: 'answer',
        round,
        subject,
        who: [whose],
        value: value / scale,
        insider: by,
      });
    };
    const alike = onlyValue(table, cell, members.length);
    if (alike !== null) for (const who of members) claim(who, alike, null);
    for (const insider of alike === null ? members : []) {
      const own = ownAnswer(insider);
      const others = own === null ? null : onlyValue(table, lessOwn(table, cell, own), members.length - 1);
      if (others === null) continue;
      for (const who of members) if (who !== insider) claim(who, others, insider);
    }
  }
  return [...found.values()];
}

function onlyValue({ values, barOf }: Table, { sum, bars }: Known, n: number): number | null {
  if (n === 0 || sum === null) return null;
  const isAtEnd = sum === n * (values[0] as number) || sum === n * (values.at(-1) as number);
  // A bar of an indicator holds several scores; that all have the same is then for the bounds to find.
  const bar = bars?.indexOf(n) ?? -1;
  const inBar = values.filter((_, index) => barOf[index] === bar);
  return isAtEnd || inBar.length === 1 ? sum / n : null;
}

function lessOwn({ values, barOf }: Table, cell: Known, own: number): Known {
  const ownBar = barOf[values.indexOf(own)];
  return {
    ...cell,
    sum: cell.sum === null ? null : cell.sum - own,
    bars: cell.bars?.map((count, bar) => (bar === ownBar ? count - 1 : count)) ?? null,
  };
}
