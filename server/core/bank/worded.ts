import { draftOf } from '../draft/convert.ts';
import { kindOf, type PartKind } from '../draft/edit/kinds.ts';
import type { Draft, DraftItem, DraftScale, DraftText } from '../draft/format.ts';
import { isWritten, textIn } from '../draft/texts.ts';
import { type Asked, askedIn } from '../quality/questions.ts';
import { offeredChoices } from '../questionnaire/choices.ts';
import type { Questionnaire } from '../questionnaire/format.ts';

/** A question as a questionnaire words it, in the languages it is written in. */
export interface Worded {
  text: DraftText;
  /** What stands above all questions of its page and is read with it, such as «Hvor fornøyd er du med …»; empty: nothing. */
  stem: DraftText;
  /** The title of the table it is a row of; empty: it is in none. */
  table: DraftText;
  kind: PartKind;
  /** The scale it is answered on. Null: on none. */
  scale: DraftScale | null;
  /** What may be chosen; none where it is answered on a scale or in one's own words. */
  choices: DraftText[];
}

/** A question of a questionnaire with what its answers mean. */
export interface PlacedQuestion {
  asked: Asked;
  item: DraftItem;
  draft: Draft;
}

/** The questions of a questionnaire in the order they are asked, as a draft has them: what is not translated is not there. */
export function questionsOf(questionnaire: Questionnaire): PlacedQuestion[] {
  const draft = draftOf(questionnaire);
  return askedIn(draft).flatMap((asked) => (asked.item ? [{ asked, item: asked.item, draft }] : []));
}

/** How the question is worded where it stands. */
export function wordedIn({ asked, item, draft }: PlacedQuestion): Worded {
  const { element } = asked;
  const kind = kindOf(element) ?? 'text';
  const scale = item.role === 'scale' ? (draft.scales[item.scale] ?? null) : null;
  return {
    text: asked.text,
    stem: stemAbove(draft, asked.page),
    table: element.type === 'matrix' ? textIn(element.title) : {},
    ...{ kind, scale },
    choices: scale === null ? choicesOf(asked) : [],
  };
}

/** What stands above all questions of a page. */
export function stemAbove(draft: Draft, pageName: string): DraftText {
  const stem = textIn(draft.definition.pages.find(({ name }) => name === pageName)?.['description']);
  return isWritten(stem, 'nb') ? stem : {};
}

function choicesOf({ element }: Asked): DraftText[] {
  return offeredChoices(element).flatMap(({ text }) => {
    const words = textIn(text);
    return isWritten(words, 'nb') ? [words] : [];
  });
}
