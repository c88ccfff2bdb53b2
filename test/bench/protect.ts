import type { DeclaredTables } from '../../server/core/disclosure/declared.ts';
import { groupsIn, populationOf } from '../../server/core/disclosure/population.ts';
import { type Protection, protect } from '../../server/core/disclosure/protect.ts';
import { tablesToProtect } from './protect-tables.ts';

/** The release the goal is set for, and how it grows with the units of a municipality. */
const whole = { units: 40, items: 60 };
const growth = { units: [40, 80, 150, 300], items: 10 };

/**
 * How long disclosure control takes for a whole release, both lattices, four backgrounds: in seconds for the size the
 * goal is set for, then how it grows, as ratios to the smallest of one run. Beside it, what is withheld and how much of
 * that is below the limits: the rest is the price of nobody being worked out.
 */
export function benchProtect(say: (line: string) => void): void {
  const { seconds } = timed(whole, say);
  say(`${whole.units} units × ${whole.items} items × 4 backgrounds: ${seconds.toFixed(1)} s`);
  let first: number | undefined;
  for (const units of growth.units) {
    const found = timed({ units, items: growth.items }, say);
    first ??= found.seconds;
    say(`${units} units × ${growth.items} items: ${(found.seconds / first).toFixed(1)} times as long`);
  }
}

function timed(plan: { units: number; items: number }, say: (line: string) => void): { seconds: number } {
  const tables = tablesToProtect(plan);
  const start = performance.now();
  const internal = protect(tables);
  protect({ ...tables, lattice: 'public' }, internal);
  const seconds = (performance.now() - start) / 1000;
  for (const line of withheldIn(tables, internal)) say(line);
  return { seconds };
}

function withheldIn(tables: DeclaredTables, protection: Protection): string[] {
  const { hierarchy, limits, subjects, backgrounds } = tables;
  const lines = [];
  for (const [name, cuts] of [
    ['everyone in a unit', [null]],
    [
      'by background',
      backgrounds.flatMap(({ name, categories }) =>
        categories.map((category) => ({ background: name, category })),
      ),
    ],
  ] as const) {
    let [cells, withheld, small] = [0, 0, 0];
    for (const cut of cuts) {
      const groups = groupsIn(tables, cut);
      const least = cut === null ? limits.mean : Math.max(limits.mean, limits.cut);
      for (const subject of subjects) {
        const population = populationOf(hierarchy, subject, groups);
        for (const unitId of hierarchy.upwards) {
          const { n } = population.heldOf(unitId);
          if (n === 0) continue;
          cells++;
          if (protection.levelOf(subject.key, unitId, cut) === 'nothing') withheld++;
          if (n < least) small++;
        }
      }
    }
    lines.push(`  ${name}: ${cells} cells, ${withheld} withheld, ${small} of them below the limit`);
  }
  return lines;
}
