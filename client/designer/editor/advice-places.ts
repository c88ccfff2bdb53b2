import type { PartKey } from '../../../server/core/draft/edit/tree.ts';
import type { Advice } from '../../../server/core/quality/advice.ts';

/** The part of the form an advice leads to: its first question, or its page; null for what is of the whole. */
export function partOf({ place, questions }: Advice): PartKey | null {
  if (place.of === 'page') return `page:${place.name}`;
  if (place.of === 'whole' || place.of === 'language' || place.of === 'text') return null;
  const [first] = place.of === 'question' ? [place.name] : questions;
  return first === undefined ? null : keyOf(first);
}

/** What stands beside a page, group or question when it is chosen. What is of the whole stands beside the whole alone. */
export function adviceFor(list: readonly Advice[], key: PartKey): Advice[] {
  return list.filter((advice) => {
    const part = partOf(advice);
    return part === key || (part !== null && advice.questions.some((question) => keyOf(question) === key));
  });
}

/** A row of a matrix is chosen with its matrix. */
const keyOf = (question: string): PartKey => question.split('.')[0] as PartKey;
