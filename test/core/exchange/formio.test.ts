import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishedOf } from '../../../server/core/draft/convert.ts';
import { readFormio } from '../../../server/core/exchange/formio/read.ts';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { placedElements } from '../../../server/core/questionnaire/elements.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { expressionFault } from '../../../server/platform/survey-model.ts';

const choices = { key: 'hentet', kind: 'user', language: 'nb' } as const;
const file = JSON.parse(readFileSync(join(projectDir, 'test/fixtures/exchange/formio.json'), 'utf8'));
const imported = readFormio(file, { choices, expressionFault });
if (!('draft' in imported)) throw new Error(JSON.stringify(imported.faults));
const { draft, notes } = imported;
const elements = placedElements(draft.definition as Questionnaire['definition']).map(
  ({ element }) => element,
);
const called = (name: string) => elements.find((element) => element.name === name);

it('panels at the top are pages, and what only lays out is opened', () => {
  expect(draft.definition.pages.map(({ name }) => name)).toEqual(['om', 'mer2']);
  expect(elements.map(({ type, name }) => `${type} ${name}`)).toEqual([
    ...[
      'html start',
      'text navn',
      'text alder',
      'radiogroup barn',
      'panel barna',
      'checkbox hvor',
      'comment mer',
    ],
    ...['dropdown steder', 'checkbox farger', 'boolean greit', 'text dag', 'text epost', 'matrix synes'],
    ...['panel liste', 'text hva', 'text navn_2'],
  ]);
  expect(called('start')?.['html']).toEqual({ nb: '<p>Velkommen</p>' });
});

it('texts have the translations that the form has', () => {
  expect(draft.languages).toEqual(['nb', 'en']);
  expect(called('barn')).toMatchObject({
    title: { nb: 'Har du barn?', en: 'Do you have children?' },
    choices: [{ value: 'ja', text: { nb: 'Ja', en: 'Yes' } }, { value: 'nei' }],
  });
});

it('conditions that compare are kept, and code is not', () => {
  expect(called('barna')?.['visibleIf']).toBe("{barn} = 'ja'");
  expect(called('mer')?.['visibleIf']).toBe("({hvor} contains 'sfo') or ({alder} > 40)");
  expect(called('dag')?.['visibleIf']).toBe('!({greit} = true)');
  expect(draft.definition.pages[1]).not.toHaveProperty('visibleIf');
});

it('keeps checks, and asks on a scale where the answers are numbers', () => {
  expect(called('navn')).toMatchObject({ isRequired: true, maxLength: 40 });
  expect(called('alder')).toMatchObject({ inputType: 'number', min: 0, max: 120 });
  expect(called('epost')?.['validators']).toMatchObject([{ type: 'regex', regex: '^(?:[a-z]+@[a-z]+)$' }]);
  expect(Object.values(draft.scales)).toEqual([
    { min: 1, max: 3, labels: { 1: { nb: 'Dårlig' }, 2: { nb: 'Middels' }, 3: { nb: 'Bra' } } },
  ]);
});

it('tells what was changed and left out, where it stands in the form', () => {
  expect(notes.map(({ fate, code, place }) => `${fate} ${code} ${place}`)).toEqual([
    'leftOut script components[0].components[1].columns[1].components[0].validate.custom',
    'leftOut buttons components[0].components[4]',
    'leftOut condition components[1].customConditional',
    'leftOut fetchedChoices components[1].components[0]',
    'changed typeChanged components[1].components[4]',
    'leftOut defaultValue components[1].components[4].defaultValue',
    'changed hiddenShown components[1].components[7]',
    'leftOut type components[1].components[8]',
    'leftOut type components[1].components[9]',
    'changed markupCleaned components[0].components[0].html',
    'changed repeatedOnce components[1].components[6]',
    'changed nameChanged components[1].components[7]',
    'changed languageAssumed ',
    'changed directionAssumed ',
  ]);
});

it('is a questionnaire as soon as its texts and choices are written', () => {
  const { faults } = checkQuestionnaire(finishedOf(draft), expressionFault);
  const others = new Set(faults.map(({ code }) => code));
  expect([...others].sort()).toEqual(['choices-missing', 'missing-language']);
});
