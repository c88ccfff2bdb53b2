import type { DraftText } from '../../draft/format.ts';
import type { FileChoice } from '../assembly.ts';
import type { Notes } from '../imported.ts';
import * as own from './own-words.ts';
import type { Raw } from './properties.ts';
import type { Texts } from './texts.ts';

/** What can be chosen, with what SurveyJS shows; `isBare`: it shows the value itself. */
export interface ReadChoice extends FileChoice {
  isBare: boolean;
}

const mostMade = 200;
const read = new Set(['value', 'text']);

/** Choices, rows or columns, in the forms of all versions: `4`, `"Buss"`, `"b|Buss"` and `{ "value", "text" }`. */
export function listOf(list: unknown, place: string, texts: Texts, notes: Notes): ReadChoice[] {
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, at): ReadChoice[] => {
    const where = `${place}[${at}]`;
    if (typeof entry === 'object' && entry !== null) {
      const { value, text, name, title } = entry as Raw;
      const code = value ?? name;
      if (typeof code !== 'string' && typeof code !== 'number' && typeof code !== 'boolean') {
        notes.leftOut('emptyPart', where, null, entry);
        return [];
      }
      noteMore(entry as Raw, where, notes);
      return [choice(String(code), text ?? title, where, texts)];
    }
    if (typeof entry !== 'string' && typeof entry !== 'number' && typeof entry !== 'boolean') {
      notes.leftOut('emptyPart', where);
      return [];
    }
    const [, code = String(entry), words] = /^([^|]+)\|(.+)$/s.exec(String(entry)) ?? [];
    return [choice(code, words, where, texts)];
  });
}

function choice(code: string, text: unknown, place: string, texts: Texts): ReadChoice {
  const words = texts.read(text, place);
  const isBare = Object.keys(words).length === 0;
  return { code, text: isBare ? texts.bare(code, place) : words, isBare };
}

/** What a choice may have beside its text, such as a picture or a condition of its own. */
function noteMore(entry: Raw, place: string, notes: Notes): void {
  for (const [property, value] of Object.entries(entry)) {
    if (read.has(property) || property === 'name' || property === 'title' || value === true) continue;
    const code = /If$/.test(property) ? 'choiceCondition' : property === 'imageLink' ? 'picture' : 'property';
    notes.leftOut(code, `${place}.${property}`, entry['value'], value);
  }
}

/** All that a question lets people choose among, the special ones too, each with the value that it has here. */
export function offered(raw: Raw, place: string, texts: Texts, notes: Notes): ReadChoice[] {
  const list = listOf(raw['choices'], `${place}.choices`, texts, notes);
  const numbered = made(raw, texts, place);
  const all = list.length > 0 ? list : numbered;
  const special = (property: string, code: string, textProperty: string, words: DraftText) => {
    if (raw[property] !== true || all.some((entry) => entry.code === code)) return;
    const given = texts.read(raw[textProperty], `${place}.${textProperty}`);
    all.push({ code, text: Object.keys(given).length > 0 ? given : words, isBare: false });
    notes.changed('noneAsChoice', `${place}.${property}`, raw['name'], code);
  };
  special('showNoneItem', 'none', 'noneText', own.none);
  special('showRefuseItem', 'refused', 'refuseText', own.refused);
  special('showDontKnowItem', 'dontKnow', 'dontKnowText', own.dontKnow);
  return all;
}

/** `choicesMin` to `choicesMax`, as a dropdown can have instead of a list. */
function made(raw: Raw, texts: Texts, place: string): ReadChoice[] {
  const [min, max, step] = ['choicesMin', 'choicesMax', 'choicesStep'].map((property) =>
    Number(raw[property]),
  );
  if (!Number.isInteger(min) || !Number.isInteger(max)) return [];
  const each = Number.isInteger(step) && Number(step) > 0 ? Number(step) : 1;
  const count = Math.min(mostMade, Math.max(0, Math.floor((Number(max) - Number(min)) / each) + 1));
  return Array.from({ length: count }, (_, at) => {
    const code = String(Number(min) + at * each);
    return { code, text: texts.bare(code, place), isBare: true };
  });
}
