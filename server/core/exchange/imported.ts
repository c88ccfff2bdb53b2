import type { Draft } from '../draft/format.ts';
import { asks, codesOf, placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';

/** What came in, but not as it stood in the file. */
export const changedCodes = [
  'nameChanged',
  'valueChanged',
  'typeChanged',
  'askedAsScale',
  'partsOnTheirOwn',
  'repeatedOnce',
  'otherAsQuestion',
  'noneAsChoice',
  'commentAsQuestion',
  'markupCleaned',
  'textShortened',
  'languageAssumed',
  'languageRenamed',
  'directionAssumed',
  'conditionRewritten',
  'checkRewritten',
  'hiddenShown',
  'panelsOpened',
] as const;

/** What did not come in. */
export const leftOutCodes = [
  'type',
  'property',
  'layout',
  'buttons',
  'defaultValue',
  'condition',
  'check',
  'trigger',
  'calculated',
  'fetchedChoices',
  'borrowedChoices',
  'choiceCondition',
  'script',
  'picture',
  'markup',
  'emptyPart',
  'language',
  'meaning',
] as const;

export type ImportNoteCode = (typeof changedCodes)[number] | (typeof leftOutCodes)[number];

/** What became of a part of the file that did not come in as it was. */
export interface ImportNote {
  fate: 'changed' | 'leftOut';
  code: ImportNoteCode;
  /** Where in the file, as its reader can find it: `pages[2].elements[0]`, `survey!B14`, `questions/row 12`. */
  place: string;
  /** What it is called there, or null. */
  subject: string | null;
  /** What stood there or what it became, shortened, or null. */
  detail: string | null;
}

/** Counts of what came in, to hold against the file. */
export interface ImportCounts {
  pages: number;
  /** A matrix is one, however many rows it has. */
  questions: number;
  /** What people choose among: choices, the columns of a matrix, the labelled values of a scale question. */
  options: number;
  /** Those that any text is written in, in the draft's order. */
  languages: string[];
}

/** Why a file did not come in at all. */
export const faultCodes = [
  'unknownFormat',
  'unreadable',
  'tooLarge',
  'tooMuch',
  'tooDeep',
  'tooMany',
  'forbiddenName',
  'noQuestions',
  'notAsExpected',
] as const;
export type ImportFaultCode = (typeof faultCodes)[number];

export interface ImportFault {
  code: ImportFaultCode;
  /** Where in the file; empty: the file as a whole. */
  place: string;
  detail: string | null;
}

/** A file as a draft with what became of its parts, or refused whole. */
export type Imported =
  | { draft: Draft; notes: ImportNote[]; counts: ImportCounts }
  | { faults: ImportFault[] };

/** What the file does not tell, and whoever imports chooses. */
export interface ImportChoices {
  /** The draft's key; its questions' ids begin with it. */
  key: string;
  kind: Draft['kind'];
  /** The language of texts whose language the file does not tell. */
  language: string;
}

const longestDetail = 160;

/** Notes as a reader gathers them, in the order of the file. */
export class Notes {
  readonly all: ImportNote[] = [];

  changed(code: (typeof changedCodes)[number], place: string, subject?: unknown, detail?: unknown): void {
    this.all.push({ fate: 'changed', code, place, subject: short(subject), detail: short(detail) });
  }

  leftOut(code: (typeof leftOutCodes)[number], place: string, subject?: unknown, detail?: unknown): void {
    this.all.push({ fate: 'leftOut', code, place, subject: short(subject), detail: short(detail) });
  }
}

/** What stands in a file, as one line that a note can hold; null where there is nothing. */
export function short(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text
    .slice(0, longestDetail * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1)}…` : line || null;
}

/** Counts of a draft. Pure, so that every format is counted alike. */
export function countsOf(draft: Draft): ImportCounts {
  const asked = placedElements(draft.definition as Questionnaire['definition'])
    .map(({ element }) => element)
    .filter(asks);
  const labels = new Map(
    draft.items.flatMap((item) =>
      item.role === 'scale' && Object.hasOwn(draft.scales, item.scale)
        ? [[item.name, Object.keys(draft.scales[item.scale]?.labels ?? {}).length] as const]
        : [],
    ),
  );
  const options = asked.reduce((sum, element) => {
    if (element.type === 'rating') return sum + (labels.get(String(element.name)) ?? 0);
    return sum + codesOf(element.type === 'matrix' ? element['columns'] : element['choices']).length;
  }, 0);
  const text = JSON.stringify({ ...draft, languages: [] });
  return {
    pages: draft.definition.pages.length,
    questions: asked.length,
    options,
    languages: draft.languages.filter((tag) => text.includes(`"${tag}":"`)),
  };
}
