import type { Actor } from '../../core/authorisation/actor.ts';
import { isElected } from '../../core/authorisation/body.ts';
import { bodySees } from '../../core/authorisation/inquiry.ts';
import type { BodyId, IndicatorId, ReleaseId, RoundId, UnitId } from '../../core/ids.ts';
import type { DraftKind } from '../../core/inquiry.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Publication } from '../../core/publication.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators, listVisibleReleases, type VisibleRelease } from '../indicators/indicators.store.ts';
import { listBodiesInForce } from '../organisation/bodies.store.ts';
import { listAllUnits, type Unit } from '../organisation/units.store.ts';
import { listPublications } from '../releases/publications.store.ts';
import { listRoundUnits } from '../rounds/rounds.store.ts';

/** A figure as an address names it: the latest that the reader sees of this indicator in this survey, of the whole or a unit. */
export interface AskedFigure {
  indicatorKey: string;
  surveyKey: string;
  unitId: UnitId | null;
}

export interface FoundFigure {
  indicatorId: IndicatorId;
  release: VisibleRelease;
  /** Null: the whole, also where the root was named. */
  unitId: UnitId | null;
  tree: UnitTree;
}

/** Refuses with `unknown-figure` where this reader sees none there, whether or not there is one. */
export async function findFigure(
  tx: Tx,
  context: Context,
  actor: Actor,
  { indicatorKey, surveyKey, unitId }: AskedFigure,
): Promise<FoundFigure> {
  const releases = await listVisibleReleases(tx, actor, context.clock.now());
  const release = releases.find(
    (one) => one.surveyKey === surveyKey && one.indicatorKeys.includes(indicatorKey),
  );
  const indicator = (await listIndicators(tx)).find(({ key }) => key === indicatorKey);
  if (!release || !indicator) throw new Refusal('unknown-figure', 404);
  const tree = await listRoundUnits(tx, release.roundId);
  const node = tree.find((one) => (unitId === null ? one.parentUnitId === null : one.unitId === unitId));
  if (!node) throw new Refusal('unknown-figure', 404);
  const isWhole = node.parentUnitId === null;
  return {
    ...{ indicatorId: indicator.id, release, tree },
    unitId: isWhole ? null : (node.unitId as UnitId),
  };
}

export interface Addressee {
  unitId: UnitId;
  unitName: string;
  leaderName: string;
}

/** Who may be asked about a figure: the unit's leader, and those of the units it is part of, the nearest first. */
export async function listAddressees(tx: Tx, context: Context, figure: FoundFigure): Promise<Addressee[]> {
  const units = new Map((await listAllUnits(tx)).map((unit) => [unit.id, unit]));
  const on = osloDay(context.clock.now());
  const root = figure.tree.find(({ parentUnitId }) => parentUnitId === null)?.unitId as UnitId;
  const path: Unit[] = [];
  let at = units.get(figure.unitId ?? root);
  // A tree that was changed into a circle must not hold us here.
  while (at && !path.includes(at)) {
    path.push(at);
    at = at.parentUnitId === null ? undefined : units.get(at.parentUnitId);
  }
  return path.flatMap(({ id, name, leaderName, validToOn }) =>
    leaderName !== null && (validToOn === null || validToOn > on)
      ? [{ unitId: id, unitName: name, leaderName }]
      : [],
  );
}

export interface NamedBody {
  id: BodyId;
  name: string;
}

/**
 * The bodies somebody may share words about releases with: their own, or for a leader's interpretation any, and of those
 * the ones that see what this person sees of the release, and of the one it is compared with.
 */
export async function bodyChoices(tx: Tx, context: Context, actor: Actor) {
  const now = context.clock.now();
  const releases = await listVisibleReleases(tx, actor, now);
  const bodies = await listBodiesInForce(tx, osloDay(now));
  const publications = new Map<ReleaseId, Awaited<ReturnType<typeof listPublications>>>();
  const publishedOf = async (id: ReleaseId) => {
    const known = publications.get(id) ?? (await listPublications(tx, id));
    publications.set(id, known);
    return known;
  };
  return async (kind: DraftKind, roundId: RoundId): Promise<NamedBody[]> => {
    const release = releases.find((one) => one.roundId === roundId);
    if (!release) return [];
    const before = releases.find((one) => one.roundId === release.previousRoundId);
    const told: { lattice: VisibleRelease['lattice']; publications: Publication[] }[] = [];
    for (const { releaseId, lattice } of [release, ...(before ? [before] : [])]) {
      told.push({ lattice, publications: await publishedOf(releaseId) });
    }
    return bodies
      .filter(({ id }) => (isElected(actor) ? actor.bodyIds.includes(id) : kind !== 'question'))
      .filter(({ id }) => told.every((one) => bodySees(id, one, one.lattice, now)))
      .map(({ id, name }) => ({ id, name }));
  };
}
