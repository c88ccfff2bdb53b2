import type { Dice } from './dice.ts';
import type { Respondent, Unit } from './published.ts';

/** A respondent who has not answered yet. */
export type Person = Omit<Respondent, 'answers' | 'dontKnow' | 'notApplicable'>;

export const backgrounds = {
  gender: ['woman', 'man', 'other'],
  age: ['under30', '30to44', '45to59', '60+'],
  role: ['leader', 'employee', 'temporary'],
  tenure: ['under2', '2to9', '10+'],
};

/** What kind of place a unit is. One man among twelve women is the usual nursery. */
interface Place {
  gender: number[];
  age: number[];
  hasTemporaries: boolean;
  isSettled: boolean;
}

function placeOf(dice: Dice): Place {
  return {
    gender: dice.pick([
      [92, 8, 0],
      [88, 11, 1],
      [15, 85, 0],
      [55, 45, 0],
      [100, 0, 0],
    ]),
    age: dice.pick([
      [20, 35, 30, 15],
      [45, 35, 18, 2],
      [3, 17, 45, 35],
      [0, 50, 50, 0],
    ]),
    hasTemporaries: dice.happens(0.5),
    isSettled: dice.happens(0.3),
  };
}

/** Backgrounds hang together: the young are new and temporary, and each unit has one leader, who is neither. */
export function peopleOf(dice: Dice, round: string, tree: Unit[], sizes: Map<string, number>): Person[] {
  return tree.flatMap(({ unitId }) => {
    const place = placeOf(dice);
    return Array.from({ length: sizes.get(unitId) ?? 0 }, (_, index) =>
      newPerson(dice, `${unitId}#${index}`, round, unitId, place, index === 0),
    );
  });
}

function newPerson(
  dice: Dice,
  person: string,
  round: string,
  unitId: string,
  place: Place,
  leads: boolean,
): Person {
  const pick = (background: keyof typeof backgrounds, weights: number[]) =>
    backgrounds[background][dice.weighted(weights)] as string;
  const age = leads ? pick('age', [0, 20, 50, 30]) : pick('age', place.age);
  const temporary = place.hasTemporaries ? (age === 'under30' ? 50 : 8) : 0;
  const role = leads ? 'leader' : pick('role', [0, 100 - temporary, temporary]);
  const tenure = tenureWeights(role, age, place.isSettled);
  return {
    person,
    round,
    unitId,
    categories: { gender: pick('gender', place.gender), age, role, tenure: pick('tenure', tenure) },
  };
}

/** No temporary has been there ten years, and nobody under thirty; in settled places few are new. */
function tenureWeights(role: string, age: string, isSettled: boolean): number[] {
  if (role === 'temporary') return [85, 15, 0];
  if (age === 'under30') return [50, 50, 0];
  return isSettled ? [2, 18, 80] : [15, 45, 40];
}

/** Three in four stay, in their new unit; some places take on one new person, some five. */
export function nextRoundPeople(
  dice: Dice,
  round: string,
  before: readonly Person[],
  unitOf: (person: Person) => string,
): Person[] {
  const staying = before
    .filter(() => dice.happens(0.78))
    .map((person) => ({ ...person, round, unitId: unitOf(person) }));
  const units = [...new Set(staying.map(({ unitId }) => unitId))];
  const arriving = units.flatMap((unitId) =>
    Array.from({ length: dice.pick([0, 0, 0, 1, 1, 2, 5]) }, (_, index) =>
      newPerson(dice, `${unitId}#new${index}`, round, unitId, placeOf(dice), false),
    ),
  );
  return [...staying, ...arriving];
}

/** Someone who sent an answer after the first release was made. */
export function latePerson(dice: Dice, round: string, unitId: string, index: number): Person {
  return newPerson(dice, `${unitId}#late${index}`, round, unitId, placeOf(dice), false);
}
