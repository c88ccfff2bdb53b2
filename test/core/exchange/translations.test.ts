import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { differencesOf } from '../../../server/core/draft/differences.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { namedTexts, withTexts } from '../../../server/core/draft/named-texts.ts';
import { readTranslationTable, translationTable } from '../../../server/core/exchange/translations/table.ts';
import {
  judgeTranslations,
  type TranslatedText,
  type TranslationsTaken,
  withChanges,
} from '../../../server/core/exchange/translations/take-in.ts';
import { readXliff, writeXliff, type XmlElement } from '../../../server/core/exchange/translations/xliff.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const draft = draftOf(sampleQuestionnaire());
type Row = (string | null)[];
/** A table as it comes back from a spreadsheet: the header is line 1. */
const back = (columns: string[], rows: Row[]) => ({
  columns,
  rows: rows.map((cells, at) => ({ line: at + 2, cells: cells.map((cell) => cell ?? '') })),
});
const read = (columns: string[], rows: Row[], choice = {}) =>
  readTranslationTable(draft, back(columns, rows), choice);
const draftIn = (taken: TranslationsTaken): Draft => {
  if ('faults' in taken) throw new Error(JSON.stringify(taken.faults));
  return taken.draft;
};

describe('translations as a spreadsheet', () => {
  it('hold every text once, with a column for each language, and change nothing as they are', () => {
    const { columns, rows } = translationTable(draft);
    expect(columns).toEqual(['key', 'note', 'nb', 'nn', 'en']);
    expect(rows.map(([key]) => key)).toEqual(namedTexts(draft).map(({ key }) => key));
    expect(read(columns, rows)).toEqual({ draft, changedCount: 0, blankCount: 0 });
  });

  it('come back in whatever order, and give what was written in each language', () => {
    const { columns, rows } = translationTable(draft);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          columns.map((_, at) => at),
          { minLength: 5 },
        ),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        (order, shuffled) => {
          const written = shuffled.map((row) =>
            row.map((cell, at) => (columns[at] === 'nn' ? `${cell} ny` : cell)),
          );
          const taken = draftIn(
            read(
              order.map((at) => columns[at] as string),
              written.map((row) => order.map((at) => row[at] as string | null)),
            ),
          );
          const expected = namedTexts(draft).map(({ key, text }) => [
            key,
            { ...text, nn: `${text['nn']} ny` },
          ]);
          expect(namedTexts(taken).map(({ key, text }) => [key, text])).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('may bring a language, right to left too; what is blank takes nothing away', () => {
    const taken = read(['key', 'nb', 'ar', 'en'], [['title', 'Prøve', 'اختبار', ' ']]);
    expect(taken).toMatchObject({ changedCount: 1, blankCount: 1 });
    expect(draftIn(taken).title).toEqual({ ...draft.title, ar: 'اختبار' });
    expect(draftIn(taken).languages).toEqual(['nb', 'nn', 'en', 'ar']);
  });

  it('never change what was translated from, and are refused where it has been reworded since', () => {
    const rows: Row[] = [['part/q1/title', 'Spørsmål  1\n', 'Spurnad 1']];
    expect(draftIn(read(['key', 'nb', 'nn'], rows)).title).toEqual(draft.title);
    const now = withTexts(draft, new Map([['part/q1/title', { nb: 'Et annet spørsmål' }]]));
    const table = back(['key', 'nb', 'nn'], rows);
    expect(readTranslationTable(now, table)).toEqual({
      faults: [{ code: 'source-changed', place: 'row 2', detail: 'Et annet spørsmål' }],
    });
    const taken = draftIn(readTranslationTable(now, table, { despiteChanged: true }));
    expect(differencesOf(now, taken)).toEqual([
      expect.objectContaining({ name: 'q1', property: 'title', language: 'nn', after: 'Spurnad 1' }),
    ]);
  });

  it('are refused whole, with every fault and where it is', () => {
    const long = 'x'.repeat(4_001);
    const rows: Row[] = [
      ['title', 'Prøve', 'Prøve'],
      ['title', 'Prøve', 'Prøve'],
      ['part/borte/title', 'Borte', 'Borte'],
      ['purpose', 'For å prøve', long],
    ];
    expect(read(['key', 'nb', 'nn'], rows)).toEqual({
      faults: [
        { code: 'repeated-key', place: 'row 3', detail: 'title' },
        { code: 'unknown-key', place: 'row 4', detail: 'part/borte/title' },
        { code: 'text-too-long', place: 'row 5', detail: 'nn' },
      ],
    });
    const codes = (taken: TranslationsTaken) =>
      'faults' in taken ? taken.faults.map(({ code, detail }) => [code, detail]) : [];
    expect(codes(read(['nb', 'nn'], []))).toEqual([['no-key-column', 'key']]);
    expect(codes(read(['key', 'nb', 'note'], []))).toEqual([['no-translation', null]]);
    expect(codes(read(['key', 'nb', 'Nynorsk, ferdig'], []))).toEqual([
      ['unknown-language', 'Nynorsk, ferdig'],
    ]);
    const many = ['pl', 'ar', 'uk', 'so', 'ti', 'fa', 'lt', 'de', 'es', 'fr'];
    expect(codes(read(['key', ...many], [['title', ...many.map(() => 'x')]]))).toEqual([
      ['too-many-languages', '12'],
    ]);
  });
});

describe('a file’s translations judged', () => {
  it('tell what would change also where something is wrong, and pass over what is not there when told to', () => {
    const translated: TranslatedText[] = [
      { key: 'title', source: 'Noe annet', texts: { nn: 'Nytt', pl: ' ' }, place: 'row 2' },
      { key: 'part/borte/title', source: null, texts: { nn: 'x' }, place: 'row 3' },
    ];
    expect(judgeTranslations(draft, translated)).toMatchObject({
      faults: [{ code: 'source-changed' }, { code: 'unknown-key' }],
      changes: [{ key: 'title', language: 'nn', before: 'Prøve (nn)', after: 'Nytt' }],
      ...{ blankCount: 1, unknownCount: 0 },
    });
    const choice = { despiteChanged: true, despiteUnknown: true };
    expect(judgeTranslations(draft, translated, choice)).toMatchObject({ faults: [], unknownCount: 1 });
  });

  it('are put on whatever the draft has become since, and what has gone stays gone', () => {
    const change = { language: 'pl', before: null, after: 'Tak' };
    const now = withTexts(draft, new Map([['title', { nb: 'Nytt navn' }]]));
    const taken = withChanges(now, [
      { key: 'title', ...change },
      { key: 'part/borte/title', ...change },
    ]);
    expect(taken.title).toEqual({ nb: 'Nytt navn', pl: 'Tak' });
    expect(taken.languages).toEqual(['nb', 'nn', 'en', 'pl']);
    expect(differencesOf({ ...taken, title: now.title, languages: now.languages }, now)).toEqual([]);
  });
});

const element = (name: string, attributes: Record<string, string>, ...children: (XmlElement | string)[]) => ({
  ...{ name, attributes, children },
});

describe('translations as XLIFF', () => {
  it('have a unit for each text that is written, and a target where there is one', () => {
    const polish = withTexts(draft, new Map([['title', { nb: 'A < B & "C"\u0007', pl: '«ż»' }]]));
    const file = writeXliff(polish, 'pl');
    expect(file.match(/<unit /g)).toHaveLength(namedTexts(polish).length);
    expect(file).toContain('srcLang="nb" trgLang="pl"');
    expect(file).toContain('<source xml:space="preserve">A &lt; B &amp; &quot;C&quot;</source>');
    expect(file.match(/<target /g)).toHaveLength(1);
    expect(file.match(/state="initial"/g)).toHaveLength(namedTexts(polish).length - 1);
  });

  it('come back from a tool that has cut the text up and marked words in it', () => {
    const unit = element(
      'unit',
      { id: 'u1', name: 'part/q1/title' },
      element(
        'segment',
        {},
        element('source', {}, 'Spørsmål'),
        element('target', {}, element('pc', { id: '1' }, 'Pytanie')),
      ),
      element('ignorable', {}, element('source', {}, ' ')),
      element('segment', {}, element('source', {}, '1'), element('target', {}, '1')),
    );
    const root = element(
      'xliff',
      { version: '2.1', srcLang: 'nb', trgLang: 'pl' },
      element('file', { id: 'f1' }, element('group', { id: 'g' }, unit)),
    );
    const taken = draftIn(readXliff(draft, root));
    expect(namedTexts(taken).find(({ key }) => key === 'part/q1/title')?.text['pl']).toBe('Pytanie 1');
  });

  it('are read in version 1.2 too, without what a tool only proposes', () => {
    const unit = element(
      'trans-unit',
      { id: 'title' },
      element('source', {}, 'Prøve'),
      element('target', {}, 'Próba'),
      element('alt-trans', {}, element('target', {}, 'Egzamin')),
    );
    const file = element('file', { 'target-language': 'pl' }, element('body', {}, unit));
    expect(draftIn(readXliff(draft, element('xliff', { version: '1.2' }, file))).title['pl']).toBe('Próba');
  });

  it('are refused where it is another kind of file, says no language, or knows no such text', () => {
    const codes = (root: XmlElement) => {
      const taken = readXliff(draft, root);
      return 'faults' in taken ? taken.faults.map(({ code }) => code) : [];
    };
    expect(codes(element('document', {}))).toEqual(['not-readable']);
    expect(codes(element('xliff', { version: '2.1' }))).toEqual(['no-translation']);
    const unit = element('unit', { id: 'u9' }, element('segment', {}, element('source', {}, 'Noe')));
    const root = element('xliff', { version: '2.0', trgLang: 'pl' }, element('file', {}, unit));
    expect(codes(root)).toEqual(['unknown-key']);
  });
});
