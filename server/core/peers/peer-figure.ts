/** How the answers came in. `unknown`: whoever published them does not say. */
export const peerModes = ['web', 'post', 'phone', 'interview', 'mixed', 'unknown'] as const;
export type PeerMode = (typeof peerModes)[number];

/** Who was asked: everybody it is about, a sample of them, or whoever came by. */
export const peerSamples = ['census', 'sample', 'open', 'unknown'] as const;
export type PeerSample = (typeof peerSamples)[number];

export const peerWeightings = ['none', 'weighted', 'unknown'] as const;
export type PeerWeighting = (typeof peerWeightings)[number];

export const peerDirections = ['higherIsBetter', 'lowerIsBetter'] as const;
export type PeerDirection = (typeof peerDirections)[number];

/** How another municipality's answers were asked for and counted: what a reader must know before the two are held together. */
export interface PeerMethod {
  mode: PeerMode;
  sample: PeerSample;
  /** Whom it is about, in words: «brukere av hjemmesykepleie». Null: not said. */
  who: string | null;
  /** When it was asked, in words: «mars 2026». Null: not said. */
  fielded: string | null;
  weighting: PeerWeighting;
}

/**
 * What another municipality has published of one question in one year: how many gave each answer, and how it was asked. Held
 * against a question of ours, which whoever imports it has named.
 */
export interface PeerFigure extends PeerMethod {
  municipality: string;
  /** Where it is published: a report, an address. */
  source: string;
  year: number;
  surveyKey: string;
  /** The question's lasting id, which it keeps under every name. */
  itemId: string;
  /** The question as they asked it. */
  wording: string;
  scale: { min: number; max: number; low: string; high: string };
  direction: PeerDirection;
  /** How many gave each answer, from the scale's lowest. */
  counts: number[];
  /** Who answered that they do not know; null: not published. */
  dontKnowCount: number | null;
  /** How many were asked, and how many answered at all; null: not published. */
  askedCount: number | null;
  answeredCount: number | null;
  /** Why it can be held against our question though it is worded otherwise; null: it is worded alike. */
  judgement: string | null;
  /** Made up, for examples. Every page says so. */
  isFictitious: boolean;
}

/** A question of ours that figures can be held against. */
export interface OwnQuestion {
  surveyKey: string;
  /** Its name in the questionnaire. */
  name: string;
  itemId: string;
  /** As it is asked, in each of the languages. */
  texts: readonly string[];
  scale: { min: number; max: number };
  /** What the ends of the scale are called, in each of the languages. */
  low: readonly string[];
  high: readonly string[];
  direction: PeerDirection;
}

/** Of fewer answers nothing is taken, whoever has published them: each count would be about somebody. */
export const fewestPeerAnswers = 10;
