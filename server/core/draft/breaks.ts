import { indicatorHash, itemHash, scaleItems } from '../questionnaire/definition.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { finishedOf } from './convert.ts';
import type { Draft } from './format.ts';
import { isSame } from './merge.ts';

/** Why what is asked now cannot be held against what was asked. */
export const breakReasons = [
  /** The bokmål wording of the question. */
  'wording',
  /** What stands above all questions of its page, such as «Hvor fornøyd er du med …». */
  'stem',
  /** The values, their labels, or whether one may answer «vet ikke». */
  'scale',
  /** Which end is good. */
  'direction',
  /** How much a question counts, how a person's score is made, or how many answers that takes. */
  'calculation',
  /** Questions have come in or gone out. */
  'questions',
  /** It is not asked any more. */
  'notAsked',
] as const;
export type BreakReason = (typeof breakReasons)[number];

/** A question or indicator whose line of years ends with the older questionnaire. */
export interface SeriesBreak {
  sort: 'item' | 'indicator';
  /** The name of the question as the older has it, or the indicator's key. */
  name: string;
  reasons: BreakReason[];
}

/**
 * What a draft breaks of what was asked before (R22), by the very texts that decide it when results are compared: `itemHash`
 * and `indicatorHash`. A question is the same by its id. Translations break nothing, nor does the order. A draft may
 * have faults: what it lacks is then a break, which ends when the fault does.
 */
export function breaksOf(asked: Questionnaire, draft: Draft): SeriesBreak[] {
  const now = finishedOf(draft) as Questionnaire;
  const items = scaleItems(asked).flatMap((item) => {
    const same = scaleItems(now).find(({ id }) => id === item.id);
    return named('item', item.name, same ? itemReasons(asked, item.name, now, same.name) : ['notAsked']);
  });
  const indicators = [...fed(asked)].flatMap((key) =>
    named('indicator', key, indicatorReasons(asked, now, key)),
  );
  return [...items, ...indicators];
}

function named(sort: SeriesBreak['sort'], name: string, reasons: BreakReason[]): SeriesBreak[] {
  return reasons.length > 0 ? [{ sort, name, reasons }] : [];
}

function fed(questionnaire: Questionnaire): Set<string> {
  return new Set(scaleItems(questionnaire).flatMap(({ feeds }) => feeds.map(({ indicator }) => indicator)));
}

/** Why a question is another than it was. The hash is a text that can be read: id, stem, wording and scale. */
export function itemReasons(
  asked: Questionnaire,
  name: string,
  now: Questionnaire,
  nameNow: string,
): BreakReason[] {
  const parts = (questionnaire: Questionnaire, of: string) =>
    (JSON.parse(itemHash(questionnaire, of)) as unknown[]).map((part) => JSON.stringify(part));
  const [before, after] = [parts(asked, name), parts(now, nameNow)];
  const reasons = ['notAsked', 'stem', 'wording', 'scale'] as const;
  return reasons.filter((_, at) => before[at] !== after[at]);
}

function indicatorReasons(asked: Questionnaire, now: Questionnaire, key: string): BreakReason[] {
  if (indicatorHash(asked, key) === indicatorHash(now, key)) return [];
  const [before, after] = [feedersOf(asked, key), feedersOf(now, key)];
  if (after.size === 0) return ['notAsked'];
  const reasons = new Set<BreakReason>();
  const [ids, idsNow] = [[...before.keys()], [...after.keys()]];
  if (!isSame(ids.toSorted(), idsNow.toSorted())) reasons.add('questions');
  for (const [id, item] of before) {
    const same = after.get(id);
    if (!same) continue;
    for (const reason of itemReasons(asked, item.name, now, same.name)) reasons.add(reason);
    if (item.direction !== same.direction) reasons.add('direction');
    if (item.weight !== same.weight) reasons.add('calculation');
  }
  const how = (questionnaire: Questionnaire) => {
    const index = questionnaire.indices.find(({ indicator }) => indicator === key);
    return JSON.stringify([index?.kind, index?.minValidItems]);
  };
  if (how(asked) !== how(now)) reasons.add('calculation');
  return breakReasons.filter((reason) => reasons.has(reason));
}

/** The questions behind an indicator, by id. */
function feedersOf(questionnaire: Questionnaire, key: string) {
  return new Map(
    scaleItems(questionnaire).flatMap(({ id, name, direction, feeds }) => {
      const feed = feeds.find(({ indicator }) => indicator === key);
      return feed ? [[id, { name, direction, weight: feed.weight }] as const] : [];
    }),
  );
}
