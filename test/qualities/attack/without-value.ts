import { releaseKey, unitsAbove } from './cells.ts';
import type { Claim } from './claims.ts';
import type { Held, KnownRelease } from './held.ts';
import type { Municipality, PublishedCell, Respondent, WithoutValue } from './published.ts';

/** Those who gave no value of a subject: to an indicator, no score, «vet ikke» to some item before «ikke relevant» to some. */
export function withoutValue(
  people: readonly Respondent[],
  subject: string,
  indicators: Municipality['indicators'],
): { dontKnowCount: number; notApplicableCount: number } {
  const items = indicators.find((indicator) => indicator.subject === subject)?.items ?? [subject];
  const silent = people.filter(({ answers }) => answers[subject] === undefined);
  const said = (answered: readonly string[]) => items.some((item) => answered.includes(item));
  const unknowing = silent.filter(({ dontKnow }) => said(dontKnow));
  const untouched = silent.filter((one) => !unknowing.includes(one) && said(one.notApplicable));
  return { dontKnowCount: unknowing.length, notApplicableCount: untouched.length };
}

type ToldWhole = Extract<PublishedCell['figures'], { shown: 'all' }>;

/**
 * Counts of «vet ikke» and «ikke relevant» subtracted over the unit tree: what is left of a unit when told units within it
 * are taken away. Found out is a group of four at most, and any group where all, as many as belong there, answered so.
 */
export function attackWithoutValue(held: Held): Claim[] {
  return held.releases.flatMap((release) => {
    const cells = held.published.filter(
      (cell) => cell.cut === null && cell.figures.shown === 'all' && releaseKey(cell) === releaseKey(release),
    );
    return [...Map.groupBy(cells, ({ subject }) => subject)].flatMap(([subject, own]) =>
      (['dontKnow', 'notApplicable'] as const).flatMap((answer) =>
        leftOvers(release, own, `${answer}Count`).flatMap(({ who, count }): Claim[] => {
          const isFound = count > 0 && (who.length <= 4 || who.length === count);
          if (!isFound) return [];
          const { round } = release;
          const persons = who.map((person) => ({ person, edition: 0 }));
          return [{ kind: 'without', answer, round, subject, who: persons, value: count }];
        }),
      ),
    );
  });
}

/** Every told unit, and every told unit less the nearest told units within it: who is there, and their count. */
function leftOvers(
  { tree, people }: KnownRelease,
  cells: readonly PublishedCell[],
  count: keyof WithoutValue,
): { who: string[]; count: number }[] {
  const above = unitsAbove(tree);
  const told = new Map(
    cells.flatMap(({ unitId, figures }) => {
      const found = (figures as ToldWhole)[count];
      return found === null ? [] : [[unitId, found] as const];
    }),
  );
  const nearestTold = (unitId: string) => above.get(unitId)?.find((unit) => told.has(unit));
  const toldAbove = (unitId: string) =>
    above
      .get(unitId)
      ?.slice(1)
      .find((unit) => told.has(unit));
  return [...told].flatMap(([unitId, whole]) => {
    const within = [...told].filter(([other]) => other !== unitId && toldAbove(other) === unitId);
    const inside = people.filter((person) => above.get(person.unitId)?.includes(unitId));
    return [
      { who: inside.map(({ person }) => person), count: whole },
      {
        who: inside.filter((person) => nearestTold(person.unitId) === unitId).map(({ person }) => person),
        count: within.reduce((left, [, part]) => left - part, whole),
      },
    ];
  });
}
