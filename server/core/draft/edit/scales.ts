import type { Draft, DraftScale, DraftText } from '../format.ts';
import { isSame } from '../merge.ts';
import { numbered } from './tree.ts';

const text = (nb: string, nn: string, en: string): DraftText => ({ nb, nn, en });
const ends = (max: number, low: DraftText, high: DraftText): DraftScale['labels'] => ({
  '1': low,
  [String(max)]: high,
});

export const dontKnow = text('Vet ikke', 'Veit ikkje', 'Don’t know');
export const notApplicable = text('Ikke relevant for meg', 'Ikkje relevant for meg', 'Not relevant to me');

/**
 * Scales to choose from, by what they ask about. The wording is ours. Six steps have no middle, so that everybody says which
 * way they lean; five have one.
 */
export const scaleLibrary = {
  fornoyd: {
    ...{ min: 1, max: 6 },
    labels: ends(
      6,
      text('svært misfornøyd', 'svært misnøgd', 'very dissatisfied'),
      text('svært fornøyd', 'svært nøgd', 'very satisfied'),
    ),
    dontKnow,
  },
  enig: {
    ...{ min: 1, max: 5 },
    labels: ends(
      5,
      text('helt uenig', 'heilt ueinig', 'strongly disagree'),
      text('helt enig', 'heilt einig', 'strongly agree'),
    ),
    dontKnow,
  },
  ofte: {
    ...{ min: 1, max: 5 },
    labels: {
      '1': text('aldri', 'aldri', 'never'),
      '2': text('sjelden', 'sjeldan', 'seldom'),
      '3': text('noen ganger', 'nokre gonger', 'sometimes'),
      '4': text('ofte', 'ofte', 'often'),
      '5': text('alltid', 'alltid', 'always'),
    },
    dontKnow,
  },
  bra: {
    ...{ min: 1, max: 6 },
    labels: ends(
      6,
      text('svært dårlig', 'svært dårleg', 'very poor'),
      text('svært bra', 'svært bra', 'very good'),
    ),
    dontKnow,
  },
  viktig: {
    ...{ min: 1, max: 5 },
    labels: ends(
      5,
      text('ikke viktig', 'ikkje viktig', 'not important'),
      text('svært viktig', 'svært viktig', 'very important'),
    ),
    dontKnow,
  },
  grad: {
    ...{ min: 1, max: 5 },
    labels: ends(
      5,
      text('i svært liten grad', 'i svært liten grad', 'to a very small degree'),
      text('i svært stor grad', 'i svært stor grad', 'to a very large degree'),
    ),
    dontKnow,
  },
  trygg: {
    ...{ min: 1, max: 6 },
    labels: ends(
      6,
      text('svært utrygg', 'svært utrygg', 'very unsafe'),
      text('svært trygg', 'svært trygg', 'very safe'),
    ),
    dontKnow,
  },
  'null-til-ti': {
    ...{ min: 0, max: 10 },
    labels: {
      '0': text('ikke i det hele tatt', 'ikkje i det heile', 'not at all'),
      '10': text('helt og fullt', 'heilt og fullt', 'completely'),
    },
    dontKnow,
  },
} satisfies Record<string, DraftScale>;

export type LibraryScale = keyof typeof scaleLibrary;

/** A scale has at least two steps, and its highest value is at most ten. */
const highestValue = 10;

/** How many steps a scale may have from the lowest value it has. */
export function stepChoices({ min }: DraftScale): number[] {
  return Array.from({ length: highestValue - min }, (_, at) => at + 2);
}

/** The scale with so many steps from its lowest value, the words of its two ends at the new ends; the same where it has them. */
export function withSteps(scale: DraftScale, steps: number): DraftScale {
  const { min, max, labels } = scale;
  const end = min + steps - 1;
  if (end === max || !stepChoices(scale).includes(steps)) return scale;
  const [low, high] = [labels[String(min)], labels[String(max)]];
  return {
    ...scale,
    max: end,
    labels: { ...(low ? { [String(min)]: low } : {}), ...(high ? { [String(end)]: high } : {}) },
  };
}

/** The draft with this scale among its own, and the key it has there: the one it has already where it is there. */
export function withScale(draft: Draft, stem: string, scale: DraftScale): { draft: Draft; key: string } {
  const there = Object.entries(draft.scales).find(([, own]) => isSame(own, scale));
  if (there) return { draft, key: there[0] };
  const key = numbered(stem, (name) => !Object.hasOwn(draft.scales, name));
  return { draft: { ...draft, scales: { ...draft.scales, [key]: scale } }, key };
}

/** Without the scales that no question is on any more. */
export function withoutUnusedScales(draft: Draft): Draft {
  const used = new Set(draft.items.flatMap((item) => (item.role === 'scale' ? [item.scale] : [])));
  const kept = Object.entries(draft.scales).filter(([key]) => used.has(key));
  return kept.length === Object.keys(draft.scales).length
    ? draft
    : { ...draft, scales: Object.fromEntries(kept) };
}
