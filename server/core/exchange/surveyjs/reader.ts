import type { Element } from '../../questionnaire/elements.ts';
import type { Assembly } from '../assembly.ts';
import type { ReadChoice } from './choices.ts';
import type { Conditions } from './conditions.ts';
import type { Raw } from './properties.ts';
import type { Texts } from './texts.ts';

/** What the readers of a file's parts share. */
export interface Reader {
  assembly: Assembly;
  texts: Texts;
  conditions: Conditions;
  /** What old triggers show, by the name in the file. */
  shown: ReadonlyMap<string, string>;
  /** Where parts stand in the file they were made from, when that is another format's. */
  places: WeakMap<object, string>;
  /** How many patterns more are judged; each costs up to a third of a second. */
  patternsLeft: number;
}

/** One part of the file on its way: what it is there, and what has been read of it. */
export interface Part {
  raw: Raw;
  place: string;
  /** How many panels it lies in. */
  depth: number;
  read: Set<string>;
}

/** Every property that is asked for counts as read. */
export function take(part: Part, ...properties: string[]): unknown[] {
  return properties.map((property) => {
    part.read.add(property);
    return part.raw[property];
  });
}

/** A part with its name, its texts and its conditions, as nearly all have them. */
export function begun(reader: Reader, part: Part, type: string, textual: readonly string[] = []): Element {
  const { raw, place } = part;
  const given = raw['name'];
  const isNamed = typeof given === 'string' && given !== '';
  const name = reader.assembly.name(isNamed ? given : `${type}1`, place);
  if (isNamed) reader.conditions.refer(given, name);
  const element: Element = { type, name };
  const title = reader.texts.read(raw['title'], `${place}.title`);
  if (Object.keys(title).length > 0) element.title = title;
  else if (type !== 'html' && type !== 'panel' && isNamed) element.title = reader.texts.bare(given, place);
  for (const property of ['description', 'requiredErrorText', ...textual]) {
    const text = reader.texts.read(raw[property], `${place}.${property}`, property);
    if (Object.keys(text).length > 0) element[property] = text;
  }
  take(part, 'type', 'name', 'title', 'description', 'requiredErrorText', ...textual);
  conditional(reader, part, element);
  return element;
}

/** When it is shown, may be answered, must be. */
export function conditional(reader: Reader, part: Part, element: Element): void {
  const { raw, place } = part;
  const [visibleIf, enableIf, requiredIf, visible] = take(
    part,
    'visibleIf',
    'enableIf',
    'requiredIf',
    'visible',
  );
  const given = raw['name'];
  const byTrigger = reader.shown.get(String(given));
  if (typeof visibleIf === 'string' && visibleIf !== '') {
    reader.conditions.add(element, 'visibleIf', visibleIf, `${place}.visibleIf`, given);
  } else if (byTrigger !== undefined) {
    reader.conditions.add(element, 'visibleIf', byTrigger, place, given);
    reader.assembly.notes.changed('conditionRewritten', place, given, byTrigger);
  } else if (visible === false) reader.assembly.notes.changed('hiddenShown', place, given);
  reader.conditions.add(element, 'enableIf', enableIf, `${place}.enableIf`, given);
  if (element.type === 'html') {
    if (requiredIf) reader.assembly.notes.leftOut('property', `${place}.requiredIf`, given, requiredIf);
  } else reader.conditions.add(element, 'requiredIf', requiredIf, `${place}.requiredIf`, given);
}

/** A question, which may have to be answered. */
export function asked(reader: Reader, part: Part, type: string, textual: readonly string[] = []): Element {
  const element = begun(reader, part, type, textual);
  if (take(part, 'isRequired')[0] === true) element['isRequired'] = true;
  return element;
}

/** The choices in the draft's form. */
export function listed(
  reader: Reader,
  choices: readonly ReadChoice[],
  place: string,
  name: string,
  isRow = false,
): { value: string; text: ReadChoice['text'] }[] {
  const codes = reader.assembly.codes(choices, place, isRow);
  if (!isRow && codes.some((code, at) => code !== choices[at]?.code)) reader.conditions.valuesChanged(name);
  return choices.map(({ text }, at) => ({ value: codes[at] as string, text }));
}
