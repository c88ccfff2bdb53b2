import type { Draft, DraftItem, DraftPage, DraftText } from '../draft/format.ts';
import { answerNames, codesOf } from '../questionnaire/elements.ts';
import type { AdvicePlace } from './advice.ts';

/** A change that mends what an advice found. Plain data, so that it can be shown before it is made, and undone. */
export type Mend =
  | { kind: 'split'; question: string; titles: [DraftText, DraftText] }
  | {
      kind: 'reword';
      place: AdvicePlace;
      language: string;
      changes: { word: string; instead: string }[];
    }
  | { kind: 'dontKnow'; scale: string; text: DraftText }
  | { kind: 'label'; scale: string; value: number; text: DraftText }
  /** Labels change ends, and every question on the scale its direction, so that the index is what it was. */
  | { kind: 'turn'; scale: string }
  | { kind: 'optional'; questions: readonly string[] }
  | { kind: 'move'; questions: readonly string[]; to: 'first' | 'last' };

/** The draft as it is when mended. The one given stays as it was. What the mend is about is gone: nothing is changed. */
export function applyMend(draft: Draft, mend: Mend): Draft {
  const mended = structuredClone(draft);
  switch (mend.kind) {
    case 'split':
      split(mended, mend.question, mend.titles);
      break;
    case 'reword':
      reword(mended, mend);
      break;
    case 'dontKnow': {
      const scale = mended.scales[mend.scale];
      if (scale) scale.dontKnow = mend.text;
      break;
    }
    case 'label': {
      const scale = mended.scales[mend.scale];
      if (scale) scale.labels[mend.value] = { ...scale.labels[mend.value], ...mend.text };
      break;
    }
    case 'turn':
      turn(mended, mend.scale);
      break;
    case 'optional':
      eachPart(mended, (part) => {
        if (mend.questions.some((name) => partNames(part).includes(name))) delete part['isRequired'];
      });
      break;
    case 'move':
      move(mended, mend.questions, mend.to);
  }
  return mended;
}

type Part = Record<string, unknown>;

const partNames = (part: Part) => [String(part['name']), ...answerNames(part)];

/** The lists that hold parts: pages' and panels' elements. */
function listsOf(draft: Draft): Part[][] {
  const found: Part[][] = [];
  const walk = (part: Part) => {
    const list = part['elements'];
    if (!Array.isArray(list)) return;
    found.push(list as Part[]);
    for (const each of list as Part[]) walk(each);
  };
  for (const page of draft.definition.pages) walk(page);
  return found;
}

function eachPart(draft: Draft, act: (part: Part) => void): void {
  for (const list of listsOf(draft)) for (const part of list) act(part);
}

/** The first keeps the name and id; the second gets its own, and feeds what the first does. */
function split(draft: Draft, question: string, [first, second]: [DraftText, DraftText]): void {
  const at = draft.items.findIndex(({ name }) => name === question);
  const item = draft.items[at];
  const [matrix, row] = question.split('.');
  let newName: string | null = null;
  if (row === undefined) {
    for (const list of listsOf(draft)) {
      const place = list.findIndex((part) => part['name'] === question);
      const part = list[place];
      if (!part) continue;
      newName = freeName(question, 40, takenNames(draft));
      part['title'] = first;
      list.splice(place + 1, 0, { ...structuredClone(part), name: newName, title: second });
      break;
    }
  } else {
    eachPart(draft, (part) => {
      if (part['name'] !== matrix || !Array.isArray(part['rows'])) return;
      const rows = part['rows'] as unknown[];
      const place = codesOf(rows).indexOf(row);
      if (place < 0) return;
      const value = freeName(row, 40, new Set(codesOf(rows)));
      rows.splice(place, 1, { value: row, text: first }, { value, text: second });
      newName = `${matrix}.${value}`;
    });
  }
  if (newName === null || !item) return;
  const id = freeName(item.id, 80, new Set(draft.items.map((each) => each.id)), '-');
  draft.items.splice(at + 1, 0, { ...structuredClone(item), name: newName, id } as DraftItem);
}

function takenNames(draft: Draft): Set<string> {
  const names = new Set(draft.items.map(({ name }) => name));
  eachPart(draft, (part) => names.add(String(part['name'])));
  return names;
}

/** `pris` becomes `pris2`, within a length. */
function freeName(name: string, longest: number, taken: ReadonlySet<string>, joint = ''): string {
  for (let number = 2; ; number++) {
    const ending = `${joint}${number}`;
    const free = name.slice(0, longest - ending.length) + ending;
    if (!taken.has(free)) return free;
  }
}

function reword(draft: Draft, { place, language, changes }: Extract<Mend, { kind: 'reword' }>): void {
  const rewrite = (text: unknown) => {
    if (typeof text !== 'object' || text === null || !Object.hasOwn(text, language)) return;
    const own = text as DraftText;
    own[language] = changes.reduce(
      (written, { word, instead }) => withWord(written, word, asIn(word, instead)),
      own[language] as string,
    );
  };
  if (place.of === 'text') {
    rewrite(draft[place.name === 'purpose' ? 'purpose' : 'title']);
    return;
  }
  const [name, row] = place.name.split('.');
  eachPart(draft, (part) => {
    if (part['name'] !== name) return;
    if (row === undefined) rewrite(part['title']);
    else if (Array.isArray(part['rows'])) {
      const found: unknown = part['rows'][codesOf(part['rows']).indexOf(row)];
      if (typeof found === 'object' && found !== null) rewrite((found as { text?: unknown }).text);
    }
  });
}

/** With the first place where the word stands by itself changed; in the middle of a longer one it is another word. */
function withWord(text: string, word: string, instead: string): string {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isLetter(at - 1) || isLetter(at + word.length)) continue;
    return text.slice(0, at) + instead + text.slice(at + word.length);
  }
  return text;
}

const asIn = (word: string, instead: string) =>
  /^\p{Lu}/u.test(word) ? instead.slice(0, 1).toUpperCase() + instead.slice(1) : instead;

function turn(draft: Draft, key: string): void {
  const scale = draft.scales[key];
  if (!scale) return;
  scale.labels = Object.fromEntries(
    Object.entries(scale.labels).map(([value, text]) => [
      String(scale.min + scale.max - Number(value)),
      text,
    ]),
  );
  for (const item of draft.items) {
    if (item.role !== 'scale' || item.scale !== key) continue;
    item.direction = item.direction === 'higherIsBetter' ? 'lowerIsBetter' : 'higherIsBetter';
  }
}

/**
 * Questions to the beginning or the end. A page that holds nothing else is moved whole; otherwise they get a page of their own with
 * the old one's heading and stem, since «Hvor fornøyd er du med …» is part of the question.
 */
function move(draft: Draft, questions: readonly string[], to: 'first' | 'last'): void {
  const { pages } = draft.definition;
  const moved: DraftPage[] = [];
  for (const page of [...pages]) {
    const list = Array.isArray(page['elements']) ? (page['elements'] as Part[]) : [];
    if (list.length > 0 && list.every((part) => questions.includes(String(part['name'])))) {
      pages.splice(pages.indexOf(page), 1);
      moved.push(page);
      continue;
    }
    const taken = takeOut(list, questions);
    if (taken.length === 0) continue;
    const names = new Set([...pages, ...moved].map(({ name }) => name));
    const { elements: _, ...own } = page;
    moved.push({ ...own, name: freeName(page.name, 40, names), elements: taken });
  }
  pages.splice(to === 'first' ? 0 : pages.length, 0, ...moved);
}

function takeOut(list: Part[], questions: readonly string[]): Part[] {
  const taken: Part[] = [];
  for (const part of [...list]) {
    if (questions.includes(String(part['name']))) {
      list.splice(list.indexOf(part), 1);
      taken.push(part);
    } else if (Array.isArray(part['elements'])) taken.push(...takeOut(part['elements'] as Part[], questions));
  }
  return taken;
}
