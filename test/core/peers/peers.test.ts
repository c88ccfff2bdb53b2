import { describe, expect, it } from 'vitest';
import { languages } from '../../../server/core/locale.ts';
import { faultText } from '../../../server/core/organisation/import-words.ts';
import { comparability } from '../../../server/core/peers/comparability.ts';
import type { OwnQuestion, PeerFigure } from '../../../server/core/peers/peer-figure.ts';
import { peerJson, peerTable, type WrittenPeer } from '../../../server/core/peers/peer-file.ts';
import { sheetOfPeerJson } from '../../../server/core/peers/peer-json.ts';
import { judgePeers, peerFigures } from '../../../server/core/peers/peers-beside.ts';
import { planPeers } from '../../../server/core/peers/peers-plan.ts';
import type { Sheet } from '../../../server/core/sheet.ts';
import { figuresOf, homeCareBefore, homeCareNow } from '../../client/app-figures.ts';

const question: OwnQuestion = {
  ...{ surveyKey: 'hjemme', name: 'altIAlt', itemId: 'hjemme.alt', direction: 'higherIsBetter' },
  ...{ texts: ['Alt i alt', 'All in all'], low: ['dårlig', 'bad'], high: ['bra', 'good'] },
  scale: { min: 1, max: 6 },
};
const written: WrittenPeer = {
  ...{ municipality: 'Vikdal', source: '=rapport.pdf', year: 2026, surveyKey: 'hjemme', question: 'altIAlt' },
  ...{ wording: 'Alt i alt', scale: { min: 1, max: 6, low: 'dårlig', high: 'bra' } },
  ...{ direction: 'higherIsBetter', counts: homeCareBefore, dontKnowCount: 3, askedCount: 180 },
  ...{ answeredCount: 130, mode: 'web', sample: 'census', who: 'brukere', fielded: 'mars 2026' },
  ...{ weighting: 'none', judgement: null, isFictitious: true },
};
const { question: _, ...bare } = written;
const figure: PeerFigure = { ...bare, itemId: 'hjemme.alt' };

/** The written form as a reader of files gives it, with some cells otherwise; undefined takes the column out. */
function sheet(...rows: Record<string, string | undefined>[]): Sheet {
  const {
    columns,
    rows: [cells = []],
  } = peerTable([written]);
  const left = rows.flatMap((row) => Object.keys(row).filter((name) => row[name] === undefined));
  const kept = columns.filter((name) => !left.includes(name));
  return {
    columns: kept,
    headerLine: 1,
    rows: rows.map((row, index) => ({
      line: index + 2,
      cells: kept.map((name) => row[name] ?? String(cells[columns.indexOf(name)] ?? '')),
    })),
  };
}
const plan = (given: Sheet, figures: PeerFigure[] = []) =>
  planPeers(given, { questions: [question], figures });
function faults(...rows: Record<string, string | undefined>[]) {
  const read = plan(sheet(...rows));
  return read.ok ? [] : read.faults.map(({ row, column, code }) => [row, column, code]);
}

describe('a file of other municipalities’ figures', () => {
  it('is read as it was written, as a table and as JSON', () => {
    for (const given of [sheet({}), jsonSheet(peerJson([written]))]) {
      const read = plan(given);
      expect(read.ok && read.plan.acts).toEqual([figure]);
    }
  });

  it('is read in the words of each language, in any case and order', () => {
    const read = plan(
      sheet({
        ...{ retning: 'Highest is best', måte: 'ONLINE', 'hvem ble spurt': 'Alle', vekting: 'none' },
        ...{ spørsmål: 'hjemme.alt', spurte: '1 180', oppdiktet: '' },
      }),
    );
    expect(read.ok && read.plan.acts[0]).toMatchObject({ askedCount: 1180, isFictitious: false });
  });

  it('says what is new, what takes another’s place, and what stands already', () => {
    const fresh = plan(sheet({}));
    expect(fresh.ok && fresh.plan.changes[0]).toMatchObject({
      ...{ row: 2, kind: 'added', key: 'hjemme/altIAlt', name: 'Vikdal 2026' },
      fields: expect.arrayContaining([
        { field: 'counts', before: null, after: '1: 0, 2: 2, 3: 8, 4: 30, 5: 50, 6: 30' },
      ]),
    });
    const again = plan(sheet({}), [figure]);
    expect(again.ok && again.plan).toMatchObject({ changes: [], unchanged: 1, acts: [] });
    const other = plan(sheet({ kommune: 'VIKDAL', kilde: 'annen' }), [figure]);
    expect(other.ok && other.plan.changes[0]).toMatchObject({ kind: 'changed' });
  });

  it.each([
    [{ kommune: '' }, ['kommune', 'empty-cell']],
    [{ kilde: 'x'.repeat(501) }, ['kilde', 'too-long']],
    [{ år: '26' }, ['år', 'not-a-year']],
    [{ år: '' }, ['år', 'empty-cell']],
    [{ undersøkelse: 'borte' }, ['undersøkelse', 'unknown-survey-key']],
    [{ spørsmål: 'borte' }, ['spørsmål', 'unknown-question']],
    [{ spørsmål: '' }, ['spørsmål', 'empty-cell']],
    [{ 'skala fra': '-1' }, ['skala fra', 'not-a-scale-end']],
    [{ 'skala fra': '6', 'skala til': '1' }, ['skala til', 'scale-upside-down']],
    [{ 'svar 7': '3' }, ['svar 7', 'count-outside-scale']],
    [{ 'svar 6': 'mange' }, ['svar 6', 'not-a-count']],
    [{ 'svar 6': '' }, ['svar 6', 'empty-cell']],
    [{ 'svar 6': undefined }, [null, 'missing-column']],
    [
      { 'svar 1': '1', 'svar 2': '1', 'svar 3': '1', 'svar 4': '1', 'svar 5': '1', 'svar 6': '1' },
      ['svar 1', 'too-few-answers'],
    ],
    [{ svarte: '100' }, ['svarte', 'fewer-answered-than-counted']],
    [{ spurte: '100' }, ['spurte', 'fewer-asked-than-answered']],
    [{ retning: 'opp' }, ['retning', 'not-a-direction']],
    [{ retning: '' }, ['retning', 'empty-cell']],
    [{ måte: 'brevdue' }, ['måte', 'not-a-mode']],
    [{ 'hvem ble spurt': 'noen' }, ['hvem ble spurt', 'not-a-sample']],
    [{ vekting: 'litt' }, ['vekting', 'not-a-weighting']],
    [{ oppdiktet: 'kanskje' }, ['oppdiktet', 'not-yes-or-no']],
    [{ retning: 'lavest er best' }, ['retning', 'direction-differs']],
    [{ spørsmålstekst: 'Noe annet' }, ['vurdering', 'wording-differs']],
    [{ spørsmålstekst: 'Noe annet', vurdering: undefined }, ['spørsmålstekst', 'wording-differs']],
    [{ 'laveste svar': 'sånn passe' }, ['vurdering', 'wording-differs']],
    [{ kilde: '15076500565' }, ['kilde', 'national-identity-number']],
  ] as const)('%j is refused', (cells, [column, code]) => {
    expect(faults(cells)).toEqual([[2, column, code]]);
  });

  it('of another scale is refused, whatever is said of it', () => {
    const five = { 'skala til': '5', 'svar 6': '', vurdering: 'nesten likt' };
    expect(faults(five)).toEqual([[2, 'skala fra', 'scale-differs']]);
  });

  it('tells every fault of every row at once, a row that stands twice too', () => {
    expect(faults({ år: 'x' }, { måte: 'x' })).toEqual([
      [2, 'år', 'not-a-year'],
      [3, 'måte', 'not-a-mode'],
    ]);
    expect(faults({}, { kommune: 'vikdal' })).toEqual([[3, null, 'peer-twice']]);
    expect(faults({ kommune: undefined })).toEqual([[1, 'kommune', 'missing-column']]);
  });

  it('has words for every fault in each language', () => {
    const codes = [
      'unknown-survey-key',
      'scale-differs',
      'wording-differs',
      'unknown-peer-format',
      'unknown-field',
    ];
    for (const language of languages) {
      const other = faultText({ code: 'no-such', about: null }, language);
      for (const code of codes) expect(faultText({ code, about: '"x"' }, language)).not.toBe(other);
    }
  });
});

function jsonSheet(text: string): Sheet {
  const read = sheetOfPeerJson(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.sheet;
}
function jsonFaults(content: unknown) {
  const read = sheetOfPeerJson(typeof content === 'string' ? content : JSON.stringify(content));
  return read.ok ? [] : read.faults.map(({ row, column, code }) => [row, column, code]);
}

describe('the JSON form', () => {
  const file = JSON.parse(peerJson([written]));
  it('says what it is', () => {
    expect(jsonFaults('{ nei')).toEqual([[null, null, 'not-peer-json']]);
    expect(jsonFaults({ ...file, format: 'annet' })).toEqual([[null, null, 'unknown-peer-format']]);
    expect(jsonFaults({ ...file, figures: 'mange' })).toEqual([[null, null, 'not-peer-json']]);
    expect(jsonFaults({ ...file, figures: [] })).toEqual([[null, null, 'no-rows']]);
  });

  it('tells of what does not belong in a figure by its number and field', () => {
    const [one] = file.figures;
    const figures = [one, { ...one, farge: 'rød' }, { ...one, counts: ['mange'] }];
    expect(jsonFaults({ ...file, figures })).toEqual([
      [2, 'farge', 'unknown-field'],
      [3, 'counts.0', 'unreadable-field'],
    ]);
    expect(jsonFaults({ ...file, figures: [{ ...one, '15076500565': 1 }] })).toEqual([
      [1, null, 'unknown-field'],
    ]);
  });

  it('is judged as the table is', () => {
    const [one] = file.figures;
    const read = plan(jsonSheet(JSON.stringify({ ...file, figures: [{ ...one, scale: undefined }] })));
    expect(read.ok ? [] : read.faults.map(({ column, code }) => [column, code])).toContainEqual([
      'scale min',
      'empty-cell',
    ]);
  });
});

describe('whether two may be held together', () => {
  it('is so where question, scale and direction are the same, in any language', () => {
    expect(comparability(figure, question)).toEqual({ kind: 'same' });
    const english = {
      ...figure,
      wording: 'ALL in  all?',
      scale: { ...figure.scale, low: 'bad', high: 'good' },
    };
    expect(comparability(english, question)).toEqual({ kind: 'same' });
  });

  it('is by judgement where the words differ, and not at all where scale or direction do', () => {
    const reworded = { ...figure, wording: 'Noe annet' };
    expect(comparability(reworded, question)).toEqual({ kind: 'other', reason: 'wording' });
    expect(comparability({ ...reworded, judgement: 'likt nok' }, question)).toEqual({ kind: 'judged' });
    const short = { ...figure, judgement: 'x', scale: { ...figure.scale, max: 5 } };
    expect(comparability(short, question)).toEqual({ kind: 'other', reason: 'scale' });
    const turned = { ...figure, judgement: 'x', direction: 'lowerIsBetter' as const };
    expect(comparability(turned, question)).toEqual({ kind: 'other', reason: 'direction' });
  });
});

describe('beside ours', () => {
  it('their counts give what our own arithmetic gives', () => {
    expect(peerFigures(figure)).toMatchObject({
      n: 120,
      mean: figuresOf(homeCareBefore).mean,
      dontKnowCount: 3,
    });
    expect(peerFigures({ ...figure, direction: 'lowerIsBetter' }).dissatisfiedCount).toBe(80);
    expect(peerFigures({ ...figure, dontKnowCount: null }).dontKnowShare).toBeNull();
  });

  it('all that stand on the page are judged as one family, ours less theirs', () => {
    const ours = figuresOf(homeCareNow);
    const pair = (id: string, counts: number[]) => ({
      id,
      ours,
      theirs: figuresOf(counts),
      scale: question.scale,
    });
    const judged = judgePeers([pair('vikdal', homeCareBefore), pair('alike', homeCareNow)]);
    expect(judged[0]).toMatchObject({
      ...{ id: 'vikdal', mean: { verdict: 'noSureChange', familySize: 6 } },
      ...{ spread: { verdict: 'larger' }, dissatisfied: { verdict: 'up' } },
    });
    expect(judged[1]).toMatchObject({ id: 'alike', mean: { difference: 0, verdict: 'noSureChange' } });
    expect(judgePeers([])).toEqual([]);
  });
});
