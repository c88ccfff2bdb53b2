import { describe, expect, it } from 'vitest';
import { draftOf, finishedOf } from '../../../server/core/draft/convert.ts';
import { type Draft, draftSchema } from '../../../server/core/draft/format.ts';
import type { Advice, AdviceContext } from '../../../server/core/quality/advice.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { applyMend, type Mend } from '../../../server/core/quality/mend.ts';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';
import { draftRows } from './advice-drafts.ts';
import { questionRows } from './advice-questions.ts';
import { type MadeQuestion, madeDraft, plainQuestions } from './made-drafts.ts';

const one = (...questions: MadeQuestion[]) => madeDraft([{ name: 'side1', questions }]);
const named = ({ code, place }: Advice) => `${code} ${place.of} ${place.name}`;

/** The one advice of a code, with its mend made. */
function mended(draft: Draft, code: Advice['code']): Draft {
  const found = adviseOn(draft).find((each) => each.code === code);
  expect(found?.mend, code).toBeTruthy();
  return applyMend(draft, found?.mend as Mend);
}

const titles = ({ definition }: Draft) =>
  definition.pages.flatMap((page) =>
    (page['elements'] as { title: { nb: string } }[]).map(({ title }) => title.nb),
  );
const pageNames = ({ definition }: Draft) => definition.pages.map(({ name }) => name);

describe('a mend', () => {
  it('takes away what it mends, leaves a draft by its schema, and leaves the one before as it was', () => {
    const drafts = [
      ...draftRows.map(({ draft }) => draft),
      ...questionRows
        .filter(({ language }) => language === 'nb')
        .map(({ title, as = 'satisfied' }) => one({ name: 'q', title, as }, ...plainQuestions(2))),
    ];
    let count = 0;
    for (const draft of drafts) {
      const before = structuredClone(draft);
      for (const advice of adviseOn(draft)) {
        if (!advice.mend) continue;
        count++;
        const after = applyMend(draft, advice.mend);
        expect(draft).toEqual(before);
        expect(draftSchema.parse(after)).toEqual(after);
        // Words that have no other word to stand in for them stay in what is reworded.
        if (advice.mend.kind !== 'reword') expect(adviseOn(after).map(named)).not.toContain(named(advice));
      }
    }
    expect(count).toBeGreaterThan(30);
  });

  it.each([
    ['Prisen og kvaliteten på skolematen', 'Prisen på skolematen', 'Kvaliteten på skolematen'],
    [
      'Innslaget av folkeliv og aktiviteter i sentrum',
      'Innslaget av folkeliv i sentrum',
      'Innslaget av aktiviteter i sentrum',
    ],
    ['Både prisen og kvaliteten på maten', 'Prisen på maten', 'Kvaliteten på maten'],
    ['Lærerne er flinke og bryr seg om elevene', 'Lærerne er flinke', 'Lærerne bryr seg om elevene'],
    ['Brøyting/strøing av veiene', 'Brøyting av veiene', 'Strøing av veiene'],
  ])('splits «%s»', (title, first, second) => {
    const draft = one({ name: 'q', title });
    const after = mended(draft, 'two-in-one');
    expect(titles(after)).toEqual([first, second]);
    const [item, added] = after.items;
    expect(item).toEqual(draft.items[0]);
    expect(added).toEqual({ ...draft.items[0], name: 'q2', id: 'laget.q-2' });
  });

  it('splits in every language that joins two, and a row of a matrix', () => {
    const draft = one({
      name: 'q',
      title: { nb: 'Prisen og kvaliteten', en: 'The price and the quality of it' },
    });
    draft.languages = ['nb', 'en'];
    const elements = mended(draft, 'two-in-one').definition.pages[0]?.['elements'];
    expect(elements).toMatchObject([
      { title: { nb: 'Prisen', en: 'The price of it' } },
      { title: { nb: 'Kvaliteten', en: 'The quality of it' } },
    ]);
    const row = draftRows.find(({ what }) => what.startsWith('a row of a matrix'))?.draft as Draft;
    const after = mended(row, 'two-in-one');
    expect(after.items.map(({ name }) => name)).toEqual([
      'tilbud.r1',
      'tilbud.r2',
      'tilbud.r22',
      'tilbud.r3',
    ]);
    expect(after.definition.pages[0]?.['elements']).toMatchObject([
      { rows: [{}, { value: 'r2', text: { nb: 'Maten' } }, { value: 'r22', text: { nb: 'Servicen' } }, {}] },
    ]);
  });

  it('rewords in the place and language, with the capital that stood there', () => {
    const draft = one({ name: 'q', title: 'Vedrørende søknaden din' });
    expect(titles(mended(draft, 'jargon'))).toEqual(['Om søknaden din']);
    draft.purpose = { nb: 'Vi spør vedrørende turstiene.' };
    draft.definition.pages = [{ name: 'side1', elements: [] }];
    expect(mended(draft, 'jargon').purpose).toEqual({ nb: 'Vi spør om turstiene.' });
  });

  it('puts the municipality’s own plain word in, in its language and for the word alone', () => {
    const draft = one({ name: 'q', title: 'Er tiltaksplanen og tiltak greie?' });
    const instead = [{ language: 'nb', word: 'tiltak', instead: 'hjelp' }] as const;
    const found = (jargon: AdviceContext['jargon'], given = draft) =>
      adviseOn(given, { ...(jargon ? { jargon } : {}) }).find(({ code }) => code === 'jargon');
    expect(titles(applyMend(draft, found(instead)?.mend as Mend))).toEqual([
      'Er tiltaksplanen og hjelp greie?',
    ]);
    expect(found([{ language: 'nn', word: 'tiltak', instead: 'hjelp' }])).toBeUndefined();
    const shipped = one({ name: 'q', title: 'Vedrørende søknaden din' });
    expect(
      titles(applyMend(shipped, found([{ word: 'vedrørende', instead: 'til' }], shipped)?.mend as Mend)),
    ).toEqual(['Til søknaden din']);
  });

  it('labels the other end, and adds «vet ikke», in the languages of the draft', () => {
    const draft = one({ name: 'q', title: 'Kommunen bruker pengene godt', as: 'agree-only' });
    draft.languages = ['nb', 'nn'];
    expect(mended(draft, 'no-dont-know').scales['agree-only']?.dontKnow).toEqual({
      nb: 'Vet ikke',
      nn: 'Veit ikkje',
    });
    const [scale] = Object.values(draft.scales) as [Draft['scales'][string]];
    scale.labels = { 6: { nb: 'Svært fornøyd', nn: 'Svært nøgd' } };
    expect(mended(draft, 'scale-unlabelled').scales['agree-only']?.labels['1']).toEqual({
      nb: 'Svært misfornøyd',
      nn: 'Svært misnøgd',
    });
    scale.labels = { 1: { nb: 'svært misfornøyd' }, 6: { nb: 'fornøyd' } };
    expect(mended(draft, 'scale-unbalanced').scales['agree-only']?.labels['6']).toEqual({
      nb: 'svært fornøyd',
    });
  });

  it('moves a page that holds nothing else whole, and else gives the question a page with the same stem', async () => {
    const homecare = draftOf(await readShippedQuestionnaire('hjemmesykepleie-bruker'));
    expect(pageNames(mended(homecare, 'general-after-specific'))[0]).toBe('alt-i-alt');
    const citizens = draftOf(await readShippedQuestionnaire('fet-innbygger'));
    const after = mended(citizens, 'general-after-specific');
    expect(after.definition.pages[0]).toMatchObject({
      name: 'bosted2',
      description: { nb: 'Hvor enig er du i dette?' },
      elements: [{ name: 'bokommune' }],
    });
    expect(after.definition.pages.find(({ name }) => name === 'bosted')?.['elements']).toHaveLength(2);
    expect(new Set(pageNames(after)).size).toBe(after.definition.pages.length);
  });

  it('moves out of a panel, to the end', () => {
    const draft = one({ name: 'kjonn', title: 'Hvilket kjønn er du?', as: 'choice' }, ...plainQuestions(4));
    const [page] = draft.definition.pages;
    const elements = page?.['elements'] as unknown[];
    (page as Record<string, unknown>)['elements'] = [
      { type: 'panel', name: 'panel', elements: elements.slice(0, 2) },
      ...elements.slice(2),
    ];
    const after = mended(draft, 'background-early');
    expect(after.definition.pages).toMatchObject([
      { name: 'side1', elements: [{ name: 'panel', elements: [{ name: 'q1' }] }, {}, {}, {}] },
      { name: 'side12', elements: [{ name: 'kjonn' }] },
    ]);
  });

  it('turns a scale with its questions, so that the index is what it was', () => {
    const row = draftRows.find(({ what }) => what.startsWith('one scale with the best first'))
      ?.draft as Draft;
    const after = mended(row, 'mixed-directions');
    expect(after.scales['agree']?.labels).toEqual({ 1: { nb: 'helt uenig' }, 6: { nb: 'helt enig' } });
    const directions = after.items.map((item) => item.role === 'scale' && item.direction);
    expect(directions).toEqual(['higherIsBetter', 'higherIsBetter', 'higherIsBetter', 'lowerIsBetter']);
  });

  it('changes nothing where what it is about is gone', () => {
    const draft = one(...plainQuestions(2));
    const gone: Mend[] = [
      { kind: 'split', question: 'borte', titles: [{ nb: 'A' }, { nb: 'B' }] },
      { kind: 'split', question: 'borte.r1', titles: [{ nb: 'A' }, { nb: 'B' }] },
      { kind: 'reword', place: { of: 'question', name: 'borte' }, language: 'nb', changes: [] },
      { kind: 'dontKnow', scale: 'borte', text: { nb: 'Vet ikke' } },
      { kind: 'label', scale: 'borte', value: 1, text: { nb: 'A' } },
      { kind: 'turn', scale: 'borte' },
      { kind: 'optional', questions: ['borte'] },
      { kind: 'move', questions: ['borte'], to: 'first' },
    ];
    for (const mend of gone) expect(applyMend(draft, mend)).toEqual(draft);
  });

  it('of the shipped questionnaires leaves questionnaires without faults', async () => {
    for (const key of ['fet-innbygger', 'barnehage-foreldre', 'hjemmesykepleie-bruker']) {
      let draft = draftOf(await readShippedQuestionnaire(key));
      for (const { mend } of adviseOn(draft)) if (mend) draft = applyMend(draft, mend);
      expect(checkQuestionnaire(finishedOf(draft)).faults).toEqual([]);
    }
  });
});
