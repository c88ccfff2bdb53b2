import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { RoundId } from '../../core/ids.ts';

/** How far a file of whom to invite has come. */
export interface Reading {
  rowsDone: number;
  rowCount: number;
  /** Whether they are being stored; else read. */
  isSaving: boolean;
}

/** How far letters on paper have come. */
export interface Printing {
  lettersDone: number;
  letterCount: number;
}

/** What this process has in hand just now, by round and who asked for it, to be told whoever waits for it. */
export const underWay = { reading: new Map<string, Reading>(), printing: new Map<string, Printing>() };
export const underWayKey = (roundId: RoundId, by: Doer) => `${roundId} ${doerId(by)}`;
