import type { DraftText } from '../draft/format.ts';
import type { RoundId } from '../ids.ts';
import type { Localized } from '../locale.ts';
import type { Direction, Item, SurveyKind } from '../questionnaire/format.ts';
import { type BankRound, type BankSource, newestFirst } from './source.ts';
import { type PlacedQuestion, questionsOf, type Worded, wordedIn } from './worded.ts';

/** A question that can be used again, worded as it was last asked. */
export interface BankItem extends Worded {
  /** Its identity in all questionnaires that ask it. */
  id: string;
  role: Item['role'];
  /** Which end of its scale is good. Null: it is on none. */
  direction: Direction | null;
  /** What its theme is called. Null: it has none. */
  theme: DraftText | null;
  /** The keys of the indicators it gives value to. */
  feeds: string[];
  /** Whether a survey of the municipality's own has it, and whether it comes with the program. Both can be. */
  isOwn: boolean;
  isShipped: boolean;
  /** Who has been asked it, or would be. */
  kinds: SurveyKind[];
  /** The real rounds that asked it, the latest first. */
  rounds: BankUse[];
  /** Where the wording is from, and what it is called there. */
  from: { source: BankSource; question: PlacedQuestion };
}

export interface BankUse {
  roundId: RoundId;
  period: string;
  closesAt: Date;
  survey: { key: string; title: Localized };
}

/**
 * Every question of these questionnaires, once for each identity (R22); each row of a matrix is one. Those that were last asked
 * come first, and those that only come with the program last.
 */
export function bankOf(sources: readonly BankSource[]): BankItem[] {
  const items = new Map<string, BankItem>();
  for (const source of newestFirst(sources)) {
    const { survey } = source;
    const uses = survey ? source.rounds.map((round) => ({ ...round, survey })) : [];
    const ids = source.questionnaire.items.map(({ id }) => id);
    // Most versions say nothing new, and are not read further.
    const isNew = ids.some((id) => !items.has(id));
    for (const question of isNew ? questionsOf(source.questionnaire) : []) {
      const { id } = question.item;
      if (!items.has(id)) items.set(id, itemFrom(source, question));
    }
    for (const id of ids) {
      const known = items.get(id);
      if (!known) continue;
      if (survey) known.isOwn = true;
      else known.isShipped = true;
      if (!known.kinds.includes(source.questionnaire.kind)) known.kinds.push(source.questionnaire.kind);
      known.rounds.push(...uses);
    }
  }
  const latest = (one: BankRound, other: BankRound) => other.closesAt.getTime() - one.closesAt.getTime();
  for (const item of items.values()) item.rounds.sort(latest);
  return [...items.values()];
}

function itemFrom(source: BankSource, question: PlacedQuestion): BankItem {
  const { item, draft } = question;
  const isOnScale = item.role === 'scale';
  return {
    ...wordedIn(question),
    ...{ id: item.id, role: item.role, isOwn: false, isShipped: false, kinds: [], rounds: [] },
    direction: isOnScale ? item.direction : null,
    theme: isOnScale ? (draft.themes.find(({ key }) => key === item.theme)?.name ?? null) : null,
    feeds: isOnScale ? item.feeds.map(({ indicator }) => indicator) : [],
    from: { source, question },
  };
}
