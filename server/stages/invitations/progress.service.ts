import type { Doer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { reminderOn } from '../../core/invitation/reminders.ts';
import { hasFrame } from '../../core/opening/mode.ts';
import { type RoundState, roundState } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { Round } from '../rounds/rounds.store.ts';
import { listSurveys } from '../rounds/surveys.store.ts';
import { listDispatches, listReminders } from './dispatch.store.ts';
import { roundForInviting } from './frame.service.ts';
import { countProgress, listFrameUnits, type UnitProgress } from './frame.store.ts';
import { listCoarseCounts } from './invitations.store.ts';

export interface Progress {
  round: Round;
  surveyKey: string;
  state: RoundState;
  hasFrame: boolean;
  units: (Omit<UnitProgress, 'waitingCount' | 'emailCount'> & {
    name: string;
    answeredAtLeastCount: number | null;
  })[];
  waitingCount: number;
  hasEmail: boolean;
  hasMail: boolean;
  dispatches: {
    afterDays: number | null;
    channel: 'email' | 'paper';
    createdAt: string;
    isFinished: boolean;
  }[];
  reminders: { afterDays: number; on: string; isDone: boolean }[];
}

/** How far the invitations of a round have come, unit by unit. Refuses with `unknown-round`. */
export async function readProgress(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
): Promise<Progress> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await roundForInviting(tx, roundId, by);
    const survey = (await listSurveys(tx)).find(({ id }) => id === round.surveyId);
    const counted = new Map((await countProgress(tx, roundId)).map((unit) => [unit.unitId, unit]));
    const answered = await listCoarseCounts(tx, roundId);
    const units = (await listFrameUnits(tx, roundId)).flatMap(({ unitId, name }) => {
      const unit = counted.get(unitId as UnitId);
      const answeredAtLeastCount = answered.get(unitId as UnitId) ?? null;
      return unit ? [{ ...unit, name, answeredAtLeastCount }] : [];
    });
    const dispatches = await listDispatches(tx, roundId);
    const done = new Set(dispatches.map(({ afterDays }) => afterDays));
    return {
      round,
      surveyKey: survey?.key ?? '',
      state: roundState(round, context.clock.now()),
      hasFrame: hasFrame(round.mode),
      units,
      hasMail: context.mail !== null,
      dispatches: dispatches.map(({ afterDays, channel, createdAt, finishedAt }) => ({
        ...{ afterDays, channel, createdAt: createdAt.toISOString(), isFinished: finishedAt !== null },
      })),
      reminders: (await listReminders(tx, roundId)).map((afterDays) => ({
        ...{ afterDays, on: reminderOn(round.opensAt, afterDays), isDone: done.has(afterDays) },
      })),
      waitingCount: units.reduce((sum, unit) => sum + unit.waitingCount, 0),
      hasEmail: units.some(({ emailCount }) => emailCount > 0),
    };
  });
}
