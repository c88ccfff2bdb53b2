import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactionHints } from '../../../server/core/free-text/hints.ts';
import { redact, redactionMarks, type Span } from '../../../server/core/free-text/redaction.ts';

const part = (text: string, words: string, mark: Span['mark'] = 'name'): Span => {
  const from = text.indexOf(words);
  return { from, to: from + words.length, mark };
};

describe('taking out', () => {
  const text = 'Kari på Nordlia svarte aldri. Ring meg på 90 12 34 56 😀.';

  it('puts a mark in place of each part, in whatever order they are given', () => {
    const spans = [
      part(text, '90 12 34 56', 'contact'),
      part(text, 'Kari'),
      part(text, 'Nordlia', 'place'),
      part(text, '😀', 'other'),
    ];
    expect(redact(text, spans)).toEqual({
      text: '[navn] på [sted] svarte aldri. Ring meg på [kontakt] [tatt ut].',
    });
    expect(redact(text, [])).toEqual({ text });
  });

  it.each<[Span[], string]>([
    [[{ from: -1, to: 2, mark: 'name' }], 'span-outside'],
    [[{ from: 3, to: 3, mark: 'name' }], 'span-outside'],
    [[{ from: 3, to: text.length + 1, mark: 'name' }], 'span-outside'],
    [[{ from: 0, to: text.indexOf('😀') + 1, mark: 'name' }], 'span-outside'],
    [[{ from: text.indexOf('😀') + 1, to: text.length, mark: 'name' }], 'span-outside'],
    [[part(text, 'Kari på'), part(text, 'på Nordlia')], 'spans-overlap'],
    [[{ from: 0, to: text.length - 1, mark: 'other' }], 'nothing-left'],
  ])('%# is refused', (spans, fault) => {
    expect(redact(text, spans)).toEqual({ fault });
  });

  it('lets no national identity number through', () => {
    const held = 'Jeg er 01010750160 og bor her';
    expect(redact(held, [])).toEqual({ fault: 'national-id-left' });
    expect(redact(held, redactionHints(held))).toEqual({ text: 'Jeg er [kontakt] og bor her' });
  });

  it('of any text and any hint leaves all that stands outside the parts, and nothing that stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (any) => {
        const spans = redactionHints(any);
        let at = 0;
        let outside = '';
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(at);
          outside += any.slice(at, span.from) + redactionMarks[span.mark];
          at = span.to;
        }
        const result = redact(any, spans);
        if ('text' in result) expect(result.text).toBe(outside + any.slice(at));
        else expect(['nothing-left', 'national-id-left']).toContain(result.fault);
      }),
    );
  });
});

describe('hints', () => {
  it.each<[string, string[]]>([
    ['Vi savner Kari Nordmann på avdelingen.', ['name Kari Nordmann']],
    ['Kari Nordmann hjalp meg. Hun var fin', ['name Kari Nordmann']],
    ['Hilsen Ola', ['name Ola']],
    ['Snakk med Anne-Lise O’Brien og Åse', ['name Anne-Lise O’Brien', 'name Åse']],
    ['Maten er kald. Ingen spør.\nAlt er dyrt – Ofte for sent', []],
    ['SFO og NAV er bra i Fet', ['name Fet']],
    [
      'Skriv til per.olsen@fet.kommune.no eller ring 90123456',
      ['contact per.olsen@fet.kommune.no', 'contact 90123456'],
    ],
    ['ring +47 90 12 34 56', ['contact +47 90 12 34 56']],
    ['født 010107 50160 her', ['contact 010107 50160']],
    ['I 2024 ventet jeg 14 dager og betalte 12345678 kr', []],
    ['ring +4512345678', ['contact +4512345678']],
    ['spør Ola@skolen.no', ['contact Ola@skolen.no']],
  ])('of «%s»', (text, expected) => {
    expect(redactionHints(text).map(({ from, to, mark }) => `${mark} ${text.slice(from, to)}`)).toEqual(
      expected,
    );
  });
});
