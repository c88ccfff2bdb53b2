import type { Questionnaire, ScaleItem } from '../core/questionnaire/format.ts';
import type { DemoRound, DemoUnit } from './plan.ts';
import type { Random } from './random.ts';

/** One invented person's answers, as a browser would send them. */
export interface DemoPerson {
  unitName: string;
  answers: Record<string, unknown>;
}

const comments = [
  'Fint å bo her, men bussen går for sjelden.',
  'Takk for at dere spør.',
  'Det tar for lang tid å få svar når jeg ringer.',
  'Mer lys langs gangveien, takk.',
  'Stort sett bra.',
  'Jeg skulle gjerne visst mer om hva som er planlagt.',
];

/** Everyone who answers in a round, in an order that follows no unit. Pure: the same seed gives the same people. */
export function generatePeople(random: Random, questionnaire: Questionnaire, round: DemoRound): DemoPerson[] {
  const people = round.units.flatMap((unit) => {
    const fixed = round.fixed && fixedAnswers(random, round.fixed.countsByUnit[unit.name] ?? []);
    return Array.from({ length: unit.answerCount }, (_, index) => {
      const answers = generateAnswers(random, questionnaire, round, unit);
      if (round.fixed && fixed) answers[round.fixed.item] = fixed[index];
      return { unitName: unit.name, answers };
    });
  });
  return random.shuffle(people);
}

function fixedAnswers(random: Random, counts: number[]): number[] {
  return random.shuffle(counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1)));
}

/** A person has a general inclination; each answer adds the item's level, the unit's, and a touch of chance. */
function generateAnswers(
  random: Random,
  questionnaire: Questionnaire,
  round: DemoRound,
  unit: DemoUnit,
): Record<string, unknown> {
  const inclination = random.normal();
  const answers: Record<string, unknown> = {};
  for (const item of questionnaire.items) {
    if (item.role === 'scale') {
      const answer = scaleAnswer(random, questionnaire, item, inclination, round, unit);
      if (answer !== undefined) answers[item.name] = answer;
    } else if (item.role === 'background') {
      const choices = choicesOf(questionnaire, item.name);
      if (choices.length > 0 && random.next() > 0.03) answers[item.name] = random.pick(choices);
    } else if (random.next() < 0.08) {
      answers[item.name] = random.pick(comments);
    }
  }
  return answers;
}

function scaleAnswer(
  random: Random,
  questionnaire: Questionnaire,
  item: ScaleItem,
  inclination: number,
  round: DemoRound,
  unit: DemoUnit,
): number | 'dontKnow' | undefined {
  const scale = questionnaire.scales[item.scale];
  const chance = random.next();
  if (!scale || chance < 0.02) return undefined;
  if (scale.dontKnow && chance < 0.02 + dontKnowShare(item.id)) return 'dontKnow';
  const range = scale.max - scale.min;
  const level = scale.min + range * (0.58 + 0.24 * fraction(item.id));
  const noise = round.spread * (0.62 * inclination + 0.78 * random.normal());
  const score = Math.round(level + round.shift + unit.tilt + noise);
  const answer = Math.min(scale.max, Math.max(scale.min, score));
  return item.direction === 'higherIsBetter' ? answer : scale.min + scale.max - answer;
}

/** Between 1 % and 13 %, always the same for an item: some things fewer people know. */
function dontKnowShare(itemId: string): number {
  return 0.01 + 0.12 * fraction(`${itemId} vet ikke`) ** 3;
}

/** A number from 0 to 1 that is always the same for a text (FNV-1a). */
function fraction(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return ((hash >>> 0) % 10_000) / 10_000;
}

interface Element {
  name?: string;
  choices?: (string | { value: string })[];
  elements?: Element[];
}

function choicesOf(questionnaire: Questionnaire, name: string): string[] {
  const pages = questionnaire.definition.pages as unknown as Element[];
  const walk = (elements: Element[]): Element[] =>
    elements.flatMap((one) => [one, ...walk(one.elements ?? [])]);
  const element = walk(pages).find((candidate) => candidate.name === name);
  return (element?.choices ?? []).map((choice) => (typeof choice === 'string' ? choice : choice.value));
}
