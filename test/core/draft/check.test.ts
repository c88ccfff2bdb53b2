import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/draft/check.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';
import { draftFeeding, freeKey } from '../../../server/core/draft/start.ts';
import { listShipped } from '../../../server/stages/questionnaires/shipped.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const blank = blankDraft('prove', 'user', { nb: 'Prøve' });
const told = (value: unknown) => checkDraft(value).faults.map(({ place, code }) => `${place} ${code}`);
const withElements = (elements: unknown) => ({
  ...blank,
  definition: { pages: [{ name: 'side1', elements }] },
});

describe('what is kept as a draft', () => {
  it('is anything that is begun, and every questionnaire there is', async () => {
    const shipped = (await listShipped()).map(draftOf);
    expect(shipped.length).toBeGreaterThan(3);
    for (const draft of [blank, draftOf(sampleQuestionnaire()), ...shipped]) {
      expect(told(draft)).toEqual([]);
      expect(checkDraft(draft).draft).toEqual(draft);
    }
  });

  it.each([
    ['no object', [], ' not-an-object'],
    ['nothing', null, ' not-an-object'],
    ['another format', { ...blank, format: 'x' }, 'format wrong-shape'],
    ['a part that is missing', { ...blank, items: undefined }, 'items missing'],
    ['a part nobody knows', { ...blank, more: 1 }, 'more unknown-property'],
    ['a text that is none', { ...blank, title: { nb: 1 } }, 'title.nb wrong-shape'],
    ['a text that is too long', { ...blank, title: { nb: 'x'.repeat(4_001) } }, 'title.nb text-too-long'],
    ['no definition', { ...blank, definition: null }, 'definition wrong-shape'],
    ['pages that are no list', { ...blank, definition: { pages: 1 } }, 'definition.pages wrong-shape'],
    ['elements that are no list', withElements({}), 'definition.pages[0].elements wrong-shape'],
    ['an element that is none', withElements([1]), 'definition.pages[0].elements[0] wrong-shape'],
    ['an element without a name', withElements([{}]), 'definition.pages[0].elements[0] name-missing'],
    [
      'a name that two have',
      withElements([{ name: 'q' }, { name: 'q' }]),
      'definition.pages[0].elements[1] duplicate-name',
    ],
    [
      'a name that a page could have here',
      withElements([{ name: 'page:side1' }]),
      'definition.pages[0].elements[0] forbidden-name',
    ],
    [
      'a name every object has',
      withElements([{ name: 'constructor' }]),
      'definition.pages[0].elements[0] forbidden-name',
    ],
    ['a zero byte', { ...blank, provenance: 'a\0' }, 'provenance not-text'],
    ['half a character', { ...blank, provenance: '\ud800' }, 'provenance not-text'],
    [
      'a national identity number in a text',
      withElements([{ name: 'q', title: { nb: 'Som 010170 00027' } }]),
      'definition.pages[0].elements[0].title.nb national-identity-number',
    ],
    [
      'or as a name of a note',
      { ...blank, translatorNotes: { '01017000027': 'x' } },
      'translatorNotes national-identity-number',
    ],
    [
      'or as a value, without its zero',
      withElements([{ name: 'q', choices: [{ value: 1_017_000_027 }] }]),
      'definition.pages[0].elements[0].choices[0].value national-identity-number',
    ],
  ])('%s is no draft', (_what, value, fault) => {
    expect(told(value)).toEqual([fault]);
    expect(checkDraft(value).draft).toBeNull();
  });

  it('with a key that would change every object, or nested past all limits, is not even walked', () => {
    const hostile = JSON.parse('{"format":"spredning-draft/1","title":{"__proto__":{}}}') as unknown;
    expect(told(hostile)).toEqual(['title forbidden-name']);
    let inner: unknown[] = [{ name: 'innerst' }];
    for (let depth = 0; depth < 8; depth++) inner = [{ type: 'panel', name: `p${depth}`, elements: inner }];
    expect(told(withElements(inner))).toEqual([expect.stringContaining('nested-too-deep')]);
    let deep: unknown = 1;
    for (let depth = 0; depth < 60; depth++) deep = [deep];
    expect(told(withElements([{ name: 'q', validators: deep }]))[0]).toContain('nested-too-deep');
  });
});

describe('what a draft begins from', () => {
  it('has a key made of its title, which nothing else has', () => {
    expect(freeKey('Tilfredshet i Ås & Øvre Æra – 2026!', new Set())).toBe('tilfredshet-i-as-ovre-aera-2026');
    expect(freeKey('Skole', new Set(['skole', 'skole-2']))).toBe('skole-3');
    expect(freeKey('調査', new Set())).toBe('undersokelse');
    expect(freeKey(`${'a'.repeat(59)} b`, new Set())).toBe('a'.repeat(59));
  });

  it('is for an indicator a question without words that feeds it', () => {
    const draft: Draft = draftFeeding(blank, 'fet.kultur', 'higherIsBetter');
    expect(told(draft)).toEqual([]);
    expect(draft.indices).toEqual([{ indicator: 'fet.kultur', kind: 'reflective', minValidItems: 1 }]);
    expect(draft.items[0]).toMatchObject({ id: 'prove.q1', feeds: [{ indicator: 'fet.kultur', weight: 1 }] });
  });
});
