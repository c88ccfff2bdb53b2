import type { api } from '../../server/api.ts';
import { blankDraft } from '../../server/core/draft/format.ts';
import { samplePrivacy } from '../fixtures/privacy.ts';
import type { ObjectName } from './objects.ts';

export type RouteKey = keyof typeof api;

/** A whole and valid body for each write, so that nothing but the right to do it is judged. */
const day = '2026-11-24';
const wholeUnit = {
  ...{ name: 'x', kind: 'unit', position: 9, code: null, sector: null, leaderAccountId: null },
};
const body = { kind: 'council', name: 'x', position: 0, validFromOn: day, validToOn: null };
const person = { name: 'x', email: null, language: 'nb' };
const provider = {
  ...{
    name: 'x',
    clientId: 'x',
    scopes: 'openid',
    emailClaim: 'email',
    acrValues: null,
    secondFactorAcr: [],
  },
  ...{ roleClaim: null, roles: [], clientSecret: null },
};
/** The version of a list of words with none in it. */
const noJargon = '4f53cda18c2baa0c';
const emptyFile = { fileName: 'x.csv', contentBase64: '', apply: null };
export const bodiesFor = (names: Names): Partial<Record<RouteKey, object>> => ({
  'POST /api/:municipality/sign-in': { email: 'x@example.org', password: 'feil' },
  'POST /api/:municipality/password-links': { email: 'x@example.org' },
  'POST /api/:municipality/password': { token: 'x'.repeat(43), password: 'en blå sykkel i regnet' },
  'POST /api/:municipality/me/sessions/end': { which: 'others' },
  'POST /api/:municipality/me/result-mail': { isWanted: false },
  'POST /api/:municipality/me/second-factor/confirm': { code: '000000' },
  'POST /api/:municipality/sign-in/:provider/back-channel-logout': { logout_token: 'x' },
  'POST /api/:municipality/me/identities/:provider': { language: 'nb' },
  'POST /api/:municipality/providers': {
    ...{ ...provider, key: 'ny', issuer: 'http://login.example', subjectClaim: 'sub' },
  },
  'PUT /api/:municipality/providers/:provider': provider,
  'POST /api/:municipality/providers/:provider/use': { isOn: false },
  'POST /api/:municipality/provider-trials': { issuer: 'http://login.example' },
  'PUT /api/:municipality/site': { accessibilityUrl: null, accessibilityEmail: null },
  'POST /api/:municipality/people': person,
  'PUT /api/:municipality/people/:accountId': { ...person, deactivated: false },
  'POST /api/:municipality/people/:accountId/roles': { role: 'keyCustodian', surveyKey: null },
  'DELETE /api/:municipality/people/:accountId/roles/:role': { surveyKey: null },
  'POST /api/:municipality/units': {
    ...{ ...wholeUnit, parentUnitId: names.rootId, validFromOn: day, predecessorUnitId: null },
  },
  'PUT /api/:municipality/units/:unitId': { ...wholeUnit, parentUnitId: names.rootId },
  'POST /api/:municipality/units/:unitId/end': { validToOn: day },
  'POST /api/:municipality/api-keys': { name: 'x', scopes: ['results:read'], expiresInDays: 30 },
  'POST /api/:municipality/bodies': body,
  'PUT /api/:municipality/bodies/:bodyId': body,
  'POST /api/:municipality/bodies/:bodyId/members': {
    ...{ accountId: names.accountId, party: null, label: null, validFromOn: day, validToOn: null },
  },
  'PUT /api/:municipality/bodies/:bodyId/members/:memberId': { validToOn: day },
  'PUT /api/:municipality/words': { words: [] },
  'PUT /api/:municipality/jargon-words': { basedOn: noJargon, words: [] },
  'POST /api/:municipality/people/:accountId/erasure': { name: 'x' },
  'PUT /api/:municipality/me/findings': { about: 'indicator', subject: 'fet.kultur', mark: 'followed' },
  'DELETE /api/:municipality/me/findings': { about: 'indicator', subject: 'fet.kultur' },
  'PUT /api/:municipality/privacy/retention': { rule: 'failedSignIns', kept: 2, confirmed: true },
  'POST /api/:municipality/units/import': emptyFile,
  'POST /api/:municipality/people/import': emptyFile,
  'POST /api/:municipality/peers/import': emptyFile,
  'POST /api/:municipality/peers/remove': { peerId: crypto.randomUUID() },
  'PUT /api/:municipality/surveys/:survey/privacy': { basedOnVersion: 1, settings: samplePrivacy() },
  'POST /api/:municipality/surveys/:survey/rounds': {
    ...{ period: 'x', questionnaireVersionId: crypto.randomUUID(), opensAt: null, acceptsUntilAt: null },
    ...{ closesAt: '2026-12-24T12:00:00Z', unitIds: null },
  },
  'POST /api/:municipality/rounds/:roundId/pause': { reason: 'Feil i spørsmål 3' },
  'POST /api/:municipality/rounds/:roundId/resume': {},
  'POST /api/:municipality/rounds/:roundId/extend': {
    ...{ closesAt: '2020-12-24T12:00:00Z', acceptsUntilAt: null },
  },
  'POST /api/:municipality/rounds/:roundId/frame': emptyFile,
  'POST /api/:municipality/rounds/:roundId/dispatches': { letters: 0 },
  'POST /api/:municipality/rounds/:roundId/letters': { to: 'everyone', unitId: null, letters: 0 },
  'POST /api/:municipality/rounds/:roundId/frame/columns': { fileName: 'x.csv', contentBase64: '' },
  'PUT /api/:municipality/rounds/:roundId/reminders': { afterDays: [3] },
  'POST /api/:municipality/rounds/:roundId/close': { reason: 'prøve' },
  'POST /api/:municipality/rounds/:roundId/publications': {
    ...{ audience: 'bodies', bodyIds: [names.bodyId], visibleFromAt: null },
  },
  'POST /api/:municipality/rounds/:roundId/own-words/texts': {
    ...{ textId: crypto.randomUUID(), state: 'setAside', spans: [], themeIds: [], isProposed: false },
  },
  'POST /api/:municipality/rounds/:roundId/own-words/themes': {
    ...{ item: 'kommentar', themeId: null, name: 'x' },
  },
  'POST /api/:municipality/rounds/:roundId/own-words/decisions': {
    ...{ item: 'kommentar', reason: 'x', fingerprint: 'x' },
  },
  'POST /api/:municipality/rounds/:roundId/raw-grants': {
    ...{ analystId: names.accountId, reason: 'x', days: 7 },
  },
  'POST /api/:municipality/surveys/:survey/opening/design': { fileName: 'x.csv', contentBase64: '' },
  'POST /api/:municipality/rounds/:roundId/key': { keyFile: 'x' },
  'POST /api/:municipality/rounds/:roundId/look-ups': { code: 'FEIL', purpose: 'access', reason: 'x' },
  'POST /api/:municipality/rounds/:roundId/look-ups/approve': { lookUpId: crypto.randomUUID() },
  'POST /api/:municipality/rounds/:roundId/look-ups/carry-out': { lookUpId: crypto.randomUUID() },
  'POST /api/:municipality/inquiries/drafts': {
    ...{ id: crypto.randomUUID(), kind: 'question', indicatorKey: 'fet.kultur', surveyKey: 'one' },
    ...{ unitId: null, toUnitId: null, text: 'x' },
  },
  'POST /api/:municipality/inquiries/drafts/delete': { id: crypto.randomUUID() },
  'POST /api/:municipality/inquiries/drafts/share': { id: crypto.randomUUID(), bodyId: names.bodyId },
  'POST /api/:municipality/inquiries/answers': {
    ...{ id: crypto.randomUUID(), inquiryId: crypto.randomUUID(), text: 'x' },
  },
  'POST /api/:municipality/inquiries/interpretations/withdraw': { id: crypto.randomUUID() },
  'POST /api/:municipality/claims/bearing': { text: 'alle er misfornøyde', language: 'nb' },
  'POST /api/:municipality/claims/drafts': {
    ...{ id: crypto.randomUUID(), text: 'x', knownCases: null, knownOf: null },
    statement: { quantifier: 'all', end: 'dissatisfied', fewShare: 0.1, change: null },
    places: [{ indicatorKey: 'fet.kultur', surveyKey: 'one', unitId: null }],
  },
  'POST /api/:municipality/claims/drafts/delete': { id: crypto.randomUUID() },
  'POST /api/:municipality/claims/drafts/share': { id: crypto.randomUUID(), bodyId: names.bodyId },
  'POST /api/:municipality/drafts': { kind: 'blank', questionnaireKind: 'user', title: 'Nytt utkast' },
  'POST /api/:municipality/questionnaire-imports': {
    ...{ fileName: 'x.json', kind: 'user', language: 'nb' },
    contentBase64: Buffer.from('{"elements":[{"type":"text","name":"q"}]}').toString('base64'),
  },
  'PUT /api/:municipality/drafts/:draft': {
    baseRevision: 1,
    document: { ...blankDraft('utkast', 'user', { nb: 'Utkast' }), provenance: 'x' },
  },
  'POST /api/:municipality/drafts/:draft/here': { item: null },
  'POST /api/:municipality/drafts/:draft/comments': { id: crypto.randomUUID(), item: null, text: 'x' },
  'POST /api/:municipality/drafts/:draft/comments/resolve': { id: crypto.randomUUID(), isResolved: true },
  'POST /api/:municipality/drafts/:draft/revisions': { baseRevision: 1, revision: 1 },
  'POST /api/:municipality/drafts/:draft/translations': {
    ...{ fileName: 'x.csv', apply: true },
    contentBase64: Buffer.from('key;nb;nn\ntitle;Utkast;Utkastet').toString('base64'),
  },
  'POST /api/:municipality/drafts/:draft/state': { state: 'review', baseRevision: 1 },
  'POST /api/:municipality/scorecards/:scorecard/indicators': {
    ...{ baseVersion: 99, successFactor: 'mangfold', name: { nb: 'x', nn: 'x', en: 'x' } },
    method: { kind: 'citizenSurvey', text: { nb: 'x', nn: 'x', en: 'x' } },
    ...{ unitOfMeasurement: null, ambition: null, adoptedIn: null },
  },
  'POST /api/:municipality/rounds/:roundId/admissions': { code: 'FEIL' },
  'POST /api/:municipality/rounds/:roundId/responses': {
    ...{ code: 'FEIL', submissionId: '0'.repeat(32), language: 'nb', answers: { q1: 3 } },
  },
});

/** What the addresses of a place name. */
export type Names = Record<
  ObjectName | 'rootId' | 'token' | 'survey' | 'scorecard' | 'indicator' | 'item' | 'role' | 'provider',
  string
>;

/** Names of nothing: as those of the neighbour shall look. */
export const nowhere = (): Names => ({
  ...{
    survey: 'nowhere',
    scorecard: 'nowhere',
    indicator: 'nowhere',
    item: 'nowhere',
    role: 'auditor',
    provider: 'nowhere',
  },
  ...{ accountId: crypto.randomUUID(), unitId: crypto.randomUUID(), keyId: crypto.randomUUID() },
  ...{ bodyId: crypto.randomUUID(), memberId: crypto.randomUUID() },
  ...{ publicationId: crypto.randomUUID(), grantId: crypto.randomUUID(), rootId: crypto.randomUUID() },
  ...{ claim: crypto.randomUUID(), draft: crypto.randomUUID() },
  token: 'nowhere',
});

/** What a body names, beside what the address does. */
export const namedWithin: Partial<Record<RouteKey, ObjectName[]>> = {
  'POST /api/:municipality/bodies/:bodyId/members': ['accountId'],
  'POST /api/:municipality/rounds/:roundId/publications': ['bodyId'],
  'POST /api/:municipality/rounds/:roundId/raw-grants': ['accountId'],
};
