import type { Actor } from './actor.ts';
import { type KeyActor, mayManageApiKey } from './api-key.ts';
import { mayManageBody } from './body.ts';
import { mayKeepClaim, mayReadClaim, mayShareClaim, mayWriteClaim } from './claim.ts';
import {
  mayAnswerInquiry,
  mayKeepDraft,
  mayReadInquiry,
  mayReadInterpretation,
  mayShareDraft,
  mayWithdrawInterpretation,
  mayWriteDraft,
} from './inquiry.ts';
import { mayManageJargon, mayReadJargon } from './jargon.ts';
import {
  mayApproveLookUp,
  mayAskLookUp,
  mayCarryOutLookUp,
  mayForgetLinks,
  maySeeLookUps,
} from './look-up.ts';
import { mayDecideOwnWords, mayReadOwnWords, maySeeOwnWordsReview } from './own-words.ts';
import { mayManagePeers } from './peer.ts';
import { mayErasePerson, mayManagePerson } from './person.ts';
import { mayManagePrivacy } from './privacy.ts';
import { mayManageProvider } from './provider.ts';
import {
  mayCommentQuestionnaireDraft,
  mayEditQuestionnaireDraft,
  mayReadQuestionnaireDraft,
  mayResolveQuestionnaireComment,
} from './questionnaire-draft.ts';
import { mayApproveRaw, mayAskRaw, mayEndRaw, maySeeRaw } from './raw-grant.ts';
import {
  mayBringKey,
  mayCloseRound,
  mayExtendRound,
  mayImportResponses,
  mayInviteToRound,
  mayPauseRound,
  mayPublishRound,
  mayRaiseLimits,
  mayRecomputeRaw,
} from './round.ts';
import { scopesAllow } from './scopes.ts';
import { mayAddIndicator } from './scorecard.ts';
import { mayManageSite } from './site.ts';
import { mayEditSurvey, mayOpenRound, mayReadSurvey } from './survey.ts';
import { mayManageUnit } from './unit.ts';
import { mayManageWords } from './words.ts';

/**
 * Every act on an object and the predicate that judges it. A service asks `permit`, and the stores it calls take only
 * what came out, so that forgetting to ask does not compile.
 */
export const predicates = {
  readSurvey: mayReadSurvey,
  editSurvey: mayEditSurvey,
  openRound: mayOpenRound,
  extendRound: mayExtendRound,
  pauseRound: mayPauseRound,
  closeRound: mayCloseRound,
  bringKey: mayBringKey,
  inviteToRound: mayInviteToRound,
  publishRound: mayPublishRound,
  raiseLimits: mayRaiseLimits,
  importResponses: mayImportResponses,
  recomputeRaw: mayRecomputeRaw,
  askRaw: mayAskRaw,
  seeRaw: maySeeRaw,
  approveRaw: mayApproveRaw,
  endRaw: mayEndRaw,
  readOwnWords: mayReadOwnWords,
  seeOwnWordsReview: maySeeOwnWordsReview,
  decideOwnWords: mayDecideOwnWords,
  askLookUp: mayAskLookUp,
  seeLookUps: maySeeLookUps,
  approveLookUp: mayApproveLookUp,
  carryOutLookUp: mayCarryOutLookUp,
  forgetLinks: mayForgetLinks,
  writeDraft: mayWriteDraft,
  keepDraft: mayKeepDraft,
  shareDraft: mayShareDraft,
  readInquiry: mayReadInquiry,
  answerInquiry: mayAnswerInquiry,
  readInterpretation: mayReadInterpretation,
  withdrawInterpretation: mayWithdrawInterpretation,
  writeClaim: mayWriteClaim,
  keepClaim: mayKeepClaim,
  shareClaim: mayShareClaim,
  readClaim: mayReadClaim,
  editQuestionnaireDraft: mayEditQuestionnaireDraft,
  readQuestionnaireDraft: mayReadQuestionnaireDraft,
  commentQuestionnaireDraft: mayCommentQuestionnaireDraft,
  resolveQuestionnaireComment: mayResolveQuestionnaireComment,
  addIndicator: mayAddIndicator,
  managePerson: mayManagePerson,
  erasePerson: mayErasePerson,
  managePeers: mayManagePeers,
  managePrivacy: mayManagePrivacy,
  manageUnit: mayManageUnit,
  manageBody: mayManageBody,
  manageWords: mayManageWords,
  readJargon: mayReadJargon,
  manageJargon: mayManageJargon,
  manageProvider: mayManageProvider,
  manageSite: mayManageSite,
  manageApiKey: mayManageApiKey,
} as const;

export type Act = keyof typeof predicates;
export type Subject<A extends Act> = Parameters<(typeof predicates)[A]>[1];

declare const permitted: unique symbol;
/** An object's id, checked for somebody and an act. Minted in this file alone. */
export type Permitted<A extends Act> = Subject<A>['id'] & { readonly [permitted]: A };

/** The subject's id as one that is checked for this act, or null when this actor may not. */
export function permit<A extends Act>(actor: Actor, act: A, subject: Subject<A>): Permitted<A> | null {
  const may = predicates[act] as (actor: Actor, subject: Subject<A>) => boolean;
  return may(actor, subject) ? (subject.id as Permitted<A>) : null;
}

/** The same for an API key: what its scopes are for, and nothing else. */
export function permitKey<A extends Act>(key: KeyActor, act: A, subject: Subject<A>): Permitted<A> | null {
  return scopesAllow(key.scopes, act) ? (subject.id as Permitted<A>) : null;
}

/**
 * For acts nobody does: a job whose time has come, the command line of the operator, the demo. The reason is for the
 * reader of the code and says who stands behind.
 */
export function permitSystem<A extends Act>(_act: A, id: Subject<A>['id'], _reason: string): Permitted<A> {
  return id as Permitted<A>;
}
