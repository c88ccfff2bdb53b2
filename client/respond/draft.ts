/** What lies on this phone until it is sent. The code is not in it. */
export interface Draft {
  answers: Record<string, unknown>;
  page: number;
  /** Made when sending begins and kept until the receipt, so that a retry is recognised. */
  submissionId: string | null;
  /** The same answers as a person reads them, to copy when they come too late and the questions are gone. */
  lines?: AnswerLine[];
}

/** A question as it was asked, and its answer as it was chosen or written. */
export interface AnswerLine {
  question: string;
  answer: string;
}

const keyOf = (roundId: string) => `spredning.draft.${roundId}`;

/** A private window may refuse storage; answering works all the same, only without the draft. */
export function readDraft(roundId: string): Draft | null {
  try {
    const text = localStorage.getItem(keyOf(roundId));
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null;
  }
}

export function saveDraft(roundId: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(roundId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function deleteDraft(roundId: string): void {
  try {
    localStorage.removeItem(keyOf(roundId));
  } catch {
    // Nothing was stored.
  }
}

/** 128 random bits as 32 hexadecimal digits. */
export function newSubmissionId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
