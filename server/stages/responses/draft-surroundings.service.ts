import { type Doer, permitDoer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, QuestionnaireDraftId, SurveyId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { findDraft } from '../questionnaires/drafts.store.ts';
import { findLatestPrivacy } from '../rounds/privacy.store.ts';
import { listRounds } from '../rounds/rounds.store.ts';
import { listAskedByUnit } from './draft-surroundings.store.ts';

/** Counts of whom a round asked, by unit. */
export interface AskedBefore {
  period: string;
  units: { name: string; count: number }[];
}

/**
 * What is around a draft that advice goes by: how many its survey asked the last time it asked people by name, and whether what it asks of
 * is allowed. For who writes the draft. Refuses with `unknown-draft`.
 */
export async function viewSurroundings(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  by: Doer,
): Promise<{ frame: AskedBefore | null; hasSpecialBasis: boolean }> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await findDraft(tx, id);
    demandSeen(by, 'editQuestionnaireDraft', draft, 'unknown-draft');
    const { surveyId } = draft;
    if (surveyId === null) return { frame: null, hasSpecialBasis: false };
    const privacy = await findLatestPrivacy(tx, surveyId);
    const { specialCategory = false, article9Basis = '' } = privacy?.settings ?? {};
    return {
      frame: await askedBefore(tx, surveyId, by),
      hasSpecialBasis: specialCategory && article9Basis.trim() !== '',
    };
  });
}

/** The latest round that has any, of those whose frame may be seen on its own page. */
async function askedBefore(tx: Tx, surveyId: SurveyId, by: Doer): Promise<AskedBefore | null> {
  for (const round of await listRounds(tx, surveyId)) {
    const permitted = permitDoer(by, 'inviteToRound', round);
    if (round.kind !== 'real' || permitted === null) continue;
    const units = await listAskedByUnit(tx, permitted);
    if (units.length > 0) return { period: round.period, units };
  }
  return null;
}
