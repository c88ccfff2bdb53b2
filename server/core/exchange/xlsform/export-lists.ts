import type { Draft, DraftText } from '../../draft/format.ts';
import { textIn } from '../../draft/texts.ts';
import { codesOf, type Element } from '../../questionnaire/elements.ts';

/** A row of the choices sheet. `value`: ours, where the form's code is another; else empty. */
export interface ListRow {
  list: string;
  code: string;
  text: DraftText;
  value: string;
  /** A value of a scale that has no label, and is called by its number here, since other tools want one. */
  isUnlabelled: boolean;
}

type Item = Draft['items'][number] | undefined;

/** The lists of choices of a form, each once however many questions ask from it. */
export class Lists {
  readonly rows: ListRow[] = [];
  readonly #draft: Draft;
  readonly #byContent = new Map<string, string>();
  readonly #names = new Set<string>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** The list of an element's choices, named after the first that asks from it. */
  choices(element: Element): string {
    return this.#list(String(element.name), entriesOf(element['choices']));
  }

  /** Yes and no, with the labels that a question may have of its own. */
  yesNo(element: Element): string {
    return this.#list(String(element.name), [
      { value: 'true', text: textIn(element['labelTrue']) },
      { value: 'false', text: textIn(element['labelFalse']) },
    ]);
  }

  /** The values of a question's scale, «vet ikke» and «ikke relevant» last. Null where it is on none. */
  scale(item: Item): string | null {
    if (item?.role !== 'scale' || !Object.hasOwn(this.#draft.scales, item.scale)) return null;
    return this.#list(`skala_${item.scale}`, this.#scaleEntries(item.scale));
  }

  /** The columns of a matrix; `isWhole`: they are all told by the list, or by the scale. */
  columns(element: Element, item: Item): { list: string; isWhole: boolean } {
    const columns = entriesOf(element['columns']);
    const ofScale = this.scale(item);
    if (ofScale === null || item?.role !== 'scale') {
      return { list: this.#list(String(element.name), columns), isWhole: areTexts(element['columns']) };
    }
    return {
      list: ofScale,
      isWhole: JSON.stringify(this.#scaleEntries(item.scale)) === JSON.stringify(columns),
    };
  }

  #scaleEntries(key: string): { value: string; text: DraftText }[] {
    const scale = this.#draft.scales[key];
    if (!scale) return [];
    const numbers = Array.from({ length: Math.max(0, scale.max - scale.min + 1) }, (_, at) => scale.min + at);
    return [
      ...numbers.map((value) => ({ value: String(value), text: scale.labels[value] ?? {} })),
      ...(['dontKnow', 'notApplicable'] as const).flatMap((value) => {
        const text = scale[value];
        return text ? [{ value, text }] : [];
      }),
    ];
  }

  #list(wanted: string, entries: readonly { value: string; text: DraftText }[]): string {
    const content = JSON.stringify([wanted.startsWith('skala_') ? wanted : '', entries]);
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const begun = wanted.replaceAll(/[^A-Za-z0-9_.-]/g, '_');
    let name = begun;
    for (let number = 2; this.#names.has(name); number += 1) name = `${begun}_${number}`;
    this.#names.add(name);
    this.#byContent.set(content, name);
    const codes = formCodes(entries.map(({ value }) => value));
    for (const [at, { value, text }] of entries.entries()) {
      const code = codes[at] as string;
      const isUnlabelled = name.startsWith('skala_') && Object.keys(text).length === 0;
      const label = isUnlabelled ? Object.fromEntries(this.#draft.languages.map((tag) => [tag, code])) : text;
      this.rows.push({ list: name, code, text: label, value: code === value ? '' : value, isUnlabelled });
    }
    return name;
  }
}

/** Whether every code is a text, as those of a form are. */
function areTexts(list: unknown): boolean {
  const entries = Array.isArray(list) ? (list as ({ value?: unknown } | null)[]) : [];
  return entries.every((entry) => typeof entry?.value === 'string');
}

/**
 * The codes that a form has for these values, each once. Forms take no spaces in them, since several that are chosen are written
 * with spaces between.
 */
export function formCodes(values: readonly string[]): string[] {
  const used = new Set<string>();
  return values.map((value) => {
    const plain = value.replaceAll(/[^A-Za-z0-9_.-]/g, '_').replace(/^(?![A-Za-z0-9_])/, 'x');
    let code = plain;
    for (let number = 2; used.has(code); number += 1) code = `${plain}_${number}`;
    used.add(code);
    return code;
  });
}

function entriesOf(list: unknown): { value: string; text: DraftText }[] {
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return codesOf(list).map((value, at) => ({
    value,
    text: textIn((entries[at] as { text?: unknown } | null)?.text),
  }));
}
