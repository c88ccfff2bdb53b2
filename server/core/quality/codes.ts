/**
 * What advice there is on a draft while it is written. Advice never stops anybody: what must be mended is a fault
 * (`checkQuestionnaire`). Each code is worded by the client with why it matters and how to mend it.
 */
export const adviceCodes = [
  /** One question asks of two things, so that nobody knows which of them was answered. */
  'two-in-one',
  /** The wording tells which answer is hoped for. */
  'leading',
  /** Two negations in one statement, which disagreement makes three. */
  'double-negation',
  /** Somebody may not know, and has nowhere to say so. */
  'no-dont-know',
  /** The labels lean to one side, or one end is stronger than the other. */
  'scale-unbalanced',
  /** An end of the scale has no words. */
  'scale-unlabelled',
  /** On one page higher is better in some questions and worse in others, or two scales run opposite ways. */
  'mixed-directions',
  'long-question',
  'long-questionnaire',
  /** The readability index LIX is above what is called difficult. */
  'hard-to-read',
  /** A word that those who work in the municipality know, and others may not. */
  'jargon',
  'many-required',
  'many-open',
  /** It asks for what GDPR article 9 protects: health, belief, political views, ethnicity, trade union, sexuality. */
  'special-category',
  /** It asks for criminal matters, GDPR article 10. */
  'criminal-matters',
  /** A background question whose groups are too small to be shown, even if everybody answers. */
  'groups-too-small',
  /** A judgement of the whole is asked for when its parts have been brought to mind. */
  'general-after-specific',
  /** What people hold for private is asked before they have been asked anything else. */
  'sensitive-early',
  /** It begins with who people are, rather than with what they came for. */
  'background-early',
  'missing-translation',
  /** A scale question that gives no indicator a value. */
  'feeds-nothing',
] as const;

export type AdviceCode = (typeof adviceCodes)[number];
