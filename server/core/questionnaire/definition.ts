import type { Localized } from '../locale.ts';
import { answerNames, asks, type Element, placedElements } from './elements.ts';
import type { Item, Questionnaire, Scale, ScaleItem } from './format.ts';

/**
 * The SurveyJS definition sent to browsers: texts in SurveyJS's form (`default` is bokmål), and each rating filled
 * in from its item's scale: one button for each value and, where the scale has it, «vet ikke» last, outside it.
 */
export function surveyDefinition(questionnaire: Questionnaire): Record<string, unknown> {
  const scales = new Map(
    scaleItems(questionnaire).map((item) => [item.name, questionnaire.scales[item.scale]]),
  );
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!value || typeof value !== 'object') return value;
    if (isLocalized(value)) return forSurveyJs(value);
    const walked = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    const element = value as Element;
    const scale = element.type === 'rating' ? scales.get(String(element.name)) : undefined;
    return scale ? { ...walked, ...ratingOf(scale) } : walked;
  };
  // How much a screen holds is the page's own matter; SurveyJS would make pages of its own of it.
  const { questionsOnPageMode: _, ...definition } = questionnaire.definition;
  return walk(definition) as Record<string, unknown>;
}

function ratingOf(scale: Scale): Record<string, unknown> {
  const values: unknown[] = valuesOf(scale);
  for (const { code, text } of outsideOf(scale)) values.push({ value: code, text: forSurveyJs(text) });
  return {
    rateType: 'labels',
    displayMode: 'buttons',
    autoGenerate: false,
    rateValues: values,
    minRateDescription: forSurveyJs(scale.labels[scale.min] as Localized),
    maxRateDescription: forSurveyJs(scale.labels[scale.max] as Localized),
  };
}

/** The answers outside a scale: «vet ikke» and «ikke relevant», where it has them. */
export function outsideOf(scale: Scale): { code: 'dontKnow' | 'notApplicable'; text: Localized }[] {
  const { dontKnow, notApplicable } = scale;
  return [
    ...(dontKnow ? [{ code: 'dontKnow' as const, text: dontKnow }] : []),
    ...(notApplicable ? [{ code: 'notApplicable' as const, text: notApplicable }] : []),
  ];
}

/** The values of a scale in rising order. */
export function valuesOf(scale: Scale): number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
}

export function scaleItems(questionnaire: Questionnaire): ScaleItem[] {
  return questionnaire.items.filter((item: Item) => item.role === 'scale');
}

/** The scale a released figure is on; undefined where the questionnaire does not ask it. An indicator's items share one. */
export function subjectScale(
  questionnaire: Questionnaire,
  kind: 'item' | 'indicator',
  subject: string,
): Scale | undefined {
  const item = scaleItems(questionnaire).find((candidate) =>
    kind === 'item'
      ? candidate.name === subject
      : candidate.feeds.some(({ indicator }) => indicator === subject),
  );
  return item && questionnaire.scales[item.scale];
}

/** What an item of one questionnaire is called in another: the same by its id. Undefined where it was not asked. */
export function sameItem(from: Questionnaire, other: Questionnaire, name: string): string | undefined {
  const id = scaleItems(from).find((item) => item.name === name)?.id;
  return id === undefined ? undefined : scaleItems(other).find((item) => item.id === id)?.name;
}

/** How many questions a person is asked: each row of a matrix is one. */
export function questionCount(questionnaire: Questionnaire): number {
  return placedElements(questionnaire.definition)
    .filter(({ element }) => asks(element))
    .reduce((count, { element }) => count + answerNames(element).length, 0);
}

/** The wording of an item: its element's title, or for a matrix row the row's text. */
export function textOf(questionnaire: Questionnaire, itemName: string): Localized {
  for (const { element } of placedElements(questionnaire.definition)) {
    if (!asks(element) || !answerNames(element).includes(itemName)) continue;
    if (element.type !== 'matrix') return localizedOf(element.title, itemName);
    const rows = element['rows'] as { value?: unknown; text?: unknown }[];
    const row = rows.find((candidate) => `${String(element.name)}.${String(candidate.value)}` === itemName);
    return localizedOf(row?.text, itemName);
  }
  return localizedOf(undefined, itemName);
}

/**
 * What makes two askings of an item the same question (R22): the bokmål wording, the page's stem, the scale and the
 * type. Another value is a break in series. A plain text, so that it can be read as well as compared.
 */
export function itemHash(questionnaire: Questionnaire, itemName: string): string {
  const item = scaleItems(questionnaire).find((candidate) => candidate.name === itemName);
  const scale = item && questionnaire.scales[item.scale];
  const labels = scale && valuesOf(scale).map((value) => scale.labels[value]?.nb ?? '');
  return JSON.stringify([
    item?.id,
    stemOf(questionnaire, itemName),
    textOf(questionnaire, itemName).nb,
    scale && [
      ...[scale.min, scale.max, labels, scale.dontKnow?.nb ?? null],
      // Left out where there is none, as in versions from before it could be.
      ...(scale.notApplicable ? [scale.notApplicable.nb] : []),
    ],
  ]);
}

/** The same for an indicator: its items with weights and directions, and how they make a person's score. */
export function indicatorHash(questionnaire: Questionnaire, indicatorKey: string): string {
  const index = questionnaire.indices.find((candidate) => candidate.indicator === indicatorKey);
  const items = scaleItems(questionnaire)
    .flatMap((item) =>
      item.feeds
        .filter((feed) => feed.indicator === indicatorKey)
        .map((feed) => JSON.stringify([itemHash(questionnaire, item.name), feed.weight, item.direction])),
    )
    .sort();
  return JSON.stringify([index?.kind, index?.minValidItems, items]);
}

/**
 * What stands above the question and is read with it: the page's description, which carries «Hvor fornøyd er du med …» for
 * all its items, and for a row the title of its matrix.
 */
function stemOf(questionnaire: Questionnaire, itemName: string): string {
  for (const page of questionnaire.definition.pages) {
    const holder = placedElements({ pages: [page] }).find(
      ({ element }) => asks(element) && answerNames(element).includes(itemName),
    )?.element;
    if (!holder) continue;
    const stem = localizedOf(page['description'], '').nb;
    return holder.type === 'matrix' ? `${stem}\n${localizedOf(holder.title, '').nb}` : stem;
  }
  return '';
}

function localizedOf(value: unknown, fallback: string): Localized {
  return isLocalized(value) ? value : { nb: fallback, nn: fallback, en: fallback };
}

export function isLocalized(value: unknown): value is Localized {
  if (!value || typeof value !== 'object') return false;
  const text = value as Record<string, unknown>;
  return typeof text['nb'] === 'string' && typeof text['nn'] === 'string' && typeof text['en'] === 'string';
}

function forSurveyJs(text: Localized): Record<string, string> {
  return { default: text.nb, nb: text.nb, nn: text.nn, en: text.en };
}
