import { mostFileBytes } from '../sent-file/sent-file.ts';
import { adviceOnProperty } from './check-advice.ts';
import { dayOf } from './dates.ts';
import type { Element } from './elements.ts';
import type { Fault } from './format.ts';

const common = ['type', 'name', 'title', 'description', 'visibleIf', 'enableIf'];
const asked = [...common, 'isRequired', 'requiredIf', 'requiredErrorText'];
const chosen = [...asked, 'choices', 'choicesOrder'];
const written = [...asked, 'placeholder', 'maxLength', 'validators'];

/**
 * What each part of a definition may hold. A property that is not here is a slip of the pen, or something SurveyJS
 * would act on in the browser while the server's validator knows nothing of it.
 */
const read: Record<string, readonly string[]> = {
  definition: [
    'pages',
    'title',
    'description',
    'completedHtml',
    'completedBeforeHtml',
    'loadingHtml',
    'questionsOnPageMode',
  ],
  page: ['name', 'title', 'description', 'visibleIf', 'enableIf', 'requiredIf', 'elements', 'questionsOrder'],
  rating: asked,
  radiogroup: chosen,
  dropdown: [...chosen, 'placeholder'],
  checkbox: [...chosen, 'maxSelectedChoices'],
  matrix: [...asked, 'rows', 'columns', 'rowOrder'],
  text: [...written, 'inputType', 'min', 'max'],
  comment: [...written, 'rows'],
  boolean: [...asked, 'labelTrue', 'labelFalse', 'renderAs'],
  ranking: chosen,
  file: [...asked, 'maxSize'],
  html: [...common, 'html'],
  panel: [...common, 'requiredIf', 'elements'],
};

/** Properties that people read. Everything else is code. */
export const textProperties: readonly string[] = [
  'title',
  'description',
  'html',
  'completedHtml',
  'completedBeforeHtml',
  'loadingHtml',
  'text',
  'placeholder',
  'requiredErrorText',
  'minRateDescription',
  'maxRateDescription',
  'labelTrue',
  'labelFalse',
  'otherText',
  'noneText',
];

/** Of a number, or of a day. */
const isLimit = (value: unknown) => Number.isFinite(value) || dayOf(value) !== null;

/** The form a plain value must have. */
const forms: Record<string, { fits: (value: unknown) => boolean; use: string }> = {
  isRequired: { fits: (value) => typeof value === 'boolean', use: 'true or false, without quotes' },
  maxSelectedChoices: { fits: Number.isInteger, use: 'a whole number' },
  maxLength: { fits: Number.isInteger, use: 'a whole number' },
  maxSize: {
    fits: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= mostFileBytes,
    use: `a whole number of bytes, at most ${mostFileBytes}`,
  },
  min: { fits: isLimit, use: 'a number, or a day as "2026-11-24"' },
  max: { fits: isLimit, use: 'a number, or a day as "2026-11-24"' },
  renderAs: { fits: (value) => value === 'checkbox', use: '"checkbox": a box to tick, as for a consent' },
  choicesOrder: {
    fits: (value) => value === 'random' || value === 'none',
    use: '"random" (drawn on the person’s device) or "none"; for another order, write the choices in it',
  },
  rowOrder: {
    fits: (value) => value === 'random' || value === 'initial',
    use: '"random" (drawn on the person’s device) or "initial"',
  },
  questionsOrder: {
    fits: (value) => value === 'random' || value === 'initial',
    use: '"random" (one of at most 24 orders, drawn on the person’s device) or "initial"',
  },
  questionsOnPageMode: {
    fits: (value) => value === 'standard' || value === 'questionPerPage',
    use: '"standard" (one theme on each screen) or "questionPerPage"',
  },
  inputType: {
    fits: (value) => value === 'text' || value === 'number' || value === 'date',
    use: '"text", "number" or "date"',
  },
};

/** Whether the kind reads the property. An unknown kind is told as such, so its properties are not. */
export function isRead(kind: string, property: string): boolean {
  return !Object.hasOwn(read, kind) || (read[kind]?.includes(property) ?? false);
}

export function unknownPropertyFault(place: string, kind: string, property: string): Fault {
  const advice =
    adviceOnProperty(property) ??
    `Remove it or correct its name; a ${kind} may have ${read[kind]?.join(', ')}.`;
  return { place, code: 'unknown-property', message: `This is not read in a ${kind}. ${advice}` };
}

export function formFaults(place: string, property: string, value: unknown): Fault[] {
  const form = Object.hasOwn(forms, property) ? forms[property] : undefined;
  if (!form || form.fits(value)) return [];
  return [{ place, code: 'wrong-shape', message: `Write ${form.use}.` }];
}

/**
 * Limits must be of what is asked for, and leave something between them: the validator reads a number's limits as
 * numbers and a date's as days, so that one of the other kind would never hold anybody back.
 */
export function limitFaults(place: string, element: Element): Fault[] {
  if (element.type !== 'text') return [];
  const kind = element['inputType'];
  const given = (['min', 'max'] as const).filter((name) => isLimit(element[name]));
  const wrong = given.flatMap((name): Fault[] => {
    const at = `${place}.${name}`;
    const isDay = dayOf(element[name]) !== null;
    if (kind === 'number' && isDay) return [{ place: at, code: 'wrong-limit', message: 'Write a number.' }];
    if (kind === 'date' && !isDay)
      return [{ place: at, code: 'wrong-limit', message: 'Write a day as "2026-11-24".' }];
    if (kind === 'number' || kind === 'date') return [];
    const message = 'Only a number or a date has limits. Set "inputType", or remove this.';
    return [{ place: at, code: 'wrong-limit', message }];
  });
  const { min, max } = element as { min: number | string; max: number | string };
  if (wrong.length > 0 || given.length < 2 || min <= max) return wrong;
  const message = `min (${min}) must not be above max (${max}): no answer would fit.`;
  return [{ place: `${place}.min`, code: 'limits-upside-down', message }];
}

/** A list of elements must be a list, and of elements. */
export function listFaults(place: string, value: unknown): Fault[] {
  if (!Array.isArray(value)) return [{ place, code: 'wrong-shape', message: 'Write a list: [ … ].' }];
  return value.flatMap((entry: unknown, index) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? []
      : [
          {
            place: `${place}[${index}]`,
            code: 'wrong-shape',
            message: 'Write an element: {"type": …, "name": …}. Or remove it.',
          },
        ],
  );
}

/** Whether people may write whatever they like: a comment, or a line that is neither a number nor of a set form. */
export function takesAnyText(element: Element): boolean {
  if (element.type === 'comment') return true;
  if (element.type !== 'text' || element['inputType'] === 'number' || element['inputType'] === 'date')
    return false;
  return !Array.isArray(element['validators']) || element['validators'].length === 0;
}
