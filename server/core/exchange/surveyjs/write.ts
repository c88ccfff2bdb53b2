import type { Draft, DraftScale, DraftText } from '../../draft/format.ts';
import { isWritten, textIn } from '../../draft/texts.ts';
import { textProperties } from '../../questionnaire/element-properties.ts';
import type { Element } from '../../questionnaire/elements.ts';

/**
 * A draft as a SurveyJS survey that stands alone: the values and labels of each scale are written where they are asked, and texts as
 * SurveyJS has them, the base language as `default`. What the answers mean (indicators, directions, ids, themes) is not in that
 * format; our own file holds it.
 */
export function writeSurveyJs(draft: Draft): Record<string, unknown> {
  const writer = new Writer(draft);
  const { pages, title: _, description: __, ...own } = draft.definition;
  return {
    locale: localeOf(writer.base),
    ...writer.given({ title: draft.title, description: draft.purpose }),
    ...writer.properties(own as Element),
    pages: pages.map((page) => writer.properties(page as Element)),
  };
}

/** SurveyJS calls bokmål `no`. */
function localeOf(tag: string): string {
  return tag === 'nb' ? 'no' : tag;
}

class Writer {
  /** The language of bare texts: the first of the draft that anything is written in. */
  readonly base: string;
  readonly #scales: ReadonlyMap<string, DraftScale>;

  constructor(draft: Draft) {
    const all = JSON.stringify({ ...draft, languages: [] });
    this.base = draft.languages.find((tag) => all.includes(`"${tag}":"`)) ?? 'nb';
    this.#scales = new Map(
      draft.items.flatMap((item) => {
        if (item.role !== 'scale' || !Object.hasOwn(draft.scales, item.scale)) return [];
        return [[item.name, draft.scales[item.scale] as DraftScale] as const];
      }),
    );
  }

  /** Every property of a page, a panel or a question. */
  properties(element: Element): Record<string, unknown> {
    const written = Object.entries(element).map(([property, value]): [string, unknown] => {
      if (textProperties.includes(property)) return [property, this.#text(textIn(value))];
      if (property === 'elements' && Array.isArray(value)) {
        return [property, value.map((inner: Element) => this.properties(inner))];
      }
      if (Array.isArray(value) && ['choices', 'rows', 'columns', 'validators'].includes(property)) {
        return [property, value.map((entry: unknown) => this.#entry(entry))];
      }
      return [property, value];
    });
    const scale = element.type === 'rating' ? this.#scales.get(String(element.name)) : undefined;
    return {
      ...Object.fromEntries(written.filter(([, value]) => value !== undefined)),
      ...(scale ? this.#rates(scale) : {}),
      ...(element.type === 'matrix' && element['isRequired'] === true ? { eachRowRequired: true } : {}),
    };
  }

  /** Texts by property, without those that are not written. */
  given(texts: Record<string, DraftText>): Record<string, unknown> {
    const written = Object.entries(texts).map(([property, text]) => [property, this.#text(text)] as const);
    return Object.fromEntries(written.filter(([, text]) => text !== undefined));
  }

  #text(text: DraftText): string | Record<string, string> | undefined {
    const written = Object.keys(text).filter((tag) => isWritten(text, tag));
    const bare = isWritten(text, this.base) ? text[this.base] : undefined;
    if (bare !== undefined && written.length === 1) return bare;
    if (written.length === 0) return undefined;
    const others = written.filter((tag) => tag !== this.base);
    return {
      ...(bare === undefined ? {} : { default: bare }),
      ...Object.fromEntries(others.map((tag) => [localeOf(tag), text[tag] as string])),
    };
  }

  /** A choice, a row, a column or a check. What says no more than its value is the value alone. */
  #entry(entry: unknown): unknown {
    if (typeof entry !== 'object' || entry === null) return entry;
    const { text, ...rest } = entry as { text?: unknown; value?: unknown };
    const words = this.#text(textIn(text));
    if ('value' in rest && (words === undefined || words === String(rest.value))) return rest.value;
    return words === undefined ? rest : { ...rest, text: words };
  }

  /** From the lowest to the highest with words at the ends; or value by value, where others have words or stand outside. */
  #rates({ min, max, labels, dontKnow, notApplicable }: DraftScale): Record<string, unknown> {
    const isWordedWithin = Object.keys(labels).some(
      (value) => Number(value) !== min && Number(value) !== max,
    );
    if (!isWordedWithin && !dontKnow && !notApplicable) {
      const ends = { minRateDescription: labels[min] ?? {}, maxRateDescription: labels[max] ?? {} };
      return { rateMin: min, rateMax: max, ...this.given(ends) };
    }
    const numbers = Array.from({ length: max - min + 1 }, (_, at) => ({
      value: min + at,
      text: labels[min + at] ?? {},
    }));
    const outside = [
      ...(dontKnow ? [{ value: 'dontKnow', text: dontKnow }] : []),
      ...(notApplicable ? [{ value: 'notApplicable', text: notApplicable }] : []),
    ];
    return { autoGenerate: false, rateValues: [...numbers, ...outside].map((entry) => this.#entry(entry)) };
  }
}
