import type { Draft, DraftScale } from '../draft/format.ts';
import { isWritten } from '../draft/texts.ts';
import { type Advice, advice } from './advice.ts';
import { judge } from './labels.ts';
import { lexiconOf } from './lexicon.ts';
import type { Asked } from './questions.ts';

/**
 * Where higher is better in some questions of a page and worse in others, and scales that run the opposite way of the others.
 * Turned questions can be meant, but are read wrongly by some.
 */
export function adviseOnDirections(draft: Draft, asked: readonly Asked[]): Advice[] {
  const [base = 'nb'] = draft.languages;
  return [...onPages(asked, base), ...onScales(draft, asked, base)];
}

function onPages(asked: readonly Asked[], base: string): Advice[] {
  return [...Map.groupBy(asked, ({ page }) => page)].flatMap(([page, questions]) => {
    const sides = Map.groupBy(questions, ({ item }) => (item?.role === 'scale' ? item.direction : null));
    const [higher, lower] = [sides.get('higherIsBetter') ?? [], sides.get('lowerIsBetter') ?? []];
    if (higher.length === 0 || lower.length === 0) return [];
    const fewer = lower.length <= higher.length ? lower : higher;
    return [
      advice(
        'mixed-directions',
        { of: 'page', name: page },
        {
          found: fewer.map(({ text, name }) => (isWritten(text, base) ? (text[base] as string) : name)),
          questions: fewer.map(({ name }) => name),
        },
      ),
    ];
  });
}

function onScales(draft: Draft, asked: readonly Asked[], base: string): Advice[] {
  const used = Object.entries(draft.scales).flatMap(([key, scale]) => {
    const questions = asked.flatMap(({ name, item }) =>
      item?.role === 'scale' && item.scale === key ? [name] : [],
    );
    const best = bestAt(scale, base);
    return best === null || questions.length === 0 ? [] : [{ key, scale, questions, best }];
  });
  const sides = Map.groupBy(used, ({ best }) => best);
  const [high, low] = [sides.get('max') ?? [], sides.get('min') ?? []];
  if (high.length === 0 || low.length === 0) return [];
  // As many of each: the best last is the common way, so those with the best first are named.
  return (low.length <= high.length ? low : high).map(({ key, scale, questions }) =>
    advice(
      'mixed-directions',
      { of: 'scale', name: key },
      {
        found: [scale.min, scale.max].map((value) => scale.labels[value]?.[base] as string),
        ...{ questions, mend: { kind: 'turn', scale: key } },
      },
    ),
  );
}

/** At which end the best is, by what the labels say; null where they do not judge. */
function bestAt({ min, max, labels }: DraftScale, base: string): 'min' | 'max' | null {
  const words = lexiconOf(base);
  const [low, high] = [labels[min]?.[base], labels[max]?.[base]];
  if (!words || !low || !high) return null;
  const signs = [judge(low, words).sign, judge(high, words).sign];
  if (signs[0] === -1 && signs[1] === 1) return 'max';
  return signs[0] === 1 && signs[1] === -1 ? 'min' : null;
}
