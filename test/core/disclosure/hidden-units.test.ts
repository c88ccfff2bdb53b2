import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenUnits } from '../../../server/core/disclosure/hidden-units.ts';
import { addUpPersons, hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import { disclosureLimits, isHomogeneous } from '../../../server/core/disclosure/limits.ts';
import { shownUnits, treeOf } from './trees.ts';

function shown(persons: Record<string, number>, limit = 5): string[] {
  const { tree, own } = treeOf(persons);
  return shownUnits(tree, own, limit);
}

/** The withheld ones are said, not found by the limit. */
function layerOf(persons: Record<string, number>, withheld: string[]) {
  const { tree, own } = treeOf(persons);
  const hierarchy = hierarchyOf(tree);
  const held = addUpPersons(hierarchy, own);
  return {
    hierarchy,
    personsOf: (unitId: string) => own.get(unitId) ?? 0,
    respondentsOf: (unitId: string) => held.get(unitId) ?? 0,
    limit: 5,
    minimumHiddenUnits: 2,
    withheld: new Set(withheld),
    alsoHidden: new Set<string>(),
  };
}

describe('a unit below the limit', () => {
  it('takes its smallest shown sibling with it', () => {
    expect(shown({ 'k/a': 3, 'k/b': 20, 'k/c': 12, 'k/d': 40 })).toEqual(['k', 'k/b', 'k/d']);
  });

  it('takes the first of two equal siblings', () => {
    expect(shown({ 'k/a': 3, 'k/b': 12, 'k/c': 12, 'k/d': 40 })).toEqual(['k', 'k/c', 'k/d']);
  });

  it('takes a sibling also when several are hidden already but few in all', () => {
    expect(shown({ 'k/a': 2, 'k/b': 2, 'k/c': 9, 'k/d': 40 })).toEqual(['k', 'k/d']);
    expect(shown({ 'k/a': 3, 'k/b': 2, 'k/c': 9, 'k/d': 40 })).toEqual(['k', 'k/c', 'k/d']);
  });

  it('takes none when nobody answered there', () => {
    expect(shown({ 'k/a': 0, 'k/b': 20, 'k/c': 12 })).toEqual(['k', 'k/b', 'k/c']);
  });

  it('takes all its siblings if need be, and the parent stays', () => {
    expect(shown({ 'k/a': 3, 'k/b': 20 })).toEqual(['k']);
  });

  it('as a whole department takes a department and one unit in it', () => {
    const persons = {
      'k/a/1': 2,
      'k/a/2': 1,
      'k/b/1': 30,
      'k/b/2': 9,
      'k/b/3': 12,
      'k/c/1': 60,
      'k/c/2': 70,
    };
    expect(shown(persons)).toEqual(['k', 'k/b/1', 'k/b/3', 'k/c', 'k/c/1', 'k/c/2']);
  });
});

describe('people who belong to an inner unit', () => {
  it('are protected like a hidden child', () => {
    expect(shown({ k: 0, 'k/a': 2, 'k/a/1': 30, 'k/a/2': 12, 'k/b': 50 })).toEqual([
      'k',
      'k/a',
      'k/a/1',
      'k/b',
    ]);
    expect(shown({ 'k/a': 0, 'k/a/1': 30, 'k/a/2': 12, 'k/b': 50 })).toEqual([
      'k',
      'k/a',
      'k/a/1',
      'k/a/2',
      'k/b',
    ]);
  });

  it('stand in for a sibling when they are enough', () => {
    expect(shown({ 'k/a': 8, 'k/a/1': 30, 'k/a/2': 3, 'k/b': 50 })).toEqual(['k', 'k/a', 'k/a/1', 'k/b']);
  });
});

describe('the root', () => {
  it('is hidden only when it is itself below the limit', () => {
    expect(shown({ 'k/a': 2, 'k/b': 3 })).toEqual(['k']);
    expect(shown({ 'k/a': 2, 'k/b': 2 })).toEqual([]);
  });
});

describe('a unit withheld for another reason than its size', () => {
  it('takes a sibling too, though it is large enough', () => {
    const hidden = hiddenUnits(layerOf({ 'k/a': 8, 'k/b': 20, 'k/c': 30 }, ['k/a']));
    expect([...hidden]).toEqual(['k/a', 'k/b']);
  });

  it('takes its parent when the parent’s figure is its own', () => {
    const hidden = hiddenUnits(layerOf({ 'k/a/1': 8, 'k/b/1': 20, 'k/b/2': 30, 'k/c': 7 }, ['k/a/1']));
    expect([...hidden].sort()).toEqual(['k/a', 'k/a/1', 'k/c']);
  });

  it('is chosen by the round’s answers, so that every subject hides the same sibling', () => {
    const layer = layerOf({ 'k/a': 3, 'k/b': 14, 'k/c': 13 }, ['k/a']);
    const byRound = { ...layer, respondentsOf: (unitId: string) => ({ 'k/b': 14, 'k/c': 20 })[unitId] ?? 0 };
    expect([...hiddenUnits(layer)]).toEqual(['k/a', 'k/c']);
    expect([...hiddenUnits(byRound)]).toEqual(['k/a', 'k/b']);
  });
});

describe('the units hidden', () => {
  /** Every superset of what is withheld that is enough by itself; the size of the smallest. */
  function fewest(layer: ReturnType<typeof layerOf>): number {
    const candidates = layer.hierarchy.upwards.filter(
      (unitId) => unitId !== layer.hierarchy.root && !layer.withheld.has(unitId),
    );
    let best = Number.POSITIVE_INFINITY;
    for (let bits = 0; bits < 1 << candidates.length; bits++) {
      const alsoHidden = new Set(candidates.filter((_, place) => bits & (1 << place)));
      const asked = hiddenUnits({ ...layer, alsoHidden });
      if (asked.size === layer.withheld.size + alsoHidden.size) best = Math.min(best, asked.size);
    }
    return best;
  }

  const sizes = fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 12 }), fc.integer({ min: 12, max: 60 }));
  const small = fc.array(fc.tuple(fc.nat(2), fc.nat(2), sizes), { minLength: 2, maxLength: 7 });

  it('are as few as can be in trees of twelve', () => {
    fc.assert(
      fc.property(small, (units) => {
        const persons = Object.fromEntries(
          units.map(([department, floor, count], unit) => [
            unit % 3 === 0 ? `k/${department}` : `k/${department}/${floor + 3}`,
            count,
          ]),
        );
        const all = layerOf({ k: 0, ...persons }, []);
        const withheld = all.hierarchy.upwards.filter((unitId) => all.respondentsOf(unitId) < 5);
        fc.pre(!withheld.includes('k') && all.hierarchy.upwards.length <= 12);
        const layer = layerOf({ k: 0, ...persons }, withheld);
        expect(hiddenUnits(layer).size).toBe(fewest(layer));
      }),
      { numRuns: 150 },
    );
  });

  it('hold none that could be shown again in larger trees', () => {
    const persons = Object.fromEntries(
      Array.from({ length: 40 }, (_, unit) => [`k/${unit % 6}/${unit + 10}`, 2 + ((unit * 7) % 23)]),
    );
    const all = layerOf({ k: 0, ...persons }, []);
    const withheld = all.hierarchy.upwards.filter((unitId) => all.respondentsOf(unitId) < 5);
    const hidden = hiddenUnits(layerOf({ k: 0, ...persons }, withheld));
    for (const unitId of hidden) {
      if (withheld.includes(unitId)) continue;
      const fewer = new Set([...hidden].filter((other) => other !== unitId));
      const asked = hiddenUnits({ ...layerOf({ k: 0, ...persons }, withheld), alsoHidden: fewer });
      expect(asked.size).toBeGreaterThan(fewer.size);
    }
    expect(hidden.size).toBeGreaterThan(withheld.length);
  });
});

describe('a tree', () => {
  const node = (unitId: string, parentUnitId: string | null) => ({
    unitId,
    parentUnitId,
    name: unitId,
    kind: 'unit',
    position: 0,
  });

  it('knows nothing of a unit outside it, and takes no persons there', () => {
    const hierarchy = hierarchyOf([node('a', null), node('b', 'a')]);
    expect(hierarchy.pathUp('x')).toEqual([]);
    expect(hierarchy.placeOf('x')).toBe(2);
    expect(() => addUpPersons(hierarchy, new Map([['x', 3]]))).toThrow('unit x is not in the tree');
  });

  it('needs one root, known parents and no circle', () => {
    expect(() => hierarchyOf([])).toThrow('one root');
    expect(() => hierarchyOf([node('a', null), node('b', null)])).toThrow('one root');
    expect(() => hierarchyOf([node('a', null), node('b', 'x')])).toThrow('not in the tree');
    expect(() => hierarchyOf([node('a', null), node('b', 'c'), node('c', 'b')])).toThrow('circle');
  });
});

describe('the limits', () => {
  it('are five for a mean, and ten among colleagues and in sensitive services', () => {
    expect(disclosureLimits({ kind: 'user', sensitive: false })).toMatchObject({
      mean: 5,
      spread: 10,
      publicSpread: 15,
    });
    expect(disclosureLimits({ kind: 'citizen', sensitive: true }).mean).toBe(10);
    expect(disclosureLimits({ kind: 'employee', sensitive: false }).mean).toBe(10);
  });

  it('may be raised, and the others follow, but never lowered', () => {
    const user = { kind: 'user', sensitive: false } as const;
    expect(disclosureLimits(user, { mean: 12 })).toMatchObject({
      mean: 12,
      spread: 12,
      publicSpread: 15,
      cut: 12,
    });
    expect(disclosureLimits(user, { spread: 20 })).toMatchObject({ mean: 5, spread: 20, publicSpread: 20 });
    expect(() => disclosureLimits(user, { mean: 4 })).toThrow('may be raised above 5, not set to 4');
    expect(() => disclosureLimits(user, { spread: 12.5 })).toThrow('12.5');
  });

  it('withhold a mean that one answer could have kept from the end of the scale', () => {
    const scale = { min: 1, max: 6 };
    expect(isHomogeneous(5, 6, scale)).toBe(true);
    expect(isHomogeneous(5, 5, scale)).toBe(true);
    expect(isHomogeneous(5, 4.8, scale)).toBe(false);
    expect(isHomogeneous(9, 1 + 5 / 9, scale)).toBe(true);
    expect(isHomogeneous(9, 1 + 6 / 9, scale)).toBe(false);
    expect(isHomogeneous(10, 6, scale)).toBe(false);
  });
});
