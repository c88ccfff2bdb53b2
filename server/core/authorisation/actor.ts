import type { AccountId, BodyId, MunicipalityId, RoundId, SessionId, SurveyId, UnitId } from '../ids.ts';
import { type Role, rolesBySecondFactor } from './roles.ts';

/** What an account is in its municipality at this moment, as the database has it. */
export interface Standing {
  accountId: AccountId;
  name: string;
  municipalityId: MunicipalityId;
  /** Granted and derived alike, also those that wait for a second factor. */
  roles: readonly Role[];
  ledUnitIds: readonly UnitId[];
  /** Political bodies with a seat today. */
  bodyIds: readonly BodyId[];
  ownedSurveyIds: readonly SurveyId[];
  /** Rounds with a grant to raw data in force. */
  rawRoundIds: readonly RoundId[];
  /** Rounds with a grant in force to read what people wrote in their own words. */
  textRoundIds: readonly RoundId[];
}

/** Who asks: a person in a session of their own. Everything a predicate may look at. */
export interface Actor extends Omit<Standing, 'roles'> {
  sessionId: SessionId;
  hasSecondFactor: boolean;
  roles: ReadonlySet<Role>;
  /** Held, but not had until this person signs in with a second factor. */
  waitingRoles: readonly Role[];
}

/** The person in a session: roles that want a second factor are held back where the session has none. */
export function actorIn(standing: Standing, session: { id: SessionId; hasSecondFactor: boolean }): Actor {
  const waits = (role: Role) => !session.hasSecondFactor && rolesBySecondFactor.includes(role);
  return {
    ...standing,
    sessionId: session.id,
    hasSecondFactor: session.hasSecondFactor,
    roles: new Set(standing.roles.filter((role) => !waits(role))),
    waitingRoles: standing.roles.filter(waits),
  };
}
