/** What somebody has said of a finding, or of all about an indicator, for themselves alone. */
export type FindingMark = 'followed' | 'muted';

/** What the reader has said of a finding and of its indicator; null: nothing. */
export interface OwnMarks {
  finding: FindingMark | null;
  indicator: FindingMark | null;
}

/** Whether a reader follows it: the finding itself, or its indicator where the finding is not muted. */
export function isFollowed({ finding, indicator }: OwnMarks): boolean {
  return finding === 'followed' || (finding === null && indicator === 'followed');
}

/** Whether a reader has put it away: the finding itself, or its indicator where the finding is not followed. */
export function isMuted({ finding, indicator }: OwnMarks): boolean {
  return finding === 'muted' || (finding === null && indicator === 'muted');
}
