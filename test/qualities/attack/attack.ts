import { attackAnswers } from './attack-answers.ts';
import { attackSums } from './attack-sums.ts';
import { editionKey, heldOf, truthOf } from './held.ts';
import type { Municipality, Publisher } from './published.ts';
import { type Table, tablesOf } from './tables.ts';

/**
 * What all attacks together recover of one municipality (security: chapter 4). A group is persons of some units and
 * backgrounds in one round; recovered is a sum over one to four of them, or one person's answer, alone or with one
 * insider's own answer. What four colleagues answered in sum is told to the fifth by any mean of five, and is no group:
 * «all but me» is not a unit.
 */
export interface Recovered {
  /** Persons with answers, over all rounds. */
  persons: number;
  inSmallGroups: number;
  alone: number;
  withInsider: number;
  /** In words, for whoever mends it. */
  examples: string[];
}

/** Throws when an attack claims what is not so: then the attack is wrong. */
export function attackMunicipality(municipality: Municipality, publisher: Publisher): Recovered {
  const held = heldOf(municipality, publisher(municipality), publisher);
  const truth = truthOf(municipality);
  const people = new Set(
    municipality.releases.flatMap(({ round, people: own }) => own.map(({ person }) => `${round} ${person}`)),
  );
  const [groups, alone, helped] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const examples: string[] = [];
  for (const table of tablesOf(held)) {
    const trueAnswer = (who: number) => answerOf(table, truth, who);
    const name = (who: number) => `${table.round} ${table.unknowns[who]?.person}`;
    for (const { who, sum, how } of attackSums(table)) {
      const told = who.reduce((all, one) => all + trueAnswer(one), 0);
      if (Math.abs(told - sum) > 1e-6)
        throw new Error(`a wrong sum of ${who.map(name)}: ${sum}, not ${told}`);
      for (const one of who) groups.add(name(one));
      examples.push(`${table.subject}: sum of ${who.map(name).join(', ')} from ${how.join('; ')}`);
    }
    const insiders = new Map(table.unknowns.map((_, who) => [who, trueAnswer(who)]));
    for (const { who, value, insider } of attackAnswers(table, insiders)) {
      if (Math.abs(trueAnswer(who) - value) > 1e-6)
        throw new Error(`a wrong answer of ${name(who)}: ${value}`);
      (insider === null ? alone : helped).add(name(who));
      examples.push(
        `${table.subject}: ${name(who)} answered ${value}${insider === null ? '' : `, as ${name(insider)} knows`}`,
      );
    }
  }
  return {
    persons: people.size,
    inSmallGroups: groups.size,
    alone: alone.size,
    withInsider: helped.size,
    examples,
  };
}

/** In the table's own steps. */
function answerOf(
  { round, subject, unknowns, scale }: Table,
  truth: ReadonlyMap<string, number>,
  who: number,
): number {
  const { person, edition } = unknowns[who] as Table['unknowns'][number];
  return Math.round((truth.get(`${round} ${person} ${editionKey(subject, edition)}`) as number) * scale);
}
