import type { ZodError } from 'zod';
import type { Scorecard } from '../scorecard/format.ts';
import { placedIndicators } from '../scorecard/walk.ts';
import { checkElements, checkNesting } from './check-elements.ts';
import { checkTree } from './check-tree.ts';
import { outsideOf } from './definition.ts';
import { takesAnyText } from './element-properties.ts';
import { answerNames, asks, type Element, placedElements } from './elements.ts';
import {
  type Fault,
  type Item,
  type Questionnaire,
  questionnaireFormat,
  questionnaireSchema,
  type ScaleItem,
} from './format.ts';

/**
 * Reads a questionnaire file and reports every fault with its place. Pure: it is given the parsed JSON. The
 * questionnaire is null when the file's shape is wrong; with other faults it is given, but may not be used.
 *
 * `expressionFault` tells what is wrong with a SurveyJS condition, or null; the one who has survey-core gives it.
 */
export function checkQuestionnaire(
  file: unknown,
  expressionFault: (expression: string) => string | null = () => null,
): { questionnaire: Questionnaire | null; faults: Fault[] } {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return {
      questionnaire: null,
      faults: [fault('', 'not-an-object', 'The file is not a JSON object. Begin it with {.')],
    };
  }
  // Before anything walks it all: what is nested too deep could cost minutes, or the stack.
  const definition = (file as { definition?: unknown }).definition;
  const nested = checkNesting(definition);
  const unsafe = nested.length > 0 ? nested : checkTree(file);
  if (unsafe.length > 0) return { questionnaire: null, faults: unsafe };
  const format = (file as Record<string, unknown>)['format'];
  if (format !== questionnaireFormat) {
    const message = `The format is ${JSON.stringify(format) ?? 'missing'}. This version reads "${questionnaireFormat}".`;
    return { questionnaire: null, faults: [fault('format', 'unknown-format', message)] };
  }
  const elementFaults = checkElements(definition, expressionFault);
  const parsed = questionnaireSchema.safeParse(file);
  if (parsed.success) {
    return { questionnaire: parsed.data, faults: [...elementFaults, ...contentFaults(parsed.data)] };
  }
  const shape = shapeFaults(parsed.error);
  // Faults that leave the structure whole do not hide those of the content.
  const whole = shape.every(({ code }) => harmlessToStructure.includes(code));
  const content = whole ? contentFaults(file as Questionnaire) : [];
  return { questionnaire: null, faults: [...shape, ...elementFaults, ...content] };
}

const harmlessToStructure = ['direction-unstated', 'missing-language', 'unknown-property'];

function contentFaults(questionnaire: Questionnaire): Fault[] {
  return [
    ...scaleFaults(questionnaire),
    ...itemFaults(questionnaire),
    ...mappingFaults(questionnaire),
    ...pairingFaults(questionnaire),
  ];
}

/** Indicators the questionnaire feeds that no scorecard has. */
export function checkAgainstScorecards(questionnaire: Questionnaire, scorecards: Scorecard[]): Fault[] {
  const known = new Set(scorecards.flatMap(placedIndicators).map(({ indicator }) => indicator.key));
  return questionnaire.indices.flatMap(({ indicator }, index) =>
    known.has(indicator)
      ? []
      : [
          fault(
            `indices[${index}].indicator`,
            'unknown-indicator',
            `No scorecard has the indicator "${indicator}". Correct the key, or add the indicator to a scorecard.`,
          ),
        ],
  );
}

/** One line a fault: `place: message (code)`. */
export function formatFaults(faults: Fault[]): string {
  return faults.map(({ place, message, code }) => `${place || 'file'}: ${message} (${code})`).join('\n');
}

export function fault(place: string, code: string, message: string): Fault {
  return { place, code, message };
}

/** Faults of shape, from zod, with the codes people meet most often named for what they are. */
export function shapeFaults(error: ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const place = placeOf(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        fault(
          joined(place, key),
          'unknown-property',
          'The format has no such property. Remove it or correct its name.',
        ),
      );
    }
    const last = issue.path.at(-1);
    if (last === 'direction') {
      return [fault(place, 'direction-unstated', 'State "higherIsBetter" or "lowerIsBetter".')];
    }
    if (last === 'nb' || last === 'nn' || last === 'en') {
      return [
        fault(place, 'missing-language', `The text lacks "${last}". Every text is given in nb, nn and en.`),
      ];
    }
    if (last === 'labels') {
      return [fault(place, 'scale-without-labels', 'Give the lowest and the highest value a label each.')];
    }
    if (issue.message.endsWith('received undefined')) {
      return [fault(place, 'missing', 'This is missing. surveys/README.md tells what it holds.')];
    }
    return [fault(place, 'wrong-shape', `${issue.message}. surveys/README.md tells what it holds.`)];
  });
}

function placeOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : joined(place, String(part))),
    '',
  );
}

function joined(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

function scaleFaults(questionnaire: Questionnaire): Fault[] {
  return Object.entries(questionnaire.scales).flatMap(([key, scale]) => {
    const place = `scales.${key}`;
    if (scale.min >= scale.max) {
      return [fault(place, 'scale-upside-down', `min (${scale.min}) must be lower than max (${scale.max}).`)];
    }
    const ends = [scale.min, scale.max]
      .filter((end) => !scale.labels[end])
      .map((end) =>
        fault(`${place}.labels`, 'scale-without-labels', `Give the value ${end} a label in all languages.`),
      );
    const outside = Object.keys(scale.labels)
      .filter((value) => Number(value) < scale.min || Number(value) > scale.max)
      .map((value) =>
        fault(`${place}.labels.${value}`, 'label-off-the-scale', `The scale ends before ${value}.`),
      );
    return [...ends, ...outside];
  });
}

function itemFaults(questionnaire: Questionnaire): Fault[] {
  const faults: Fault[] = [
    ...repeats(questionnaire.items, (item) => item.name, 'items', 'name', 'duplicate-item-name'),
    ...repeats(questionnaire.items, (item) => item.id, 'items', 'id', 'duplicate-item-id'),
    ...repeats(questionnaire.themes, (theme) => theme.key, 'themes', 'key', 'duplicate-theme'),
  ];
  const themes = new Set(questionnaire.themes.map((theme) => theme.key));
  questionnaire.items.forEach((item, index) => {
    if (item.role !== 'scale') return;
    if (!Object.hasOwn(questionnaire.scales, item.scale)) {
      faults.push(
        fault(`items[${index}].scale`, 'unknown-scale', `There is no scale "${item.scale}" under scales.`),
      );
    }
    if (!themes.has(item.theme)) {
      faults.push(
        fault(`items[${index}].theme`, 'unknown-theme', `There is no theme "${item.theme}" under themes.`),
      );
    }
  });
  return faults;
}

function repeats<T>(
  list: T[],
  key: (entry: T) => string,
  place: string,
  property: string,
  code: string,
): Fault[] {
  const seen = new Map<string, number>();
  return list.flatMap((entry, index) => {
    const first = seen.get(key(entry));
    seen.set(key(entry), first ?? index);
    if (first === undefined) return [];
    const message = `"${key(entry)}" stands in ${place}[${first}] too. Give each its own.`;
    return [fault(`${place}[${index}].${property}`, code, message)];
  });
}

/** Each indicator is fed by at least one item, at most once by each, and has one entry under indices. */
function mappingFaults(questionnaire: Questionnaire): Fault[] {
  const faults = repeats(
    questionnaire.indices,
    (index) => index.indicator,
    'indices',
    'indicator',
    'indicator-doubly-mapped',
  );
  const indexed = new Set(questionnaire.indices.map((index) => index.indicator));
  const fed = new Set<string>();
  questionnaire.items.forEach((item, itemIndex) => {
    if (item.role !== 'scale') return;
    faults.push(
      ...repeats(
        item.feeds,
        (feed) => feed.indicator,
        `items[${itemIndex}].feeds`,
        'indicator',
        'indicator-doubly-mapped',
      ),
    );
    item.feeds.forEach((feed, feedIndex) => {
      fed.add(feed.indicator);
      if (indexed.has(feed.indicator)) return;
      const message = `"${feed.indicator}" has no entry under indices. Add one with its kind and minValidItems.`;
      faults.push(
        fault(`items[${itemIndex}].feeds[${feedIndex}].indicator`, 'indicator-without-index', message),
      );
    });
  });
  questionnaire.indices.forEach(({ indicator, minValidItems }, index) => {
    const feeding = questionnaire.items.filter(
      (item) => item.role === 'scale' && item.feeds.some((feed) => feed.indicator === indicator),
    ).length;
    if (!fed.has(indicator)) {
      const message = `No item feeds "${indicator}". Add it to an item's feeds, or remove the entry.`;
      faults.push(fault(`indices[${index}]`, 'indicator-unmapped', message));
    } else if (typeof minValidItems === 'number' && minValidItems > feeding) {
      const message = `Asks for ${minValidItems} valid items, but only ${feeding} feed "${indicator}".`;
      faults.push(fault(`indices[${index}].minValidItems`, 'too-many-valid-items', message));
    }
  });
  return faults;
}

/** Every question has an item that says what its answers mean, and every item a question; kinds agree. */
function pairingFaults(questionnaire: Questionnaire): Fault[] {
  const faults: Fault[] = [];
  const items = new Map(questionnaire.items.map((item) => [item.name, item]));
  const asked = new Set<string>();
  for (const { element, place } of placedElements(questionnaire.definition)) {
    if (!asks(element)) continue;
    for (const name of answerNames(element)) {
      asked.add(name);
      const item = items.get(name);
      if (!item) {
        const message = `"${name}" has no entry under items, so its answers would mean nothing. Add one.`;
        faults.push(fault(place, 'question-without-item', message));
      } else faults.push(...roleFaults(questionnaire, element, place, item));
    }
  }
  questionnaire.items.forEach((item, index) => {
    if (asked.has(item.name)) return;
    const message = `No question in the definition is called "${item.name}". Add it, or remove the item.`;
    faults.push(fault(`items[${index}].name`, 'item-without-question', message));
  });
  return faults;
}

/** Whether the item's role fits how it is asked. */
function roleFaults(questionnaire: Questionnaire, element: Element, place: string, item: Item): Fault[] {
  if (element.type === 'matrix' && item.role === 'scale')
    return columnFaults(questionnaire, element, place, item);
  const free = takesAnyText(element);
  if (free && item.role === 'background') {
    const message = `People can write anything in "${item.name}". Make its role freeText, so that it is kept apart from their other answers.`;
    return [fault(place, 'free-text-among-answers', message)];
  }
  const written =
    free || (element.type === 'text' && !['number', 'date'].includes(String(element['inputType'])));
  const fits =
    (element.type === 'rating') === (item.role === 'scale') && (item.role !== 'freeText' || written);
  if (fits) return [];
  const message = `"${item.name}" is asked as ${String(element.type)}, but its item's role is ${item.role}. Change one of them.`;
  return [fault(place, 'role-does-not-fit', message)];
}

/** A matrix whose rows are scale items offers the scale's own values, as numbers, and «vet ikke» where it has it. */
function columnFaults(
  questionnaire: Questionnaire,
  element: Element,
  place: string,
  item: ScaleItem,
): Fault[] {
  const scale = Object.hasOwn(questionnaire.scales, item.scale)
    ? questionnaire.scales[item.scale]
    : undefined;
  const columns: unknown[] = Array.isArray(element['columns']) ? element['columns'] : [];
  if (!scale) return [];
  return columns.flatMap((column, index) => {
    const value = (column as { value?: unknown } | null)?.value;
    const onScale = Number.isInteger(value) && scale.min <= Number(value) && Number(value) <= scale.max;
    if (onScale || outsideOf(scale).some(({ code }) => code === value)) return [];
    const message = `The values of "${item.scale}" are the numbers ${scale.min} to ${scale.max}${outsideOf(
      scale,
    )
      .map(({ code }) => `, and "${code}"`)
      .join('')}. Use them as columns.`;
    return [fault(`${place}.columns[${index}]`, 'column-off-the-scale', message)];
  });
}
