import type { Scorecard } from '../scorecard/format.ts';
import { placedIndicators } from '../scorecard/walk.ts';
import { checkElements, checkNesting } from './check-elements.ts';
import { pairingFaults } from './check-pairing.ts';
import { checkTree } from './check-tree.ts';
import { fault, shapeFaults } from './faults.ts';
import { type Fault, type Questionnaire, questionnaireFormat, questionnaireSchema } from './format.ts';

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
