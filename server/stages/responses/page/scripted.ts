import type { Response } from 'express';
import { roundState } from '../../../core/round.ts';
import { wordFault } from '../../../core/wording/respond-faults.ts';
import { Refusal } from '../../../platform/errors.ts';
import { submit } from '../answering.service.ts';
import { shownScaleOf } from './drawing.ts';
import { type Fields, textOf } from './fields.ts';
import { type Sender, triedBy } from './steps.ts';
import { drawingOf, type Place } from './views.ts';
import { withoutHidden } from './visible.ts';

/**
 * The page's script sends the form as it stands, and is answered in JSON: `{ received: true, isClosed }` once the answer is stored
 * for good, and else a problem as the API has it, each fault with its words. Answers to questions that are not asked are left out.
 */
export async function sendScripted(
  sender: Sender,
  place: Place,
  fields: Fields,
  response: Response,
): Promise<void> {
  const { municipality, round, code, submissionId, prepared, unit } = place;
  const unitId = unit?.unitId;
  if (submissionId === '') throw new Refusal('invalid-request', 400);
  const variant = Number(textOf(fields, 'variant')) || 0;
  const { kept: answers } = withoutHidden(prepared, place.answers);
  try {
    await sender.wrongCodes.watch(triedBy(sender, place), () =>
      submit(
        sender.context,
        municipality.id,
        round.id,
        { code, unitId, submissionId, answers, variant },
        () => sender.wrongCodes.takeTurn(sender.address),
      ),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || !error.faults) throw error;
    const drawing = drawingOf(place);
    const faults = (error.faults ?? []).map(({ place: name, code: fault }) => ({
      ...{ place: name, code: fault },
      words: wordFault(fault, place.texts, shownScaleOf(drawing, name)),
    }));
    throw new Refusal(error.code, error.status, faults);
  }
  const isClosed = roundState(round, sender.context.clock.now()) === 'closed';
  response.set('Cache-Control', 'no-store').json({ received: true, isClosed });
}
