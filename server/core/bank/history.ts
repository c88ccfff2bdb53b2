import { type BreakReason, itemReasons } from '../draft/breaks.ts';
import { isSame } from '../draft/merge.ts';
import type { Localized } from '../locale.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { type BankRound, type BankSource, lastClosing } from './source.ts';
import { questionsOf, type Worded, wordedIn } from './worded.ts';

/** What made a question another than the one before it in the same survey. */
export type WordingChange = Extract<BreakReason, 'wording' | 'stem' | 'scale'> | 'choices';

/** A question in the words and on the scale it had for some rounds of a survey. */
export interface WordingTold extends Worded {
  survey: { key: string; title: Localized };
  /** The rounds that asked it so, the oldest first. None: it has not been asked so yet. */
  rounds: BankRound[];
  /** Why these rounds cannot be held against those before (R22). None: it is the survey's first. */
  changes: WordingChange[];
}

/**
 * How a question has been worded over time, survey by survey, the survey that asked it last first, and each from its first wording to
 * its last. Versions that say the same are one. A version that was never asked is told only where it is the newest.
 */
export function historyOf(sources: readonly BankSource[], id: string): WordingTold[] {
  const own = sources.filter(({ survey }) => survey !== null);
  const isAsked = ({ questionnaire }: BankSource) => questionnaire.items.some((item) => item.id === id);
  const bySurvey = [...Map.groupBy(own, ({ survey }) => survey?.key).values()];
  const lastOf = (ofSurvey: readonly BankSource[]) => Math.max(...ofSurvey.map(lastClosing));
  return bySurvey
    .toSorted((one, other) => lastOf(other) - lastOf(one))
    .flatMap((ofSurvey) => (ofSurvey.some(isAsked) ? wordingsIn(ofSurvey, id) : []));
}

function wordingsIn(ofSurvey: readonly BankSource[], id: string): WordingTold[] {
  const versions = ofSurvey.toSorted((one, other) => one.version - other.version);
  const told: WordingTold[] = [];
  let before: { questionnaire: Questionnaire; name: string } | null = null;
  for (const source of versions) {
    const { questionnaire, survey } = source;
    const question = questionsOf(questionnaire).find(({ item }) => item.id === id);
    const isOld = source.rounds.length === 0 && source !== versions.at(-1);
    if (!question || !survey || isOld) continue;
    const now = { questionnaire, name: question.item.name };
    const worded = wordedIn(question);
    const last = told.at(-1);
    const changes: WordingChange[] = before && last ? changesOf(before, now, last, worded) : [];
    const rounds = source.rounds.toSorted((one, other) => one.closesAt.getTime() - other.closesAt.getTime());
    if (last && changes.length === 0) last.rounds.push(...rounds);
    else told.push({ ...worded, survey, rounds, changes });
    before = now;
  }
  return told;
}

type Place = { questionnaire: Questionnaire; name: string };

/** By the texts that decide it where results are compared, and for a question on no scale by what may be chosen too. */
function changesOf(before: Place, now: Place, was: Worded, is: Worded): WordingChange[] {
  const reasons = itemReasons(before.questionnaire, before.name, now.questionnaire, now.name);
  const isSameChoices = isSame(
    was.choices.map(({ nb }) => nb ?? null),
    is.choices.map(({ nb }) => nb ?? null),
  );
  return [
    ...(['wording', 'stem', 'scale'] as const).filter((reason) => reasons.includes(reason)),
    ...(isSameChoices ? [] : (['choices'] as const)),
  ];
}
