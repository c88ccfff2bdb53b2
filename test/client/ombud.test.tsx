import { describe, expect, it } from 'vitest';
import { Dissatisfied } from '../../client/entrances/Dissatisfied.tsx';
import { HiddenValues } from '../../client/entrances/HiddenValues.tsx';
import { standsOut } from '../../client/entrances/people.ts';
import { spreadCountsOf } from '../../client/entrances/spread-counts.ts';
import { WorthAsking } from '../../client/entrances/WorthAsking.tsx';
import { peopleSentence } from '../../client/results/sentence.ts';
import { drawn, textOf } from './admin-place.tsx';
import { comparisonOf, figuresOf, homeCareBefore, homeCareNow } from './app-figures.ts';
import { valueAt } from './placed-values.ts';

const pair = valueAt(0, figuresOf(homeCareNow), comparisonOf(homeCareNow, homeCareBefore), true);
const calm = valueAt(1, figuresOf(homeCareBefore), comparisonOf(homeCareBefore, homeCareBefore));
const first = valueAt(2, figuresOf(homeCareNow));
const withheld = valueAt(3, { shown: 'nothing', reason: 'withheld' });
const few = valueAt(4, { shown: 'mean', n: 6, mean: 4.2 });
const unsure = valueAt(5, { shown: 'tooUncertain', n: 12 });

describe('whether some are very dissatisfied', () => {
  it('is told as people, beside last time, and not at all where it is not shown', () => {
    expect(peopleSentence(pair.now, pair.source.scale, 'nb')).toBe(
      '14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
    );
    expect(peopleSentence(first.now, first.source.scale, 'nb')).toBe('14 av 120 er misfornøyde (1 eller 2).');
    expect(peopleSentence(withheld.now, withheld.source.scale, 'nb')).toBeNull();
    expect(peopleSentence(few.now, few.source.scale, 'nb')).toBeNull();
  });

  it('stands out by an alert, or by a stored rise', () => {
    expect([pair, calm, first].map(standsOut)).toEqual([true, false, false]);
    expect(standsOut({ now: { ...pair.now, minorityAlert: false } })).toBe(true);
    expect(standsOut({ now: { ...first.now, minorityAlert: true } })).toBe(true);
  });

  it('is in the order of the map, and by share only when that is asked for', () => {
    const names = (search: string) => {
      const html = drawn(<Dissatisfied values={[calm, pair]} />, {}, { search });
      return [...html.matchAll(/line-name"><a[^>]*>([^<]*)</g)].map(([, name]) => name);
    };
    const [of, other] = [pair, calm].map(({ indicator }) => indicator.name.text.nb);
    expect(names('')).toEqual([of, other, of]);
    expect(names('sorter=andel')).toEqual([of, of, other]);
    expect(textOf(drawn(<Dissatisfied values={[calm, pair]} />, {}, { search: 'sorter=andel' }))).toContain(
      'ikke en rangering',
    );
  });
});

it('what the spread did is counted by the stored verdicts, and only where it is shown', () => {
  const { larger, ...counts } = spreadCountsOf([pair, calm, first, withheld, few, unsure]);
  expect(larger).toEqual([pair]);
  expect(counts).toEqual({ smallerCount: 0, unsureCount: 1, notComparedCount: 1 });
});

it('what cannot be seen is told with its reason, and is never called good', () => {
  const text = textOf(drawn(<HiddenValues placed={[pair, withheld, few, unsure]} />, {}));
  expect(text).toContain('betyr ikke at alt er bra');
  expect(text).toContain('av hensyn til personvernet');
  expect(text).toContain('Bare snittet vises');
  expect(text).toContain('for usikkert');
  expect(text).not.toContain(`${pair.indicator.name.text.nb} ·`);
  const asked = { ...first, sources: [] };
  expect(textOf(drawn(<HiddenValues placed={[asked]} />, {}))).toContain('Ingen undersøkelse har spurt');
  expect(textOf(drawn(<HiddenValues placed={[pair]} />, {}))).toContain(
    'Alle tallene for hele kommunen vises',
  );
});

it('that the rules have found nothing is not called good, and before they are read nothing is said', () => {
  const fetched = { findings: { findings: [], resultCount: 4, dataLabel: null } };
  expect(textOf(drawn(<WorthAsking />, fetched))).toContain('betyr ikke at alt er bra');
  expect(drawn(<WorthAsking />, {})).toBe('');
});
