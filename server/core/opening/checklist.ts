/** What must be in order before a round can open, in the order it is mended. */
export const openingPoints = ['questionnaire', 'privacy', 'keyFolder', 'units'] as const;
export type OpeningPoint = (typeof openingPoints)[number];

/** What is known of a survey when somebody wants to open a round. */
export interface OpeningFacts {
  /** What the check of the questionnaire found wrong. */
  questionnaireFaultCount: number;
  /** Fields of the privacy settings that are not filled in; null: there are no settings at all. */
  missingPrivacy: readonly string[] | null;
  hasKeyFolder: boolean;
  /** Units in force today. */
  unitCount: number;
}

/** Each point and whether it is in order. A round opens only when all are. */
export function openingChecklist(facts: OpeningFacts): { point: OpeningPoint; isReady: boolean }[] {
  const ready: Record<OpeningPoint, boolean> = {
    questionnaire: facts.questionnaireFaultCount === 0,
    privacy: facts.missingPrivacy !== null && facts.missingPrivacy.length === 0,
    keyFolder: facts.hasKeyFolder,
    units: facts.unitCount > 0,
  };
  return openingPoints.map((point) => ({ point, isReady: ready[point] }));
}
