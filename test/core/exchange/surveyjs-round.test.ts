import fc from 'fast-check';
import { Model } from 'survey-core';
import { expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { readSurveyJs } from '../../../server/core/exchange/surveyjs/read.ts';
import { writeSurveyJs } from '../../../server/core/exchange/surveyjs/write.ts';
import { expressionFault } from '../../../server/platform/survey-model.ts';
import { everyType } from '../../fixtures/every-type.ts';

const choices = { key: 'hentet', kind: 'user', language: 'nb' } as const;

function draftFrom(file: object): Draft {
  const imported = readSurveyJs(file as Record<string, unknown>, { choices, expressionFault });
  if (!('draft' in imported)) throw new Error(JSON.stringify(imported.faults));
  return imported.draft;
}

/** A text that says more than any code does. */
const words = fc
  .array(fc.constantFrom('bra', 'dårlig', 'ærlig', 'øy', 'år', 'buss', '4', '&', '“sitat”'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `Tekst ${parts.join(' ')}`);
const text = fc.oneof(
  words,
  fc
    .record({ default: words, nn: words, en: words, pl: words }, { requiredKeys: ['default', 'en'] })
    .map((one) => ({ ...one })),
);
const html = fc.constantFrom(
  '<p>Hei <strong>du</strong></p>',
  '<p>Les <a href="https://example.org/a">mer</a></p>',
);
const optional = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const codes = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 1, maxLength: 5 });
const list = codes.chain((all) =>
  fc.tuple(
    ...all.map((value) =>
      fc.oneof(
        fc.constant(value),
        text.map((given) => ({ value, text: given })),
      ),
    ),
  ),
);
const range = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 2, max: 3 }))
  .map(([min, more]) => [min, min + more] as const);
const outside = (required: boolean) =>
  fc.tuple(text.map((given) => ({ value: 'dontKnow', text: given }))).map((all) => (required ? all : []));
const rated = ([min, max]: readonly [number, number], has: boolean) =>
  fc
    .tuple(
      fc.tuple(
        ...Array.from({ length: max - min + 1 }, (_, at) =>
          // One within has words, or else the ends alone would be told.
          at === 1 ? text.map((given) => ({ value: min + at, text: given })) : fc.constant(min + at),
        ),
      ),
      outside(has),
    )
    .map(([numbers, others]) => [...numbers, ...others]);

const asked = { title: text };
const may = { description: text, isRequired: fc.constant(true), requiredErrorText: text };
const kinds: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  radiogroup: fc.record({ choices: list }),
  dropdown: fc.record({ choices: list, choicesOrder: fc.constantFrom('random', 'none') }),
  checkbox: fc.record({ choices: list, maxSelectedChoices: fc.integer({ min: 1, max: 3 }) }),
  ranking: fc.record({ choices: list }),
  rating: fc.oneof(
    range.chain(([rateMin, rateMax]) =>
      optional({ minRateDescription: text, maxRateDescription: text }).map((ends) => ({
        rateMin,
        rateMax,
        ...ends,
      })),
    ),
    fc
      .tuple(range, fc.boolean())
      .chain(([ends, has]) => rated(ends, has))
      .map((rateValues) => ({ autoGenerate: false, rateValues })),
  ),
  matrix: fc.record({
    rows: list,
    columns: fc.oneof(
      list,
      range.chain((ends) => rated(ends, true)),
    ),
  }),
  text: fc.oneof(
    optional({ placeholder: text, maxLength: fc.integer({ min: 1, max: 90 }) }),
    fc.constant({ inputType: 'number', min: 0, max: 120 }),
    fc.constant({ inputType: 'date', min: '2026-01-01' }),
    text.map((given) => ({ validators: [{ type: 'regex', regex: '^[0-9]{4}$', text: given }] })),
  ),
  comment: optional({ rows: fc.integer({ min: 2, max: 9 }), placeholder: text }),
  boolean: optional({ labelTrue: text, labelFalse: text, renderAs: fc.constant('checkbox') }),
  file: fc.record({ maxSize: fc.integer({ min: 1, max: 10_485_760 }) }),
};

const question = fc.oneof(
  ...Object.entries(kinds).map(([type, own]) =>
    fc.tuple(own, fc.record(asked), optional(may)).map(([one, other, more]) => {
      const whole = type === 'matrix' && 'isRequired' in more ? { eachRowRequired: true } : {};
      return { type, ...one, ...other, ...more, ...whole } as Record<string, unknown>;
    }),
  ),
  html.map((given) => ({ type: 'html', html: given }) as Record<string, unknown>),
);
const panel = fc
  .tuple(optional({ title: text, description: text }), fc.array(question, { minLength: 1, maxLength: 3 }))
  .map(([own, elements]) => ({ type: 'panel', ...own, elements }) as Record<string, unknown>);
const page = fc
  .tuple(
    optional({ title: text, description: text, questionsOrder: fc.constant('random') }),
    fc.array(fc.oneof({ weight: 4, arbitrary: question }, panel), { minLength: 1, maxLength: 5 }),
  )
  .map(([own, elements]) => ({ ...own, elements }) as Record<string, unknown>);
const survey = fc
  .tuple(
    words,
    optional({ description: text, completedHtml: html }),
    fc.array(page, { minLength: 1, maxLength: 3 }),
  )
  .map(([title, own, pages]) => named({ locale: 'no', title, ...own, pages }));

/** Gives each part a name, and every third question a condition on the one before it. */
function named(file: Record<string, unknown>): Record<string, unknown> {
  let count = 0;
  let before: string | null = null;
  const walk = (part: Record<string, unknown>, at: number, kind: string): Record<string, unknown> => {
    const name = kind === 'page' ? `side${at + 1}` : `${String(part['type'])}_${++count}`;
    const isAsked = !('elements' in part) && part['type'] !== 'html';
    const condition =
      kind !== 'page' && count % 3 === 0 && before ? { visibleIf: `{${before}} notempty` } : {};
    if (isAsked && part['type'] !== 'file') before = name;
    const inner = part['elements'] as Record<string, unknown>[] | undefined;
    const elements = inner ? { elements: inner.map((one, each) => walk(one, each, 'part')) } : {};
    return { ...part, name, ...condition, ...elements };
  };
  const pages = (file['pages'] as Record<string, unknown>[]).map((one, at) => walk(one, at, 'page'));
  const ask = { type: 'comment', name: 'til_slutt', title: 'Noe mer?' };
  return { ...file, pages: [...pages, { name: 'slutt', elements: [ask] }] };
}

it('SurveyJS JSON of supported types comes back as it was, and the draft is the same again', () => {
  fc.assert(
    fc.property(survey, (file) => {
      const draft = draftFrom(file);
      const written = JSON.parse(JSON.stringify(writeSurveyJs(draft)));
      expect(written).toEqual(file);
      expect(draftFrom(written)).toEqual(draft);
    }),
    { numRuns: 150 },
  );
});

it('every type we have goes out and comes in with the same pages, scales and texts', () => {
  const draft = draftOf(everyType());
  const back = draftFrom(writeSurveyJs(draft));
  expect(back.definition).toEqual(draft.definition);
  expect(scaleOfItem(back, 'skala')).toEqual(draft.scales['seks']);
  expect(back.title).toEqual(draft.title);
  expect(back.items.map(({ name, role }) => [name, role]).sort()).toEqual(
    draft.items.map(({ name, role }) => [name, role]).sort(),
  );
});

function scaleOfItem({ items, scales }: Draft, name: string) {
  const item = items.find((one) => one.name === name);
  return item?.role === 'scale' ? scales[item.scale] : undefined;
}

it('what goes out is asked by SurveyJS itself as it is by us', () => {
  const model = new Model(writeSurveyJs(draftOf(everyType())));
  expect(model.jsonErrors ?? []).toEqual([]);
  const rating = model.getQuestionByName('skala') as unknown as { visibleRateValues: { value: unknown }[] };
  expect(rating.visibleRateValues.map(({ value }) => value)).toEqual([
    1,
    2,
    3,
    4,
    5,
    6,
    'dontKnow',
    'notApplicable',
  ]);
  expect(model.getQuestionByName('en').title).toBe('Ett valg');
  model.locale = 'nn';
  expect(model.getQuestionByName('en').title).toBe('Ett valg (nn)');
});
