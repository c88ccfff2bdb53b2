import { describe, expect, it } from 'vitest';
import { languages } from '../../../server/core/locale.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { adviceCodes } from '../../../server/core/quality/codes.ts';
import { adviceInWords } from '../../../server/core/wording/advice.ts';
import { draftRows } from '../quality/advice-drafts.ts';
import { heldBackQuestions } from '../quality/advice-held-back.ts';
import { questionRows } from '../quality/advice-questions.ts';
import { madeDraft } from '../quality/made-drafts.ts';

const wordsOf = (what: string, language: 'nb' | 'nn' | 'en' = 'nb') => {
  const {
    draft,
    expected: _,
    what: __,
    ...context
  } = draftRows.find((row) => row.what === what) as (typeof draftRows)[number];
  const [advice] = adviseOn(draft, context);
  return adviceInWords(advice as NonNullable<typeof advice>, language, (name) => `«${name}»`);
};

describe('advice in words', () => {
  it('tells the sum of groups that are too small', () => {
    expect(wordsOf('age and gender among 40').what).toBe(
      'Med 40 som får spørsmålene, kan «alder» × «kjonn» ikke vises: 12 grupper blir på høyst 3 hver, og grensa er 10.',
    );
  });

  it('tells the plain word that is listed for one that stands in another form', () => {
    const draft = madeDraft([
      { name: 'side1', questions: [{ name: 'q', title: 'Tjenestemottakernes mat' }] },
    ]);
    const jargon = [{ language: 'nb' as const, word: 'tjenestemottaker', instead: 'bruker' }];
    const told = (context: Parameters<typeof adviseOn>[1]) =>
      adviceInWords(adviseOn(draft, context).find(({ code }) => code === 'jargon') as never, 'nb', String);
    expect(told({ jargon })).toMatchObject({
      mend: 'Bruk et vanlig ord, eller forklar det i parentes. Lista foreslår «bruker» for «tjenestemottaker».',
      apply: null,
    });
    expect(told({}).mend).toBe('Bruk et vanlig ord, eller forklar det i parentes.');
  });

  it('quotes what it was found by, three at most, and says what the button does', () => {
    expect(wordsOf('the whole last')).toMatchObject({
      what: 'Et spørsmål om helheten kommer etter spørsmål om delene: «alt i alt»',
      apply: 'Flytt først',
    });
    const title = 'Hva med IPLOS, BPA, PPT eller HTM?';
    const many = madeDraft([{ name: 'side1', questions: [{ name: 'q', title }] }]);
    const jargon = adviseOn(many).find(({ code }) => code === 'jargon');
    expect(adviceInWords(jargon as NonNullable<typeof jargon>, 'en', String).what).toBe(
      'Does everyone know these words? “IPLOS”, “BPA”, “PPT” and 1 more',
    );
  });

  it('names a language in the reader’s', () => {
    expect(wordsOf('a title that is not in nynorsk yet').what).toMatch(
      /^\d+ tekster mangler på .*nynorsk\.$/,
    );
  });

  it('is there for every code in every language, with nothing left open', () => {
    const drafts = [
      ...draftRows.map(({ draft, expected: _, what: __, ...context }) => adviseOn(draft, context)),
      ...[...questionRows, ...heldBackQuestions]
        .filter(({ language }) => language === 'nb')
        .map(({ title, as = 'satisfied' }) =>
          adviseOn(madeDraft([{ name: 's', questions: [{ name: 'q', title, as }] }])),
        ),
      [
        {
          code: 'scale-unlabelled',
          place: { of: 'scale', name: 's' },
          language: null,
          found: ['1'],
          figures: {},
          questions: [],
          mend: null,
        } as const,
      ],
    ].flat();
    expect(new Set(drafts.map(({ code }) => code))).toEqual(new Set(adviceCodes));
    for (const language of languages) {
      for (const advice of drafts) {
        const { what, why, mend } = adviceInWords(
          { ...advice, found: [...advice.found], questions: [...advice.questions] },
          language,
          String,
        );
        for (const text of [what, why, mend]) expect(text).toMatch(/^\S.*\S$/);
        expect(what).not.toMatch(/undefined|null|NaN| {2}/);
      }
    }
  });
});
