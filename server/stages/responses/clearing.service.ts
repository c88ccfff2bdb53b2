import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { toldOf } from '../../platform/log.ts';

/** Where an answer lies sealed, and what was written with it. */
const linkable = ['inbox', 'inbox_file', 'receipt', 'invitation'] as const;
const answers = ['response', 'free_text', 'answer_file'] as const;

/**
 * A deleted row lies on its page until somebody clears it, with the number of the transaction that wrote it. Clears away what a
 * round's envelopes, receipts and unspent invitations have left; `deleted`: what its answers have left too. Where it cannot be
 * done it is told in the log and goes no further: the database does it by itself later, and the key must go all the same.
 */
export async function clearPages(context: Context, roundId: RoundId, deleted = false): Promise<void> {
  try {
    await context.vacuum(deleted ? [...linkable, ...answers] : linkable);
  } catch (error) {
    context.log.error({ ...toldOf(error), roundId }, 'vacuum');
  }
}
