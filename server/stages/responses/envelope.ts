import type { Answers } from '../../core/answer.ts';
import type { InvitationId, UnitId } from '../../core/ids.ts';

/** What is sealed: the validated answers, and what the server adds from the invitation. Nothing else. */
export interface Envelope {
  unitId: UnitId;
  stratum: string;
  answers: Answers;
  freeTexts: { name: string; text: string }[];
  /** In which of the orders the questions stood; left out: as they are written. */
  variant?: number;
  /** What ties the envelope to the files sealed apart from it, at random. */
  files?: string[];
  /** In confidential rounds alone: what the link is made from when the envelope is opened. */
  invitationId?: InvitationId;
}
