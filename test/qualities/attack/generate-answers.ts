import type { Dice } from './dice.ts';
import type { Person } from './generate-people.ts';
import type { Municipality, Respondent } from './published.ts';

export type Asked = Pick<Municipality, 'scale' | 'items' | 'indicators'>;

/** How one unit answers one item: relative weights of 1–6, and how many stay silent. */
interface Mood {
  weights: number[];
  skips: number;
  dontKnows: number;
  /** So many of the unit answer otherwise than all the rest. */
  exceptions: number | null;
  /** Everyone of this category says this. */
  agreed: { background: string; category: string; value: number } | null;
}

const high = [0, 1, 2, 7, 30, 60];
const usual = [2, 4, 9, 20, 35, 30];
const low = [30, 30, 20, 10, 7, 3];
const split = [30, 10, 2, 2, 16, 40];

/** One mood per unit and item. Small units are often of one mind, or all but one or two are. */
export function moodsOf(dice: Dice, people: readonly Person[], { items }: Asked): Map<string, Mood> {
  const sizes = new Map<string, number>();
  for (const { unitId } of people) sizes.set(unitId, (sizes.get(unitId) ?? 0) + 1);
  const everywhere = new Map(
    items.map(({ subject }) => [subject, dice.happens(0.3) ? agreement(dice) : null]),
  );
  const moods = new Map<string, Mood>();
  for (const [unitId, size] of sizes) {
    const tendency = dice.pick([high, high, usual, usual, usual, low, split]);
    for (const { subject } of items) {
      const ofOneMind = dice.happens(size < 10 ? 0.25 : 0.12);
      moods.set(`${unitId} ${subject}`, {
        weights: ofOneMind ? single(dice.pick([6, 6, 6, 6, 5, 4, 1])) : dice.happens(0.3) ? usual : tendency,
        skips: dice.happens(0.05) ? 0.4 : 0.03,
        dontKnows: dice.happens(0.05) ? 0.3 : 0.02,
        exceptions: ofOneMind ? dice.pick([0, 0, 1, 1, 2]) : null,
        agreed: dice.happens(0.12) ? agreement(dice) : (everywhere.get(subject) ?? null),
      });
    }
  }
  return moods;
}

function agreement(dice: Dice): NonNullable<Mood['agreed']> {
  const [background, category] = dice.pick([
    ['gender', 'man'],
    ['gender', 'woman'],
    ['age', '60+'],
    ['role', 'leader'],
    ['role', 'temporary'],
    ['tenure', '10+'],
  ] as const);
  return { background, category, value: dice.pick([6, 6, 5, 1]) };
}

function single(value: number): number[] {
  return [1, 2, 3, 4, 5, 6].map((point) => (point === value ? 1 : 0));
}

/** Everyone answers, as their unit's mood has it. */
export function collectAnswers(
  dice: Dice,
  people: readonly Person[],
  moods: ReadonlyMap<string, Mood>,
  asked: Asked,
): Respondent[] {
  const left = new Map([...moods].map(([key, { exceptions }]) => [key, exceptions]));
  return people.map((person, index) => {
    const answers: Record<string, number> = {};
    const dontKnow: string[] = [];
    const notApplicable: string[] = [];
    for (const { subject } of asked.items) {
      const key = `${person.unitId} ${subject}`;
      const mood = moods.get(key) as Mood;
      if (dice.happens(mood.skips)) continue;
      if (dice.happens(mood.dontKnows)) {
        (index % 2 === 0 ? dontKnow : notApplicable).push(subject);
        continue;
      }
      const exceptions = left.get(key) ?? 0;
      const excepted = exceptions > 0 && dice.happens(0.4);
      if (excepted) left.set(key, exceptions - 1);
      answers[subject] = excepted ? dice.between(1, 6) : answerOf(dice, person, mood);
    }
    return scored({ ...person, answers, dontKnow, notApplicable }, asked);
  });
}

function answerOf(dice: Dice, { categories }: Person, { agreed, weights }: Mood): number {
  if (agreed && categories[agreed.background] === agreed.category) return agreed.value;
  return dice.weighted(weights) + 1;
}

/** With the scores of the indicators, which are subjects like the items. */
export function scored(person: Respondent, { items, indicators, scale }: Asked): Respondent {
  const answers = Object.fromEntries(
    items.flatMap(({ subject }) => {
      const answer = person.answers[subject];
      return answer === undefined ? [] : [[subject, answer]];
    }),
  );
  for (const indicator of indicators) {
    const valid = indicator.items.flatMap((subject) => {
      const answer = answers[subject];
      if (answer === undefined) return [];
      const isTurned = items.find((item) => item.subject === subject)?.isTurned;
      return [isTurned ? scale.min + scale.max - answer : answer];
    });
    if (valid.length === 0 || valid.length < indicator.minValidItems) continue;
    answers[indicator.subject] = valid.reduce((sum, value) => sum + value, 0) / valid.length;
  }
  return { ...person, answers };
}
