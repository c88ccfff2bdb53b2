import { entriesOf } from '../../../server/core/draft/edit/choices.ts';
import type { ClauseValue, Operator } from '../../../server/core/draft/edit/conditions.ts';
import { kindOf, type PartKind } from '../../../server/core/draft/edit/kinds.ts';
import { isPage, keysIn, type Part, type PartKey, partsOf } from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { textIn } from '../../../server/core/draft/texts.ts';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import { nameOf } from './editor.ts';

/** A question that a condition may ask about, or a row of a table. */
export interface Askable {
  name: string;
  label: string;
  kind: PartKind;
  /** What may be answered; null where it is anything, such as a number. */
  values: { value: ClauseValue; label: string }[] | null;
}

/** What a condition on a part may ask about: every question outside it that is answered with a value. */
export function askables(draft: Draft, key: PartKey, language: string, words: DesignerTexts): Askable[] {
  const inside = keysIn(draft, key);
  const said = (text: unknown, otherwise: string) => {
    const { [language]: own, nb } = textIn(text);
    return own?.trim() || nb?.trim() || otherwise;
  };
  return partsOf(draft).flatMap((placed): Askable[] => {
    const kind = kindOf(placed.part);
    if (inside.includes(placed.key) || isPage(placed.key) || kind === null) return [];
    if (kind === 'html' || kind === 'panel' || kind === 'file' || kind === 'ranking') return [];
    const label = nameOf({ draft, language, words }, placed.key);
    const listed = (list: 'choices' | 'columns') =>
      entriesOf(placed.part, list).map(({ value, text }) => ({
        value: value as ClauseValue,
        label: said(text, String(value)),
      }));
    if (kind === 'matrix') {
      return entriesOf(placed.part, 'rows').map(({ value, text }) => ({
        ...{ name: `${placed.key}.${String(value)}`, kind, values: listed('columns') },
        label: `${label}: ${said(text, String(value))}`,
      }));
    }
    return [
      { name: placed.key, label, kind, values: valuesOf(draft, placed.part, kind, words, said, listed) },
    ];
  });
}

function valuesOf(
  draft: Draft,
  part: Part,
  kind: PartKind,
  words: DesignerTexts,
  said: (text: unknown, otherwise: string) => string,
  listed: (list: 'choices') => { value: ClauseValue; label: string }[],
): Askable['values'] {
  if (kind === 'boolean') {
    return [
      { value: true, label: said(part['labelTrue'], words.condition.yes) },
      { value: false, label: said(part['labelFalse'], words.condition.no) },
    ];
  }
  if (kind === 'radiogroup' || kind === 'dropdown' || kind === 'checkbox') return listed('choices');
  if (kind !== 'rating') return null;
  const item = draft.items.find(({ name }) => name === part['name']);
  const scale = item?.role === 'scale' ? draft.scales[item.scale] : undefined;
  if (!scale) return null;
  const { min, max, labels, dontKnow, notApplicable } = scale;
  return [
    ...Array.from({ length: max - min + 1 }, (_, at) => min + at).map((value) => {
      const label = said(labels[String(value)], '');
      return { value, label: label === '' ? String(value) : `${value}: ${label}` };
    }),
    ...(dontKnow ? [{ value: 'dontKnow', label: said(dontKnow, 'dontKnow') }] : []),
    ...(notApplicable ? [{ value: 'notApplicable', label: said(notApplicable, 'notApplicable') }] : []),
  ];
}

/** What it makes sense to ask of an answer of the kind. */
export function operatorsFor(of: Askable | undefined): readonly Operator[] {
  if (!of) return ['equal', 'notEqual', 'answered', 'notAnswered'];
  const always: Operator[] = ['answered', 'notAnswered'];
  if (of.kind === 'boolean') return ['equal', ...always];
  if (of.kind === 'checkbox') return ['anyOf', 'noneOf', ...always];
  if (of.kind === 'comment' || of.kind === 'text') return always;
  if (of.kind === 'number' || of.kind === 'date')
    return ['equal', 'notEqual', 'atLeast', 'atMost', 'greater', 'less', ...always];
  const several: Operator[] = ['equal', 'notEqual', 'anyOf', 'noneOf'];
  return of.kind === 'rating' || of.kind === 'matrix'
    ? [...several, 'atLeast', 'atMost', ...always]
    : [...several, ...always];
}
