import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import { type Assembly, type FileChoice, scaleValuesOf } from '../assembly.ts';
import type { Known } from '../condition.ts';
import { plainText } from '../markup.ts';
import type { FormRow, XlsForm } from './form.ts';
import type { Branch } from './tree.ts';
import type { RowType } from './types.ts';

const markup =
  /<\/?(?:span|b|i|u|p|br|div|strong|em|font|a|h[1-6]|ul|ol|li|img|small|big|sub|sup|script|style)\b/i;

/** What the rows of one form are built with: lists, names, texts, and what conditions may ask about. */
export class Forming {
  readonly assembly: Assembly;
  readonly known = new Map<string, Known>();
  /** Elements whose row may hold a condition, to be read when everything has its name. */
  readonly waiting: { element: Element; row: FormRow }[] = [];
  /** The row of each answer, for what our own export keeps beside it. */
  readonly ownOf = new Map<string, FormRow>();
  readonly #form: XlsForm;
  readonly #lists: Map<string, FormRow[]>;
  readonly #external: Map<string, FormRow[]>;
  readonly #used = new Set<string>();
  readonly #asked = new Map<string, number>();
  readonly #names = new Map<Branch, string>();
  readonly #byFormName = new Map<string, string>();
  readonly #pages = new Map<Branch, string>();

  constructor(assembly: Assembly, form: XlsForm) {
    this.assembly = assembly;
    this.#form = form;
    this.#lists = Map.groupBy(form.choices, (row) => row.cell('list_name'));
    this.#external = Map.groupBy(form.externalChoices, (row) => row.cell('list_name'));
  }

  place(row: FormRow): string {
    return `${row.sheet}!${row.line}`;
  }

  /** Gives a question or group its name. */
  name(branch: Branch): void {
    const { row, type } = branch;
    if (['device', 'calculated', 'fetched', 'unknown'].includes(type.kind)) return;
    const written = row.cell('name');
    const own = row.own('name');
    const name = this.assembly.name(
      own || written || (type.kind === 'begin' ? 'gruppe' : 'q'),
      this.place(row),
    );
    this.#names.set(branch, name);
    if (written !== '' && type.kind !== 'begin' && type.kind !== 'note') this.#byFormName.set(written, name);
  }

  /** How many questions ask from each list decides what is a scale. */
  count(type: RowType): void {
    if (type.kind === 'select' && !type.isSeveral)
      this.#asked.set(type.list, (this.#asked.get(type.list) ?? 0) + 1);
  }

  hasList(name: string): boolean {
    return this.#lists.has(name);
  }

  nameOf(branch: Branch): string {
    return this.#names.get(branch) ?? 'q';
  }

  namePage(branch: Branch): void {
    const { row } = branch;
    this.#pages.set(
      branch,
      this.assembly.pageName(row.own('name') || row.cell('name'), row.own('name') !== ''),
    );
  }

  /** Whether our own export says that the group is a page. */
  isPage({ row }: Branch): boolean {
    return row.own('type') === 'page';
  }

  /** A new page: of a group, or of what lies between groups (null). */
  page(branch: Branch | null): Element & { elements: Element[] } {
    const name =
      (branch && this.#pages.get(branch)) ?? this.assembly.pageName(`side${this.assembly.pages.length + 1}`);
    const page = { name, ...(branch ? this.titled(branch.row) : {}), elements: [] as Element[] };
    this.assembly.pages.push(page);
    if (branch?.type.kind === 'begin' && branch.type.isRepeat) {
      const { row } = branch;
      this.assembly.notes.changed(
        'repeatedOnce',
        this.place(row),
        row.cell('name'),
        row.cell('repeat_count'),
      );
    }
    return page;
  }

  titled(row: FormRow): { title?: DraftText } {
    const title = this.text(row.texts('label'), row);
    return Object.keys(title).length > 0 ? { title } : {};
  }

  described(row: FormRow): { description?: DraftText } {
    const description = this.text(row.texts('hint'), row);
    return Object.keys(description).length > 0 ? { description } : {};
  }

  wait(row: FormRow, element: Element): void {
    this.waiting.push({ element, row });
  }

  /** Words without markup; answers are put in by our names for them. */
  text(text: DraftText, row: FormRow): DraftText {
    const { notes } = this.assembly;
    const plain = Object.fromEntries(
      Object.entries(text).map(([language, written]) => {
        const isHtml = markup.test(written);
        if (isHtml) notes.changed('markupCleaned', this.place(row), row.cell('name'), written);
        const words = isHtml ? plainText(written).text : written;
        const piped = words.replaceAll(/\$\{([^{}]*)\}/g, (whole, inside: string) => {
          const name = this.#byFormName.get(inside.trim());
          if (name !== undefined) return `{${name}}`;
          notes.leftOut('calculated', this.place(row), row.cell('name'), whole);
          return '…';
        });
        return [language, piped];
      }),
    );
    return this.assembly.text(plain, this.place(row));
  }

  /** The choices of a list, from the workbook itself. Null where it has no such list. */
  list(name: string, isExternal: boolean): FileChoice[] | null {
    const rows = (isExternal ? this.#external.get(name) : undefined) ?? this.#lists.get(name);
    if (!rows) return null;
    this.#used.add(name);
    return rows.map((row) => {
      const [code, text] = [row.cell('name'), this.text(row.texts('label'), row)];
      const isCode = row.own('unlabelled') !== '' && Object.values(text).every((words) => words === code);
      return {
        code,
        text: isCode ? {} : text,
        ...(row.own('value') === '' ? {} : { value: row.own('value') }),
      };
    });
  }

  /**
   * The values of a scale, where a list is one: said to be by our own export; asked as a Likert scale; shared by several
   * questions; or labelled by its numbers. A list of words that one question has is categories, such as ages.
   */
  scaleValues(list: string, choices: readonly FileChoice[], row: FormRow) {
    if (row.own('type') !== '') return row.own('scale') === '' ? null : ownScaleValues(choices);
    const isPlainNumbers = choices.every(({ code, text }) =>
      Object.values(text).every((words) => words === code),
    );
    const isLikely =
      /\blikert\b/.test(row.cell('appearance')) || (this.#asked.get(list) ?? 0) > 1 || isPlainNumbers;
    return isLikely ? scaleValuesOf(choices) : null;
  }

  /** Lists that nobody is asked from. */
  noteUnused(): void {
    for (const [name, [first]] of this.#lists) {
      if (first && name !== '' && !this.#used.has(name))
        this.assembly.notes.leftOut('emptyPart', this.place(first), name);
    }
  }

  /** Whether the form was written by us. */
  get isOwn(): boolean {
    return this.#form.beside.size > 0;
  }
}

const outside = ['dontKnow', 'notApplicable'] as const;

function ownScaleValues(choices: readonly FileChoice[]) {
  const values = new Map<string, number | (typeof outside)[number]>();
  for (const { code } of choices) {
    const beside = outside.find((each) => each === code);
    if (!beside && !/^(?:\d|10)$/.test(code)) return null;
    values.set(code, beside ?? Number(code));
  }
  return [...values.values()].filter((value) => typeof value === 'number').length > 1 ? values : null;
}
