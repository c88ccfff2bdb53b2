import { type Actor, actorIn, type Standing } from '../../../server/core/authorisation/actor.ts';
import type { KeyActor } from '../../../server/core/authorisation/api-key.ts';
import type { Scope } from '../../../server/core/authorisation/scopes.ts';
import type {
  AccountId,
  ApiKeyId,
  MunicipalityId,
  RoundId,
  SessionId,
  SurveyId,
} from '../../../server/core/ids.ts';

export const mine = { id: 'round-mine' as RoundId, surveyId: 'survey-mine' as SurveyId };
export const other = { id: 'round-other' as RoundId, surveyId: 'survey-other' as SurveyId };

/** An account with these roles, and nothing more than is given. */
export function standing(given: Partial<Standing>): Standing {
  return {
    accountId: 'account' as AccountId,
    name: 'Prøve Person',
    municipalityId: 'municipality' as MunicipalityId,
    roles: [],
    ledUnitIds: [],
    bodyIds: [],
    ownedSurveyIds: [],
    rawRoundIds: [],
    textRoundIds: [],
    ...given,
  };
}

/** The same, in a session. */
export function person(given: Partial<Standing>, hasSecondFactor = true): Actor {
  return actorIn(standing(given), { id: 'session' as SessionId, hasSecondFactor });
}

/** A program with a key made for these. */
export function program(scopes: readonly Scope[]): KeyActor {
  const municipalityId = 'municipality' as MunicipalityId;
  return { keyId: 'key' as ApiKeyId, municipalityId, scopes: new Set(scopes) };
}
