import { partsOf } from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { textIn } from '../../../server/core/draft/texts.ts';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import { numbersOf } from '../editor/editor.ts';

/** Where a text of a draft stands, as whoever translates it finds it: «Spørsmål 6 – svar 2». */
export function placeWords(draft: Draft, words: DesignerTexts): (place: string) => string {
  const { places, fields } = words.languages;
  const numbers = numbersOf(draft);
  const parts = partsOf(draft).toSorted((one, other) => other.place.length - one.place.length);
  const field = (rest: string): string => {
    const [name = '', number] = rest.split(/[.[\]]+/).filter((step) => step !== '');
    const word = (fields as Record<string, string>)[name] ?? fields.other;
    return number !== undefined && /^\d+$/.test(number) ? `${word} ${Number(number) + 1}` : word;
  };
  return (place) => {
    if (place === 'title' || place === 'purpose') return places[place];
    if (place.startsWith('themes[')) return places.theme;
    const scale = /^scales\.(.+)\.(?:labels\.(\d+)|(dontKnow|notApplicable))$/.exec(place);
    if (scale) return `${places.scale} ${scale[1]} – ${scale[2] ?? fields[scale[3] as 'dontKnow']}`;
    const part = parts.find((one) => place.startsWith(`${one.place}.`));
    if (!part) return field(place.replace('definition.', ''));
    const number = numbers.get(part.key);
    const of =
      part.within === ''
        ? words.outline.page(part.at + 1)
        : number === undefined
          ? (textIn(part.part['title'])['nb'] ?? part.key)
          : words.part.question(number);
    return `${of} – ${field(place.slice(part.place.length + 1))}`;
  };
}

/** The note to whoever translates it, of the question that a text belongs to; null where there is none. */
export function noteAt(draft: Draft): (place: string) => string | null {
  const parts = partsOf(draft).toSorted((one, other) => other.place.length - one.place.length);
  return (place) => {
    const part = parts.find((one) => place.startsWith(`${one.place}.`));
    return part ? (draft.translatorNotes[part.key] ?? null) : null;
  };
}

/** The same of a text by its key in files of translations: `part/trafikk/choices/2`, `scale/enighet/labels/1`. */
export function keyWords(draft: Draft, words: DesignerTexts): (key: string) => string {
  const { places, fields } = words.languages;
  const numbers = numbersOf(draft);
  const parts = new Map(partsOf(draft).map((placed) => [placed.key, placed]));
  const field = ([name = '', entry]: readonly string[]): string => {
    const known: Record<string, string> = fields;
    const word = (Object.hasOwn(known, name) ? known[name] : undefined) ?? fields.other;
    return entry === undefined ? word : `${word} ${entry}`;
  };
  return (key) => {
    const [kind = '', name = '', ...rest] = key.split('/');
    if (key === 'title' || key === 'purpose') return places[key];
    if (kind === 'theme') return `${places.theme} ${name}`;
    if (kind === 'scale') return `${places.scale} ${name} – ${rest[0] === 'labels' ? rest[1] : field(rest)}`;
    if (kind === 'survey') return field([name, ...rest]);
    const placed = parts.get(kind === 'page' ? `page:${name}` : name);
    const number = numbers.get(name);
    const of =
      kind === 'page'
        ? placed
          ? words.outline.page(placed.at + 1)
          : name
        : number === undefined
          ? (textIn(placed?.part['title'])['nb'] ?? name)
          : words.part.question(number);
    return `${of} – ${field(rest)}`;
  };
}
