import type { Draft, DraftText } from '../../draft/format.ts';
import { textIn } from '../../draft/texts.ts';
import type { Operand } from '../../questionnaire/condition.ts';
import { codesOf, type Element } from '../../questionnaire/elements.ts';
import { formCodes, Lists } from './export-lists.ts';
import { asFormType } from './export-types.ts';
import { type FormQuestion, relevantOf } from './relevant.ts';

/** What other tools will not see, since it stands only in the columns and the sheet called `spredning`. */
export interface BesideNote {
  /** The name of the question, panel or page; empty: the whole. */
  name: string;
  properties: string[];
}

/** A condition of ours as its parts; null where it holds what is not read (`server/platform/survey-conditions.ts`). */
export type ReadCondition = (expression: string, takesSeveral: (name: string) => boolean) => Operand | null;

/** Columns that stand once for each language, those of the form, and ours. */
export const inLanguages = ['label', 'hint', 'required_message'] as const;
export const plain = ['required', 'relevant', 'constraint', 'appearance', 'parameters'] as const;
export const own = [
  ...['type', 'name', 'id', 'role', 'scale', 'direction', 'theme', 'origin', 'feeds', 'relevant'],
  ...['required', 'more'],
] as const;

/** A row of the survey sheet as it is to be written. */
export type WrittenRow = { type: string; name: string } & Partial<Record<(typeof plain)[number], string>> & {
    texts: Partial<Record<(typeof inLanguages)[number], DraftText>>;
    own: Partial<Record<(typeof own)[number], string>>;
  };

/** The rows of the survey sheet, page by page, with the lists they ask from and what stands only beside. */
export class Writing {
  readonly rows: WrittenRow[] = [];
  readonly beside: BesideNote[] = [];
  readonly lists: Lists;
  readonly #read: ReadCondition;
  readonly #items: Map<string, Draft['items'][number]>;
  readonly #names = new Set<string>();
  /** What conditions may ask about, by our name. */
  readonly #asked = new Map<string, FormQuestion & { isSeveral: boolean }>();

  constructor(draft: Draft, read: ReadCondition) {
    this.#read = read;
    this.lists = new Lists(draft);
    this.#items = new Map(draft.items.map((item) => [item.name, item]));
    const stack = draft.definition.pages.map((page) => page as Element).reverse();
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (Array.isArray(next.elements)) stack.push(...(next.elements as Element[]).toReversed());
      const name = String(next.name);
      if (next.type === undefined) continue;
      this.#names.add(name);
      const isNumber = next['inputType'] === 'number';
      const isSeveral = next.type === 'checkbox' || next.type === 'ranking';
      this.#asked.set(name, { name, isNumber, isSeveral, codes: codesIn(next) });
      if (next.type === 'matrix') {
        for (const row of codesOf(next['rows'])) {
          const answer = `${name}.${row}`;
          this.#asked.set(answer, { name: answer, isNumber: false, isSeveral: false, codes: codesIn(next) });
        }
      }
    }
  }

  page(page: Element): void {
    const name = this.#pageName(String(page.name));
    const kept = name === page.name ? {} : { name: String(page.name) };
    this.#group(page, name, { type: 'page', ...kept }, ['name', 'title', 'description']);
  }

  /** The names of pages are their own here, and those of everything else in a form. */
  #pageName(wanted: string): string {
    const begun = wanted.replaceAll(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z])/, 'side_');
    let name = begun;
    for (let number = 2; this.#names.has(name); number += 1) name = `${begun}_${number}`;
    this.#names.add(name);
    return name;
  }

  #group(element: Element, name: string, kept: WrittenRow['own'], written: readonly string[]): void {
    this.rows.push({
      ...{ type: 'begin group', name, ...this.#conditions(element) },
      texts: this.#texts(element),
      own: { ...kept, ...this.#kept(element, [...written, 'elements']) },
    });
    for (const inner of (Array.isArray(element.elements) ? element.elements : []) as Element[])
      this.#element(inner);
    this.rows.push({ type: 'end group', name: '', texts: {}, own: {} });
  }

  #element(element: Element): void {
    const name = String(element.name);
    if (element.type === 'panel') {
      this.#group(element, name, { type: 'panel' }, ['type', 'name', 'title', 'description']);
    } else if (element.type === 'matrix') this.#matrix(element, name);
    else {
      const { type, written, texts, ...columns } = asFormType(element, this.#items.get(name), this.lists);
      this.rows.push({
        ...{ type, name, ...columns, ...this.#conditions(element) },
        texts: { ...(element.type === 'html' ? {} : this.#texts(element)), ...texts },
        own: {
          ...{ type: String(element.type), ...this.#item(name) },
          ...this.#kept(element, ['type', 'name', ...written]),
        },
      });
    }
  }

  /** A table of choices, a row for each of its rows. */
  #matrix(element: Element, name: string): void {
    const rows = Array.isArray(element['rows']) ? (element['rows'] as { text?: unknown }[]) : [];
    const codes = codesOf(rows);
    const [sample] = codes;
    const item = sample === undefined ? undefined : this.#items.get(`${name}.${sample}`);
    const { list, isWhole } = this.lists.columns(element, item);
    const written = [
      'type',
      'name',
      'title',
      'description',
      'requiredErrorText',
      'rows',
      ...(isWhole ? ['columns'] : []),
    ];
    if (element['isRequired'] === true) written.push('isRequired');
    this.rows.push({
      ...{
        type: 'begin group',
        name,
        appearance: 'table-list',
        ...this.#conditions({ ...element, isRequired: false }),
      },
      texts: this.#texts(element),
      own: { type: 'matrix', ...this.#kept(element, written) },
    });
    codes.forEach((code, at) => {
      const row: WrittenRow = {
        ...{ type: `select_one ${list}`, name: `${name}.${code}` },
        texts: { label: textIn(rows[at]?.text) },
        own: { type: 'row', ...this.#item(`${name}.${code}`) },
      };
      if (element['isRequired'] === true) row.required = 'yes';
      this.rows.push(row);
    });
    this.rows.push({ type: 'end group', name: '', texts: {}, own: {} });
  }

  #item(name: string): WrittenRow['own'] {
    const item = this.#items.get(name);
    if (!item) return {};
    const { id, role, origin } = item;
    if (item.role !== 'scale') return { id, role, origin };
    const { scale, direction, theme, feeds } = item;
    return {
      id,
      role,
      origin,
      scale,
      direction,
      theme,
      ...(feeds.length > 0 ? { feeds: JSON.stringify(feeds) } : {}),
    };
  }

  #texts(element: Element): WrittenRow['texts'] {
    return {
      label: this.#piped(textIn(element.title)),
      hint: this.#piped(textIn(element['description'])),
      required_message: this.#piped(textIn(element['requiredErrorText'])),
    };
  }

  /** An answer put into a text is written in another way there. */
  #piped(text: DraftText): DraftText {
    return Object.fromEntries(
      Object.entries(text).map(([language, words]) => [
        language,
        words.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
          this.#asked.has(name.trim()) ? `\${${name.trim()}}` : whole,
        ),
      ]),
    );
  }

  #conditions(element: Element): Pick<WrittenRow, 'relevant' | 'required'> {
    const relevant = this.#xpath(element['visibleIf']);
    const required = element['isRequired'] === true ? 'yes' : this.#xpath(element['requiredIf']);
    return { ...(relevant ? { relevant } : {}), ...(required ? { required } : {}) };
  }

  #xpath(expression: unknown): string | null {
    if (typeof expression !== 'string' || expression.trim() === '') return null;
    const condition = this.#read(expression, (name) => this.#asked.get(name)?.isSeveral ?? false);
    return condition && relevantOf(condition, (name) => this.#asked.get(name));
  }

  /** What has no column of the form's, with what its conditions were written as, and a note of it. */
  #kept(element: Element, written: readonly string[]): WrittenRow['own'] {
    const isWritten = (property: string) => written.includes(property) || property === 'requiredErrorText';
    const more = Object.fromEntries(Object.entries(element).filter(([property]) => !isWritten(property)));
    const conditions = this.#conditions(element);
    const hidden = Object.keys(more).filter(
      (property) =>
        !(property === 'visibleIf' && conditions.relevant) &&
        !(property === 'requiredIf' && conditions.required),
    );
    if (hidden.length > 0) this.beside.push({ name: String(element.name), properties: hidden });
    return {
      ...(more['visibleIf'] === undefined || !conditions.relevant ? {} : { relevant: conditions.relevant }),
      ...(more['requiredIf'] === undefined || !conditions.required ? {} : { required: conditions.required }),
      ...(Object.keys(more).length > 0 ? { more: JSON.stringify(more) } : {}),
    };
  }
}

/** What the form calls the answers to a question, by what ours does. Of a rating they are the same, and it is on the scale. */
function codesIn(element: Element): ReadonlyMap<string, string> | null {
  if (element.type === 'boolean') {
    return new Map(
      element['renderAs'] === 'checkbox' ? [['true', 'OK']] : ['true', 'false'].map((code) => [code, code]),
    );
  }
  const values = codesOf(element.type === 'matrix' ? element['columns'] : element['choices']);
  const codes = formCodes(values);
  return values.length === 0 ? null : new Map(values.map((value, at) => [value, codes[at] as string]));
}
