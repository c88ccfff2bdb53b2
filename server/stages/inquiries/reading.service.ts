import type { Actor } from '../../core/authorisation/actor.ts';
import { isElected } from '../../core/authorisation/body.ts';
import { permit } from '../../core/authorisation/permit.ts';
import type { AccountId, BodyId, UnitId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import { listBodies } from '../organisation/bodies.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { listAllUnits } from '../organisation/units.store.ts';
import { type AskedFigure, bodyChoices, findFigure, listAddressees } from './figure.service.ts';
import { listAnswers } from './inquiries.store.ts';
import type { LinesAsked } from './lines.store.ts';
import { readPage } from './page.service.ts';
import { type FigurePlace, listReleaseNames, type ReleaseNames } from './places.store.ts';

/**
 * A page of what somebody may read of what is written about figures: their own drafts, the questions shared with their bodies or put
 * to them as a leader, and interpretations, the newest first. The first page has besides the questions that wait for their
 * own answer, however old. It holds no figure: those are read beside it, by whoever reads.
 */
export async function viewInquiries(context: Context, actor: Actor, asked: LinesAsked) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const { entries, next } = await readPage(tx, context, actor, asked);
    const drafts = entries.flatMap((entry) => (entry.sort === 'draft' ? [entry.one] : []));
    const inquiries = entries.flatMap((entry) => (entry.sort === 'inquiry' ? [entry.one] : []));
    // In the order they were shared: none comes first by weight.
    const interpretations = entries
      .flatMap((entry) => (entry.sort === 'interpretation' ? [entry.one] : []))
      .reverse();
    const answers = await listAnswers(
      tx,
      inquiries.map(({ id }) => id),
    );
    const names = await namesOf(tx, context, actor, [...drafts, ...inquiries, ...interpretations]);
    const choices = await bodyChoices(tx, context, actor);
    const told = [];
    for (const { id, kind, text, changedAt, toUnitId, ...draft } of drafts) {
      const place = names.place(draft);
      const bodies = await choices(kind, place.roundId);
      told.push({ id, kind, place, text, changedAt, toUnit: names.unit(toUnitId), bodies });
    }
    return {
      mayAsk: isElected(actor),
      mayInterpret: isElected(actor) || actor.ledUnitIds.length > 0,
      next,
      drafts: told,
      inquiries: inquiries.map((one) => ({
        ...{ id: one.id, place: names.place(one), text: one.text, sharedAt: one.sharedAt },
        ...{
          by: names.person(one.authorId),
          body: names.body(one.bodyId),
          toUnit: names.unit(one.toUnitId),
        },
        mayAnswer: permit(actor, 'answerInquiry', one) !== null,
        answers: answers
          .filter(({ inquiryId }) => inquiryId === one.id)
          .map(({ id, text, answeredAt, authorId }) => ({
            ...{ id, text, answeredAt, by: names.person(authorId) },
          })),
      })),
      interpretations: interpretations.map((one) => ({
        ...{ id: one.id, kind: one.kind, place: names.place(one), text: one.text, sharedAt: one.sharedAt },
        ...{ by: names.person(one.authorId), body: names.body(one.bodyId), withdrawnAt: one.withdrawnAt },
        mayWithdraw: one.withdrawnAt === null && permit(actor, 'withdrawInterpretation', one) !== null,
      })),
    };
  });
}

/**
 * What a new question or interpretation about a figure can be: who may be asked, the nearest leader first, and the bodies
 * each may be shared with. Refuses with `not-allowed`, and `unknown-figure` where this reader sees none.
 */
export async function viewFigurePlace(context: Context, actor: Actor, asked: AskedFigure) {
  const [mayAsk, leads] = [isElected(actor), actor.ledUnitIds.length > 0];
  if (!mayAsk && !leads) throw new Refusal('not-allowed', 403);
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const figure = await findFigure(tx, context, actor, asked);
    const { indicatorId, unitId, release } = figure;
    const place = { indicatorId, unitId, releaseId: release.releaseId };
    const names = await namesOf(tx, context, actor, [place]);
    const choices = await bodyChoices(tx, context, actor);
    return {
      place: names.place(place),
      mayAsk,
      addressees: mayAsk ? await listAddressees(tx, context, figure) : [],
      bodies: await choices(mayAsk ? 'question' : 'meaning', release.roundId),
    };
  });
}

export interface Place extends Omit<ReleaseNames, 'releaseId'> {
  indicatorKey: string;
  indicatorName: Localized;
  unit: { id: UnitId; name: string } | null;
}

/** What everything in these is called now. Whoever is erased has no name. */
async function namesOf(tx: Tx, context: Context, actor: Actor, places: readonly FigurePlace[]) {
  const releases = await listReleaseNames(tx, [...new Set(places.map(({ releaseId }) => releaseId))]);
  const indicators = new Map((await listIndicators(tx)).map((one) => [one.id, one]));
  const units = new Map((await listAllUnits(tx)).map((one) => [one.id, one]));
  const bodies = new Map((await listBodies(tx)).map(({ id, name }) => [id, name]));
  const people = new Map((await listAccounts(tx, context.demo)).map(({ id, name }) => [id, name]));
  return {
    place: ({ indicatorId, releaseId, unitId }: FigurePlace): Place => {
      const { releaseId: _, ...names } = releases.find((one) => one.releaseId === releaseId) as ReleaseNames;
      const { key, name } = indicators.get(indicatorId) as { key: string; name: Localized };
      const unit = unitId === null ? null : { id: unitId, name: units.get(unitId)?.name ?? '' };
      return { ...names, indicatorKey: key, indicatorName: name, unit };
    },
    unit: (id: UnitId | null) => {
      const unit = id === null ? undefined : units.get(id);
      return unit ? { id: unit.id, name: unit.name, leaderName: unit.leaderName } : null;
    },
    body: (id: BodyId) => ({ id, name: bodies.get(id) ?? '' }),
    person: (id: AccountId | null) => ({
      name: (id && people.get(id)) ?? null,
      isSelf: id === actor.accountId,
    }),
  };
}
