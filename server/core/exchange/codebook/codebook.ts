import { finishedOf } from '../../draft/convert.ts';
import type { Draft, DraftItem, DraftText } from '../../draft/format.ts';
import { textIn } from '../../draft/texts.ts';
import { elementOf, offeredChoices } from '../../questionnaire/choices.ts';
import { itemHash } from '../../questionnaire/definition.ts';
import { codesOf, type Element, placedElements } from '../../questionnaire/elements.ts';
import type { Questionnaire } from '../../questionnaire/format.ts';

/** An answer that can be given, and whether it is outside what is measured, such as «vet ikke». */
export interface CodebookValue {
  code: string;
  label: DraftText;
  isMissing: boolean;
}

/** A round in which the same question was asked. */
export interface CodebookAsking {
  /** What the round is called, such as `2024`. */
  period: string;
  /** What the question was called then. */
  name: string;
  /** Whether its figures can be held against those of this one (R22). */
  isSame: boolean;
}

/** A question as whoever works with its answers must know it. Texts are by language. */
export interface CodebookVariable {
  /** `Q1`, `Q2` … in the order they are asked; what a paper form calls them too. */
  code: string;
  name: string;
  id: string;
  role: DraftItem['role'];
  /** The SurveyJS type it is asked with; null: it is not on any page. */
  type: string | null;
  page: DraftText;
  theme: DraftText | null;
  /** What stands above it and is read with it: the page's text, and the title of a matrix. */
  stem: DraftText[];
  question: DraftText;
  help: DraftText;
  /** A SurveyJS expression: it is only asked where this holds. */
  condition: string | null;
  isRequired: boolean;
  /** Empty: the answer is written. */
  values: CodebookValue[];
  /** Of a question on a scale. */
  scale: { min: number; max: number; direction: 'higherIsBetter' | 'lowerIsBetter' } | null;
  feeds: { indicator: string; weight: number }[];
  history: CodebookAsking[];
}

/** What a survey asks, question by question, with what else one must know to read its answers. */
export interface Codebook {
  key: string;
  kind: Draft['kind'];
  languages: string[];
  title: DraftText;
  purpose: DraftText;
  provenance: string;
  variables: CodebookVariable[];
}

/** A round that has been asked, with what was asked in it. */
export interface Asked {
  period: string;
  questionnaire: Questionnaire;
}

/**
 * The codebook of a draft, or of a questionnaire by `draftOf`: its questions in the order they are asked, those on no page last.
 * `asked`: earlier rounds, oldest first; a question is the same by its id.
 */
export function codebookOf(draft: Draft, asked: readonly Asked[] = []): Codebook {
  const definition = draft.definition as Questionnaire['definition'];
  const now = finishedOf(draft) as Questionnaire;
  const places = placesOf(definition);
  const order = (item: DraftItem) => places.get(item.name)?.at ?? Number.POSITIVE_INFINITY;
  const items = draft.items.toSorted((one, other) => order(one) - order(other) || 0);
  const { key, kind, languages, title, purpose, provenance } = draft;
  const variables = items.map((item, at): CodebookVariable => {
    const element = elementOf(definition, item.name);
    const page = places.get(item.name)?.page;
    const isRow = element?.type === 'matrix';
    const scale =
      item.role === 'scale' && Object.hasOwn(draft.scales, item.scale) ? draft.scales[item.scale] : undefined;
    const theme = item.role === 'scale' ? draft.themes.find(({ key }) => key === item.theme) : undefined;
    return {
      code: `Q${at + 1}`,
      ...{ name: item.name, id: item.id, role: item.role },
      type: element ? String(element.type) : null,
      page: textIn(page?.['title']),
      theme: theme?.name ?? null,
      stem: [page?.['description'], isRow ? element.title : undefined].flatMap((text) =>
        text === undefined ? [] : [textIn(text)],
      ),
      question: isRow ? rowText(element, item.name) : textIn(element?.title),
      help: textIn(element?.['description']),
      condition: typeof element?.['visibleIf'] === 'string' ? element['visibleIf'] : null,
      isRequired: element?.['isRequired'] === true,
      values: scale ? scaleValues(scale) : offered(element),
      scale:
        scale && item.role === 'scale' ? { min: scale.min, max: scale.max, direction: item.direction } : null,
      feeds: item.role === 'scale' ? item.feeds : [],
      history: historyOf(item, now, asked),
    };
  });
  return { key, kind, languages, title, purpose, provenance, variables };
}

/** Where each question stands: its number in reading order, and the page that holds it. */
function placesOf(definition: Questionnaire['definition']): Map<string, { at: number; page: Element }> {
  const places = new Map<string, { at: number; page: Element }>();
  for (const page of definition.pages) {
    for (const { element } of placedElements({ pages: [page] })) {
      const rows = element.type === 'matrix' ? codesOf(element['rows']) : [];
      const names =
        element.type === 'matrix'
          ? rows.map((row) => `${String(element.name)}.${row}`)
          : [String(element.name)];
      for (const name of names) if (!places.has(name)) places.set(name, { at: places.size, page });
    }
  }
  return places;
}

function rowText(matrix: Element, name: string): DraftText {
  const rows = Array.isArray(matrix['rows']) ? (matrix['rows'] as unknown[]) : [];
  const at = codesOf(rows).findIndex((row) => `${String(matrix.name)}.${row}` === name);
  const text = (rows[at] as { text?: unknown } | undefined)?.text;
  return textIn(text ?? codesOf(rows)[at]);
}

function scaleValues(scale: Draft['scales'][string]): CodebookValue[] {
  const { min, max, labels, dontKnow, notApplicable } = scale;
  const inside = Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => String(min + at));
  const missing = Object.entries({ dontKnow, notApplicable }).flatMap(([code, label]) =>
    label ? [{ code, label, isMissing: true }] : [],
  );
  return [
    ...inside.map((code) => ({
      code,
      label: Object.hasOwn(labels, code) ? (labels[code] as DraftText) : {},
      isMissing: false,
    })),
    ...missing,
  ];
}

function offered(element: Element | undefined): CodebookValue[] {
  if (!element) return [];
  return offeredChoices(element).map(({ code, text }) => ({ code, label: textIn(text), isMissing: false }));
}

function historyOf(item: DraftItem, now: Questionnaire, asked: readonly Asked[]): CodebookAsking[] {
  return asked.flatMap(({ period, questionnaire }) => {
    const then = questionnaire.items.find(({ id }) => id === item.id);
    if (!then) return [];
    const isSame = itemHash(questionnaire, then.name) === itemHash(now, item.name);
    return [{ period, name: then.name, isSame }];
  });
}
