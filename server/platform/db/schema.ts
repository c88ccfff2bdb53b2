import type { ColumnType, Generated } from 'kysely';
import type { Answers } from '../../core/answer.ts';
import type { AuditValue } from '../../core/audit/entry.ts';
import type { DraftState } from '../../core/authorisation/questionnaire-draft.ts';
import type { GrantKind } from '../../core/authorisation/raw-grant.ts';
import type { GrantedRole } from '../../core/authorisation/roles.ts';
import type { Scope } from '../../core/authorisation/scopes.ts';
import type { BodyKind, MemberLabel } from '../../core/body.ts';
import type { ClaimedChange } from '../../core/claims/change.ts';
import type { ClaimFigure } from '../../core/claims/claim.ts';
import type { Quantifier } from '../../core/claims/verdict.ts';
import type { Draft } from '../../core/draft/format.ts';
import type { FindingMark } from '../../core/findings/marks.ts';
import type { Span } from '../../core/free-text/redaction.ts';
import type { ToldWords } from '../../core/free-text/themes.ts';
import type {
  AccountId,
  ApiKeyId,
  BodyId,
  ClaimId,
  DispatchId,
  IndicatorId,
  InquiryAnswerId,
  InquiryId,
  InterpretationId,
  InvitationId,
  LookUpId,
  MunicipalityId,
  PeerFigureId,
  ProviderId,
  PublicationId,
  QuestionnaireCommentId,
  QuestionnaireDraftId,
  QuestionnaireVersionId,
  RawGrantId,
  ReleaseId,
  RoleGrantId,
  RoundId,
  ScorecardId,
  SessionId,
  SurveyId,
  TextId,
  ThemeId,
  UnitId,
} from '../../core/ids.ts';
import type { DraftKind, InterpretationKind } from '../../core/inquiry.ts';
import type { Language, Localized } from '../../core/locale.ts';
import type { LookUpPurpose } from '../../core/look-up.ts';
import type { RoundKind } from '../../core/opening/kind.ts';
import type { RoundMode } from '../../core/opening/mode.ts';
import type { RoundDesign } from '../../core/opening/round-design.ts';
import type { PeerFigure } from '../../core/peers/peer-figure.ts';
import type { LegalBasis } from '../../core/privacy/settings.ts';
import type { Questionnaire, SurveyKind } from '../../core/questionnaire/format.ts';
import type { Comparison } from '../../core/release/figures.ts';
import type { QuestionFigures } from '../../core/release/question-figures.ts';
import type { PopulationGroup, WeightSpread } from '../../core/release/weighing.ts';
import type { RetentionRuleKey } from '../../core/retention/rules.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import type { FileKind } from '../../core/sent-file/sent-file.ts';
import type { WordKey } from '../../core/words/keys.ts';

/** Written as JSON text, read as a value. */
type Json<T> = ColumnType<T, string, string>;
/** Set at insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** What a claim says and was held against, kept for oneself or shared. */
interface ClaimColumns {
  municipality_id: Fixed<MunicipalityId>;
  id: Fixed<ClaimId>;
  text: string;
  quantifier: Quantifier;
  about_end: 'dissatisfied' | 'satisfied';
  /** 0–1, up to which share it is «a few». */
  few_share: number;
  /** Null: it is about a level. */
  about_change: ClaimedChange | null;
  known_cases: number | null;
  known_of: number | null;
  about: Json<ClaimFigure[]>;
}

/** The whole data model in flow order. Every table but `municipality` has the municipality first in its key. */
export interface Schema {
  // organisation
  municipality: {
    id: Fixed<MunicipalityId>;
    /** First in every public path. */
    slug: string;
    name: string;
    /** What every screen says of this municipality's figures; null: they are its own. */
    data_label: 'fictitious' | 'realAnswersMadeUpUnits' | null;
  };
  unit: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<UnitId>;
    parent_unit_id: UnitId | null;
    name: string;
    kind: string;
    position: number;
    valid_from_on: string;
    valid_to_on: string | null;
    /** The unit this one took over from in a reorganisation. */
    predecessor_unit_id: UnitId | null;
    /** The unit this one was merged into; null too where a new one names this as what it took over from. */
    successor_unit_id: UnitId | null;
    /** The municipality's own number for it, as imports name it. */
    code: string | null;
    sector: string | null;
    leader_account_id: AccountId | null;
  };
  /** The municipality's own word for a term, in every form; a term that is not here has the standard word. */
  label: {
    municipality_id: Fixed<MunicipalityId>;
    key: Fixed<WordKey>;
    language: Fixed<Language>;
    article: string;
    one: string;
    the_one: string;
    many: string;
    the_many: string;
  };
  /** Somebody who works for, leads or sits in this municipality; most of them sign in. */
  account: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<AccountId>;
    name: string;
    /** In lower case. Null: on record only, does not sign in. */
    email: string | null;
    /** Of the mails it is sent. */
    language: Language;
    /** Demo accounts can sign in in demo mode only. */
    is_demo: Fixed<boolean>;
    created_at: Fixed<Date>;
    deactivated_at: Date | null;
    /** Whether a letter comes when results become visible to a body this person sits in. */
    wants_result_mail: Generated<boolean>;
  };
  role_grant: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<RoleGrantId>;
    account_id: Fixed<AccountId>;
    role: Fixed<GrantedRole>;
    /** A survey owner's survey. */
    survey_id: Fixed<SurveyId | null>;
    granted_at: Fixed<Date>;
    granted_by: Fixed<string>;
    ended_at: Date | null;
  };
  /** Raw data of one round for one analyst, for a time: asked for by one, approved by another. */
  raw_grant: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<RawGrantId>;
    round_id: Fixed<RoundId>;
    /** Everything of the round, or what people wrote in their own words. */
    kind: ColumnType<GrantKind, GrantKind | undefined, never>;
    analyst_account_id: Fixed<AccountId>;
    reason: Fixed<string>;
    /** How long it shall last from its approval. */
    days: Fixed<number>;
    asked_by: Fixed<string>;
    asked_at: Fixed<Date>;
    approved_by: string | null;
    approved_at: Date | null;
    expires_at: Date | null;
    /** Refused or withdrawn where it was never approved. */
    ended_by: string | null;
    ended_at: Date | null;
  };
  session: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<SessionId>;
    /** SHA-256 of the 256-bit token in the cookie. */
    token_hash: Buffer;
    account_id: Fixed<AccountId>;
    method: Fixed<'password' | 'oidc'>;
    has_second_factor: boolean;
    /** Browser and system in a few words, for the list of one's own. */
    device: Fixed<string>;
    started_at: Fixed<Date>;
    last_seen_at: Date;
    expires_at: Fixed<Date>;
    /** Who vouched for the person. */
    provider_id: Fixed<ProviderId | null>;
    /** The provider's own name for the sign-in. */
    provider_session: Fixed<string | null>;
    /** SHA-256 of the provider's id and its `sub`. Null for sign-ins without one that may be stored. */
    provider_subject: Fixed<Buffer | null>;
    /** Sealed. Ends the sign-in at the provider. */
    id_token: Fixed<Buffer | null>;
  };
  /** What a program of the municipality's own signs in with. */
  api_key: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<ApiKeyId>;
    name: Fixed<string>;
    scopes: Fixed<Scope[]>;
    /** SHA-256 of the token, which has 160 random bits. */
    token_hash: Fixed<Buffer>;
    /** Whoever made it, as the log names them. */
    created_by: Fixed<string>;
    created_at: Fixed<Date>;
    expires_at: Fixed<Date>;
    /** The day in Norway, and never nearer than that. Null: not yet. */
    last_used_on: ColumnType<string | null, undefined, string>;
    ended_at: ColumnType<Date | null, undefined, Date>;
    ended_by: ColumnType<string | null, undefined, string>;
  };
  password: {
    municipality_id: Fixed<MunicipalityId>;
    account_id: Fixed<AccountId>;
    /** Argon2id, with its parameters and salt. */
    hash: string;
    changed_at: Date;
  };
  /** A time-based code (RFC 6238). */
  second_factor: {
    municipality_id: Fixed<MunicipalityId>;
    account_id: Fixed<AccountId>;
    /** Base32, sealed for `second factor <account>`. Null until its owner has shown a code from one. */
    secret: ColumnType<Buffer | null, Buffer | undefined, Buffer>;
    confirmed_at: ColumnType<Date | null, Date | undefined, Date>;
    /** Not confirmed yet, and in use for nothing. */
    pending_secret: ColumnType<Buffer | null, Buffer | undefined, Buffer | null>;
    /** Since when it waits. Null: none does. */
    pending_since_at: ColumnType<Date | null, Date | undefined, Date | null>;
    /** The last step a code was used of; none is taken twice. Read as text: a bigint. */
    last_step: ColumnType<string, number | undefined, number>;
  };
  recovery_code: {
    municipality_id: Fixed<MunicipalityId>;
    account_id: Fixed<AccountId>;
    /** SHA-256; each has 80 random bits and is used once. */
    code_hash: Fixed<Buffer>;
  };
  /** A link by which a password is set: the first one, or a forgotten one. */
  password_link: {
    municipality_id: Fixed<MunicipalityId>;
    /** SHA-256 of 256 random bits. */
    token_hash: Fixed<Buffer>;
    account_id: Fixed<AccountId>;
    expires_at: Fixed<Date>;
  };
  /** Counts wrong sign-ins by what was typed, known or not, so that a restart does not forget them. */
  failed_sign_in: {
    municipality_id: Fixed<MunicipalityId>;
    email_hash: Fixed<Buffer>;
    failed_count: number;
    window_ends_at: Date;
  };
  /** Who may vouch for people's sign-in, by OpenID Connect. */
  identity_provider: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<ProviderId>;
    /** In the address of the sign-in. */
    key: Fixed<string>;
    name: string;
    issuer: Fixed<string>;
    client_id: string;
    /** Sealed in the house's box. Null: a public client. */
    client_secret: Buffer | null;
    scopes: string;
    email_claim: string;
    /** What the provider never gives to another person. Fixed, as the identities are by it. */
    subject_claim: Fixed<string>;
    /** Asked for, separated by spaces. */
    acr_values: string | null;
    /** The acr or amr values that count as a second factor. */
    second_factor_acr: string[];
    role_claim: string | null;
    /** The claim's values, each with the role it gives. */
    role_map: Json<Record<string, GrantedRole>>;
    created_at: Fixed<Date>;
    /** Nobody signs in by it. */
    disabled_at: Generated<Date | null>;
    secret_set_at: Generated<Date | null>;
    /** Set up by the operator, whose provider may lie on the municipality's own network. */
    own_network_allowed: ColumnType<boolean, boolean | undefined, never>;
  };
  /** A logout token that was taken, so that it is taken once. Kept until it has expired. */
  used_logout_token: {
    municipality_id: Fixed<MunicipalityId>;
    provider_id: Fixed<ProviderId>;
    /** SHA-256 of its `jti`. */
    token_hash: Fixed<Buffer>;
    expires_at: Fixed<Date>;
  };
  /** What the pages say of the municipality that publishes them. No row: nothing is set. */
  site_settings: {
    municipality_id: Fixed<MunicipalityId>;
    accessibility_url: string | null;
    accessibility_email: string | null;
  };
  /** A person as a provider knows them. */
  external_identity: {
    municipality_id: Fixed<MunicipalityId>;
    provider_id: Fixed<ProviderId>;
    subject: Fixed<string>;
    account_id: Fixed<AccountId>;
    linked_at: Fixed<Date>;
  };
  /** Somebody is with the provider just now. Taken out when they return. */
  sign_in_attempt: {
    municipality_id: Fixed<MunicipalityId>;
    /** SHA-256 of the state that the browser and the provider have. */
    state_hash: Fixed<Buffer>;
    provider_id: Fixed<ProviderId>;
    /** Nonce, PKCE verifier and return path. */
    sealed: Fixed<Buffer>;
    expires_at: Fixed<Date>;
  };
  /** A political body; who sits in it today sees what is published to it. */
  body: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<BodyId>;
    kind: BodyKind;
    name: string;
    position: number;
    valid_from_on: string;
    valid_to_on: string | null;
  };
  body_member: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<string>;
    body_id: Fixed<BodyId>;
    account_id: Fixed<AccountId>;
    party: string | null;
    /** What they are in it, for people to read; never a permission. Null: a member. */
    label: MemberLabel | null;
    valid_from_on: string;
    valid_to_on: string | null;
  };
  /** Asked for by the person; gone with the account. */
  erasure_request: {
    municipality_id: Fixed<MunicipalityId>;
    account_id: Fixed<AccountId>;
    requested_at: Fixed<Date>;
  };
  /** Who is erased, by id alone, so that what a backup brings back can be erased again. */
  erasure: {
    municipality_id: Fixed<MunicipalityId>;
    account_id: Fixed<AccountId>;
    erased_at: Fixed<Date>;
  };
  /** How long the municipality keeps what a rule is about, where it has decided otherwise than we propose. */
  retention_setting: {
    municipality_id: Fixed<MunicipalityId>;
    rule: Fixed<RetentionRuleKey>;
    /** In the unit of the rule (core/retention/rules.ts). */
    kept: number;
    changed_at: Date;
    /** An account's id, or `operator`. */
    changed_by: string;
  };
  /** When a rule was last carried out. */
  retention_run: {
    municipality_id: Fixed<MunicipalityId>;
    rule: Fixed<RetentionRuleKey>;
    ran_at: Date;
    failed: boolean;
  };
  /** Append-only, each line chained to the one before by its hash (core/audit/entry.ts). */
  audit_entry: {
    municipality_id: Fixed<MunicipalityId>;
    /** 1, 2, 3 … within the municipality. Read as text: a bigint. */
    number: ColumnType<string, number, never>;
    at: Fixed<Date>;
    /** An account's id, or `system`, `operator`, `demo`. */
    actor: Fixed<string>;
    on_behalf_of: Fixed<string | null>;
    act: Fixed<string>;
    subject: Fixed<string>;
    before: ColumnType<AuditValue, string | null, never>;
    after: ColumnType<AuditValue, string | null, never>;
    hash: Fixed<Buffer>;
  };
  // questionnaires
  questionnaire_version: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<QuestionnaireVersionId>;
    questionnaire_key: Fixed<string>;
    version: Fixed<number>;
    /** The file as it was; never changed once a round has opened with it. */
    definition: ColumnType<Questionnaire, string, never>;
    content_hash: Fixed<string>;
  };
  /** A questionnaire somebody writes, as it is now. */
  questionnaire_draft: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<QuestionnaireDraftId>;
    /** As the document has it. */
    questionnaire_key: string;
    document: Json<Draft>;
    /** From 1, one more for each save that changed something. */
    revision: number;
    state: DraftState;
    /** The version it began as a copy of, or null. */
    based_on_version_id: Fixed<QuestionnaireVersionId | null>;
    /** The version it became when it was approved. */
    approved_version_id: QuestionnaireVersionId | null;
    /** Null: erased, or nobody with an account. */
    created_by_account_id: Fixed<AccountId | null>;
    created_at: Fixed<Date>;
    changed_by_account_id: AccountId | null;
    changed_at: Date;
  };
  /** A draft as it was saved: what two who write at once are merged from. */
  questionnaire_draft_revision: {
    municipality_id: Fixed<MunicipalityId>;
    draft_id: Fixed<QuestionnaireDraftId>;
    revision: Fixed<number>;
    document: ColumnType<Draft, string, never>;
    saved_by_account_id: Fixed<AccountId | null>;
    saved_at: Fixed<Date>;
  };
  /** What somebody says of a draft or of an item in it. */
  questionnaire_comment: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<QuestionnaireCommentId>;
    draft_id: Fixed<QuestionnaireDraftId>;
    /** The name of the question, page or panel. Null: the whole. */
    item_name: Fixed<string | null>;
    text: Fixed<string>;
    /** Null: erased. */
    author_account_id: Fixed<AccountId | null>;
    written_at: Fixed<Date>;
    resolved_by_account_id: AccountId | null;
    /** Null: it stands open. */
    resolved_at: Date | null;
  };
  /** Who has a draft open just now. Not written to the log of the database, and empty after a crash. */
  questionnaire_draft_presence: {
    municipality_id: Fixed<MunicipalityId>;
    draft_id: Fixed<QuestionnaireDraftId>;
    account_id: Fixed<AccountId>;
    item_name: string | null;
    seen_at: Date;
  };
  /** A word that those who work in the municipality know, and others may not. */
  jargon_word: {
    municipality_id: Fixed<MunicipalityId>;
    language: Fixed<Language>;
    word: Fixed<string>;
    /** What may be written instead. Null: nothing is offered. */
    instead: Fixed<string | null>;
  };
  // rounds
  survey: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<SurveyId>;
    key: Fixed<string>;
    kind: Fixed<SurveyKind>;
    title: Json<Localized>;
    /** The version a new round would use. */
    questionnaire_version_id: QuestionnaireVersionId;
  };
  round: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<RoundId>;
    survey_id: Fixed<SurveyId>;
    questionnaire_version_id: Fixed<QuestionnaireVersionId>;
    /** As people say it: «2026», «1. halvår 2026». */
    period: Fixed<string>;
    source: Fixed<'collected' | 'imported'>;
    mode: Fixed<RoundMode>;
    opens_at: Fixed<Date>;
    closes_at: Date;
    /** Answers begun before `closes_at` are taken until this instant. */
    accepts_until_at: Date;
    close_reason: string | null;
    /** X25519, raw 32 bytes. The private key is a file outside the database. Null for imported rounds. */
    public_key: Fixed<Buffer | null>;
    /** When all envelopes were opened, shuffled and stored as answers. */
    mixed_at: Date | null;
    previous_round_id: Fixed<RoundId | null>;
    /** The strata an invitation may name; only these follow an answer into its envelope. */
    strata: Fixed<string[]>;
    /** When the answers were deleted, as was promised. The releases stay. */
    answers_deleted_at: ColumnType<Date | null, undefined, Date>;
    /** When the key that ties invitations to answers was deleted; null also where there never was one. */
    links_deleted_at: ColumnType<Date | null, undefined, Date>;
    paused_at: Date | null;
    languages: ColumnType<Language[], Language[] | undefined, never>;
    kind: ColumnType<RoundKind, RoundKind | undefined, never>;
    /** The survey's privacy settings it opened with. Null: opened before there were any. */
    privacy_version: Fixed<number | null>;
    /** The day its answers are deleted at the latest, as was told when it opened. Null: as `privacy_version`. */
    promised_deletion_on: ColumnType<string | null, string | null | undefined, never>;
    /** Which words its notice is made of (core/privacy/notice.ts). */
    notice_version: ColumnType<number, number | undefined, never>;
  };
  /** Where the private key of a round is, where there is something to say. No row: on the server until it is mixed. */
  round_key: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    custody: Fixed<'server' | 'custodian'>;
    deleted_at: Date | null;
  };
  /** What a round's answers can be weighted by. No row: by nothing. */
  round_design: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    design: ColumnType<RoundDesign, string, never>;
  };
  /** What ties an invitation to an answer in a confidential round, unreadable without the round's link key. */
  'confidential.link': {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    handle: Fixed<Buffer>;
    sealed: Fixed<Buffer>;
  };
  /** By which mark of an e-mail address an invitation of a confidential round is found, as long as the link key is there. */
  'confidential.identity': {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    address_hash: Fixed<Buffer>;
    invitation_id: Fixed<InvitationId>;
  };
  /** How many codes to type a round has had tried in this second. In no log of the database. */
  typed_tries: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    second: number;
    try_count: number;
  };
  /** What somebody follows or has muted among what is worth raising. Theirs alone. */
  finding_mark: {
    municipality_id: Fixed<MunicipalityId>;
    account_id: Fixed<AccountId>;
    about: Fixed<'finding' | 'indicator'>;
    /** The finding's id, or the indicator's key. */
    topic: Fixed<string>;
    mark: FindingMark;
    marked_at: Date;
  };
  /** That somebody's answer is to be found: asked for by one, approved by another. */
  look_up: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<LookUpId>;
    round_id: Fixed<RoundId>;
    invitation_id: Fixed<InvitationId>;
    purpose: Fixed<LookUpPurpose>;
    reason: Fixed<string>;
    asked_by: Fixed<string>;
    asked_at: Fixed<Date>;
    approved_by: string | null;
    approved_at: Date | null;
    /** When it was left to a process that has the keys. Null: it was not. */
    started_at: ColumnType<Date | null, undefined, Date>;
    /** When it came back from there, a correction that lacks something. Null: it did not. */
    returned_at: ColumnType<Date | null, undefined, Date | null>;
    /** Under the server's secret: what is to be set right until it is done, and what was found until it is read. */
    sealed: ColumnType<Buffer | null, undefined, Buffer | null>;
    /** When the answer was fetched, corrected or deleted. */
    done_at: Date | null;
  };
  /** What people are told about their answers. Append-only: each change is a version. */
  survey_privacy: {
    municipality_id: Fixed<MunicipalityId>;
    survey_id: Fixed<SurveyId>;
    /** 1, 2, 3 … within the survey. */
    version: Fixed<number>;
    purpose: ColumnType<Localized, string, never>;
    legal_basis: Fixed<LegalBasis | null>;
    supplementary_basis: Fixed<string>;
    special_category: Fixed<boolean>;
    article_9_basis: Fixed<string>;
    contact: Fixed<string>;
    data_protection_officer: Fixed<string>;
    recipients: ColumnType<Localized, string, never>;
    /** After the round's close; then its answers are deleted, and the figures stay. */
    answers_kept_days: Fixed<number | null>;
    set_at: Fixed<Date>;
    set_by: Fixed<string>;
  };
  /** Each raise of a round's disclosure limits: appended, never changed. */
  limit_decision: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    /** 1, 2, 3 … within the round. */
    number: Fixed<number>;
    decided_at: Fixed<Date>;
    decided_by: Fixed<string>;
    reason: Fixed<string>;
    mean_from: Fixed<number>;
    mean_to: Fixed<number>;
    spread_from: Fixed<number>;
    spread_to: Fixed<number>;
  };
  /** Keys made ahead, for rounds that are opened where there is no key folder. `id` is the round's to come. */
  spare_key: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<RoundId>;
    public_key: Fixed<Buffer>;
  };
  /** The unit tree as it was when the round opened. */
  round_unit: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    unit_id: Fixed<UnitId>;
    parent_unit_id: Fixed<UnitId | null>;
    name: Fixed<string>;
    kind: Fixed<string>;
    position: Fixed<number>;
  };
  /** What is shown of an open round: rounded down to five, renewed once a day. */
  coarse_count: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    unit_id: Fixed<UnitId>;
    counted_on: Fixed<string>;
    answered_at_least_count: Fixed<number>;
  };
  // invitations
  invitation: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<InvitationId>;
    round_id: Fixed<RoundId>;
    unit_id: Fixed<UnitId>;
    stratum: Fixed<string>;
    status: 'open' | 'used' | 'undelivered' | 'ineligible';
  };
  /** Any of an invitation's codes spends it. */
  invitation_code: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    /** SHA-256 over round and code; codes are 130 random bits. */
    code_hash: Fixed<Buffer>;
    invitation_id: Fixed<InvitationId | null>;
    /** Demo only: a code that can be used again, each time spending one open invitation of this unit. */
    reusable_unit_id: Fixed<UnitId | null>;
  };
  /** Where letters go. Put there by staff, read by the postman alone. */
  'addresses.address': {
    municipality_id: Fixed<MunicipalityId>;
    invitation_id: Fixed<InvitationId>;
    /** In lower case. Null: letters go on paper only. */
    email: Fixed<string | null>;
    /** Whom a letter on paper is to; null: it has no postal address. */
    recipient: Fixed<string | null>;
    street: Fixed<string | null>;
    /** Four digits. */
    postcode: Fixed<string | null>;
    post_town: Fixed<string | null>;
  };
  /** Which ways an invitation is reached; where to is apart. Deleted when the round is closed. */
  contact: {
    municipality_id: Fixed<MunicipalityId>;
    invitation_id: Fixed<InvitationId>;
    round_id: Fixed<RoundId>;
    /** Whether letters can go by e-mail. Where to is in `addresses.address`. */
    has_email: Fixed<boolean>;
    has_post: Fixed<boolean>;
    /** A keyed hash of the e-mail address, or of name and postal address where there is none, to find it again by. */
    address_hash: Fixed<Buffer>;
    language: Fixed<Language>;
    /**
     * Whether a letter has gone there. `refused`: the mail server does not know the address. `printed`: on paper, and
     * no e-mail follows. No time.
     */
    status: ColumnType<
      'new' | 'sent' | 'refused' | 'printed',
      'new' | undefined,
      'new' | 'sent' | 'refused' | 'printed'
    >;
  };
  /** Letters sent at once: to those who have had none, or a reminder. */
  dispatch: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<DispatchId>;
    round_id: Fixed<RoundId>;
    /** Which reminder it is, by its days after opening. Null: the first letters, and all on paper. */
    after_days: Fixed<number | null>;
    channel: ColumnType<'email' | 'paper', 'email' | 'paper' | undefined, never>;
    created_at: Fixed<Date>;
    finished_at: Date | null;
  };
  /** One that is still to be sent; gone when it is. */
  letter: {
    municipality_id: Fixed<MunicipalityId>;
    dispatch_id: Fixed<DispatchId>;
    invitation_id: Fixed<InvitationId>;
    attempt_count: Generated<number>;
  };
  /** When those who have not answered are reminded. */
  reminder: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    /** Days after opening. */
    after_days: Fixed<number>;
  };
  /** Addresses that want no letters, as keyed hashes. */
  opt_out: {
    municipality_id: Fixed<MunicipalityId>;
    address_hash: Fixed<Buffer>;
  };
  /** Frozen at close, before contact data goes. */
  frame_count: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    unit_id: Fixed<UnitId>;
    stratum: Fixed<string>;
    invited_count: Fixed<number>;
    undelivered_count: Fixed<number>;
    ineligible_count: Fixed<number>;
    spent_count: Fixed<number>;
  };
  // responses
  /** Sealed answers until close. No time, no order, no link. */
  inbox: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id: Generated<string>;
    sealed: Fixed<Buffer>;
  };
  /** Files, each sealed apart from the answer it came with. */
  inbox_file: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id: Generated<string>;
    sealed: Fixed<Buffer>;
  };
  /** Files of a mixed round. `response_id`: in confidential rounds alone. */
  answer_file: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id: Generated<string>;
    item_name: Fixed<string>;
    kind: Fixed<FileKind>;
    content: Fixed<Buffer>;
    response_id: Fixed<string | null>;
  };
  /** Makes a retry harmless without storing the submission id. Deleted at close. */
  receipt: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id_hash: Fixed<Buffer>;
    tag: Fixed<Buffer>;
  };
  response: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id: Generated<string>;
    unit_id: Fixed<UnitId>;
    stratum: Fixed<string>;
    answers: ColumnType<Answers, string, never>;
    variant: ColumnType<number | null, number | null | undefined, never>;
  };
  /** No link to the person's other answers; the unit is the coarsest that may be shown. */
  free_text: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id: Generated<TextId>;
    unit_id: Fixed<UnitId>;
    item_name: Fixed<string>;
    content: Fixed<string>;
  };
  /** A theme that readers have found in what people wrote to one question. */
  text_theme: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    id: Generated<ThemeId>;
    item_name: Fixed<string>;
    name: string;
  };
  /** What a reader did with a text. No row: it waits. */
  text_review: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    text_id: Fixed<TextId>;
    state: Fixed<'approved' | 'setAside'>;
    spans: ColumnType<Span[], string, never>;
    /** The text with marks for what is taken out; null: it is set aside. */
    redacted: Fixed<string | null>;
    /** Whether the reader would let others see it. */
    is_proposed: Fixed<boolean>;
  };
  text_review_theme: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    text_id: Fixed<TextId>;
    theme_id: Fixed<ThemeId>;
  };
  /** What of a question's own words may go further, as it was when it was decided. The newest stands. */
  text_decision: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    item_name: Fixed<string>;
    number: Fixed<number>;
    /** Null: nothing, any more. */
    content: ColumnType<ToldWords | null, string | null, never>;
    reason: Fixed<string>;
    decided_by: Fixed<string>;
    decided_at: Fixed<Date>;
  };
  // releases
  release: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<ReleaseId>;
    round_id: Fixed<RoundId>;
    version: Fixed<number>;
    method_version: Fixed<number>;
    computed_at: Fixed<Date>;
    /** SHA-256 over the counts and the questionnaire: the same input gives the same release. */
    input_hash: Fixed<string>;
  };
  /** Answered and invited per node, after disclosure control. `shown = nothing` has no numbers. */
  release_response: {
    municipality_id: Fixed<MunicipalityId>;
    release_id: Fixed<ReleaseId>;
    lattice: Fixed<'internal' | 'public'>;
    unit_id: Fixed<UnitId>;
    shown: Fixed<'nothing' | 'all'>;
    answered_count: Fixed<number | null>;
    invited_count: Fixed<number | null>;
    response_rate: Fixed<number | null>;
  };
  /** Figures of a number, a ranking or a day, for the whole municipality. */
  release_question: {
    municipality_id: Fixed<MunicipalityId>;
    release_id: Fixed<ReleaseId>;
    lattice: Fixed<'internal' | 'public'>;
    question: Fixed<string>;
    figures: ColumnType<QuestionFigures, string, never>;
  };
  /** How many answered a question of a pilot that is on no scale, of everyone. A question that too few answered has no row. */
  release_tried: {
    municipality_id: Fixed<MunicipalityId>;
    release_id: Fixed<ReleaseId>;
    question: Fixed<string>;
    answered_count: Fixed<number>;
  };
  /** A figure of the whole weighed to the population, made of what the release tells of the groups. */
  release_population: {
    municipality_id: Fixed<MunicipalityId>;
    release_id: Fixed<ReleaseId>;
    lattice: Fixed<'internal' | 'public'>;
    subject_kind: Fixed<'item' | 'indicator'>;
    subject: Fixed<string>;
    /** Several at once are joined by +, and have no interval. */
    background: Fixed<string>;
    n: Fixed<number>;
    mean: Fixed<number>;
    sd: Fixed<number>;
    se_mean: Fixed<number | null>;
    mean_low: Fixed<number | null>;
    mean_high: Fixed<number | null>;
    dissatisfied_share: Fixed<number>;
  };
  /** Who answered beside who lives there, and how unlike the weights are, where the round has population counts. */
  release_weighing: {
    municipality_id: Fixed<MunicipalityId>;
    release_id: Fixed<ReleaseId>;
    groups: ColumnType<PopulationGroup[], string, never>;
    weights: ColumnType<WeightSpread | null, string | null, never>;
  };
  /** One figure after disclosure control. There is no column for a withheld value. */
  release_cell: {
    municipality_id: Fixed<MunicipalityId>;
    release_id: Fixed<ReleaseId>;
    lattice: Fixed<'internal' | 'public'>;
    unit_id: Fixed<UnitId>;
    subject_kind: Fixed<'item' | 'indicator'>;
    subject: Fixed<string>;
    /** Those with one answer to one background question; both empty: everyone in the unit. */
    cut_background: Fixed<string>;
    cut_category: Fixed<string>;
    shown: Fixed<'nothing' | 'nearlyAll' | 'mean' | 'all'>;
    /** What all but two at most answered, where that is all that may be told. */
    nearly_all_value: Fixed<number | null>;
    n: Fixed<number | null>;
    mean: Fixed<number | null>;
    sd: Fixed<number | null>;
    se_mean: Fixed<number | null>;
    se_sd: Fixed<number | null>;
    mean_low: Fixed<number | null>;
    mean_high: Fixed<number | null>;
    bar_values: Fixed<number[] | null>;
    bar_counts: Fixed<number[] | null>;
    low_share: Fixed<number | null>;
    high_share: Fixed<number | null>;
    dissatisfied_count: Fixed<number | null>;
    dissatisfied_share: Fixed<number | null>;
    dont_know_count: Fixed<number | null>;
    dont_know_share: Fixed<number | null>;
    not_applicable_count: Fixed<number | null>;
    comparison: ColumnType<Comparison, string, never>;
  };
  /** A release is invisible until published; all of a body, or everyone, see it at one instant. */
  publication: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<PublicationId>;
    release_id: Fixed<ReleaseId>;
    audience: Fixed<'body' | 'public'>;
    /** The body whose members see it; null where everyone does. */
    body_id: Fixed<BodyId | null>;
    visible_from_at: Fixed<Date>;
  };
  /** A body's moment has been seen to, once, whatever is made anew of the release since. */
  result_notice: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    body_id: Fixed<BodyId>;
    visible_from_at: Fixed<Date>;
    noticed_at: Fixed<Date>;
  };
  /** A letter to a member that waits to be sent; gone when it is, or is given up. */
  result_letter: {
    municipality_id: Fixed<MunicipalityId>;
    round_id: Fixed<RoundId>;
    visible_from_at: Fixed<Date>;
    account_id: Fixed<AccountId>;
    attempt_count: Generated<number>;
    /** When it was laid there. */
    begun_at: Fixed<Date>;
  };
  // indicators
  indicator: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<IndicatorId>;
    key: Fixed<string>;
    name: Json<Localized>;
  };
  /** Which release cell an indicator's value is; its figures are read there, its status is derived on reading. */
  indicator_value: {
    municipality_id: Fixed<MunicipalityId>;
    indicator_id: Fixed<IndicatorId>;
    unit_id: Fixed<UnitId>;
    release_id: Fixed<ReleaseId>;
    survey_id: Fixed<SurveyId>;
    round_id: Fixed<RoundId>;
    as_of_on: Fixed<string>;
    /** Content of the mapping (items, weights, directions, index) that made it. */
    mapping_hash: Fixed<string>;
  };
  // scorecards
  scorecard: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<ScorecardId>;
    key: Fixed<string>;
    kind: Fixed<string>;
    title: Json<Localized>;
  };
  scorecard_version: {
    municipality_id: Fixed<MunicipalityId>;
    scorecard_id: Fixed<ScorecardId>;
    version: Fixed<number>;
    definition: ColumnType<Scorecard, string, never>;
    valid_from_on: Fixed<string>;
    valid_to_on: string | null;
  };
  // peers
  /** What another municipality has published of a question of ours. */
  peer_figure: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<PeerFigureId>;
    survey_id: Fixed<SurveyId>;
    /** The question's lasting id. */
    item_id: Fixed<string>;
    /** The municipality's name, folded. */
    peer_key: Fixed<string>;
    year: Fixed<number>;
    figure: Json<PeerFigure>;
    imported_at: Date;
    /** An account's id, or `operator`. */
    imported_by: string;
  };
  // inquiries
  /** What somebody has written about a figure and keeps for themselves. Goes with its author. */
  inquiry_draft: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<InquiryId>;
    kind: Fixed<DraftKind>;
    indicator_id: Fixed<IndicatorId>;
    /** The release it was read in. The figure itself is read there, by whoever reads. */
    release_id: Fixed<ReleaseId>;
    /** Null: the whole. */
    unit_id: Fixed<UnitId | null>;
    /** Of a question: whose leader is asked. Null: nobody yet. */
    to_unit_id: UnitId | null;
    author_account_id: Fixed<AccountId>;
    text: string;
    changed_at: Date;
  };
  /** A question to a unit's leader, shared with a body. Append-only: what was asked stays as it was asked. */
  inquiry: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<InquiryId>;
    indicator_id: Fixed<IndicatorId>;
    release_id: Fixed<ReleaseId>;
    unit_id: Fixed<UnitId | null>;
    body_id: Fixed<BodyId>;
    to_unit_id: Fixed<UnitId | null>;
    /** Null: erased. */
    author_account_id: Fixed<AccountId | null>;
    text: Fixed<string>;
    shared_at: Fixed<Date>;
  };
  /** What the leader answers. More may be added; nothing is changed. */
  inquiry_answer: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<InquiryAnswerId>;
    inquiry_id: Fixed<InquiryId>;
    /** Null: erased. */
    author_account_id: Fixed<AccountId | null>;
    text: Fixed<string>;
    answered_at: Fixed<Date>;
  };
  /** What one person reads out of a figure, shared with a body. Many, signed, none official. */
  interpretation: {
    municipality_id: Fixed<MunicipalityId>;
    id: Fixed<InterpretationId>;
    kind: Fixed<InterpretationKind>;
    indicator_id: Fixed<IndicatorId>;
    release_id: Fixed<ReleaseId>;
    unit_id: Fixed<UnitId | null>;
    body_id: Fixed<BodyId>;
    /** Null: erased. */
    author_account_id: Fixed<AccountId | null>;
    /** Null: withdrawn. */
    text: string | null;
    shared_at: Fixed<Date>;
    withdrawn_at: Date | null;
  };
  // claims
  /** A claim that somebody has held against results for themselves. Goes with its author. */
  claim_draft: ClaimColumns & { author_account_id: Fixed<AccountId>; changed_at: Date };
  /** The same, shared with a body. Nobody may change it: staff may select and insert. */
  claim: ClaimColumns & {
    /** Null: erased. */
    author_account_id: Fixed<AccountId | null>;
    body_id: Fixed<BodyId>;
    shared_at: Fixed<Date>;
  };
}
