import type { ChangedThing } from '../../../server/core/draft/changed-things.ts';
import type { Difference } from '../../../server/core/draft/differences.ts';
import { kindOf } from '../../../server/core/draft/edit/kinds.ts';
import { partsOf } from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { textIn } from '../../../server/core/draft/texts.ts';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import type { DraftVersionsTexts } from '../../i18n/draft-versions.nb.ts';
import { nameOf, numbersOf } from '../editor/editor.ts';
import { languageName } from '../language-names.ts';

/** What differences are told with. */
export interface Telling {
  before: Draft;
  after: Draft;
  words: DraftVersionsTexts;
  designer: DesignerTexts;
  /** The language of whoever reads. */
  language: string;
  /** What an indicator is called, by its key. */
  indicator(key: string): string;
}

/** One difference as it is read: a sentence, or what it was beside what it is. */
export type Line =
  | { sentence: string }
  | { label: string; language: string | null; before: string | null; after: string | null };

/** What a thing is called, and for a question its number. */
export function thingName({ sort, key, fate }: ChangedThing, telling: Telling): string {
  const { words, before, after } = telling;
  const draft = fate === 'removed' ? before : after;
  if (sort === 'questionnaire') return words.things.questionnaire;
  if (sort === 'scale') return words.things.scale(scaleWords(draft, key, telling) ?? key);
  if (sort === 'theme') return words.things.theme(themeName(draft, key, telling));
  if (sort === 'index') return words.things.index(telling.indicator(key));
  const name = partName(key, draft, telling);
  const number = numbersOf(draft).get(key);
  if (sort === 'page') {
    const at = partsOf(draft).find((one) => one.key === key)?.at;
    const page = at === undefined ? '' : words.things.page(at + 1);
    return page === '' || page === name ? name : `${page}: ${name}`;
  }
  return number === undefined ? name : `${words.things.question(number)}: ${name}`;
}

/** What kind of question it is, and what can be answered, of one that came or went. */
export function factsOf({ sort, key, fate }: ChangedThing, telling: Telling): string | null {
  const draft = fate === 'removed' ? telling.before : telling.after;
  const placed = partsOf(draft).find((one) => one.key === key);
  if (sort !== 'part' || !placed) return null;
  const kind = kindOf(placed.part);
  const scale = draft.items.find((item) => item.name.split('.')[0] === key && item.role === 'scale');
  const choices = Array.isArray(placed.part['choices']) ? placed.part['choices'] : [];
  const facts = [
    kind === null ? null : telling.designer.partKinds[kind],
    scale?.role === 'scale' ? scaleWords(draft, scale.scale, telling) : null,
    choices.map((choice: unknown) => entryWords(choice, telling)).join(', ') || null,
  ];
  return facts.filter(Boolean).join(' · ') || null;
}

/** What is different, in words. */
export function lineOf(difference: Difference, telling: Telling): Line {
  const { kind, property, language, before, after, subject } = difference;
  const { words } = telling;
  if (kind === 'moved') {
    const place = (name: unknown, draft: Draft) => placeName(String(name), draft, telling);
    return { sentence: words.moved(place(before, telling.before), place(after, telling.after)) };
  }
  if (kind === 'reordered') return { sentence: orderWords(difference, telling) };
  if (language !== null) {
    return { label: labelOf(difference, telling), language, before: asText(before), after: asText(after) };
  }
  const [list = '', entry, inner] = property.split('/');
  const isEntry = entry !== undefined && inner === undefined && Object.hasOwn(words.lists, list);
  if (isEntry && (before === undefined || after === undefined)) {
    const isNew = before === undefined;
    if (list === 'feeds') {
      return { sentence: (isNew ? words.feedAdded : words.feedRemoved)(telling.indicator(entry)) };
    }
    const named = list === 'languages' ? tongue(entry, telling) : entryWords(after ?? before, telling);
    const what = words.lists[list as keyof typeof words.lists];
    return { sentence: (isNew ? words.entryAdded : words.entryRemoved)(what, named) };
  }
  const told = (value: unknown, draft: Draft) => valueWords(value, property, draft, telling);
  return {
    label: subject === 'translatorNote' ? words.labels.translatorNote : labelOf(difference, telling),
    ...{ language: null, before: told(before, telling.before), after: told(after, telling.after) },
  };
}

function labelOf({ subject, property, name }: Difference, telling: Telling): string {
  const { words, before, after, designer } = telling;
  const [first = '', entry, last] = property.split('/');
  if (subject === 'theme' && property === 'name') return words.labels.themeName;
  if (subject === 'index' && property === 'kind') return words.labels.indexKind;
  if (subject === 'questionnaire' && property === 'title') return designer.about.title;
  if (first === 'labels' && entry !== undefined) return words.label(entry);
  if (first === 'feeds' && entry !== undefined) return words.weightFor(telling.indicator(entry));
  if (entry !== undefined && Object.hasOwn(words.lists, first)) {
    const value =
      entryNamed(after, name, first, entry, telling) ?? entryNamed(before, name, first, entry, telling);
    const what = words.entry(words.lists[first as keyof typeof words.lists], value ?? entry);
    const label = what.charAt(0).toUpperCase() + what.slice(1);
    return last === 'text' || last === undefined ? label : `${label}: ${plainLabel(last, words)}`;
  }
  return plainLabel(property.split('/').at(-1) ?? '', words);
}

function plainLabel(property: string, words: DraftVersionsTexts): string {
  const labels: Record<string, string> = words.labels;
  return (
    (Object.hasOwn(labels, property) ? labels[property] : undefined) ?? `${words.labels.other} ${property}`
  );
}

function orderWords({ property, after, subject, name }: Difference, telling: Telling): string {
  const { words } = telling;
  const orders: Record<string, string> = words.orders;
  const what = Object.hasOwn(orders, property) ? orders[property] : undefined;
  if (what === undefined) return words.orderInFile;
  const list = (Array.isArray(after) ? after : []).map((one: unknown) => {
    const key = String(one);
    if (property === 'elements') return placeName(key, telling.after, telling);
    if (property === 'themes') return themeName(telling.after, key, telling);
    if (property === 'languages') return tongue(key, telling);
    return (subject === 'part' ? entryNamed(telling.after, name, property, key, telling) : null) ?? key;
  });
  return words.reordered(what, list.join(', '));
}

/** A page or part by the name a difference has for it: of a page and a question of one name, the question. */
function placeName(name: string, draft: Draft, telling: Telling): string {
  const parts = partsOf(draft);
  const key = [name, `page:${name}`].find((one) => parts.some((placed) => placed.key === one));
  return key === undefined ? name : partName(key, draft, telling);
}

function partName(key: string, draft: Draft, { language, designer }: Telling): string {
  return nameOf({ draft, language, words: designer }, key);
}

function themeName(draft: Draft, key: string, { language }: Telling): string {
  const name = draft.themes.find((theme) => theme.key === key)?.name;
  return name?.[language] || name?.['nb'] || key;
}

function scaleWords(draft: Draft, key: string, { language, designer }: Telling): string | null {
  const scale = Object.hasOwn(draft.scales, key) ? draft.scales[key] : undefined;
  if (!scale) return null;
  const end = (value: number) => {
    const text = scale.labels[String(value)];
    return text?.[language] || text?.['nb'] || String(value);
  };
  return designer.scale.option(end(scale.min), end(scale.max), scale.min, scale.max);
}

/** What a choice, row or column of a question is called. */
function entryNamed(draft: Draft, part: string, list: string, key: string, telling: Telling): string | null {
  const entries = partsOf(draft).find((one) => one.key === part)?.part[list];
  if (!Array.isArray(entries)) return null;
  const found = entries.find(
    (one: unknown) => String((one as { value?: unknown } | null)?.value ?? one) === key,
  );
  return found === undefined ? null : entryWords(found, telling);
}

function entryWords(entry: unknown, { language }: Telling): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const { text, value } = entry as { text?: unknown; value?: unknown; entry?: unknown };
  const written = textIn(text);
  const bare = value ?? (entry as { entry?: unknown }).entry;
  return written[language]?.trim() || written['nb']?.trim() || String(bare ?? JSON.stringify(entry));
}

function tongue(tag: string, { designer, language }: Telling): string {
  return languageName(tag, designer, language);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A value that is no text, as plainly as can be; null: nothing is set. */
function valueWords(value: unknown, property: string, draft: Draft, telling: Telling): string | null {
  const { words, designer, language } = telling;
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? designer.condition.yes : designer.condition.no;
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (property === 'scale') return scaleWords(draft, value, telling) ?? value;
  if (property === 'theme') return themeName(draft, value, telling);
  const { higherIsBetter, lowerIsBetter } = designer.meaning;
  const directions = { higherIsBetter, lowerIsBetter };
  const inPlace: Record<string, Record<string, string>> = {
    ...{ kind: { ...words.values, ...designer.kinds }, type: designer.partKinds },
    ...{ inputType: designer.partKinds, direction: directions, origin: words.values },
    ...{ role: words.values, minValidItems: words.values, choicesOrder: words.values },
    ...{ rowOrder: words.values, questionsOrder: words.values },
  };
  const known = Object.hasOwn(inPlace, property) ? inPlace[property] : undefined;
  return (known && Object.hasOwn(known, value) ? known[value] : undefined) ?? value;
}
