/** What an interpretation answers: what the result tells, what more must be known, and who should take part. */
export const interpretationKinds = ['meaning', 'unknown', 'participants'] as const;
export type InterpretationKind = (typeof interpretationKinds)[number];

/** What somebody may write about a figure, and keep for themselves until they share it. */
export const draftKinds = ['question', ...interpretationKinds] as const;
export type DraftKind = (typeof draftKinds)[number];

/** Characters. A page of writing: longer belongs in a case of its own. */
export const longestInquiry = 2_000;

/** What a list of what is written may be narrowed to; all that are chosen must hold. */
export const narrowings = ['drafts', 'own', 'shared', 'toMe', 'unanswered', 'interpretations'] as const;
export type Narrowing = (typeof narrowings)[number];
