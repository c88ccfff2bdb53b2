import express, { type Express, type Request } from 'express';
import { api } from './api.ts';
import type { MunicipalityId, RoundId } from './core/ids.ts';
import { finishRound } from './flow.ts';
import type { Context } from './platform/context.ts';
import { Refusal } from './platform/errors.ts';
import { keyOf } from './platform/http/bearer.ts';
import { fileAddresses } from './platform/http/contract.ts';
import { sessionToken } from './platform/http/cookies.ts';
import { cspReports } from './platform/http/csp-reports.ts';
import { docsPage } from './platform/http/docs-page.ts';
import { securityHeaders } from './platform/http/headers.ts';
import { refuseForeignOrigin, refuseUnknownHost } from './platform/http/host.ts';
import { type Gatekeeper, implement } from './platform/http/implement.ts';
import { refuseOddDocumentJson, refuseOddFileJson, refuseOddJson } from './platform/http/json.ts';
import { openApi } from './platform/http/openapi.ts';
import { paceOf } from './platform/http/pace.ts';
import { pages } from './platform/http/pages.ts';
import { problemHandler, sendProblem } from './platform/http/problem.ts';
import { securityText } from './platform/http/security-text.ts';
import { watchWrongCodes } from './platform/http/wrong-codes.ts';
import { countWrongKeys } from './platform/http/wrong-keys.ts';
import { toldOf } from './platform/log.ts';
import { bankRoutes } from './stages/bank/bank.routes.ts';
import { claimsRoutes } from './stages/claims/claims.routes.ts';
import { heldRoutes } from './stages/duties/held.routes.ts';
import { recordRoutes } from './stages/duties/record.routes.ts';
import type { Installation } from './stages/duties/record.service.ts';
import { retentionRoutes } from './stages/duties/retention.routes.ts';
import { findingsRoutes } from './stages/findings/findings.routes.ts';
import { inquiriesRoutes } from './stages/inquiries/inquiries.routes.ts';
import { frameRoutes } from './stages/invitations/frame.routes.ts';
import { apiKeysRoutes } from './stages/organisation/api-keys.routes.ts';
import { actorOfKey } from './stages/organisation/api-keys.service.ts';
import { auditRoutes } from './stages/organisation/audit.routes.ts';
import { bodiesRoutes } from './stages/organisation/bodies.routes.ts';
import { erasureRoutes } from './stages/organisation/erasure.routes.ts';
import { organisationImportRoutes } from './stages/organisation/import.routes.ts';
import { oidcRoutes } from './stages/organisation/oidc.routes.ts';
import { organisationRoutes } from './stages/organisation/organisation.routes.ts';
import {
  findMunicipality,
  listMunicipalities,
  type Municipality,
} from './stages/organisation/organisation.store.ts';
import { peopleRoutes } from './stages/organisation/people.routes.ts';
import { providersRoutes } from './stages/organisation/providers.routes.ts';
import { actorOfSession, csrfTokenOf } from './stages/organisation/session.service.ts';
import { signInRoutes } from './stages/organisation/sign-in.routes.ts';
import { siteRoutes } from './stages/organisation/site.routes.ts';
import { unitsRoutes } from './stages/organisation/units.routes.ts';
import { wordsRoutes } from './stages/organisation/words.routes.ts';
import { comparisonRoutes } from './stages/peers/comparison.routes.ts';
import { peersRoutes } from './stages/peers/peers.routes.ts';
import { draftsRoutes } from './stages/questionnaires/drafts.routes.ts';
import { questionnaireImportsRoutes } from './stages/questionnaires/imports.routes.ts';
import { jargonRoutes } from './stages/questionnaires/jargon.routes.ts';
import { translationsRoutes } from './stages/questionnaires/translations.routes.ts';
import { draftWorkRoutes } from './stages/questionnaires/work.routes.ts';
import { releaseNamer } from './stages/releases/names.service.ts';
import { ownWordsRoutes } from './stages/releases/own-words.routes.ts';
import { pilotRoutes } from './stages/releases/pilot.routes.ts';
import { publicationsRoutes } from './stages/releases/publications.routes.ts';
import { rawGrantsRoutes } from './stages/releases/raw-grants.routes.ts';
import { answeringRoutes, type LaterStages } from './stages/responses/answering.routes.ts';
import { draftSurroundingsRoutes } from './stages/responses/draft-surroundings.routes.ts';
import { lookUpsRoutes } from './stages/responses/look-ups.routes.ts';
import { respondPages } from './stages/responses/page/page.routes.ts';
import { previewRoutes } from './stages/responses/preview.routes.ts';
import { countTypedTries } from './stages/responses/typed-tries.service.ts';
import { draftAskedRoutes } from './stages/rounds/draft-asked.routes.ts';
import { draftFileRoutes } from './stages/rounds/draft-file.routes.ts';
import { draftStateRoutes } from './stages/rounds/draft-state.routes.ts';
import { draftVersionsRoutes } from './stages/rounds/draft-versions.routes.ts';
import { keysRoutes } from './stages/rounds/keys.routes.ts';
import { linksRoutes } from './stages/rounds/links.routes.ts';
import { roundNamer } from './stages/rounds/names.service.ts';
import { openingRoutes } from './stages/rounds/opening.routes.ts';
import { privacyRoutes } from './stages/rounds/privacy.routes.ts';
import { closeRound, findTypedRound } from './stages/rounds/rounds.service.ts';
import { listSurveys } from './stages/rounds/surveys.store.ts';
import { newIndicatorRoutes } from './stages/scorecards/new-indicator.routes.ts';
import { scorecardsRoutes } from './stages/scorecards/scorecards.routes.ts';
import { listScorecardDefinitions, listScorecardTitles } from './stages/scorecards/scorecards.service.ts';
import { surveysRoutes } from './stages/scorecards/surveys.routes.ts';
import { findPublicResult } from './stages/scorecards/surveys.service.ts';
import { unitRoutes } from './stages/scorecards/unit.routes.ts';

/** The largest body anyone may send. A number on purpose: an unreadable limit would switch the check off. */
export const bodyLimitBytes = 262_144;
/** For the few routes that take a file, of whoever may use them. In base64 a file of 1.5 MB fills it. */
export const fileBodyLimitBytes = 2_097_152;
/** For a list of everybody to invite, of whoever may invite: in base64 a file of 9 MB, some 100,000 rows, fills it. */
export const largeBodyLimitBytes = 12_582_912;
/** For a questionnaire on its way (`mostDraftBytes`), and a little for what stands beside it. */
export const documentBodyLimitBytes = 1_064_960;

/** Sign-ins begun, wrong passwords and links asked for, from one address block: a town hall at eight may stand behind it. */
const signInsPerMinute = 120;

export interface AppOptions {
  clientDir: string;
  securityContact?: string | null;
  trustedProxies?: number;
  /** For the record of processing, which names the hosts. Null: on this machine, or no mail. */
  databaseUrl?: string | null;
  smtpUrl?: string | null;
}

/** Puts the house together. Never listens: `start.ts` does, and tests do as they need. */
export function createApp(context: Context, options: AppOptions): Express {
  // Whether people reach us over https, so that cookies are marked secure.
  const secure = context.baseUrl.startsWith('https:');
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple').set('etag', false);
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.use(securityHeaders(secure), refuseUnknownHost(context), cspReports(context.log));
  const files = fileAddresses(api);
  const takesFile = ({ originalUrl }: Request) =>
    files.some((file) => file.test(originalUrl.split('?')[0] ?? ''));
  // Nothing is taken packed: a few bytes that are sent would take up a whole limit.
  const inflate = false;
  const readBody = express.json({ inflate, limit: bodyLimitBytes, verify: refuseOddJson });
  const readers = {
    file: express.json({ inflate, limit: fileBodyLimitBytes, verify: refuseOddFileJson }),
    large: express.json({ inflate, limit: largeBodyLimitBytes, verify: refuseOddFileJson }),
    document: express.json({ inflate, limit: documentBodyLimitBytes, verify: refuseOddDocumentJson }),
  };
  app.use('/api', refuseForeignOrigin(context), (request, response, next) =>
    takesFile(request) ? next() : readBody(request, response, next),
  );
  const document = openApi(api);
  app.get('/api/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(document);
  });
  const page = docsPage(document);
  app.get('/api/docs', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('html').send(page);
  });
  // A provider's server sends a form, as the standard has it; nobody else does.
  const readLogout = express.urlencoded({ inflate, limit: 16_384 });
  app.post('/api/:municipality/sign-in/:provider/back-channel-logout', readLogout);
  // A mail program that does not know of one click opens the address as a page: there the person is asked.
  app.get('/api/:municipality/opt-outs/:token', (request, response) => {
    const [municipality, token] = [request.params.municipality, request.params.token].map(encodeURIComponent);
    response.redirect(302, `/${municipality}/nb/nei-takk#${token}`);
  });
  const pace = paceOf(context.clock, signInsPerMinute);
  const gatekeeper = createGatekeeper(context, secure);
  const wrongCodes = watchWrongCodes(context.clock, countTypedTries(context));
  const later: LaterStages = {
    findResult: (municipalityId, roundId) => findPublicResult(context, municipalityId, roundId),
    closeAndPublish: (municipalityId, roundId) => closeForDemo(context, municipalityId, roundId),
  };
  app.use(
    implement(
      api,
      gatekeeper,
      {
        ...organisationRoutes(context, secure, (id) => listScorecardTitles(context, id)),
        ...signInRoutes(context, pace),
        ...auditRoutes(context, [roundNamer(context), releaseNamer(context)]),
        ...apiKeysRoutes(context),
        ...oidcRoutes(context, secure, pace),
        ...providersRoutes(context, pace),
        ...siteRoutes(context),
        ...peopleRoutes(context, listSurveys),
        ...unitsRoutes(context),
        ...bodiesRoutes(context),
        ...wordsRoutes(context),
        ...organisationImportRoutes(context),
        ...erasureRoutes(context),
        ...draftsRoutes(context, (id) => listScorecardDefinitions(context, id)),
        ...draftWorkRoutes(context, (id) => listScorecardDefinitions(context, id)),
        ...translationsRoutes(context),
        ...draftAskedRoutes(context),
        ...draftFileRoutes(context),
        ...draftStateRoutes(context),
        ...draftVersionsRoutes(context),
        ...questionnaireImportsRoutes(context),
        ...jargonRoutes(context),
        ...surveysRoutes(context),
        ...openingRoutes(context),
        ...linksRoutes(context),
        ...keysRoutes(context),
        ...privacyRoutes(context),
        ...frameRoutes(context),
        ...answeringRoutes(context, later, wrongCodes),
        ...lookUpsRoutes(context),
        ...previewRoutes(context, options.clientDir),
        ...draftSurroundingsRoutes(context),
        ...publicationsRoutes(context),
        ...ownWordsRoutes(context),
        ...pilotRoutes(context),
        ...rawGrantsRoutes(context, (id) => listScorecardDefinitions(context, id)),
        ...scorecardsRoutes(context),
        ...newIndicatorRoutes(context),
        ...unitRoutes(context),
        ...bankRoutes(context),
        ...comparisonRoutes(context),
        ...peersRoutes(context),
        ...findingsRoutes(context),
        ...inquiriesRoutes(context),
        ...claimsRoutes(context),
        ...retentionRoutes(context),
        ...heldRoutes(context),
        ...recordRoutes(context, installationOf(options)),
      },
      readers,
    ),
  );
  app.use('/api', (_request, response) => sendProblem(response, 404, 'unknown-address'));
  app.get('/.well-known/security.txt', securityText(context, options.securityContact ?? null));
  const findBySlug = (slug: string) => gatekeeper.municipality(slug);
  app.use(respondPages(context, options.clientDir, { findBySlug, wrongCodes, findResult: later.findResult }));
  app.use(
    pages(
      options.clientDir,
      async () => (await listMunicipalities(context.db.staff))[0]?.slug,
      (slug, beginning) => findTypedRound(context, slug, beginning),
      async (slug) => (await gatekeeper.municipality(slug))?.name,
    ),
  );
  app.use((_request, response) => sendProblem(response, 404, 'unknown-address'));
  app.use(problemHandler(context.log));
  return app;
}

/** What the record of processing tells of the installation: hosts, never a password, and who may open what. */
function installationOf({ databaseUrl, smtpUrl, securityContact }: AppOptions): Installation {
  const hostOf = (url: string | null | undefined) => (url ? (URL.parse(url)?.hostname ?? null) : null);
  return {
    databaseHost: hostOf(databaseUrl),
    mailHost: hostOf(smtpUrl),
    hasSecurityContact: (securityContact ?? null) !== null,
    sees: {
      surveys: api['GET /api/:municipality/surveys'].access,
      people: api['GET /api/:municipality/people'].access,
      log: api['GET /api/:municipality/audit'].access,
      retention: api['GET /api/:municipality/privacy/retention'].access,
      erasures: api['GET /api/:municipality/privacy/erasures'].access,
    },
  };
}

function createGatekeeper(context: Context, secure: boolean): Gatekeeper<Municipality> {
  // Names and slugs hardly ever change, and every request asks; a minute old is fresh enough.
  const wrongKeys = countWrongKeys(context.clock);
  const known = new Map<string, { municipality: Municipality; until: number }>();
  return {
    async municipality(slug) {
      const now = performance.now();
      const entry = known.get(slug);
      if (entry && entry.until > now) return entry.municipality;
      const municipality = await findMunicipality(context.db.participant, slug);
      if (municipality) known.set(slug, { municipality, until: now + 60_000 });
      return municipality;
    },
    async caller(request, municipality) {
      const token = sessionToken(request, secure);
      const given = keyOf(request);
      if (given !== undefined) {
        if (token) throw new Refusal('key-and-session', 400);
        const key = await actorOfKey(context, municipality.id, given);
        return key ? { key } : wrongKeys.refuse(request.ip ?? '');
      }
      if (!token) return undefined;
      const actor = await actorOfSession(context, municipality.id, token);
      return actor && { actor, csrfToken: csrfTokenOf(token) };
    },
  };
}

/** In demo mode only: close now and show the result at once. The work goes on after the answer; the page asks again. */
async function closeForDemo(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  if (!context.demo) throw new Refusal('not-in-demo-mode', 404);
  await closeRound(context, municipalityId, roundId, 'demo', 'Lukket fra demoen');
  finishRound(context, municipalityId, roundId, 'demo').catch((error: Error) =>
    context.log.error(toldOf(error), 'demo round'),
  );
}
