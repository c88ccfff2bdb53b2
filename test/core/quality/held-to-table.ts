import { draftOf } from '../../../server/core/draft/convert.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { Advice } from '../../../server/core/quality/advice.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';
import { draftRows, shippedRows } from './advice-drafts.ts';
import type { QuestionRow } from './advice-questions.ts';
import type { ScaleRow } from './advice-scales.ts';
import { madeDraft } from './made-drafts.ts';

/** What the rules say of a row, beside what was expected. */
export interface Outcome {
  what: string;
  expected: string[];
  given: string[];
}

/** How many advices were given as expected, in vain, and not at all; and of the rows to be left alone, how many were. */
export function tally(outcomes: readonly Outcome[]) {
  const count = (of: (one: Outcome) => number) => outcomes.reduce((sum, one) => sum + of(one), 0);
  const none = outcomes.filter(({ expected }) => expected.length === 0);
  return {
    rows: outcomes.length,
    expected: count(({ expected }) => expected.length),
    found: count(({ expected, given }) => expected.filter((code) => given.includes(code)).length),
    missed: count((one) => missedIn(one).length),
    falseAlarms: count((one) => falseIn(one).length),
    toBeLeftAlone: none.length,
    disturbed: none.filter(({ given }) => given.length > 0).length,
  };
}

export const missedIn = ({ expected, given }: Outcome) => expected.filter((code) => !given.includes(code));
export const falseIn = ({ expected, given }: Outcome) => given.filter((code) => !expected.includes(code));

/** Those that were not as expected, in words. */
export function printed(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((one) => [
    ...missedIn(one).map((code) => `missed ${code}: ${one.what}`),
    ...falseIn(one).map((code) => `in vain ${code}: ${one.what}`),
  ]);
}

const codesOf = (list: readonly Advice[]) => list.map(({ code }) => code);

export function outcomeOfQuestion({ language, title, as = 'satisfied', expected }: QuestionRow): Outcome {
  const draft = madeDraft([
    {
      name: 'side1',
      questions: [
        { name: 'q', as, title: language === 'nb' ? title : { nb: neutral[as], [language]: title } },
      ],
    },
  ]);
  if (language !== 'nb') inAnother(draft, language);
  return { what: title, expected, given: codesOf(adviseOn(draft)) };
}

/** Bokmål that nothing is to be said of, for a row in another language. */
const neutral: Record<NonNullable<QuestionRow['as']>, string> = {
  satisfied: 'Turstiene der du bor',
  agree: 'Jeg går mye på tur',
  'satisfied-only': 'Hjelpen du får',
  'agree-only': 'Jeg går mye på tur',
  choice: 'Hvor går du på tur?',
  words: 'Hva vil du si?',
};

/**
 * A question in one language is judged by that language's words. Whether one may not know is judged in bokmål, which is then
 * made to say nothing of whose it is, so that the language's own row decides.
 */
function inAnother(draft: Draft, language: string): void {
  draft.languages = ['nb', language];
  fill(draft, language);
}

function fill(value: unknown, language: string): void {
  if (Array.isArray(value)) for (const member of value) fill(member, language);
  else if (typeof value === 'object' && value !== null) {
    const text = value as Record<string, unknown>;
    if (typeof text['nb'] === 'string' && text[language] === undefined) text[language] = text['nb'];
    for (const member of Object.values(value)) fill(member, language);
  }
}

export function outcomeOfScale({ min, max, labels, other, expected }: ScaleRow): Outcome {
  const draft = madeDraft([{ name: 'side1', questions: [{ name: 'q', title: 'Turstiene der du bor' }] }]);
  const written = Object.entries(labels).map(([value, nb]) => [
    value,
    { nb, ...(other && { [other.language]: other.labels[value] }) },
  ]);
  draft.scales['satisfied'] = { min, max, labels: Object.fromEntries(written), dontKnow: { nb: 'Vet ikke' } };
  if (other) inAnother(draft, other.language);
  return { what: JSON.stringify(other ?? labels), expected, given: codesOf(adviseOn(draft)) };
}

const placed = ({ code, place }: Advice) => `${code}@${place.name}`;

export async function outcomesOfDrafts(): Promise<Outcome[]> {
  const made = draftRows.map(({ what, draft, expected, ...context }) => ({
    ...{ what, expected },
    given: adviseOn(draft, context).map(placed),
  }));
  const shipped = Object.entries(shippedRows).map(async ([key, expected]) => ({
    ...{ what: key, expected },
    given: adviseOn(draftOf(await readShippedQuestionnaire(key))).map(placed),
  }));
  return [...made, ...(await Promise.all(shipped))];
}
