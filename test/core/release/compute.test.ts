import { describe, expect, it } from 'vitest';
import { subjectScale } from '../../../server/core/questionnaire/definition.ts';
import type { Scale } from '../../../server/core/questionnaire/format.ts';
import { computeRelease, type ReleaseInput } from '../../../server/core/release/compute.ts';
import {
  comparisonSchema,
  figuresSchema,
  responseFiguresSchema,
} from '../../../server/core/release/figures.schema.ts';
import { outwardFigures, outwardResponse } from '../../../server/core/release/outward.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { treeOf } from '../disclosure/trees.ts';
import {
  countPeople,
  nameHash,
  type Person,
  questionnaireOf,
  realMunicipality,
  realQuestionnaire,
} from './municipality.ts';

const questionnaire = questionnaireOf([
  {
    indicator: 'one',
    minValidItems: 'twoThirds',
    items: [{ name: 'good' }, { name: 'bad', direction: 'lowerIsBetter' }],
  },
]);
const { tree } = treeOf({ k: 0, 'k/a': 0, 'k/b': 0 });

/** Everybody in `k/a` and `k/b` by turns; `good` by these counts of 1–6, `bad` its mirror. */
function peopleOf(...counts: number[]): Person[] {
  return counts
    .flatMap((count, index) => Array.from({ length: count }, () => index + 1))
    .map((good, index) => ({ unitId: index % 2 ? 'k/a' : 'k/b', answers: { good, bad: 7 - good } }));
}

function release(people: Person[], more: Partial<ReleaseInput> = {}) {
  const counts = countPeople(more.questionnaire ?? questionnaire, people, null);
  return computeRelease({
    questionnaire,
    tree,
    counts,
    lattice: 'internal',
    previous: null,
    hash: nameHash,
    ...more,
  });
}

function cellOf({ cells }: ReturnType<typeof computeRelease>, unitId: string, subject: string) {
  const found = cells.find((cell) => cell.unitId === unitId && cell.subject === subject);
  if (!found) throw new Error(`no cell ${unitId} ${subject}`);
  return found;
}

const past = peopleOf(0, 2, 8, 30, 50, 30);
const present = peopleOf(8, 6, 6, 18, 32, 50);
const before = {
  period: '2025',
  questionnaire,
  tree,
  counts: countPeople(questionnaire, past, null),
  cells: release(past).cells,
};

describe('a release', () => {
  it('has every unit × item and unit × indicator, and every unit’s response', () => {
    const { cells, responses } = release(present);
    expect(cells).toHaveLength(3 * 3);
    expect(new Set(cells.map((cell) => `${cell.unitId} ${cell.subjectKind} ${cell.subject}`)).size).toBe(9);
    expect(responses.map(({ unitId }) => unitId)).toEqual(['k', 'k/a', 'k/b']);
  });

  it('tells the whole of a shown figure, dissatisfied at the item’s bad end', () => {
    const made = release(present);
    const expected = descriptives([8, 6, 6, 18, 32, 50].map((count, index) => ({ value: index + 1, count })));
    expect(cellOf(made, 'k', 'good').figures).toMatchObject({
      shown: 'all',
      n: 120,
      mean: expected.mean,
      sd: expected.sd,
      seSd: expected.seSd,
      dissatisfiedCount: 14,
      lowShare: 14 / 120,
      highShare: 82 / 120,
      dontKnowCount: 0,
      dontKnowShare: 0,
    });
    expect(cellOf(made, 'k', 'bad').figures).toMatchObject({ dissatisfiedCount: 14, lowShare: 82 / 120 });
    expect(cellOf(made, 'k', 'one').figures).toMatchObject({
      mean: expected.mean,
      dissatisfiedCount: 14,
      bars: [8, 6, 6, 18, 32, 50].map((count, index) => ({ value: index + 1, count })),
    });
  });

  it('counts vet ikke beside the valid answers, for an indicator only persons without a score', () => {
    const people = present.concat(
      Array.from({ length: 30 }, () => ({ unitId: 'k/a', answers: { good: 4, bad: 'dontKnow' as const } })),
      Array.from({ length: 10 }, () => ({ unitId: 'k/a', answers: { good: 4 } })),
    );
    const made = release(people);
    expect(cellOf(made, 'k', 'bad').figures).toMatchObject({ n: 120, dontKnowCount: 30, dontKnowShare: 0.2 });
    expect(cellOf(made, 'k', 'good').figures).toMatchObject({ n: 160, dontKnowCount: 0 });
    expect(cellOf(made, 'k', 'one').figures).toMatchObject({ n: 120, dontKnowCount: 30 });
  });

  it('counts «ikke relevant» apart from «vet ikke», and neither by background', () => {
    const backgrounds = [{ name: 'gender', categories: ['w', 'm'] }];
    const people = present.concat(
      Array.from({ length: 7 }, () => ({
        unitId: 'k/a',
        answers: { good: 'notApplicable' as const, bad: 3 },
      })),
      Array.from({ length: 4 }, () => ({ unitId: 'k/b', answers: { good: 'dontKnow' as const, bad: 3 } })),
    );
    const by = people.map((person, index) => ({ ...person, categories: { gender: index % 2 ? 'w' : 'm' } }));
    const made = computeRelease({
      ...{ questionnaire, tree, lattice: 'internal', previous: null, hash: nameHash },
      counts: countPeople(questionnaire, by, null, backgrounds),
    });
    const told = { n: 120, dontKnowCount: 4, notApplicableCount: 7 };
    expect(cellOf(made, 'k', 'good').figures).toMatchObject({ ...told, dontKnowShare: 4 / 124 });
    expect(cellOf(made, 'k', 'bad').figures).toMatchObject({ dontKnowCount: 0, notApplicableCount: 0 });
    const cuts = made.cells.filter(({ cut, figures }) => cut !== null && figures.shown === 'all');
    expect(cuts.length).toBeGreaterThan(0);
    const silent = { dontKnowCount: null, dontKnowShare: null, notApplicableCount: null };
    for (const { figures } of cuts) expect(figures).toMatchObject(silent);
  });

  it('tells no «ikke relevant» that subtraction would give to a unit where nobody has a value', () => {
    const silent = Array.from({ length: 12 }, () => ({
      unitId: 'k/c',
      answers: { good: 'notApplicable' as const },
    }));
    const { tree: units } = treeOf({ 'k/a': 0, 'k/b': 0, 'k/c': 0 });
    const many = ['k/a', 'k/b'].flatMap((unitId) =>
      Array.from({ length: 60 }, (_, index) => ({
        unitId,
        answers: { good: 1 + (index % 6), bad: 1 + ((index + 2) % 5) },
      })),
    );
    const people = [...many, ...silent, { unitId: 'k/b', answers: { good: 'notApplicable' as const } }];
    const internal = release(people, { tree: units });
    const toBody = (unitId: string) => cellOf(internal, unitId, 'good').figures;
    expect(toBody('k')).toMatchObject({
      shown: 'all',
      n: 120,
      dontKnowCount: null,
      notApplicableCount: null,
    });
    expect(toBody('k/b')).toMatchObject({ shown: 'all', notApplicableCount: 1 });
    const toPublic = release(people, { tree: units, lattice: 'public', internal });
    expect(cellOf(toPublic, 'k', 'good').figures).toMatchObject({ shown: 'all', notApplicableCount: null });
  });

  it('tells only n and mean from five answers to nine, and nothing below five', () => {
    const sizes = { small: 4, few: 7, other: 8, many: 60 };
    const { tree: units } = treeOf(Object.fromEntries(Object.keys(sizes).map((name) => [`k/${name}`, 0])));
    const people = Object.entries(sizes).flatMap(([name, size]) =>
      Array.from({ length: size }, (_, index) => ({
        unitId: `k/${name}`,
        answers: { good: 2 + (index % 4), bad: 2 + ((index + 1) % 4) },
      })),
    );
    const made = release(people, { tree: units });
    const levels = Object.keys(sizes).map((name) => cellOf(made, `k/${name}`, 'good').figures.shown);
    expect(levels).toEqual(['nothing', 'nothing', 'mean', 'all']);
    expect(cellOf(made, 'k/other', 'good').figures).toEqual({ shown: 'mean', n: 8, mean: 3.5 });
    const employees = release(people, { tree: units, questionnaire: { ...questionnaire, kind: 'employee' } });
    const stricter = Object.keys(sizes).map((name) => cellOf(employees, `k/${name}`, 'good').figures.shown);
    expect(stricter).toEqual(['nothing', 'nothing', 'nothing', 'all']);
  });

  it('tells the public a spread only from fifteen answers', () => {
    const sizes = { a: 12, b: 13, c: 60 };
    const { tree: units } = treeOf(Object.fromEntries(Object.keys(sizes).map((name) => [`k/${name}`, 0])));
    const people = Object.entries(sizes).flatMap(([name, size]) =>
      Array.from({ length: size }, (_, index) => ({
        unitId: `k/${name}`,
        answers: { good: 1 + (index % 6), bad: 1 + ((index + 1) % 6) },
      })),
    );
    const levels = (lattice: 'internal' | 'public') =>
      Object.keys(sizes).map(
        (name) => cellOf(release(people, { tree: units, lattice }), `k/${name}`, 'one').figures.shown,
      );
    expect(levels('internal')).toEqual(['all', 'all', 'all']);
    expect(levels('public')).toEqual(['mean', 'mean', 'all']);
  });

  it('has a response rate where there is a frame, and none where there is not', () => {
    const invited = [
      { unitId: 'k/a', count: 100 },
      { unitId: 'k/b', count: 140 },
    ];
    const framed = release(present, { counts: countPeople(questionnaire, present, invited) });
    expect(framed.responses[0]?.figures).toEqual({
      shown: 'all',
      answeredCount: 120,
      invitedCount: 240,
      responseRate: 0.5,
    });
    expect(release(present).responses[0]?.figures).toMatchObject({ invitedCount: null, responseRate: null });
  });

  it('does not tell that an invited unit kept silent, and every subject hides the same units', () => {
    const { tree: units } = treeOf({ 'k/a': 0, 'k/b': 0, 'k/silent': 0 });
    const frame = ['k/a', 'k/b', 'k/silent'].map((unitId) => ({ unitId, count: 100 }));
    const made = release(present, { tree: units, counts: countPeople(questionnaire, present, frame) });
    const levels = ['all', 'nothing', 'all', 'nothing'];
    expect(made.responses.map(({ figures }) => figures.shown)).toEqual(levels);
    for (const subject of ['good', 'bad', 'one']) {
      expect(units.map(({ unitId }) => cellOf(made, unitId, subject).figures.shown)).toEqual(levels);
    }
  });

  it('of nobody shows nothing at all', () => {
    const { cells, responses } = release([]);
    expect([...cells, ...responses].every(({ figures }) => figures.shown === 'nothing')).toBe(true);
  });

  it('fits the wire shapes and is the same when made again', () => {
    const real = realMunicipality();
    const input = {
      questionnaire: realQuestionnaire,
      ...real,
      lattice: 'internal',
      previous: null,
      hash: nameHash,
    } as const;
    const made = computeRelease(input);
    for (const { subjectKind, subject, figures, comparison } of made.cells) {
      const scale = subjectScale(realQuestionnaire, subjectKind, subject) as Scale;
      const outward = outwardFigures(figures, scale);
      expect(figuresSchema.parse(outward)).toEqual(outward);
      expect(comparisonSchema.parse(comparison)).toEqual(comparison);
    }
    for (const { figures } of made.responses) {
      const outward = outwardResponse(figures, null);
      expect(responseFiguresSchema.parse(outward)).toEqual(outward);
    }
    const { responses, cells } = computeRelease(input);
    expect({ responses, cells }).toEqual({ responses: made.responses, cells: made.cells });
  });

  it('refuses counts of a unit outside the tree', () => {
    const strangers = [{ unitId: 'elsewhere', answers: { good: 3, bad: 3 } }];
    expect(() => release(strangers)).toThrow('elsewhere');
  });
});

describe('the comparison with the round before', () => {
  it('carries the demo pair’s verdicts', () => {
    const { comparison } = cellOf(release(present, { previous: before }), 'k', 'one');
    expect(comparison).toMatchObject({
      comparable: true,
      previousPeriod: '2025',
      mean: { verdict: 'noSureChange' },
      spread: { verdict: 'larger' },
      dissatisfied: { previousCount: 2, previousN: 120 },
    });
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
  });

  it('says why there is none', () => {
    const reasonOf = (people: Person[], previous: ReleaseInput['previous'], unitId = 'k') =>
      cellOf(release(people, { previous }), unitId, 'good').comparison;
    const changed = questionnaireOf([
      {
        indicator: 'one',
        minValidItems: 1,
        items: [{ name: 'good', direction: 'lowerIsBetter' }, { name: 'bad' }],
      },
    ]);
    const none = (reason: string) => ({ comparable: false, reason });
    expect(reasonOf(present, null)).toEqual(none('noPreviousRound'));
    expect(reasonOf(present, { ...before, cells: [] })).toEqual(none('noPreviousRound'));
    expect(reasonOf(present, { ...before, questionnaire: changed })).toEqual(none('changedQuestion'));
    expect(reasonOf(peopleOf(0, 1, 2, 2, 2), before)).toEqual(none('withheld'));
    const withheld = before.cells.map((cell) => ({
      ...cell,
      figures: { shown: 'mean', n: 8, mean: 4 } as const,
    }));
    expect(reasonOf(present, { ...before, cells: withheld })).toEqual(none('withheld'));
  });

  it('follows an item by its identity when only its name has changed', () => {
    const renamed = {
      ...questionnaire,
      items: questionnaire.items.map((item) => (item.name === 'good' ? { ...item, name: 'fine' } : item)),
    };
    const people = present.map(({ unitId, answers }) => ({
      unitId,
      answers: { fine: answers['good'], bad: answers['bad'] },
    }));
    const hash = { ...nameHash, item: (_: unknown, name: string) => (name === 'bad' ? 'bad' : 'good') };
    const made = release(people, {
      questionnaire: renamed,
      counts: countPeople(renamed, people, null),
      previous: before,
      hash,
    });
    expect(cellOf(made, 'k', 'fine').comparison).toMatchObject({ comparable: true, previousPeriod: '2025' });
  });
});
