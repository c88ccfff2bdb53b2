import { type AnswerFault, withoutFiles } from '../../../core/questionnaire/compile.ts';
import type { Element } from '../../../core/questionnaire/elements.ts';
import type { Prepared } from '../questionnaire-cache.ts';
import { type Posted, questionsOf } from './fields.ts';

/** A page of the questionnaire with the questions on it that are asked with these answers. */
export interface Theme {
  page: Prepared['questionnaire']['definition']['pages'][number];
  questions: Element[];
}

/** Whether a part, of any kind, is shown with these answers. Without conditions everything is. */
export function shownWith(
  { visibility }: Pick<Prepared, 'visibility'>,
  answers: Posted,
): (name: string) => boolean {
  if (!visibility) return () => true;
  const { shown } = visibility(withoutFiles(answers));
  return (name) => shown.has(name);
}

/** The pages that have something to ask, in order. */
export function themesOf(prepared: Prepared, answers: Posted): Theme[] {
  const isShown = shownWith(prepared, answers);
  return prepared.questionnaire.definition.pages
    .map((page) => ({
      page,
      questions: questionsOf({ pages: [page] }).filter((element) => isShown(String(element.name))),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The answers without those to questions that are no longer asked, and the names of those. */
export function withoutHidden(
  prepared: Pick<Prepared, 'visibility'>,
  answers: Posted,
): { kept: Posted; hidden: string[] } {
  let kept = answers;
  // Taking one away may hide another; each round takes at least one, so it ends.
  for (;;) {
    const isShown = shownWith(prepared, kept);
    const left = Object.fromEntries(Object.entries(kept).filter(([name]) => isShown(name)));
    if (Object.keys(left).length === Object.keys(kept).length) break;
    kept = left;
  }
  return { kept, hidden: Object.keys(answers).filter((name) => !Object.hasOwn(kept, name)) };
}

/** What is wrong with the answers, on one page where its questions are given. */
export function faultsIn(prepared: Prepared, answers: Posted, theme?: Theme): AnswerFault[] {
  const validated = prepared.validate(answers);
  if (validated.ok) return [];
  if (!theme) return validated.faults;
  // Files are chosen when all is looked over.
  const asked = theme.questions.filter(({ type }) => type !== 'file');
  const names = new Set(asked.map(({ name }) => String(name)));
  return validated.faults.filter(({ place }) => names.has(place));
}
