import type { BodyId, SurveyId } from '../ids.ts';
import { firstMoment, type Publication } from '../publication.ts';
import type { Actor } from './actor.ts';
import { isElected } from './body.ts';
import type { Doer } from './doer.ts';
import { mayEditSurvey } from './survey.ts';

/** Who reads figures. Null: the public, which is whoever is not signed in. */
export type Reader = Actor | null;

/** A program with an API key is never a member of a body, nor is a job: they read what the public reads. */
export function readerOf(by: Doer): Reader {
  return typeof by === 'string' || 'keyId' in by ? null : by;
}

export interface ReleaseSubject {
  surveyId: SurveyId;
  publications: readonly Publication[];
}

/** What a reader sees of a release. */
export interface Sight {
  /** Which of its two sets of figures: the one with the stricter limits is the public's. */
  lattice: 'internal' | 'public';
  /** Since when. Null: nobody else sees it yet. */
  visibleFromAt: Date | null;
  /** The bodies with which they see it: of a member, their own. Empty: it is seen as the public sees it, or by nobody else. */
  bodyIds: readonly BodyId[];
}

/**
 * What somebody sees of a release at a moment; null: nothing.
 *
 * A body sees what is published to it from the moment on, all its members the same (R20): what somebody is called in
 * the body changes nothing. Unit leaders see it from the moment that any body does, never before the elected (R9).
 * Those who decide about publishing a survey's results see them from the release, since they must see what they
 * publish. Everyone else in the house, whatever their role, sees what the public sees.
 *
 * Whoever has a seat reads as a member and in no other way, also where they make surveys or lead a unit: nobody in a
 * body sees anything before the others in it.
 */
export function sightOf(reader: Reader, release: ReleaseSubject, now: Date): Sight | null {
  const isStaff = reader !== null && !isElected(reader);
  const publishes = isStaff && mayEditSurvey(reader, { id: release.surveyId });
  const seesWithEveryBody = publishes || (isStaff && reader.roles.has('unitLeader'));
  const toBodies = release.publications.filter(
    ({ bodyId }) => bodyId !== null && (seesWithEveryBody || (reader?.bodyIds.includes(bodyId) ?? false)),
  );
  const withBody = firstMoment(toBodies, now);
  const withPublic = firstMoment(
    release.publications.filter(({ bodyId }) => bodyId === null),
    now,
  );
  if (withBody || publishes) {
    const seen = toBodies.filter(({ visibleFromAt }) => visibleFromAt <= now);
    const bodyIds = seen.map(({ bodyId }) => bodyId as BodyId);
    return { lattice: 'internal', visibleFromAt: withBody ?? withPublic, bodyIds };
  }
  return withPublic && { lattice: 'public', visibleFromAt: withPublic, bodyIds: [] };
}

/**
 * The bodies of somebody who would have seen a release from the beginning, had they had no seat, and does not see its
 * inside figures yet. Empty: they wait for none.
 */
export function waitsWith(reader: Reader, release: ReleaseSubject, now: Date): readonly BodyId[] {
  if (reader === null || !mayEditSurvey(reader, { id: release.surveyId })) return [];
  return sightOf(reader, release, now)?.lattice === 'internal' ? [] : reader.bodyIds;
}
