/**
 * Ids are 128-bit random UUIDs, made by the caller's source of randomness and branded by what they name, so that
 * a unit's id cannot be passed where a round's is wanted.
 */
declare const brand: unique symbol;
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type MunicipalityId = Id<'municipality'>;
export type UnitId = Id<'unit'>;
export type SurveyId = Id<'survey'>;
export type QuestionnaireVersionId = Id<'questionnaireVersion'>;
export type RoundId = Id<'round'>;
export type InvitationId = Id<'invitation'>;
export type DispatchId = Id<'dispatch'>;
export type ReleaseId = Id<'release'>;
export type IndicatorId = Id<'indicator'>;
export type ScorecardId = Id<'scorecard'>;
export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;
export type BodyId = Id<'body'>;
export type ProviderId = Id<'identityProvider'>;
export type ApiKeyId = Id<'apiKey'>;
export type RoleGrantId = Id<'roleGrant'>;
export type PublicationId = Id<'publication'>;
export type RawGrantId = Id<'rawGrant'>;
export type TextId = Id<'text'>;
export type ThemeId = Id<'theme'>;
export type LookUpId = Id<'lookUp'>;
export type PeerFigureId = Id<'peerFigure'>;
export type InquiryId = Id<'inquiry'>;
export type InquiryAnswerId = Id<'inquiryAnswer'>;
export type InterpretationId = Id<'interpretation'>;
export type ClaimId = Id<'claim'>;
export type QuestionnaireDraftId = Id<'questionnaireDraft'>;
export type QuestionnaireCommentId = Id<'questionnaireComment'>;
