import { type DraftText, languageTag } from '../../draft/format.ts';
import { languageOf, languages } from '../../locale.ts';
import { isHtmlProperty } from '../../questionnaire/check-html.ts';
import { textProperties } from '../../questionnaire/element-properties.ts';
import type { Assembly } from '../assembly.ts';
import { htmlOf, plainText } from '../markup.ts';

/** Texts of SurveyJS that become something else here. */
const more = ['otherPlaceholder', 'commentText', 'refuseText', 'dontKnowText', 'templateTitle', 'label'];
const texts = new Set([...textProperties, ...more]);

/** The tag of a language as SurveyJS has it: `no` is bokmål. Null for what is none. */
export function tagOf(key: string): string | null {
  const own = key.toLowerCase() === 'no' ? languageOf(key) : undefined;
  const tag = own ?? key.replaceAll('_', '-');
  return languageTag.safeParse(tag).success ? tag : null;
}

/** Every language that a text of the file is written in, the product's first; `unread`: keys that are no language. */
export function languagesIn(file: unknown): { tags: string[]; unread: string[] } {
  const [tags, unread] = [new Set<string>(), new Set<string>()];
  const walk = (value: unknown, property: string): void => {
    if (Array.isArray(value))
      for (const member of value) walk(member, property === 'choices' ? '' : property);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!texts.has(property) || typeof inner !== 'string') walk(inner, key);
        else if (key !== 'default') {
          const tag = tagOf(key);
          if (tag) tags.add(tag);
          else unread.add(key);
        }
      }
    }
  };
  walk(file, '');
  const own = languages.filter((tag) => tags.has(tag));
  const others = [...tags].filter((tag) => !own.some((one) => one === tag)).sort();
  return { tags: [...own, ...others], unread: [...unread] };
}

/** Reads texts of one file. `base`: the language of those that are bare, or `default`. */
export class Texts {
  readonly #assembly: Assembly;
  readonly #base: string;
  /** Whether any text was told without its language. */
  isBaseUsed = false;

  constructor(assembly: Assembly, base: string) {
    this.#assembly = assembly;
    this.#base = base;
  }

  /** In the draft's form, without markup; of html, with the little that our own rule takes. */
  read(value: unknown, place: string, property = ''): DraftText {
    let isChanged = false;
    const cleaned = Object.entries(this.#byLanguage(value, place)).map(([language, words]) => {
      const clean = isHtmlProperty(property)
        ? htmlOf(words)
        : /<[a-z!/]/i.test(words)
          ? plainText(words)
          : null;
      if (clean && clean.text !== words) isChanged ||= clean.isChanged || !isHtmlProperty(property);
      return [language, clean?.text ?? words.replaceAll('\0', '')];
    });
    if (isChanged) this.#assembly.notes.changed('markupCleaned', place, null, value);
    return this.#assembly.text(Object.fromEntries(cleaned), place);
  }

  /** What stands bare in the file, such as a name that is its own title. */
  bare(words: string, place: string): DraftText {
    return this.read(words, place);
  }

  #byLanguage(value: unknown, place: string): DraftText {
    if (typeof value === 'number' || typeof value === 'boolean')
      return this.#byLanguage(String(value), place);
    if (typeof value === 'string') {
      if (value.trim() === '') return {};
      this.isBaseUsed = true;
      return { [this.#base]: value };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    const written: DraftText = {};
    const entries = Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    for (const [key, words] of entries) {
      const tag = key === 'default' ? null : tagOf(key);
      if (tag) written[tag] = words;
    }
    const bare = entries.find(([key]) => key === 'default')?.[1];
    if (bare === undefined || bare.trim() === '') return written;
    this.isBaseUsed = true;
    const own = written[this.#base];
    if (own !== undefined && own !== bare) {
      this.#assembly.notes.leftOut('language', place, 'default', bare);
      return written;
    }
    return { ...written, [this.#base]: bare };
  }
}
