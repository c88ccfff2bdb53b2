import { describe, expect, it } from 'vitest';
import { countWords } from '../../../client/designer/versions/Differences.tsx';
import {
  factsOf,
  lineOf,
  type Telling,
  thingName,
} from '../../../client/designer/versions/difference-words.ts';
import { historyOf } from '../../../client/designer/versions/history.ts';
import type { RevisionLine } from '../../../client/designer/versions/queries.ts';
import { designerTexts } from '../../../client/i18n/designer.ts';
import { draftVersionsTexts } from '../../../client/i18n/draft-versions.ts';
import { changedThings } from '../../../server/core/draft/changed-things.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { differencesOf } from '../../../server/core/draft/differences.ts';
import { move, remove } from '../../../server/core/draft/edit/move.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Part = Record<string, unknown> & { name: string; elements: Part[]; choices: unknown[] };
const base = () => structuredClone(draftOf(sampleQuestionnaire()));
const at = (draft: Draft, page: number, element: number) =>
  ((draft.definition.pages as unknown as Part[])[page] as Part).elements[element] as Part;
const edited = (change: (draft: Draft) => void): Draft => {
  const draft = base();
  change(draft);
  return draft;
};
const telling = (before: Draft, after: Draft): Telling => ({
  ...{ before, after, words: draftVersionsTexts.nb, designer: designerTexts.nb, language: 'nb' },
  indicator: (key) => `Indikator ${key}`,
});
/** Each thing with what is told of it. */
const told = (before: Draft, after: Draft) => {
  const how = telling(before, after);
  return changedThings(differencesOf(before, after), before, after).map((thing) => [
    thingName(thing, how),
    ...thing.changes.map((one) => {
      const line = lineOf(one, how);
      return 'sentence' in line ? line.sentence : `${line.label}: ${line.before} → ${line.after}`;
    }),
  ]);
};

describe('differences in words', () => {
  it.each<[string, (draft: Draft) => void, string[]]>([
    [
      'a wording',
      (draft) => Object.assign(at(draft, 0, 0)['title'] as object, { nb: 'Nytt' }),
      ['Spørsmål 1: Nytt', 'Tekst: Spørsmål 1 → Nytt'],
    ],
    [
      'a choice that has come',
      (draft) => void at(draft, 1, 0).choices.push({ value: 'gammel', text: { nb: 'Gammel' } }),
      ['Spørsmål 4: Alder', 'Nytt: svaret «Gammel».'],
    ],
    [
      'the words of a choice',
      (draft) => Object.assign((at(draft, 1, 0).choices[0] as Part)['text'] as object, { nb: 'Under 18' }),
      ['Spørsmål 4: Alder', 'Svaret «Under 18»: Ung → Under 18'],
    ],
    [
      'the order of choices',
      (draft) => void at(draft, 1, 0).choices.reverse(),
      ['Spørsmål 4: Alder', 'Svarene står i ny rekkefølge: Voksen, Ung.'],
    ],
    [
      'that it must be answered',
      (draft) => Object.assign(at(draft, 0, 0), { isRequired: true }),
      ['Spørsmål 1: Spørsmål 1', 'Må besvares: null → Ja'],
    ],
    [
      'a condition',
      (draft) => void delete at(draft, 0, 1)['visibleIf'],
      ['Spørsmål 2: Spørsmål 2', "Vises bare når: {alder} = 'voksen' → null"],
    ],
    [
      'which end is good',
      (draft) => Object.assign(draft.items[0] as object, { direction: 'lowerIsBetter' }),
      ['Spørsmål 1: Spørsmål 1', 'Hva som er bra: Høyt er bra → Lavt er bra'],
    ],
    [
      'what it gives a value to',
      (draft) => Object.assign(draft.items[0] as object, { feeds: [{ indicator: 'annen', weight: 1 }] }),
      [
        'Spørsmål 1: Spørsmål 1',
        'Gir nå verdi til «Indikator annen».',
        'Gir ikke lenger verdi til «Indikator sample.indikator».',
      ],
    ],
    [
      'a label of the scale',
      (draft) => Object.assign(draft.scales['seks']?.labels['1'] as object, { nb: 'Elendig' }),
      ['Skala 1–6: Elendig – bra', 'Ord for 1: dårlig → Elendig'],
    ],
    ['a language', (draft) => void draft.languages.push('pl'), ['Om skjemaet', 'Nytt: språket «Polsk».']],
    [
      'a note to the translator',
      (draft) => Object.assign(draft.translatorNotes, { q1: 'Om helgene' }),
      ['Spørsmål 1: Spørsmål 1', 'Merknad til den som oversetter: null → Om helgene'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(base(), edited(change))).toContainEqual(expected);
  });

  it('where a question was moved from, what it was that is gone, and how much there is in all', () => {
    const moved = move(base(), 'q1', { within: 'page:side2', at: 0 });
    expect(told(base(), moved)[0]).toEqual(['Spørsmål 3: Spørsmål 1', 'Flyttet fra «Side 1» til «Side 2».']);
    const after = remove(base(), 'alder');
    const things = changedThings(differencesOf(base(), after), base(), after);
    const gone = things.find(({ key }) => key === 'alder');
    expect(gone && factsOf(gone, telling(base(), after))).toBe('Velg én · Ung, Voksen');
    const [from, to] = [base(), after].map((document) => ({ document, revision: 1, version: null }));
    expect(
      countWords(things, { from, to, differences: [], series: null } as never, draftVersionsTexts.nb),
    ).toMatch(/1 spørsmål er tatt bort/);
  });

  it('each change has a text in every language, whatever its property', () => {
    const after = edited((draft) => {
      draft.sensitive = true;
      draft.kind = 'employee';
      Object.assign(draft.indices[0] as object, { kind: 'reflective', minValidItems: 2 });
      Object.assign(at(draft, 0, 0), { noe: { rart: [1] } });
    });
    for (const language of ['nb', 'nn', 'en'] as const) {
      const how = {
        ...telling(base(), after),
        ...{ language, words: draftVersionsTexts[language], designer: designerTexts[language] },
      };
      const lines = differencesOf(base(), after).map((one) => JSON.stringify(lineOf(one, how)));
      expect(lines.join()).not.toContain('undefined');
      expect(lines.length).toBeGreaterThan(4);
    }
  });
});

describe('the history', () => {
  const revision = (number: number, savedAt: string, name = 'Kari'): RevisionLine => ({
    ...{ revision: number, savedAt, savedBy: { name, isSelf: false } },
  });

  it('is by day in Norway, and what one has saved in one go is one', () => {
    const history = historyOf([
      revision(6, '2026-11-24T23:30:00Z'),
      revision(5, '2026-11-24T22:59:00Z'),
      revision(4, '2026-11-24T12:10:00Z', 'Ola'),
      revision(3, '2026-11-24T12:09:00Z'),
      revision(2, '2026-11-24T12:00:00Z'),
      revision(1, '2026-11-24T11:40:00Z'),
    ]);
    expect(
      history.map(({ day, sittings }) => [day, ...sittings.map(({ all }) => all.map((one) => one.revision))]),
    ).toEqual([
      ['2026-11-25', [6]],
      ['2026-11-24', [5], [4], [3, 2], [1]],
    ]);
  });
});
