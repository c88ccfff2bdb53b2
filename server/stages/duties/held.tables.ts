import type { Schema } from '../../platform/db/schema.ts';

/** Where something is held about a person: a table, the columns that name them, and what of each row is told. */
export interface HeldTable {
  table: keyof Schema;
  /** Columns that hold an account's id. A row is theirs where any of them is this person's. */
  by: readonly string[];
  /** What is told, column by column. Never a secret, a hash, or another person's id. */
  told: readonly string[];
  /** For each row, which of `by` it was found by: `actor`, `subject`. */
  tellsHow?: boolean;
}

/**
 * Everything that is held about a person with an account. A table that is not here and names accounts must be in
 * `notTold`, or a test fails.
 */
export const heldTables = {
  account: {
    table: 'account',
    by: ['id'],
    told: ['id', 'name', 'email', 'language', 'is_demo', 'created_at', 'deactivated_at', 'wants_result_mail'],
  },
  roles: {
    table: 'role_grant',
    by: ['account_id'],
    told: ['role', 'survey_id', 'granted_at', 'ended_at'],
  },
  seats: {
    table: 'body_member',
    by: ['account_id'],
    told: ['body_id', 'party', 'label', 'valid_from_on', 'valid_to_on'],
  },
  ledUnits: {
    table: 'unit',
    by: ['leader_account_id'],
    told: ['id', 'name', 'kind', 'valid_from_on', 'valid_to_on'],
  },
  sessions: {
    table: 'session',
    by: ['account_id'],
    told: [
      ...['method', 'has_second_factor', 'provider_id', 'provider_session'],
      ...['device', 'started_at', 'last_seen_at', 'expires_at'],
    ],
  },
  /** That there is one, and since when. */
  password: { table: 'password', by: ['account_id'], told: ['changed_at'] },
  secondFactor: { table: 'second_factor', by: ['account_id'], told: ['confirmed_at', 'pending_since_at'] },
  /** One row for each code that is not used. */
  recoveryCodes: { table: 'recovery_code', by: ['account_id'], told: [] },
  passwordLinks: { table: 'password_link', by: ['account_id'], told: ['expires_at'] },
  resultLetters: { table: 'result_letter', by: ['account_id'], told: ['round_id', 'begun_at'] },
  identities: {
    table: 'external_identity',
    by: ['account_id'],
    told: ['provider_id', 'subject', 'linked_at'],
  },
  erasureRequest: { table: 'erasure_request', by: ['account_id'], told: ['requested_at'] },
  rolesGiven: { table: 'role_grant', by: ['granted_by'], told: ['role', 'granted_at', 'ended_at'] },
  privacySettings: { table: 'survey_privacy', by: ['set_by'], told: ['survey_id', 'version', 'set_at'] },
  limitDecisions: {
    table: 'limit_decision',
    by: ['decided_by'],
    told: ['round_id', 'number', 'decided_at', 'reason'],
  },
  textDecisions: {
    table: 'text_decision',
    by: ['decided_by'],
    told: ['round_id', 'item_name', 'number', 'decided_at', 'reason'],
  },
  retentionSettings: {
    table: 'retention_setting',
    by: ['changed_by'],
    told: ['rule', 'kept', 'changed_at'],
  },
  peerFigures: {
    table: 'peer_figure',
    by: ['imported_by'],
    told: ['peer_key', 'year', 'imported_at'],
  },
  rawGrants: {
    table: 'raw_grant',
    by: ['analyst_account_id'],
    told: ['round_id', 'reason', 'days', 'asked_at', 'approved_at', 'expires_at', 'ended_at'],
  },
  /** What one has asked for, approved or ended for others; who they are is theirs. */
  rawGrantsHandled: {
    table: 'raw_grant',
    by: ['asked_by', 'approved_by', 'ended_by'],
    told: ['round_id', 'asked_at', 'approved_at', 'ended_at'],
    tellsHow: true,
  },
  lookUpsHandled: {
    table: 'look_up',
    by: ['asked_by', 'approved_by'],
    told: ['round_id', 'purpose', 'reason', 'asked_at', 'approved_at', 'done_at'],
    tellsHow: true,
  },
  /** What nobody but oneself can read. */
  inquiryDrafts: {
    table: 'inquiry_draft',
    by: ['author_account_id'],
    told: ['kind', 'text', 'changed_at'],
  },
  inquiries: { table: 'inquiry', by: ['author_account_id'], told: ['body_id', 'text', 'shared_at'] },
  inquiryAnswers: { table: 'inquiry_answer', by: ['author_account_id'], told: ['text', 'answered_at'] },
  interpretations: {
    table: 'interpretation',
    by: ['author_account_id'],
    told: ['body_id', 'kind', 'text', 'shared_at', 'withdrawn_at'],
  },
  claimDrafts: {
    table: 'claim_draft',
    by: ['author_account_id'],
    told: ['text', 'known_cases', 'known_of', 'changed_at'],
  },
  claims: {
    table: 'claim',
    by: ['author_account_id'],
    told: ['body_id', 'text', 'known_cases', 'known_of', 'shared_at'],
  },
  questionnaireDrafts: {
    table: 'questionnaire_draft',
    by: ['created_by_account_id', 'changed_by_account_id'],
    told: ['questionnaire_key', 'state', 'created_at', 'changed_at'],
    tellsHow: true,
  },
  questionnaireRevisions: {
    table: 'questionnaire_draft_revision',
    by: ['saved_by_account_id'],
    told: ['draft_id', 'revision', 'saved_at'],
  },
  questionnaireComments: {
    table: 'questionnaire_comment',
    by: ['author_account_id'],
    told: ['draft_id', 'item_name', 'text', 'written_at'],
  },
  commentsResolved: {
    table: 'questionnaire_comment',
    by: ['resolved_by_account_id'],
    told: ['draft_id', 'resolved_at'],
  },
  draftPresence: {
    table: 'questionnaire_draft_presence',
    by: ['account_id'],
    told: ['draft_id', 'item_name', 'seen_at'],
  },
  findingMarks: {
    table: 'finding_mark',
    by: ['account_id'],
    told: ['about', 'topic', 'mark', 'marked_at'],
  },
  apiKeys: {
    table: 'api_key',
    by: ['created_by', 'ended_by'],
    told: ['name', 'created_at', 'expires_at', 'ended_at'],
    tellsHow: true,
  },
  log: {
    table: 'audit_entry',
    by: ['actor', 'on_behalf_of', 'subject'],
    told: ['number', 'at', 'act'],
    tellsHow: true,
  },
} as const satisfies Record<string, HeldTable>;
export type HeldKey = keyof typeof heldTables;
export const heldKeys = Object.keys(heldTables) as HeldKey[];

/** Columns that hold an account's id and are not told, each with its reason. */
export const notTold: Record<string, string> = {
  'erasure.account_id': 'Only of who is erased: nobody with the id is left to ask.',
  'audit_entry.before': 'Settings as they were; the line itself is told.',
  'audit_entry.after': 'Settings as they became; the line itself is told.',
};
