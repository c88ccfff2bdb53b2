/**
 * What a computation answers when a number would mislead: which rule it met, and in words how the asker can mend it.
 * A refusal is an answer about data; input that no data can explain (a negative count) is a RangeError instead.
 */
export interface Refusal<Reason extends string = string> {
  refused: Reason;
  /** English, for the command line and the log; the product's languages have their own words for each reason. */
  mend: string;
}

/** Whether an answer is a refusal: `const found = sampleDesign(…); if (isRefused(found)) return found;` */
export function isRefused<Result extends object, Reason extends string>(
  answer: Result | Refusal<Reason>,
): answer is Refusal<Reason> {
  return 'refused' in answer;
}
