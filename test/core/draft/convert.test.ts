import { describe, expect, it } from 'vitest';
import { draftOf, finishedOf } from '../../../server/core/draft/convert.ts';
import { blankDraft, type Draft, draftSchema } from '../../../server/core/draft/format.ts';
import { completenessOf, textsOf } from '../../../server/core/draft/texts.ts';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const shipped = [
  'fet-innbygger',
  'barnehage-foreldre',
  'hjemmesykepleie-bruker',
  'medarbeider',
  'virkelige-svar',
];

function changed(change: (draft: Draft) => void): Draft {
  const draft = draftOf(sampleQuestionnaire());
  change(draft);
  return draft;
}

describe('a draft of a questionnaire', () => {
  it.each(shipped)('of %s is one by its schema, and finished it is the questionnaire again', async (key) => {
    const questionnaire = await readShippedQuestionnaire(key);
    const draft = draftOf(questionnaire);
    expect(draftSchema.parse(draft)).toEqual(draft);
    const { $schema: _, ...rest } = questionnaire as typeof questionnaire & { $schema?: string };
    expect(finishedOf(draft)).toEqual(rest);
    expect(completenessOf(draft).every(({ isComplete }) => isComplete)).toBe(true);
  });

  it('may hold nothing, and is then told what it lacks', () => {
    const draft = blankDraft('nytt', 'user', { nb: 'Nytt' });
    expect(draftSchema.parse(draft)).toEqual(draft);
    const { faults } = checkQuestionnaire(finishedOf(draft));
    expect(faults.map(({ place }) => place)).toEqual(expect.arrayContaining(['items', 'purpose.nb']));
  });

  it('that lacks a text in nynorsk is a questionnaire without nynorsk, filled with bokmål', () => {
    const draft = changed(({ title }) => delete title['nn']);
    const { questionnaire, faults } = checkQuestionnaire(finishedOf(draft));
    expect(faults).toEqual([]);
    expect(questionnaire?.languages).toEqual(['nb', 'en']);
    expect(questionnaire?.title.nn).toBe(draft.title['nb']);
    const again = draftOf(questionnaire as NonNullable<typeof questionnaire>);
    expect(again.title).toEqual(draft.title);
    expect(completenessOf(again).find(({ language }) => language === 'nn')).toMatchObject({
      isComplete: false,
    });
  });

  it('keeps another language, which the questionnaire does not have', () => {
    const draft = changed((one) => {
      one.languages.push('ar');
      one.title['ar'] = 'استبيان';
    });
    expect(draftSchema.parse(draft).title['ar']).toBe('استبيان');
    expect(completenessOf(draft).at(-1)).toMatchObject({
      language: 'ar',
      writtenCount: 1,
      isComplete: false,
    });
    expect(checkQuestionnaire(finishedOf(draft)).faults).toEqual([]);
  });

  it('has every text once, by the place that faults have', () => {
    const draft = changed(({ scales }) => {
      (Object.values(scales)[0] as { labels: Record<string, object> }).labels['1'] = {};
    });
    const places = textsOf(draft).map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
    const lacking = checkQuestionnaire(finishedOf(draft)).faults.map(({ place }) => place);
    expect(lacking.length).toBeGreaterThan(0);
    for (const place of lacking) expect(places).toContain(place.replace(/\.(nb|nn|en)$/, ''));
  });
});
