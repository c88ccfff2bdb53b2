import { adviceOnProperty, adviceOnType } from './check-advice.ts';
import { filesFaults } from './check-files.ts';
import { isHtmlProperty } from './check-html.ts';
import { forbiddenNames } from './check-tree.ts';
import { choiceFaults, conditionFaults, htmlFaults, patternFaults, textFaults } from './check-values.ts';
import {
  formFaults,
  isRead,
  limitFaults,
  listFaults,
  textProperties,
  unknownPropertyFault,
} from './element-properties.ts';
import {
  answerNames,
  asks,
  codesOf,
  depthLimit,
  type Element,
  elementLimit,
  type PlacedElement,
  placedElements,
} from './elements.ts';
import type { Fault, Questionnaire } from './format.ts';

const knownTypes = [
  'rating',
  'radiogroup',
  'checkbox',
  'dropdown',
  'matrix',
  'text',
  'comment',
  'boolean',
  'ranking',
  'file',
  'html',
  'panel',
];
/** What lets a definition call out from the respondent's browser or run what an author wrote. */
const forbidden = [
  'choicesByUrl',
  'choicesFromQuestion',
  'triggers',
  'calculatedValues',
  'onComplete',
  'navigateToUrl',
  // What changes which answers may come, behind the strict validator's back.
  'valueName',
  'visible',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'hasOther',
  'showOtherItem',
  'hasNone',
  'showNoneItem',
  'hasComment',
  'showCommentArea',
  'defaultValue',
  'defaultValueExpression',
  'setValueIf',
  'setValueExpression',
];
const conditions = ['visibleIf', 'enableIf', 'requiredIf'];
/** Panels in panels past the limit, or more elements than any questionnaire has. Told before anything else is read. */
export function checkNesting(definition: unknown): Fault[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const elements = placedElements(definition as Questionnaire['definition']);
  if (elements.length > elementLimit) {
    return [
      {
        place: 'definition',
        code: 'too-many-elements',
        message: `At most ${elementLimit} elements are read.`,
      },
    ];
  }
  const deep = elements.find((placed) => placed.depth > depthLimit);
  if (!deep) return [];
  const message = `Panels lie more than ${depthLimit} deep. Move the questions up, or split the page.`;
  return [{ place: deep.place, code: 'nested-too-deep', message }];
}

/** Faults inside the SurveyJS definition, whose nesting is known to be shallow. Told without building a model. */
export function checkElements(
  definition: unknown,
  expressionFault: (expression: string) => string | null,
): Fault[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const elements = placedElements(definition as Questionnaire['definition']);
  const pages = pagesOf(definition);
  const names = new Set(
    elements
      .filter(({ element }) => asks(element) && element.type !== 'file')
      .map(({ element }) => String(element.name)),
  );
  return [
    ...duplicatePages(pages),
    ...duplicateNames(elements),
    ...propertyFaults(
      { element: definition as Element, place: 'definition', depth: 0 },
      'definition',
      names,
      expressionFault,
    ),
    ...filesFaults(elements),
    ...pages.flatMap((page) => propertyFaults(page, 'page', names, expressionFault)),
    ...elements.flatMap((placed) => [
      ...typeFaults(placed),
      ...propertyFaults(placed, String(placed.element.type), names, expressionFault),
    ]),
  ];
}

function pagesOf(definition: object): PlacedElement[] {
  const { pages } = definition as { pages?: unknown };
  if (!Array.isArray(pages)) return [];
  return pages.map((element: Element, index) => ({ element, place: `definition.pages[${index}]`, depth: 0 }));
}

function duplicatePages(pages: PlacedElement[]): Fault[] {
  const seen = new Map<unknown, string>();
  return pages.flatMap(({ element, place }) => {
    const name = element?.name;
    const first = seen.get(name);
    seen.set(name, first ?? place);
    if (first === undefined || typeof name !== 'string') return [];
    return [
      { place, code: 'duplicate-name', message: `"${name}" is used at ${first} too. Give each its own.` },
    ];
  });
}

function duplicateNames(elements: PlacedElement[]): Fault[] {
  const seen = new Map<string, string>();
  return elements.flatMap(({ element, place }) => {
    const { name } = element;
    if (typeof name !== 'string' || name === '') {
      return [{ place, code: 'name-missing', message: 'Give the element a name, in quotes.' }];
    }
    if (forbiddenNames.includes(name)) {
      return [{ place, code: 'forbidden-name', message: `"${name}" cannot be a name. Choose another.` }];
    }
    const first = seen.get(name);
    seen.set(name, first ?? place);
    if (first === undefined) return [];
    return [
      { place, code: 'duplicate-name', message: `"${name}" is used at ${first} too. Give each its own.` },
    ];
  });
}

function typeFaults({ element, place }: PlacedElement): Fault[] {
  const type = String(element.type);
  if (!knownTypes.includes(type)) {
    const given = element.type === undefined ? 'The type is missing. It' : `The type "${type}"`;
    const known = `${given} is not one of ${knownTypes.join(', ')}.`.replace('It is not', 'Use');
    const message = [known, adviceOnType(type)].filter(Boolean).join(' ');
    return [{ place: `${place}.type`, code: 'unknown-type', message }];
  }
  const faults: Fault[] = [];
  if (asks(element) && element.title === undefined) {
    faults.push({ place, code: 'missing-language', message: 'Give the question a title in nb, nn and en.' });
  }
  if (type === 'html' && element['html'] === undefined) {
    faults.push({ place, code: 'missing-language', message: 'Give the html in nb, nn and en.' });
  }
  if (
    ['radiogroup', 'checkbox', 'dropdown', 'ranking'].includes(type) &&
    codesOf(element['choices']).length === 0
  ) {
    faults.push({ place, code: 'choices-missing', message: 'Give the question its choices.' });
  }
  if (type === 'matrix' && answerNames(element).length === 0) {
    faults.push({ place, code: 'rows-missing', message: 'Give the matrix its rows.' });
  }
  if (type === 'matrix' && codesOf(element['columns']).length === 0) {
    faults.push({ place, code: 'columns-missing', message: 'Give the matrix its columns.' });
  }
  faults.push(...limitFaults(place, element));
  return faults;
}

function propertyFaults(
  { element, place }: PlacedElement,
  kind: string,
  names: ReadonlySet<string>,
  expressionFault: (expression: string) => string | null,
): Fault[] {
  const faults: Fault[] = [];
  for (const [property, value] of Object.entries(element ?? {})) {
    const at = `${place}.${property}`;
    if (property === 'pages') continue;
    faults.push(...formFaults(at, property, value));
    if (property === 'elements') faults.push(...listFaults(at, value));
    else if (forbidden.includes(property)) {
      faults.push({
        place: at,
        code: 'forbidden-property',
        message: `"${property}" is not allowed. ${adviceOnProperty(property) ?? 'Remove it.'}`,
      });
    } else if (!isRead(kind, property)) {
      faults.push(unknownPropertyFault(at, kind, property));
    } else if (conditions.includes(property)) {
      faults.push(...conditionFaults(at, String(value), names, expressionFault));
    } else if (isHtmlProperty(property)) {
      faults.push(...textFaults(at, value), ...htmlFaults(at, value));
    } else if (textProperties.includes(property)) {
      faults.push(...textFaults(at, value));
    } else if (
      property === 'choices' ||
      property === 'columns' ||
      (property === 'rows' && kind === 'matrix')
    ) {
      faults.push(...choiceFaults(at, value, property === 'columns'));
    } else if (property === 'validators') {
      faults.push(...patternFaults(at, value));
    }
  }
  return faults;
}
