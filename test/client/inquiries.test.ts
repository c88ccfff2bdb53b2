import { describe, expect, it } from 'vitest';
import { inquiriesTexts } from '../../client/i18n/inquiries.ts';
import { newPath, readNew } from '../../client/inquiries/addresses.ts';
import { findFigure, type ReadFigure } from '../../client/inquiries/figure.ts';
import { filters, type Line, linesOf, narrowingsOf, readFilters } from '../../client/inquiries/list.ts';
import { type InquiriesView, together } from '../../client/inquiries/queries.ts';
import { suggestedQuestion } from '../../client/inquiries/suggestion.ts';
import { writeChosen } from '../../client/parts/chosen-filters.ts';
import type { IndicatorSource, IndicatorView, Value } from '../../client/parts/queries.ts';
import {
  agreement,
  comparisonOf,
  figuresOf,
  homeCareBefore,
  homeCareNow,
  satisfaction,
} from './app-figures.ts';

const words = inquiriesTexts.nb;
const valueFrom = (now: number[], before: number[] | null, more: object = {}) =>
  ({
    ...{ period: '2026', figures: figuresOf(now), status: { code: 'within', uncertain: false } },
    comparison: before ? comparisonOf(now, before) : { comparable: false, reason: 'noPreviousRound' },
    ...{ minorityAlert: false, ...more },
  }) as unknown as Value;

describe('the question to begin with', () => {
  const from = (now: number[], before: number[] | null, more: object = {}, scale = satisfaction) => {
    const source = { scale } as IndicatorSource;
    const value = valueFrom(now, before, more);
    return suggestedQuestion({ source, value, before: null, isOlder: false } as ReadFigure, words);
  };

  it('asks of the spread first, which a good mean hides', () => {
    expect(from(homeCareNow, homeCareBefore)).toBe('Hvorfor spriker svarene mer enn i 2025?');
  });

  it('then of what else has surely changed, the alert and the ambition, and never holds a figure', () => {
    const steady = homeCareBefore;
    expect(from(steady, null, { minorityAlert: true })).toBe('Hva vet vi om dem som er misfornøyde?');
    expect(from(steady, null, { status: { code: 'below', uncertain: false } })).toBe(
      'Hva står mellom oss og ambisjonen?',
    );
    expect(from(steady, null, { figures: { shown: 'nothing', reason: 'withheld' } })).toBe(
      'Hva kan vi få vite når tallet ikke kan vises?',
    );
    expect(from(steady, steady)).toBe('Hva ligger bak dette resultatet?');
    expect(suggestedQuestion(undefined, words)).toBe('Hva ligger bak dette resultatet?');
    const worse = steady.toReversed();
    const asks = [from(worse, steady), from(worse, steady, {}, agreement)];
    for (const question of asks) expect(question.replaceAll('2025', '')).not.toMatch(/\d/);
  });
});

describe('which figure something is about', () => {
  const value = valueFrom(homeCareNow, homeCareBefore);
  const before = valueFrom(homeCareBefore, null, { period: '2025' });
  const source = { surveyKey: 'hjemme', roundId: 'now', now: value, before, units: [] };
  const view = { sources: [source] } as unknown as IndicatorView;
  const find = (roundId: string, period: string, unitId: string | null = null) =>
    findFigure(view, { surveyKey: 'hjemme', unitId, round: { roundId, period } });

  it('is the round it was asked of, also when a later one has come, and none that is not there', () => {
    expect(find('now', value.period)).toMatchObject({ value, isOlder: false });
    expect(find('before', '2025')).toMatchObject({ value: before, before: null, isOlder: true });
    expect(find('long ago', '2020')).toBeUndefined();
    expect(find('now', value.period, 'no such unit')).toBeUndefined();
    expect(findFigure(undefined, { surveyKey: 'hjemme', unitId: null, round: null })).toBeUndefined();
  });

  it('stands in the address, with what is written', () => {
    const asked = { indicator: 'fet.kultur', survey: 'one', unit: 'u' };
    for (const kind of ['question', 'meaning', 'unknown', 'participants'] as const) {
      const address = new URL(newPath(asked, kind), 'http://x');
      expect(readNew(address.searchParams)).toEqual({ ...asked, kind });
    }
    expect(readNew(new URLSearchParams('slag=noe'))).toEqual({
      ...{ indicator: '', survey: '', unit: null, kind: 'question' },
    });
  });
});

describe('the list', () => {
  const inquiry = (id: string, sharedAt: string, more: object = {}) => ({
    ...{ id, sharedAt, by: { name: 'Pål', isSelf: false }, toUnit: { id: 'u' }, answers: [] },
    ...{ mayAnswer: false, ...more },
  });
  const lines = linesOf({
    drafts: [{ id: 'draft', kind: 'meaning', changedAt: '2026-11-05' }],
    inquiries: [
      inquiry('mine', '2026-11-04', { by: { name: 'Kari', isSelf: true }, answers: [{}] }),
      inquiry('waits for me', '2026-11-01', { mayAnswer: true }),
      inquiry('to nobody', '2026-11-02', { toUnit: null }),
    ],
    interpretations: [{ id: 'read', kind: 'unknown', sharedAt: '2026-11-03', by: { isSelf: false } }],
  } as unknown as InquiriesView);
  const ids = (some: Line[]) => some.map(({ one }) => one.id as string);

  it('of several pages is one, each line once, with readings in the order they were shared', () => {
    const page = (inquiries: string[], interpretations: string[], next: object | null) =>
      ({
        ...{ mayAsk: true, mayInterpret: true, drafts: [], next },
        inquiries: inquiries.map((id) => inquiry(id, '2026-11-01')),
        interpretations: interpretations.map((id) => ({ id })),
      }) as unknown as InquiriesView;
    const next = { before: '2026-11-01T00:00:00.000Z', beforeId: 'new' };
    const one = together([
      page(['new', 'waits'], ['c', 'd'], next),
      page(['old', 'waits'], ['a', 'b'], null),
    ]);
    expect(one).toMatchObject({ mayAsk: true, next: null });
    expect(one.inquiries.map(({ id }) => id)).toEqual(['new', 'waits', 'old']);
    expect(one.interpretations.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has what waits for one’s own answer first, then the newest', () => {
    expect(ids(lines)).toEqual(['waits for me', 'draft', 'mine', 'read', 'to nobody']);
  });

  it('is narrowed by what stands in the address', () => {
    const asked = (vis: string) => narrowingsOf(readFilters(new URLSearchParams({ vis })));
    expect(asked('utkast')).toEqual(['drafts']);
    expect(asked('til-meg,ubesvart')).toEqual(['toMe', 'unanswered']);
    expect(asked('tolkninger,delt,mine')).toEqual(['own', 'shared', 'interpretations']);
    expect(asked('noe-annet')).toEqual([]);
    const written = writeChosen(new URLSearchParams('a=b'), filters, ['ubesvart', 'mine']);
    expect(written.toString()).toBe('a=b&vis=mine%2Cubesvart');
    expect(writeChosen(written, filters, []).toString()).toBe('a=b');
  });
});
