import type { Doer } from './core/authorisation/doer.ts';
import type {
  DispatchId,
  InquiryAnswerId,
  InquiryId,
  LookUpId,
  MunicipalityId,
  ReleaseId,
  RoundId,
} from './core/ids.ts';
import { roundState } from './core/round.ts';
import type { Context } from './platform/context.ts';
import { inMunicipality } from './platform/db/connect.ts';
import { Refusal } from './platform/errors.ts';
import { jobNames } from './platform/jobs/names.ts';
import type { JobHandlers } from './platform/jobs/queue.ts';
import { isRetentionDue, runRetention } from './stages/duties/retention.service.ts';
import { refreshIndicators } from './stages/indicators/indicators.service.ts';
import { tellAsker, tellLeader } from './stages/inquiries/tell.service.ts';
import { tendLetters } from './stages/invitations/dispatch.service.ts';
import { refreshCoarseCounts } from './stages/invitations/invitations.service.ts';
import { sendLetters } from './stages/invitations/sending.service.ts';
import { listMunicipalities } from './stages/organisation/organisation.store.ts';
import { outdatedRelease, publishToAll, republish } from './stages/releases/publications.service.ts';
import { makeRelease } from './stages/releases/releases.service.ts';
import { sendResultLetters, tendResultLetters } from './stages/releases/result-letters.service.ts';
import { workLookUp } from './stages/responses/carry-out.service.ts';
import { mix } from './stages/responses/mixing.service.ts';
import { getRound } from './stages/rounds/rounds.service.ts';
import { listRounds, listUnmixedRounds } from './stages/rounds/rounds.store.ts';
import { makeSpareKeys } from './stages/rounds/spare-keys.service.ts';

/**
 * The flow from a closed round to indicator values, step by step. Each step is a job that starts the next by its
 * name; each may run again without harm.
 */
export function jobHandlers(context: Context): JobHandlers {
  return {
    [jobNames.closeDueRounds]: () => tick(context),
    [jobNames.mix]: ({ municipalityId, roundId }) =>
      mix(context, municipalityId as MunicipalityId, roundId as RoundId),
    [jobNames.lookUp]: ({ municipalityId, roundId, lookUpId }) =>
      workLookUp(context, municipalityId as MunicipalityId, roundId as RoundId, lookUpId as LookUpId),
    [jobNames.release]: async ({ municipalityId, roundId }) => {
      await makeRelease(context, municipalityId as MunicipalityId, roundId as RoundId).catch(unlessDeleted);
    },
    [jobNames.indicators]: ({ municipalityId, roundId, releaseId }) =>
      refreshIndicators(
        context,
        municipalityId as MunicipalityId,
        roundId as RoundId,
        releaseId as ReleaseId,
      ),
    [jobNames.spareKeys]: ({ municipalityId }) => makeSpareKeys(context, municipalityId as MunicipalityId),
    [jobNames.letters]: ({ municipalityId, dispatchId }) =>
      sendLetters(context, municipalityId as MunicipalityId, dispatchId as DispatchId),
    [jobNames.inquiry]: ({ municipalityId, inquiryId }) =>
      tellLeader(context, municipalityId as MunicipalityId, inquiryId as InquiryId),
    [jobNames.inquiryAnswered]: ({ municipalityId, inquiryId, answerId }) =>
      tellAsker(
        context,
        municipalityId as MunicipalityId,
        inquiryId as InquiryId,
        answerId as InquiryAnswerId,
      ),
    [jobNames.resultLetters]: ({ municipalityId }) =>
      sendResultLetters(context, municipalityId as MunicipalityId),
    [jobNames.retention]: ({ municipalityId }) => runRetention(context, municipalityId as MunicipalityId),
  };
}

/** A job that comes after its answers are deleted has nothing left to do. */
function unlessDeleted(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'answers-deleted')) throw error;
}

/**
 * Every minute: starts the mixing of rounds whose time is up and, once a day, the deletion of what has been kept long
 * enough, also those of a missed night; renews coarse counts, sends the letters whose turn it is, and tells members of the
 * bodies whose moment has come that there are results.
 */
export async function tick(context: Context): Promise<void> {
  for (const municipality of await listMunicipalities(context.db.staff)) {
    const now = context.clock.now();
    const { due, openRounds, isDay } = await inMunicipality(
      context.db.staff,
      municipality.id,
      async (tx) => ({
        isDay: await isRetentionDue(tx, now),
        due: await listUnmixedRounds(tx, now),
        openRounds: (await listRounds(tx)).filter(
          (round) => round.source === 'collected' && roundState(round, now) === 'open',
        ),
      }),
    );
    for (const roundId of due) {
      await context.jobs.send(jobNames.mix, { municipalityId: municipality.id, roundId }, roundId);
    }
    if (isDay)
      await context.jobs.send(jobNames.retention, { municipalityId: municipality.id }, municipality.id);
    for (const round of openRounds) {
      await refreshCoarseCounts(context, municipality.id, round.id);
      await tendLetters(context, municipality.id, round);
    }
    await tendResultLetters(context, municipality.id);
  }
}

/**
 * Makes every release of an older method anew, from the same answers, and shows it to those who saw the old one. The
 * earliest rounds first, since later ones are compared with them. Gives how many were made. Safe to run again.
 */
export async function renewOutdatedReleases(context: Context): Promise<number> {
  let renewed = 0;
  for (const { id: municipalityId } of await listMunicipalities(context.db.staff)) {
    const rounds = await inMunicipality(context.db.staff, municipalityId, (tx) => listRounds(tx));
    const inOrder = rounds.toSorted((one, other) => one.closesAt.getTime() - other.closesAt.getTime());
    for (const { id: roundId } of inOrder) {
      const outdated = await inMunicipality(context.db.staff, municipalityId, (tx) =>
        outdatedRelease(tx, roundId),
      );
      if (!outdated) continue;
      const releaseId = await makeRelease(context, municipalityId, roundId);
      await refreshIndicators(context, municipalityId, roundId, releaseId);
      await inMunicipality(context.db.staff, municipalityId, (tx) =>
        republish(tx, context, municipalityId, { id: releaseId, roundId }, outdated.publications),
      );
      renewed += 1;
    }
  }
  return renewed;
}

/** All the way at once: mixed, released, valued and visible to the council and everyone. For the demo and its button. */
export async function finishRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
): Promise<void> {
  await mix(context, municipalityId, roundId);
  const releaseId = await makeRelease(context, municipalityId, roundId);
  await refreshIndicators(context, municipalityId, roundId, releaseId);
  const { kind } = await inMunicipality(context.db.staff, municipalityId, (tx) => getRound(tx, roundId));
  if (kind === 'real') await publishToAll(context, municipalityId, roundId, by);
}
