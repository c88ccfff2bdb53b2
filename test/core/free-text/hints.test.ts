import { describe, expect, it } from 'vitest';
import { redactionHints } from '../../../server/core/free-text/hints.ts';
import { type HouseNames, knownNames, noHouseNames } from '../../../server/core/free-text/known-names.ts';
import { isSamePhrase, phrasesOf, plainForm } from '../../../server/core/free-text/same-words.ts';
import { difficult, heldBack, house, practised, readSentence, scored } from './hint-sentences.ts';

const isEmpty = (sentence: string) => readSentence(sentence).expected.length === 0;
const known = knownNames({ municipality: 'Fet kommune', ...house, taken: [] });

it('the sentences are many, and a third of them tells of nobody', () => {
  expect(practised.length).toBeGreaterThanOrEqual(60);
  for (const sentences of [practised, heldBack, difficult]) {
    expect(sentences.filter(isEmpty).length * 3).toBeGreaterThanOrEqual(sentences.length);
  }
});

it.each(practised)('«%s» has the hints expected, and no other', (sentence) => {
  const { text, expected } = readSentence(sentence);
  expect(redactionHints(text, known)).toEqual(expected);
});

it('of the sentences held back, so much is found as docs/measurements tells', () => {
  expect(scored(heldBack, (text) => redactionHints(text, known))).toEqual({
    ...{ expected: 24, found: 23, missed: ['fatima'] },
    ...{ falseAlarms: 0, alarmed: [] },
  });
});

it('of the difficult ones, so much is found as docs/measurements tells', () => {
  expect(scored(difficult, (text) => redactionHints(text, known))).toEqual({
    ...{
      expected: 26,
      found: 20,
      missed: ['gunvor', 'abdi', 'gunn og odd', 'byggesak', 'kari nordmann', 'per'],
    },
    ...{ falseAlarms: 4, alarmed: ['Lillestrøm', 'Syria', 'Showbie', 'Romerikes Blad'] },
  });
});

it('with nothing known of the house, so much of all of them is found', () => {
  const { expected, found, falseAlarms } = scored([...practised, ...heldBack], (text) =>
    redactionHints(text),
  );
  expect({ expected, found, falseAlarms }).toEqual({ expected: 70, found: 63, falseAlarms: 0 });
});

describe('a hint', () => {
  const hints = (text: string, names: Partial<HouseNames> = {}) =>
    redactionHints(text, knownNames({ ...noHouseNames, ...names })).map(
      ({ from, to, mark }) => `${mark} ${text.slice(from, to)}`,
    );

  it.each<[string, string[]]>([
    ['Ring (+47) 901 23 456 eller 91234567, ikke 12345678', ['contact (+47) 901 23 456', 'contact 91234567']],
    ['Det kostet kr 25 00 00 00 eller 40 00 00 00 kr, i 1998-2024', []],
    [
      'Meg: 01 01 07 50160, @kari_n og kari[at]online.no',
      ['contact 01 01 07 50160', 'contact @kari_n', 'contact kari[at]online.no'],
    ],
    ['0101 0750 160', ['contact 0101 0750 160']],
    ['Gikk skoleveien 3 ganger. Endringen 1. mai er bra', []],
    [
      'Den er på Solbakken 4, Gamle Kirkevei 3 og Lille Plass 2',
      ['place Solbakken 4', 'place Gamle Kirkevei 3', 'place Lille Plass 2'],
    ],
    ['Kari Nordmann Storgata 5', ['name Kari Nordmann', 'place Storgata 5']],
    [
      'vaktmesteren vår på avdeling Sør og læreren i 3. klasse',
      ['other vaktmesteren vår på avdeling Sør', 'other læreren i 3. klasse'],
    ],
    [
      'Vi samarbeider på Teknisk, fagarbeideren på Teknisk òg',
      ['name Teknisk', 'other fagarbeideren på Teknisk'],
    ],
    ['lederen for avdelingen hører ikke', []],
    ['Spør M. Hansen. Hansens bil', ['name M. Hansen', 'name Hansens']],
    ['Hilsen ola nordmann fra nordre\nog takk', ['name ola']],
    ['Mvh: ola petter nordmann\nTakk', ['name ola petter nordmann']],
    ['KARI VAR BRA', ['name KARI']],
    [
      'Moren til Ådne. Ådne liker Per. Per dag går det bra',
      ['name Ådne', 'name Ådne', 'name Per', 'name Per'],
    ],
    ['Spør Ådne, og per dag er ådne her. 8 0 0 0 0 0 0 0 0', ['name Ådne']],
    [
      '5B er bråkete, 2 B og 10A òg. 5B-elevene har 4G-nettet, 5Kari og Ola N ikke',
      ['name Kari', 'name Ola N'],
    ],
    ['dattera i klasse 2B, på Fylkesvei 120', ['other 2B']],
    [
      'Hjemme hos oss i Nordre barnehage er det bra i Lillegata',
      ['place Nordre barnehage', 'place Lillegata'],
    ],
  ])('of «%s»', (text, expected) => {
    expect(hints(text)).toEqual(expected);
  });

  it('is had of the municipality’s units and people, and not of its own name', () => {
    const names = {
      municipality: 'Fet kommune',
      units: ['Kultur', 'Dalen barnehage', 'Sone øst for elva', ''],
      people: ['Dina Vestby', 'Operatør', ''],
    };
    expect(hints('Vi i Fet liker Kultur. Kultur er bra, og det er fint på kultur', names)).toEqual([
      'place Kultur',
      'place kultur',
    ]);
    expect(hints('Dalen er bra, i dalen er det fint, ved dalen barnehage òg', names)).toEqual([
      'place Dalen',
      'place dalen barnehage',
    ]);
    expect(hints('dina vestbys bil. Vestby sin bil. sone øst for elva, dina vestbyen', names)).toEqual([
      'name dina vestbys',
      'name Vestby',
      'place sone øst for elva',
    ]);
    expect(hints('lederen på kultur', names)).toEqual(['other lederen på kultur']);
    expect(hints('Lederen for Sone øst for elva', names)).toEqual(['other Lederen for Sone øst for elva']);
  });

  it('is had of what was taken out elsewhere, and its genitive', () => {
    const text = 'Bjørnar Lid på Nordlia, og han med hunden';
    const taken = phrasesOf(text, [
      { from: 0, to: 11, mark: 'name' },
      { from: 15, to: 22, mark: 'place' },
      { from: 27, to: text.length, mark: 'other' },
    ]);
    expect(taken).toEqual([
      { phrase: 'bjørnar lid', mark: 'name' },
      { phrase: 'bjørnar', mark: 'name' },
      { phrase: 'lid', mark: 'name' },
      { phrase: 'nordlia', mark: 'place' },
      { phrase: 'han med hunden', mark: 'other' },
    ]);
    expect(hints('bjørnars hund er på nordlia, bjørnarskogen', { taken })).toEqual([
      'name bjørnars',
      'place nordlia',
    ]);
  });

  it.each([
    ['Karis', 'kari'],
    ['Hans', 'hans'],
    ['Lars', 'lars'],
    ['Kari  Nordmann’s', 'kari nordmann'],
    ['Jonas’', 'jonas'],
  ])('compares «%s» as «%s»', (written, plain) => {
    expect(plainForm(written)).toBe(plain);
  });

  it('takes a phrase and its genitive for the same, and no other', () => {
    expect(['lid', 'lids', 'liden'].map((found) => isSamePhrase(found, 'lid'))).toEqual([true, true, false]);
    expect(phrasesOf('x Kari og Karis', [{ from: 0, to: 1, mark: 'name' }])).toEqual([]);
  });

  it('takes no long time of whatever is written', () => {
    const odd = ['a', '1 ', 'A ', 'a@', 'a.', '90 12 ', 'rektor på ', '12.34', 'Storgata ', ' '];
    for (const part of odd)
      expect(redactionHints(part.repeat(20_000), known).length).toBeGreaterThanOrEqual(0);
  });
});
