import type { Permitted } from '../../core/authorisation/permit.ts';
import type { ToldWords } from '../../core/free-text/themes.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface TextDecision {
  item: string;
  /** 1, 2, 3 … of the question. */
  number: number;
  /** Null: what was shown is shown no more. */
  content: ToldWords | null;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}

/** The newest decision of each question. */
export async function listTextDecisions(tx: Tx, roundId: RoundId): Promise<Map<string, TextDecision>> {
  const rows = await tx
    .selectFrom('text_decision')
    .select(['item_name as item', 'number', 'content', 'reason'])
    .select(['decided_by as decidedBy', 'decided_at as decidedAt'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.item, row]));
}

/** One more in a log that nothing is taken out of. */
export async function insertTextDecision(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'decideOwnWords'>,
  decision: TextDecision,
): Promise<void> {
  await tx
    .insertInto('text_decision')
    .values({
      municipality_id: municipalityId,
      round_id: roundId,
      item_name: decision.item,
      number: decision.number,
      content: decision.content && JSON.stringify(decision.content),
      reason: decision.reason,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .execute();
}
