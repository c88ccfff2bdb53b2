import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import * as own from '../own-words.ts';
import type { ReadChoice } from './choices.ts';
import { type Part, type Reader, take } from './reader.ts';

/** «Annet» as a choice, with a question of its own where it is written. The value is SurveyJS's own, which conditions ask about. */
export function others(reader: Reader, part: Part, element: Element, choices: ReadChoice[]): Element[] {
  const { place } = part;
  const [isOffered, text, placeholder] = take(
    part,
    'showOtherItem',
    'otherText',
    'otherPlaceholder',
    'otherErrorText',
  );
  if (isOffered !== true) return [];
  const words = written(reader, text, `${place}.otherText`, own.other);
  if (!choices.some(({ code }) => code === 'other'))
    choices.push({ code: 'other', text: words, isBare: false });
  const name = String(element.name);
  const sign = element.type === 'checkbox' || element.type === 'ranking' ? 'contains' : '=';
  return [
    {
      ...beside(
        reader,
        part,
        name,
        'other',
        written(reader, placeholder, `${place}.otherPlaceholder`, own.sayWhat),
      ),
      visibleIf: `{${name}} ${sign} 'other'`,
    },
  ];
}

/** The comment field that any question can have. */
export function comments(reader: Reader, part: Part, element: Element): Element[] {
  const [isOffered, text] = take(part, 'showCommentArea', 'commentText', 'commentPlaceholder');
  if (isOffered !== true) return [];
  const words = written(reader, text, `${part.place}.commentText`, own.comment);
  return [beside(reader, part, String(element.name), 'comment', words)];
}

function written(reader: Reader, given: unknown, place: string, otherwise: DraftText): DraftText {
  const text = reader.texts.read(given, place);
  return Object.keys(text).length > 0 ? text : reader.assembly.text(otherwise, place);
}

function beside(
  reader: Reader,
  part: Part,
  name: string,
  what: 'other' | 'comment',
  title: DraftText,
): Element {
  const { raw, place } = part;
  const own = reader.assembly.name(`${name.slice(0, 30)}_${what}`, place);
  reader.conditions.refer(`${String(raw['name'])}-Comment`, own);
  reader.assembly.notes.changed(
    what === 'other' ? 'otherAsQuestion' : 'commentAsQuestion',
    place,
    raw['name'],
    own,
  );
  return { type: 'comment', name: own, title };
}
