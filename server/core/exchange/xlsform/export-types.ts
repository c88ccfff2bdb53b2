import type { Draft, DraftText } from '../../draft/format.ts';
import { textIn } from '../../draft/texts.ts';
import type { Element } from '../../questionnaire/elements.ts';
import type { Lists } from './export-lists.ts';

/** How a question is asked in a form, and which of its properties are told by that. */
interface FormType {
  type: string;
  written: string[];
  texts?: { label?: DraftText };
  appearance?: string;
  parameters?: string;
  constraint?: string;
}

const titled = ['title', 'description'];

/** A question that is no matrix as a row of the survey sheet. */
export function asFormType(
  element: Element,
  item: Draft['items'][number] | undefined,
  lists: Lists,
): FormType {
  const required = element['isRequired'] === true ? ['isRequired'] : [];
  const written = [...titled, ...required];
  switch (element.type) {
    case 'rating': {
      const list = lists.scale(item);
      return list === null
        ? { type: 'range', written, parameters: 'start=1 end=6 step=1' }
        : { type: `select_one ${list}`, written, appearance: 'likert' };
    }
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'ranking':
      return chosen(element, lists, written);
    case 'boolean':
      if (element['renderAs'] === 'checkbox')
        return { type: 'acknowledge', written: [...written, 'renderAs'] };
      return { type: `select_one ${lists.yesNo(element)}`, written: [...written, 'labelTrue', 'labelFalse'] };
    case 'comment':
      return { type: 'text', written, appearance: 'multiline' };
    case 'text':
      return line(element, written);
    case 'file':
      return { type: 'image', written };
    case 'html':
      return { type: 'note', written: ['html'], texts: { label: textIn(element['html']) } };
    default:
      return { type: 'note', written };
  }
}

function chosen(element: Element, lists: Lists, written: string[]): FormType {
  const kind = { checkbox: 'select_multiple', ranking: 'rank' }[String(element.type)] ?? 'select_one';
  const isMixed = element['choicesOrder'] === 'random';
  return {
    type: `${kind} ${lists.choices(element)}`,
    written: [...written, 'choices', ...(isMixed ? ['choicesOrder'] : [])],
    ...(isMixed ? { parameters: 'randomize=true' } : {}),
    ...(element.type === 'dropdown' ? { appearance: 'minimal' } : {}),
  };
}

function line(element: Element, written: string[]): FormType {
  if (element['inputType'] === 'date') return { type: 'date', written: [...written, 'inputType'] };
  if (element['inputType'] !== 'number') return { type: 'text', written };
  const limits = (['min', 'max'] as const).filter((name) => typeof element[name] === 'number');
  const constraint = limits
    .map((name) => `. ${name === 'min' ? '>=' : '<='} ${String(element[name])}`)
    .join(' and ');
  return {
    type: 'decimal',
    written: [...written, 'inputType', ...limits],
    ...(constraint === '' ? {} : { constraint }),
  };
}
