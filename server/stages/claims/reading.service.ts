import type { Actor } from '../../core/authorisation/actor.ts';
import { isElected } from '../../core/authorisation/body.ts';
import { permit } from '../../core/authorisation/permit.ts';
import type { ClaimContent } from '../../core/claims/claim.ts';
import { judgeClaim } from '../../core/claims/verdict.ts';
import type { AccountId, BodyId, ClaimId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import { listReleaseNames } from '../inquiries/places.store.ts';
import { listBodies } from '../organisation/bodies.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { readPeriods } from '../scorecards/periods.service.ts';
import { claimBodies } from './claims.service.ts';
import { findClaim, listClaimDrafts, listClaims, lockClaimDraft, type SharedClaim } from './claims.store.ts';

/** One's own claims and those shared with one's bodies, with what was found when each was written. */
export async function listReadableClaims(context: Context, actor: Actor) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const drafts = await listClaimDrafts(tx, actor.accountId);
    const claims = (await listClaims(tx, actor.bodyIds)).filter(
      (one) => permit(actor, 'readClaim', one) !== null,
    );
    const namesOf = await namesFor(tx, context, actor);
    return {
      mayClaim: isElected(actor),
      drafts: drafts.map(({ changedAt, ...one }) => ({
        ...lineOf(one),
        changedAt: changedAt.toISOString(),
      })),
      claims: claims.map((one) => ({ ...lineOf(one), ...namesOf.shared(one) })),
    };
  });
}

function lineOf({ id, text, statement, about }: ClaimContent & { id: ClaimId }) {
  return { id, text, statement, verdicts: about.map(({ verdict }) => verdict) };
}

/**
 * One claim, held against what this reader sees now, beside what was found when it was written. Refuses with `unknown-claim`
 * for what is not there, and for what one may not read.
 */
export async function viewClaim(context: Context, actor: Actor, id: ClaimId) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const draft = await lockClaimDraft(tx, id);
    const own = draft && permit(actor, 'keepClaim', draft) !== null ? draft : undefined;
    const shared = own ? undefined : await findClaim(tx, id);
    const claim = own ?? (shared && permit(actor, 'readClaim', shared) !== null ? shared : undefined);
    if (!claim) throw new Refusal('unknown-claim', 404);
    const namesOf = await namesFor(tx, context, actor);
    const { text, statement, knownCases, knownOf } = claim;
    return {
      ...{ id, text, statement, knownCases, knownOf },
      figures: await figuresOf(tx, context, actor, claim),
      shared: shared ? namesOf.shared(shared) : null,
      bodies: own && isElected(actor) ? await (await claimBodies(tx, context, actor))(own) : [],
    };
  });
}

async function figuresOf(tx: Tx, context: Context, actor: Actor, { statement, about }: ClaimContent) {
  const indicators = new Map((await listIndicators(tx)).map((one) => [one.id, one]));
  const releases = new Map(
    (await listReleaseNames(tx, [...new Set(about.map(({ releaseId }) => releaseId))])).map((one) => [
      one.releaseId,
      one,
    ]),
  );
  const found = about.flatMap((figure) => {
    const [indicator, release] = [indicators.get(figure.indicatorId), releases.get(figure.releaseId)];
    return indicator && release ? [{ figure, indicator, release }] : [];
  });
  const places = found.map(({ figure, indicator, release }) => ({
    ...{ indicatorKey: indicator.key, surveyKey: release.surveyKey, unitId: figure.unitId },
  }));
  const read = await readPeriods(tx, context, actor, places);
  return found.map(({ figure, indicator, release }, at) => {
    const now = read[at];
    return {
      ...{ indicatorKey: indicator.key, indicatorName: indicator.name },
      ...{ surveyKey: release.surveyKey, surveyTitle: release.surveyTitle },
      unit: figure.unitId && { id: figure.unitId, name: now?.unitName ?? '' },
      scale: now?.scale ?? null,
      ...judgeClaim(statement, now?.periods ?? []),
      minorityAlert: now?.periods[0]?.minorityAlert ?? false,
      latest: now?.periods[0] ? { period: now.periods[0].period, closedOn: now.periods[0].closedOn } : null,
      found: {
        ...{ period: release.period, verdict: figure.verdict, reason: figure.reason },
        isLatest: now?.periods[0]?.releaseId === figure.releaseId,
      },
    };
  });
}

async function namesFor(tx: Tx, context: Context, actor: Actor) {
  const bodies = new Map((await listBodies(tx)).map(({ id, name }) => [id, name]));
  const people = new Map((await listAccounts(tx, context.demo)).map(({ id, name }) => [id, name]));
  const body = (id: BodyId) => ({ id, name: bodies.get(id) ?? '' });
  const person = (id: AccountId | null) => ({
    ...{ name: (id && people.get(id)) ?? null, isSelf: id === actor.accountId },
  });
  return {
    shared: ({ bodyId, authorId, sharedAt }: SharedClaim) => ({
      ...{ body: body(bodyId), by: person(authorId), sharedAt: sharedAt.toISOString() },
    }),
  };
}
