import { answerNames, asks, placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import type { Draft } from './format.ts';
import { type Conflict, keyOf } from './merge.ts';
import { gathered, type Spread, spreadOut } from './parts.ts';

/**
 * The merged draft with what was chosen where two had changed the same: `mine` where it was chosen, and `theirs`, which stands
 * already, where it was not. `sources` are what may hold a page or panel that comes back with what lies in it.
 */
export function resolved(
  merged: Draft,
  conflicts: readonly { conflict: Conflict; choice: 'mine' | 'theirs' }[],
  sources: readonly Draft[],
): Draft {
  const chosen = conflicts.filter(({ choice }) => choice === 'mine');
  const spread = chosen.reduce<unknown>(
    (value, { conflict }) => put(value, conflict.path, conflict.mine),
    spreadOut(merged),
  );
  return paired(gathered(spread as Spread, sources.map(spreadOut)), sources);
}

/**
 * Every question with its meaning and no meaning without its question: a question that one has taken away and that is kept
 * after all gets back what its answers mean, with the scale, theme and indices that needs.
 */
function paired(draft: Draft, sources: readonly Draft[]): Draft {
  const asked = placedElements(draft.definition as Questionnaire['definition'])
    .map(({ element }) => element)
    .filter(asks)
    .flatMap(answerNames);
  const known = new Set(draft.items.map(({ name }) => name));
  const back = asked.flatMap((name) => {
    const item = known.has(name)
      ? undefined
      : firstOf(sources, ({ items }) => items.find((one) => one.name === name));
    return item ? [item] : [];
  });
  const items = [...draft.items.filter(({ name }) => asked.includes(name)), ...back];
  const scales = { ...draft.scales };
  const themes = [...draft.themes];
  const indices = [...draft.indices];
  for (const item of items) {
    if (item.role !== 'scale') continue;
    const scale = firstOf([draft, ...sources], (one) => one.scales[item.scale]);
    if (scale) scales[item.scale] = scale;
    const theme = firstOf(sources, (one) => one.themes.find(({ key }) => key === item.theme));
    if (theme && themes.every(({ key }) => key !== theme.key)) themes.push(theme);
    for (const { indicator } of item.feeds) {
      const index = firstOf(sources, (one) => one.indices.find((each) => each.indicator === indicator));
      if (index && indices.every((each) => each.indicator !== indicator)) indices.push(index);
    }
  }
  return { ...draft, items, scales, themes, indices };
}

function firstOf<Found>(
  drafts: readonly Draft[],
  find: (draft: Draft) => Found | undefined,
): Found | undefined {
  return drafts.map(find).find((found) => found !== undefined);
}

/** A value put at a path where members of lists are called what they are called; undefined takes away what is there. */
function put(within: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path as [string, ...string[]];
  if (Array.isArray(within)) {
    if (rest.length === 0 && step === 'order') return ordered(within, value as string[]);
    const at = within.findIndex((member: unknown) => keyOf(member) === step);
    const next = rest.length === 0 ? value : put(at < 0 ? {} : within[at], rest, value);
    if (next === undefined) return at < 0 ? within : within.toSpliced(at, 1);
    return at < 0 ? [...within, next] : within.with(at, next);
  }
  const { [step]: own, ...others } = (within ?? {}) as Record<string, unknown>;
  const next = rest.length === 0 ? value : put(own, rest, value);
  return next === undefined ? others : { ...others, [step]: next };
}

/** In the order of the keys; what is not among them last. */
function ordered(list: readonly unknown[], keys: readonly string[]): unknown[] {
  const at = (member: unknown) => {
    const place = keys.indexOf(keyOf(member) ?? '');
    return place < 0 ? keys.length : place;
  };
  return list.toSorted((one, other) => at(one) - at(other));
}
