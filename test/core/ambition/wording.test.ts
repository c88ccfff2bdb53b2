import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AmbitionCell,
  parseAmbition,
  printAmbition,
  type ReadAmbition,
  readAmbition,
} from '../../../server/core/ambition/wording.ts';
import { type Language, languages } from '../../../server/core/locale.ts';
import type { Ambition } from '../../../server/core/scorecard/format.ts';

const relative = (by: number, unit: 'notChosen' | 'percentPoint', reference: string): Ambition => ({
  form: 'relative',
  operator: 'lower',
  by,
  unit,
  reference,
});

describe('the wording of an ambition level', () => {
  it.each<[string, Ambition | null]>([
    ['5.0–4.0', { form: 'band', target: 5, floor: 4 }],
    ['4,5-3,5', { form: 'band', target: 4.5, floor: 3.5 }],
    [' 4.5 — 4.0 ', { form: 'band', target: 4.5, floor: 4 }],
    ['−1–−2', { form: 'band', target: -1, floor: -2 }],
    ['0', { form: 'exact', value: 0 }],
    ['−2,5', { form: 'exact', value: -2.5 }],
    ['1% lavere enn PAI-statistikk', relative(1, 'notChosen', 'PAI')],
    ['1 % lågare enn PAI-statistikk', relative(1, 'notChosen', 'PAI')],
    ['1 percent lower than PAI statistics', relative(1, 'notChosen', 'PAI')],
    ['0,5 prosentpoeng lavere enn landet', relative(0.5, 'percentPoint', 'landet')],
    [
      '2 percentage points higher than KOSTRA',
      { form: 'relative', operator: 'higher', by: 2, unit: 'percentPoint', reference: 'KOSTRA' },
    ],
    ['Spesifisert på enhetene', { form: 'delegated', level: 'unit' }],
    ['spesifisert på einingane', { form: 'delegated', level: 'unit' }],
    ['', null],
    ['–', null],
    ['Ikke vedtatt', null],
  ])('«%s» is understood', (text, rule) => {
    expect(readAmbition(text)).toEqual({ understood: true, cell: { rule, footnoteMark: null } });
    expect(parseAmbition(text)).toEqual(rule);
  });

  it('keeps a footnote mark apart from the rule, also on a cell without one', () => {
    const read = (text: string) => readAmbition(text) as Extract<ReadAmbition, { understood: true }>;
    expect(read('0*').cell).toEqual({ rule: { form: 'exact', value: 0 }, footnoteMark: '*' });
    expect(read('4.5–3.5 **').cell.footnoteMark).toBe('**');
    expect(read('*').cell).toEqual({ rule: null, footnoteMark: '*' });
    expect(parseAmbition('0*')).toBeNull();
  });

  it('guesses at nothing else, and says which forms there are', () => {
    for (const text of ['så bra som mulig', '5.0-', '4..5', '1% av PAI', '-1% lavere enn PAI']) {
      expect(readAmbition(text)).toMatchObject({ understood: false });
      expect(parseAmbition(text)).toBeNull();
    }
    const read = readAmbition('så bra som mulig') as Extract<ReadAmbition, { understood: false }>;
    expect(read.reason).toContain('«så bra som mulig» is no ambition level. Write it as «5.0–4.0»');
  });
});

describe('an ambition level written out', () => {
  it.each([
    '0*',
    '5.0–4.0',
    '4.5–4.0',
    '5.0–4.5',
    '4.5–3.5**',
    '1% lavere enn PAI-statistikk',
    'Spesifisert på enhetene',
    '',
  ])('«%s» of the guide comes back letter for letter', (text) => {
    const read = readAmbition(text) as Extract<ReadAmbition, { understood: true }>;
    expect(printAmbition(read.cell, 'nb')).toBe(text);
  });

  it('is written as the rest of a sentence is', () => {
    const running = (rule: Ambition, language: Language) =>
      printAmbition({ rule, footnoteMark: null }, language, 'running');
    expect(running({ form: 'band', target: 5, floor: 4 }, 'nb')).toBe('5,0–4,0');
    expect(running({ form: 'band', target: 5, floor: 4 }, 'en')).toBe('5.0–4.0');
    expect(running({ form: 'band', target: 80, floor: 60 }, 'nn')).toBe('80–60');
    expect(running(relative(1, 'notChosen', 'PAI'), 'nn')).toBe('1\u00a0% lågare enn PAI-statistikk');
    expect(running(relative(1, 'notChosen', 'PAI'), 'en')).toBe('1% lower than PAI statistics');
    expect(running(relative(1.5, 'percentPoint', 'landet'), 'nb')).toBe('1,5 prosentpoeng lavere enn landet');
  });

  it('refuses a number that cannot be written out', () => {
    for (const value of [1e21, 1e-9, Number.NaN]) {
      const cell: AmbitionCell = { rule: { form: 'exact', value }, footnoteMark: null };
      expect(() => printAmbition(cell, 'nb')).toThrow('cannot be written out');
    }
  });

  const number = fc.integer({ min: -9_999, max: 9_999 }).map((hundredths) => hundredths / 100);
  const positive = fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100);
  const anyRule: fc.Arbitrary<Ambition | null> = fc.oneof(
    fc.constant(null),
    fc.record({ form: fc.constant('band' as const), target: number, floor: number }),
    fc.record({ form: fc.constant('exact' as const), value: number }),
    fc.record({
      form: fc.constant('relative' as const),
      operator: fc.constantFrom('lower' as const, 'higher' as const),
      by: positive,
      unit: fc.constantFrom('percentPoint' as const, 'notChosen' as const),
      reference: fc.constantFrom('PAI', 'KOSTRA', 'landet', 'snittet i KOSTRA-gruppe 7', 'fjoråret'),
    }),
    fc.constant({ form: 'delegated' as const, level: 'unit' as const }),
  );
  const anyCell = fc.record({ rule: anyRule, footnoteMark: fc.constantFrom(null, '*', '**', '†') });

  it('reads back to the same rule and mark, in every language and either style', () => {
    fc.assert(
      fc.property(
        anyCell,
        fc.constantFrom(...languages),
        fc.constantFrom('adopted' as const, 'running' as const),
        (cell, language, style) => {
          expect(readAmbition(printAmbition(cell, language, style))).toEqual({ understood: true, cell });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves out what no wording holds: a tolerance, and that percent was chosen', () => {
    const back = (rule: Ambition) => parseAmbition(printAmbition({ rule, footnoteMark: null }, 'nb'));
    expect(back({ form: 'exact', value: 0, tolerance: 2 })).toEqual({ form: 'exact', value: 0 });
    const percent = {
      form: 'relative',
      operator: 'lower',
      by: 1,
      unit: 'percent',
      reference: 'PAI',
    } as const;
    expect(back(percent)).toEqual({ ...percent, unit: 'notChosen' });
  });
});
