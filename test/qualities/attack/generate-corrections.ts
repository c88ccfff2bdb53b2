import type { Dice } from './dice.ts';
import { type Asked, scored } from './generate-answers.ts';
import { latePerson } from './generate-people.ts';
import type { Release, Respondent } from './published.ts';

/**
 * The same round released again with few answers other than before: late ones added, one withdrawn, some changed,
 * within one unit or spread over all. Five or more at once happen too.
 */
export function correct(dice: Dice, before: Release, asked: Asked): Release {
  const units = [...new Set(before.people.map(({ unitId }) => unitId))];
  const place = dice.happens(0.6) ? dice.pick(units) : null;
  const count = dice.pick([1, 1, 2, 3, 4, 5, 6, 8]);
  const isHere = ({ unitId }: Respondent) => place === null || unitId === place;
  const chosen = dice.shuffled(before.people.filter(isHere)).slice(0, count);
  const people = new Set(before.people);
  const way = dice.pick(['add', 'change', 'change', 'changeAlike', 'replace'] as const);
  if (way === 'add' || way === 'replace') {
    const added = chosen.map(({ unitId }, index) => latecomer(dice, before.round, unitId, index, asked));
    for (const person of added) people.add(person);
  }
  const [withdrawn] = chosen;
  if (way === 'replace' && withdrawn) people.delete(withdrawn);
  const value = dice.pick([1, 6]);
  const corrected = [...people].map((person) => {
    if (!way.startsWith('change') || !chosen.includes(person)) return person;
    const answers = { ...person.answers };
    for (const { subject } of asked.items) {
      if (answers[subject] === undefined) continue;
      if (way === 'changeAlike') answers[subject] = value;
      else if (dice.happens(0.6)) answers[subject] = dice.between(1, 6);
    }
    return scored({ ...person, answers }, asked);
  });
  return { ...before, version: before.version + 1, people: corrected };
}

function latecomer(dice: Dice, round: string, unitId: string, index: number, asked: Asked): Respondent {
  const answers = Object.fromEntries(asked.items.map(({ subject }) => [subject, dice.between(1, 6)]));
  return scored(
    { ...latePerson(dice, round, unitId, index), answers, dontKnow: [], notApplicable: [] },
    asked,
  );
}
