import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { expressionFault, visibilityOf } from '../../../server/platform/survey-model.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

// biome-ignore lint/suspicious/noExplicitAny: the changes make the file wrong on purpose
type Loose = any;

/** The faults of the sample after a change, as «place code». */
function faultsAfter(change: (file: Loose) => void): string[] {
  const file = structuredClone(sampleQuestionnaire()) as Loose;
  change(file);
  return checkQuestionnaire(file, expressionFault).faults.map(({ place, code }) => `${place} ${code}`);
}
const element = (file: Loose, page: number, index: number) => file.definition.pages[page].elements[index];

describe('a questionnaire file', () => {
  it('without faults has none', () => {
    expect(faultsAfter(() => {})).toEqual([]);
  });

  it.each<[string, (file: Loose) => void, string]>([
    ['another format version', (f) => (f.format = 'spredning-questionnaire/9'), 'format unknown-format'],
    ['an unknown property', (f) => (f.items[0].wieght = 2), 'items[0].wieght unknown-property'],
    [
      'an unknown question type',
      (f) => (element(f, 0, 0).type = 'slider'),
      'definition.pages[0].elements[0].type unknown-type',
    ],
    [
      'a name used twice',
      (f) => (element(f, 0, 1).name = 'q1'),
      'definition.pages[0].elements[1] duplicate-name',
    ],
    ['an item twice', (f) => (f.items[1].name = 'q1'), 'items[1].name duplicate-item-name'],
    ['an identity twice', (f) => (f.items[1].id = f.items[0].id), 'items[1].id duplicate-item-id'],
    [
      'a language missing',
      (f) => delete element(f, 0, 0).title.nn,
      'definition.pages[0].elements[0].title.nn missing-language',
    ],
    [
      'a text in one language only',
      (f) => (element(f, 0, 0).title = 'Hei'),
      'definition.pages[0].elements[0].title.nb missing-language',
    ],
    [
      'a language missing in a choice',
      (f) => delete element(f, 1, 0).choices[1].text.en,
      'definition.pages[1].elements[0].choices[1].text.en missing-language',
    ],
    ['a language missing in the title', (f) => delete f.title.nn, 'title.nn missing-language'],
    [
      'an indicator mapped twice from one item',
      (f) => f.items[0].feeds.push(f.items[0].feeds[0]),
      'items[0].feeds[1].indicator indicator-doubly-mapped',
    ],
    [
      'an indicator listed twice',
      (f) => f.indices.push(f.indices[0]),
      'indices[1].indicator indicator-doubly-mapped',
    ],
    [
      'an indicator that nothing feeds',
      (f) => (f.items[0].feeds = f.items[1].feeds = []),
      'indices[0] indicator-unmapped',
    ],
    [
      'an indicator without an index',
      (f) => (f.items[0].feeds[0].indicator = 'annen'),
      'items[0].feeds[0].indicator indicator-without-index',
    ],
    [
      'a scale without labels',
      (f) => delete f.scales.seks.labels['6'],
      'scales.seks.labels scale-without-labels',
    ],
    [
      'a label off the scale',
      (f) => (f.scales.seks.labels['9'] = f.title),
      'scales.seks.labels.9 label-off-the-scale',
    ],
    ['a direction unstated', (f) => delete f.items[0].direction, 'items[0].direction direction-unstated'],
    ['an unknown scale', (f) => (f.items[0].scale = 'sju'), 'items[0].scale unknown-scale'],
    ['an unknown theme', (f) => (f.items[0].theme = 'annet'), 'items[0].theme unknown-theme'],
    [
      'a question without an item',
      (f) => (element(f, 0, 0).name = 'q9'),
      'definition.pages[0].elements[0] question-without-item',
    ],
    [
      'an item without a question',
      (f) => (element(f, 0, 0).name = 'q9'),
      'items[0].name item-without-question',
    ],
    [
      'a pattern that can hang',
      (f) => (element(f, 1, 3).validators[0].regex = '^(a+)+$'),
      'definition.pages[1].elements[3].validators[0].regex regex-can-hang',
    ],
    [
      'a pattern that cannot be read',
      (f) => (element(f, 1, 3).validators[0].regex = '(?<=a)b'),
      'definition.pages[1].elements[3].validators[0].regex regex-unreadable',
    ],
    [
      'an answer piped into html',
      (f) => (f.definition.completedHtml = { nb: 'Takk {q1}', nn: 'Takk', en: 'Thanks' }),
      'definition.completedHtml.nb piping-in-html',
    ],
    [
      'a script in html',
      (f) => (f.definition.completedHtml = { nb: '<img src=x onerror=a>', nn: 'Takk', en: 'Thanks' }),
      'definition.completedHtml.nb html-not-allowed',
    ],
    [
      'choices from another server',
      (f) => (element(f, 1, 0).choicesByUrl = { url: 'https://x' }),
      'definition.pages[1].elements[0].choicesByUrl forbidden-property',
    ],
    [
      'an answer the strict validator would not know',
      (f) => (element(f, 1, 0).showOtherItem = true),
      'definition.pages[1].elements[0].showOtherItem forbidden-property',
    ],
    [
      'a choice that is there only sometimes',
      (f) => Object.assign(element(f, 1, 0).choices[0], { visibleIf: '{q1} = 1' }),
      'definition.pages[1].elements[0].choices[0].visibleIf forbidden-property',
    ],
    [
      'a condition on a question that is not there',
      (f) => (element(f, 0, 1).visibleIf = '{borte} = 1'),
      'definition.pages[0].elements[1].visibleIf condition-on-unknown-question',
    ],
    [
      'a condition that cannot be read',
      (f) => (element(f, 0, 1).visibleIf = '{alder} = = 1'),
      'definition.pages[0].elements[1].visibleIf condition-unreadable',
    ],
    [
      'a name that reaches into objects',
      (f) => (element(f, 0, 0).name = '__proto__'),
      'definition.pages[0].elements[0] forbidden-name',
    ],
    [
      'a scale without the word labels',
      (f) => delete f.scales.seks.labels,
      'scales.seks.labels scale-without-labels',
    ],
    ['a text of spaces', (f) => (f.title.nn = '  '), 'title.nn missing-language'],
    [
      'a question of spaces',
      (f) => (element(f, 0, 0).title.nn = ' '),
      'definition.pages[0].elements[0].title.nn missing-language',
    ],
    [
      'a slip of the pen in an element',
      (f) => (element(f, 0, 0).requierd = true),
      'definition.pages[0].elements[0].requierd unknown-property',
    ],
    [
      'a value of its own on a rating',
      (f) => (element(f, 0, 0).rateMax = 99),
      'definition.pages[0].elements[0].rateMax unknown-property',
    ],
    [
      'an order of choices that nothing makes',
      (f) => Object.assign(element(f, 0, 0), { type: 'radiogroup', choices: ['1'], choicesOrder: 'asc' }),
      'definition.pages[0].elements[0].choicesOrder wrong-shape',
    ],
    [
      'an expression that sets an answer',
      (f) => (element(f, 0, 0).setValueExpression = '{alder}'),
      'definition.pages[0].elements[0].setValueExpression forbidden-property',
    ],
    [
      'a requirement in quotes',
      (f) => (element(f, 0, 0).isRequired = 'yes'),
      'definition.pages[0].elements[0].isRequired wrong-shape',
    ],
    [
      'elements that are no list',
      (f) => (f.definition.pages[0].elements = 'q1'),
      'definition.pages[0].elements wrong-shape',
    ],
    [
      'an element that is nothing',
      (f) => f.definition.pages[0].elements.push(null),
      'definition.pages[0].elements[3] wrong-shape',
    ],
    [
      'a name that is a number',
      (f) => (element(f, 0, 0).name = 5),
      'definition.pages[0].elements[0] name-missing',
    ],
    [
      'a page name used twice',
      (f) => (f.definition.pages[1].name = 'side1'),
      'definition.pages[1] duplicate-name',
    ],
    ['no choices', (f) => (element(f, 1, 0).choices = []), 'definition.pages[1].elements[0] choices-missing'],
    [
      'a choice no answer can match',
      (f) => (element(f, 1, 0).choices[0].value = 1),
      'definition.pages[1].elements[0].choices[0] wrong-shape',
    ],
    [
      'a choice that reaches into objects',
      (f) => (element(f, 1, 0).choices[0].value = '__proto__'),
      'definition.pages[1].elements[0].choices[0] forbidden-name',
    ],
    [
      'html without a text',
      (f) => f.definition.pages[0].elements.push({ type: 'html', name: 'h' }),
      'definition.pages[0].elements[3] missing-language',
    ],
    [
      'a check the server does not make',
      (f) => (element(f, 1, 3).validators[0] = { type: 'email' }),
      'definition.pages[1].elements[3].validators[0] unknown-validator',
    ],
    [
      'a check that is nothing',
      (f) => element(f, 1, 3).validators.push(null),
      'definition.pages[1].elements[3].validators[1] unknown-validator',
    ],
    [
      'free text among the answers',
      (f) => (f.items.find((item: Loose) => item.name === 'kommentar').role = 'background'),
      'definition.pages[1].elements[4] free-text-among-answers',
    ],
    [
      'choices said to be free text',
      (f) => (f.items.find((item: Loose) => item.name === 'alder').role = 'freeText'),
      'definition.pages[1].elements[0] role-does-not-fit',
    ],
    [
      'matrix columns off the scale of their rows',
      (f) => (element(f, 0, 2).columns[0].value = '1'),
      'definition.pages[0].elements[2].columns[0] column-off-the-scale',
    ],
    ['a scale every object has', (f) => (f.items[0].scale = 'constructor'), 'items[0].scale unknown-scale'],
    [
      'nesting somewhere else',
      (f) => {
        let nested: Loose = [];
        for (let level = 0; level < 100_000; level++) nested = [nested];
        f.format = nested;
      },
      `format${'[0]'.repeat(40)} nested-too-deep`,
    ],
    [
      'a key that reaches into objects',
      (f) => (f.scales = JSON.parse('{"__proto__": {}}')),
      'scales forbidden-name',
    ],
  ])('%s is told with its place', (_what, change, fault) => {
    expect(faultsAfter(change)).toContain(fault);
  });

  it('tells faults of content beside those of direction and language', () => {
    const faults = faultsAfter((file) => {
      delete file.items[0].direction;
      file.indices[0].minValidItems = 9;
    });
    expect(faults).toEqual([
      'items[0].direction direction-unstated',
      'indices[0].minValidItems too-many-valid-items',
    ]);
  });

  it('tells every fault, not only the first', () => {
    const faults = faultsAfter((file) => {
      delete file.items[0].direction;
      delete file.title.nn;
      element(file, 0, 0).type = 'slider';
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        'items[0].direction direction-unstated',
        'title.nn missing-language',
        'definition.pages[0].elements[0].type unknown-type',
      ]),
    );
  });

  it.each([5, 500, 100_000])('panels nested %d deep are refused before anything is built', (depth) => {
    let nested: Loose = { type: 'rating', name: 'innerst' };
    for (let level = 0; level < depth; level++)
      nested = { type: 'panel', name: `p${level}`, elements: [nested] };
    const file = sampleQuestionnaire() as Loose;
    file.definition.pages[0].elements = [nested];
    const { questionnaire, faults } = checkQuestionnaire(file, expressionFault);
    expect(questionnaire).toBeNull();
    expect(faults.map((one) => one.code)).toEqual(['nested-too-deep']);
  });

  it.each([[null], [[]], ['text'], [{}]])('%j is told to be something else', (file) => {
    expect(checkQuestionnaire(file).faults).toHaveLength(1);
  });
});

describe('files of other makes', () => {
  const folder = join(projectDir, '../shared/questionnaires/surveyjs');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  it('are explained and never crash the check, whatever their format is called', () => {
    const real = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const own = {
      pages: [
        {
          name: 'a',
          elements: [{ type: 'panel', name: 'p', elements: [{ type: 'file', name: 'f' }] }, null, 7],
        },
      ],
    };
    for (const definition of [own, ...real]) {
      const asOurs = { ...sampleQuestionnaire(), definition };
      expect(checkQuestionnaire(definition).faults.map((one) => one.code)).toEqual(['unknown-format']);
      expect(checkQuestionnaire(asOurs, expressionFault).faults.length).toBeGreaterThan(0);
    }
  });
});

it('a questionnaire without conditions needs no model', () => {
  const plain = structuredClone(sampleQuestionnaire());
  delete (element(plain, 0, 1) as Loose).visibleIf;
  expect(visibilityOf(plain)).toBeUndefined();
});

describe('what is done in another way than in SurveyJS is told with what to do', () => {
  const messages = (change: (element: Record<string, unknown>) => void) => {
    const file = structuredClone(sampleQuestionnaire());
    const [first = {}] = (file.definition.pages[0]?.['elements'] ?? []) as Record<string, unknown>[];
    change(first);
    return checkQuestionnaire(file).faults.map(({ message }) => message);
  };
  it.each([
    ['hasOther', /Add a choice with the value "annet"/],
    ['rateMax', /values and labels are those of its item’s scale/],
    ['colCount', /How it is laid out is the page’s own/],
    ['visible', /Use "visibleIf"/],
  ])('the property %s', (property, advice) => {
    expect(messages((element) => Object.assign(element, { [property]: true })).join()).toMatch(advice);
  });

  it('a type that is asked otherwise, and one that nobody knows', () => {
    expect(messages((element) => Object.assign(element, { type: 'multipletext' })).join()).toMatch(
      /panel\. Ask each part as a question of its own\./,
    );
    expect(messages((element) => Object.assign(element, { type: 'rayting' }))[0]).toMatch(/panel\.$/);
  });
});
