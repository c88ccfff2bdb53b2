import type { FindingMark } from '../../core/findings/marks.ts';
import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** What is marked: a finding by its id, or an indicator by its key. */
export interface Marked {
  about: 'finding' | 'indicator';
  subject: string;
}

export async function listMarks(tx: Tx, accountId: AccountId): Promise<(Marked & { mark: FindingMark })[]> {
  return tx
    .selectFrom('finding_mark')
    .select(['about', 'topic as subject', 'mark'])
    .where('account_id', '=', accountId)
    .execute();
}

export async function saveMark(
  tx: Tx,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  { about, subject, mark }: Marked & { mark: FindingMark },
  markedAt: Date,
): Promise<void> {
  await tx
    .insertInto('finding_mark')
    .values({
      ...{ municipality_id: municipalityId, account_id: accountId, about, topic: subject, mark },
      marked_at: markedAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'account_id', 'about', 'topic'])
        .doUpdateSet({ mark, marked_at: markedAt }),
    )
    .execute();
}

export async function deleteMark(tx: Tx, accountId: AccountId, { about, subject }: Marked): Promise<void> {
  await tx
    .deleteFrom('finding_mark')
    .where('account_id', '=', accountId)
    .where('about', '=', about)
    .where('topic', '=', subject)
    .execute();
}
