import {
  type Draft,
  type DraftScale,
  type DraftText,
  draftFormat,
  draftSchema,
  longestText,
  mostLanguages,
} from '../draft/format.ts';
import { forbiddenNames } from '../questionnaire/check-tree.ts';
import { takesAnyText } from '../questionnaire/element-properties.ts';
import { answerNames, asks, type Element, elementLimit, placedElements } from '../questionnaire/elements.ts';
import { type Questionnaire, questionnaireKey } from '../questionnaire/format.ts';
import { countsOf, type ImportChoices, type Imported, Notes } from './imported.ts';

/** One thing that can be chosen, as a file has it. `value`: what a draft is to call it, where that is known. */
export interface FileChoice {
  code: string;
  text: DraftText;
  value?: string;
}

/** A page on its way, and the theme of the scale questions on it. */
interface Page extends Element {
  elements: Element[];
}

/**
 * A draft as it is put together from a file of another tool: names and codes that our rules take, one scale for all
 * questions that share one, an item for each question. Everything that is changed on the way is noted.
 */
export class Assembly {
  readonly notes = new Notes();
  readonly pages: Page[] = [];
  readonly scales: Record<string, DraftScale> = {};
  definitionOwn: Record<string, unknown> = {};
  readonly #choices: ImportChoices;
  readonly #names = new Set<string>();
  readonly #pageNames = new Set<string>();
  readonly #scaleKeys = new Map<string, string>();
  /** The scale of each scale question, by the name of its answer. */
  readonly #onScale = new Map<string, string>();

  /** Those of the draft: bokmål first, then the file's in its order. */
  readonly languages: readonly string[];

  constructor(choices: ImportChoices, languages: readonly string[]) {
    this.#choices = choices;
    const all = [...new Set(['nb', ...languages])];
    this.languages = all.slice(0, mostLanguages);
    for (const language of all.slice(mostLanguages)) this.notes.leftOut('language', '', language);
  }

  /** A name that no other part has: the file's own where our rules take it. */
  name(wanted: string, place: string): string {
    const plain = plainName(wanted, 'q');
    const name = unused(plain, this.#names, 40);
    this.#names.add(name.toLowerCase());
    if (name !== wanted) this.notes.changed('nameChanged', place, wanted, name);
    return name;
  }

  /** A name that no other page has, made of its title; `isExact`: the title itself, where no other has it. */
  pageName(title: string, isExact = false): string {
    const plain = isExact ? title : slug(title, 40) || 'side';
    const name = unused(plain, this.#pageNames, 200, '-');
    this.#pageNames.add(name.toLowerCase());
    return name;
  }

  /** The codes that choices get, each once. `isRow`: as rows of a matrix, which are parts of names. */
  codes(choices: readonly FileChoice[], place: string, isRow = false): string[] {
    const used = new Set<string>();
    return choices.map(({ code: given, value: wanted }) => {
      const code = wanted ?? given;
      const plain = (isRow ? plainCode(code) : code.trim()) || 'valg';
      const safe = forbiddenNames.includes(plain) ? `${plain}_` : plain;
      const value = unused(safe, used, isRow ? 40 : 200);
      used.add(value.toLowerCase());
      if (value !== code) this.notes.changed('valueChanged', place, code, value);
      return value;
    });
  }

  /** The scale that these labels make, shared by all that have the same. `key`: what it is called, where that is known. */
  scale(choices: readonly FileChoice[], values: ScaleValues, key = ''): string {
    if (Object.hasOwn(this.scales, key)) return key;
    const numbers = [...values.values()].filter((value) => typeof value === 'number');
    const scale: DraftScale = { min: Math.min(...numbers), max: Math.max(...numbers), labels: {} };
    for (const { code, text } of choices) {
      const value = values.get(code);
      if (typeof value === 'number' && Object.keys(text).length > 0) scale.labels[value] = text;
      else if (value === 'dontKnow' || value === 'notApplicable') scale[value] = text;
    }
    const signature = JSON.stringify(scale);
    const known = this.#scaleKeys.get(signature);
    if (known !== undefined && key === '') return known;
    const isKey = key !== '' && questionnaireKey.safeParse(key).success && !forbiddenNames.includes(key);
    const name = isKey
      ? key
      : unused(`skala-${this.#scaleKeys.size + 1}`, new Set(Object.keys(this.scales)), 80, '-');
    this.#scaleKeys.set(signature, name);
    this.scales[name] = scale;
    return name;
  }

  /** The answers under this name are on that scale. */
  setScale(answerName: string, scale: string): void {
    this.#onScale.set(answerName, scale);
  }

  /** In the draft's languages, no longer than its texts may be, and without those that say nothing. */
  text(text: DraftText, place: string): DraftText {
    return Object.fromEntries(
      Object.entries(text).flatMap(([language, words]) => {
        if (words.trim() === '' || !this.languages.includes(language)) return [];
        if (words.length <= longestText) return [[language, words]];
        this.notes.changed('textShortened', place, language, `${words.length}`);
        return [[language, `${words.slice(0, longestText - 1)}…`]];
      }),
    );
  }

  /** The whole, with what became of the file. */
  finish(title: DraftText, purpose: DraftText, provenance: string): Imported {
    const draft = {
      ...{ format: draftFormat, key: this.#choices.key, kind: this.#choices.kind, sensitive: false },
      ...{
        languages: this.languages,
        title,
        purpose,
        estimatedMinutes: null,
        provenance,
        scales: this.scales,
      },
      ...{ ...this.#meaning(), indices: [], translatorNotes: {} },
      definition: { ...this.definitionOwn, pages: this.pages },
    };
    const elements = placedElements(draft.definition as unknown as Questionnaire['definition']);
    if (elements.length > elementLimit) {
      return { faults: [{ code: 'tooMany', place: '', detail: String(elementLimit) }] };
    }
    if (!elements.some(({ element }) => asks(element))) {
      return { faults: [{ code: 'noQuestions', place: '', detail: null }] };
    }
    const read = draftSchema.safeParse(draft);
    if (!read.success) {
      const issue = read.error.issues[0];
      return {
        faults: [
          { code: 'notAsExpected', place: issue?.path.join('.') ?? '', detail: issue?.message ?? null },
        ],
      };
    }
    return { draft: read.data, notes: this.notes.all, counts: countsOf(read.data) };
  }

  /** What each answer means: an item for every question, and a theme for every page with scale questions. */
  #meaning(): Pick<Draft, 'items' | 'themes'> {
    const items: Draft['items'] = [];
    const themes: Draft['themes'] = [];
    const [ids, themeKeys] = [new Set<string>(), new Set<string>()];
    for (const page of this.pages) {
      let theme = '';
      const placed = placedElements({ pages: [page] } as unknown as Questionnaire['definition']);
      for (const { element } of placed) {
        if (!asks(element)) continue;
        for (const name of answerNames(element)) {
          const id = unused(`${this.#choices.key.slice(0, 38)}.${slug(name, 36) || 'x'}`, ids, 80, '-');
          ids.add(id);
          const scale = this.#onScale.get(name);
          if (scale === undefined) {
            items.push({ role: roleOf(element), name, id, origin: 'verbatim' });
            continue;
          }
          if (theme === '') {
            theme = unused(slug(String(page.name), 60) || 'tema', themeKeys, 80, '-');
            themeKeys.add(theme);
            themes.push({ key: theme, name: (page['title'] ?? {}) as DraftText });
          }
          const direction = 'higherIsBetter';
          items.push({ role: 'scale', name, id, theme, scale, direction, origin: 'verbatim', feeds: [] });
        }
      }
    }
    if (this.#onScale.size > 0) {
      this.notes.changed('directionAssumed', '', null, [...this.#onScale.keys()].join(', '));
    }
    return { items, themes };
  }
}

function roleOf(element: Element): 'background' | 'freeText' | 'file' {
  if (element.type === 'file') return 'file';
  return takesAnyText(element) ? 'freeText' : 'background';
}

const saysDontKnow = /vet ikke|veit ikkje|vet ej|ved ikke|don[’']?t know|wei(?:ß|ss) nicht|no opinion/i;
const saysNotApplicable =
  /ikk(?:j)?e (?:relevant|aktuel)|not (?:applicable|relevant)|^n\/a$|trifft nicht zu/i;

/** What the draft calls each answer of a scale, by its code in the file. */
export type ScaleValues = ReadonlyMap<string, number | 'dontKnow' | 'notApplicable'>;

/**
 * The values of a scale, where the codes are some: three or more whole numbers from 0 to 10, one step apart, each once, and beside
 * them at most a «vet ikke» and an «ikke relevant», known by their words. Null where they are anything else.
 */
export function scaleValuesOf(choices: readonly FileChoice[]): ScaleValues | null {
  const values = new Map<string, number | 'dontKnow' | 'notApplicable'>();
  for (const { code, text } of choices) {
    const words = Object.values(text).join('\n');
    const isNumber = /^\d{1,2}$/.test(code) && Number(code) <= 10;
    if (saysDontKnow.test(words)) values.set(code, 'dontKnow');
    else if (saysNotApplicable.test(words)) values.set(code, 'notApplicable');
    else if (isNumber) values.set(code, Number(code));
    else return null;
  }
  const numbers = [...values.values()].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const isWhole =
    numbers.length > 2 && numbers.every((value, at) => at === 0 || value === (numbers[at - 1] ?? 0) + 1);
  const isEachOnce = new Set(values.values()).size === choices.length;
  return isWhole && isEachOnce ? values : null;
}

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  Æ: 'Ae',
  Ø: 'O',
  Å: 'A',
  ß: 'ss',
};

function plainCode(text: string): string {
  const latin = [...text.normalize('NFC')]
    .map((letter) => letters[letter] ?? letter.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .join('');
  return latin.replaceAll(/[^A-Za-z0-9_]+/g, '_').slice(0, 40);
}

/** As our rule for names has it: letters, digits and `_`, a letter first. */
function plainName(text: string, first: string): string {
  const plain = plainCode(text.trim());
  if (plain === '') return first;
  const begun = /^[A-Za-z]/.test(plain) ? plain : `${first}_${plain}`.replace('__', '_').slice(0, 40);
  return forbiddenNames.includes(begun) ? `${first}_${begun}` : begun;
}

function slug(text: string, longest: number): string {
  const plain = plainCode(text.replace('.', '-')).toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/g, '');
}

/** With a number after it where the name is taken, whatever its capitals. */
function unused(wanted: string, used: ReadonlySet<string>, longest: number, before = '_'): string {
  let name = wanted.slice(0, longest);
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    name = `${wanted.slice(0, longest - 1 - String(number).length)}${before}${number}`;
  }
  return name;
}
