import { addFromBank } from '../draft/edit/bank.ts';
import { blankDraft } from '../draft/format.ts';
import type { Advice, AdviceContext } from '../quality/advice.ts';
import { adviseOn } from '../quality/advise.ts';
import type { AdviceCode } from '../quality/codes.ts';
import type { SurveyKind } from '../questionnaire/format.ts';
import type { BankPiece } from './piece.ts';

/** What may be said of one question alone. The rest is of what stands around it: order, length, groups, directions, what is fed. */
const ofOneQuestion: readonly AdviceCode[] = [
  'two-in-one',
  'leading',
  'double-negation',
  'no-dont-know',
  'scale-unbalanced',
  'scale-unlabelled',
  'long-question',
  'hard-to-read',
  'jargon',
  'special-category',
  'criminal-matters',
];

/** Advice on a question that is not written on: nothing is mended in the bank. */
export type BankNote = Omit<Advice, 'mend'> & { mend: null };

/** The advice there is on a question by itself, as the editor would give it in a draft that asks nothing else. */
export function notesOn(piece: BankPiece, kind: SurveyKind, context: AdviceContext = {}): BankNote[] {
  const added = addFromBank(blankDraft('bank', kind, {}), piece, { within: 'page:side1', at: 0 });
  if (added.outcome === 'there') return [];
  return adviseOn(added.draft, context)
    .filter(({ code }) => ofOneQuestion.includes(code))
    .map((advice) => ({ ...advice, mend: null }));
}
