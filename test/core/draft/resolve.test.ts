import { describe, expect, it } from 'vitest';
import { draftOf, finishedOf } from '../../../server/core/draft/convert.ts';
import { setFeed } from '../../../server/core/draft/edit/items.ts';
import { move, remove } from '../../../server/core/draft/edit/move.ts';
import { textAt, withText } from '../../../server/core/draft/edit/text.ts';
import { partAt, partsOf } from '../../../server/core/draft/edit/tree.ts';
import { type Draft, draftSchema } from '../../../server/core/draft/format.ts';
import { mergeDrafts } from '../../../server/core/draft/merge.ts';
import { resolved } from '../../../server/core/draft/resolve.ts';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';

const base = draftOf(await readShippedQuestionnaire('hjemmesykepleie-bruker'));
const [page, pleien, tiden] = partsOf(base) as unknown as [
  { key: string },
  { key: string; place: string },
  { key: string },
];

/** What becomes of it when all conflicts are settled in one way. */
function settled(mine: Draft, theirs: Draft, choice: 'mine' | 'theirs'): Draft {
  const { draft, conflicts } = mergeDrafts(base, mine, theirs);
  expect(conflicts.length).toBeGreaterThan(0);
  const draftChosen = resolved(
    draft,
    conflicts.map((conflict) => ({ conflict, choice })),
    [theirs, mine],
  );
  expect(draftSchema.safeParse(draftChosen).error).toBeUndefined();
  return draftChosen;
}

function isLike(key: string, theme: string): boolean {
  return base.items.some(
    ({ name, ...item }) => name === key && item.role === 'scale' && item.theme === theme,
  );
}

describe('what is chosen where two have changed the same', () => {
  it('is one of the texts, and everything else stays merged', () => {
    const place = `${pleien.place}.title`;
    const mine = withText(withText(base, place, 'nb', 'Min'), 'title', 'en', 'Home care');
    const theirs = withText(withText(base, place, 'nb', 'Deres'), 'purpose', 'en', 'Why');
    expect(textAt(settled(mine, theirs, 'mine'), place)['nb']).toBe('Min');
    const kept = settled(mine, theirs, 'theirs');
    expect(textAt(kept, place)['nb']).toBe('Deres');
    expect([kept.title['en'], kept.purpose['en']]).toEqual(['Home care', 'Why']);
  });

  it('may be the weight of what feeds an indicator, or that it feeds none', () => {
    const item = base.items.find((one) => one.role === 'scale' && one.feeds.length > 0)?.name ?? '';
    const indicator = 'fet.brukermedvirkning';
    const feedsOf = (draft: Draft) =>
      draft.items.flatMap((one) => (one.name === item && one.role === 'scale' ? one.feeds : []));
    const [mine, theirs] = [setFeed(base, item, indicator, 2), setFeed(base, item, indicator, 3)];
    expect(feedsOf(settled(mine, theirs, 'mine'))).toEqual([{ indicator, weight: 2 }]);
    const none = setFeed(base, item, indicator, null);
    expect(feedsOf(settled(none, theirs, 'mine'))).toEqual([]);
    expect(feedsOf(settled(theirs, none, 'mine'))).toEqual([{ indicator, weight: 3 }]);
  });

  it('may be an order', () => {
    const mine = move(base, tiden.key, { within: page.key, at: 0 });
    const theirs = move(base, pleien.key, { within: page.key, at: 9 });
    expect(partAt(settled(mine, theirs, 'mine'), tiden.key)?.at).toBe(0);
    const themes = { ...base, themes: base.themes.toReversed() };
    const others = { ...base, themes: [...base.themes.slice(1), ...base.themes.slice(0, 1)] };
    expect(settled(themes, others, 'mine').themes.map(({ key }) => key)).toEqual(
      base.themes.map(({ key }) => key).toReversed(),
    );
  });

  it('may be that a question is there, or is gone', () => {
    const without = remove(base, pleien.key);
    const written = withText(base, `${pleien.place}.title`, 'nb', 'Hjelpen');
    expect(partAt(settled(without, written, 'mine'), pleien.key)).toBeUndefined();
    const back = settled(written, without, 'mine');
    expect(partAt(back, pleien.key)).toBeDefined();
    expect(checkQuestionnaire(finishedOf(back)).faults).toEqual([]);
  });

  it('brings back with a question the scale, theme and indicator that only it had', () => {
    const item = base.items.find((one) => one.role === 'scale' && one.feeds.length > 0)?.name ?? '';
    const own = base.items.find(({ name }) => name === item);
    const alone = [...new Set(partsOf(base).map(({ key }) => key))].filter(
      (key) => !key.startsWith('page:') && key !== item && own?.role === 'scale' && isLike(key, own.theme),
    );
    const without = { ...remove(alone.reduce(remove, base), item), themes: base.themes.slice(0, 1) };
    const written = withText(base, `${partAt(base, item)?.place}.title`, 'nb', 'Hjelpen');
    const back = settled(written, without, 'mine');
    expect(checkQuestionnaire(finishedOf(back)).faults).toEqual([]);
  });
});
