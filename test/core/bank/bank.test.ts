import { describe, expect, it } from 'vitest';
import { bankOf } from '../../../server/core/bank/bank.ts';
import { historyOf } from '../../../server/core/bank/history.ts';
import { notesOn } from '../../../server/core/bank/notes.ts';
import { pieceOf } from '../../../server/core/bank/piece.ts';
import { searchBank } from '../../../server/core/bank/search.ts';
import type { BankSource } from '../../../server/core/bank/source.ts';
import { questionsOf } from '../../../server/core/bank/worded.ts';
import type { RoundId } from '../../../server/core/ids.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Part = Record<string, unknown> & { elements: Part[]; rows: Part[]; choices: Part[] };
const say = (nb: string) => ({ nb, nn: `${nb} (nn)`, en: `${nb} (en)` });
const element = ({ definition }: Questionnaire, page: number, at: number) =>
  (definition.pages[page] as unknown as Part).elements[at] as Part;
const round = (period: string) => ({
  ...{ roundId: `round-${period}` as RoundId, period, closesAt: new Date(`${period}-11-24T12:00:00Z`) },
});

function version(
  number: number,
  periods: string[],
  change: (questionnaire: Questionnaire) => void = () => {},
  key = 'sample',
): BankSource {
  const questionnaire = sampleQuestionnaire();
  change(questionnaire);
  const survey = { key, title: say(key) };
  return { questionnaire, survey, version: number, rounds: periods.map(round) };
}
const shipped = (change: (questionnaire: Questionnaire) => void = () => {}): BankSource => ({
  ...{ ...version(1, [], change), survey: null },
});
const reword = (nb: string) => (questionnaire: Questionnaire) =>
  Object.assign(element(questionnaire, 0, 0), { title: say(nb) });
const find = (sources: BankSource[], id: string) => bankOf(sources).find((item) => item.id === id);

describe('the bank', () => {
  it('has each question once, rows of a matrix too, as it was last asked and with every round that asked it', () => {
    const sources = [
      version(1, ['2022', '2024'], reword('Som før')),
      version(2, ['2026'], reword('Som sist')),
      version(3, [], reword('Ikke spurt ennå')),
      version(1, ['2025'], (one) => Object.assign(one, { kind: 'citizen' }), 'other'),
      shipped(),
    ];
    const items = bankOf(sources);
    expect(items.map(({ id }) => id)).toEqual(sampleQuestionnaire().items.map(({ id }) => id));
    expect(items[0]).toMatchObject({
      ...{ id: 'sample.q1', kind: 'rating', text: say('Som sist'), theme: say('Tema') },
      ...{ isOwn: true, isShipped: true, kinds: ['user', 'citizen'], feeds: ['sample.indikator'] },
      ...{ direction: 'higherIsBetter', scale: { min: 1, max: 6 }, choices: [] },
    });
    expect(items[0]?.rounds.map(({ period, survey }) => `${survey.key} ${period}`)).toEqual([
      ...['sample 2026', 'other 2025', 'sample 2024', 'sample 2022'],
    ]);
    expect(items[2]).toMatchObject({ kind: 'matrix', table: say('Flere ting'), text: say('Rad 1') });
    expect(items[3]).toMatchObject({ kind: 'radiogroup', scale: null, choices: [say('Ung'), say('Voksen')] });
  });

  it('leaves out the languages that a questionnaire is not complete in', () => {
    const half = version(1, [], (one) => {
      one.languages = ['nb', 'en'];
      element(one, 0, 0)['title'] = { nb: 'Bare bokmål', nn: 'Bare bokmål', en: 'English too' };
    });
    expect(find([half], 'sample.q1')?.text).toEqual({ nb: 'Bare bokmål', en: 'English too' });
  });

  it('tells how a question was worded, and what broke its series', () => {
    const stem = (one: Questionnaire) =>
      Object.assign(one.definition.pages[0] as object, { description: say('Hvor bra er dette?') });
    const sources = [
      version(4, [], (one) => {
        stem(one);
        reword('Nytt')(one);
        (one.scales['seks'] as { max: number }).max = 5;
      }),
      version(2, ['2024'], reword('Nytt')),
      version(1, ['2022']),
      version(3, ['2026'], (one) => {
        reword('Nytt')(one);
        Object.assign(element(one, 0, 0)['title'] as object, { en: 'Better English' });
      }),
      version(1, ['2023'], () => {}, 'other'),
    ];
    const told = historyOf(sources, 'sample.q1').map(({ survey, rounds, changes, text }) => [
      ...[survey.key, rounds.map(({ period }) => period).join(' '), changes.join(' '), text['nb']],
    ]);
    expect(told).toEqual([
      ['sample', '2022', '', 'Spørsmål 1'],
      ['sample', '2024 2026', 'wording', 'Nytt'],
      ['sample', '', 'stem scale', 'Nytt'],
      ['other', '2023', '', 'Spørsmål 1'],
    ]);
    const other = version(2, ['2026'], (one) => {
      (element(one, 1, 0).choices[0] as Part)['text'] = say('Under 18');
    });
    const [, changed] = historyOf([version(1, ['2022']), other], 'sample.alder');
    expect(changed?.changes).toEqual(['choices']);
    expect(historyOf([shipped()], 'sample.q1')).toEqual([]);
  });

  it('is searched by words in any language, and narrowed', () => {
    const employee = version(1, [], (one) => {
      Object.assign(one, { kind: 'employee' });
      for (const item of one.items) item.id = `ansatt.${item.name}`;
      reword('Blå himmel over Åsane')(one);
    });
    const items = bankOf([version(1, ['2026']), employee, shipped()]);
    const ids = (filter: Parameters<typeof searchBank>[1]) => searchBank(items, filter).map(({ id }) => id);
    expect(ids({ words: 'HIMMEL  åsane' })).toEqual(['ansatt.q1']);
    expect(ids({ words: 'himmel spørsmål' })).toEqual([]);
    // Beginnings of short words; parts of longer ones.
    expect(ids({ words: 'bl' })).toEqual(['ansatt.q1']);
    expect(ids({ words: 'ør' })).toEqual([]);
    expect(ids({ words: 'pørs', kind: 'user' })).toEqual(['sample.q1', 'sample.q2']);
    // The theme and the choices count too, after the words of the questions themselves.
    expect(ids({ words: 'voksen' })).toEqual(['sample.alder', 'ansatt.alder']);
    expect(ids({ words: 'tema', source: 'shipped' })).toEqual(['sample.q1', 'sample.q2', 'sample.m.r1']);
    expect(ids({ source: 'shipped', kind: 'employee' })).toEqual([]);
    expect(ids({ indicator: 'sample.indikator', kind: 'employee' })).toEqual(['ansatt.q1', 'ansatt.q2']);
    expect(ids({ words: '.*[(' })).toHaveLength(items.length);
  });

  it('says of a question what the advice on a draft says of it alone', () => {
    const unwise = sampleQuestionnaire();
    reword('Prisen og kvaliteten på maten')(unwise);
    const [first, second] = questionsOf(unwise).map((question) => notesOn(pieceOf(question), 'user'));
    expect(first?.map(({ code, place }) => [code, place.name])).toContainEqual(['two-in-one', 'q1']);
    expect(second?.map(({ code }) => code)).not.toContain('two-in-one');
  });

  it('is made and searched in no time with a thousand questions', () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      version(
        1,
        ['2024'],
        (one) => {
          const [page] = one.definition.pages as unknown as Part[];
          const names = Array.from({ length: 40 }, (__, number) => `q${number}`);
          (page as Part).elements = names.map((name) => ({
            type: 'rating',
            name,
            title: say(`Om ${name}`),
          })) as unknown as Part[];
          one.definition.pages = [page as never];
          const [item] = one.items;
          one.items = names.map((name) => ({
            ...(item as (typeof one.items)[number]),
            name,
            id: `s${at}.${name}`,
          }));
        },
        `survey-${at}`,
      ),
    );
    const start = performance.now();
    const items = bankOf(many);
    expect(searchBank(items, { words: 'om q39' })).toHaveLength(25);
    expect(items).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
