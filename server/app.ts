import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import { api } from './api.ts';
import type { MunicipalityId, RoundId } from './core/ids.ts';
import { finishRound } from './flow.ts';
import type { Context } from './platform/context.ts';
import { Refusal } from './platform/errors.ts';
import { sessionToken } from './platform/http/cookies.ts';
import { type Gatekeeper, implement } from './platform/http/implement.ts';
import { refuseOddJson } from './platform/http/json.ts';
import { openApi } from './platform/http/openapi.ts';
import { pages } from './platform/http/pages.ts';
import { problemHandler, sendProblem } from './platform/http/problem.ts';
import { bodiesRoutes } from './stages/organisation/bodies.routes.ts';
import { organisationRoutes } from './stages/organisation/organisation.routes.ts';
import {
  findMunicipality,
  listMunicipalities,
  type Municipality,
} from './stages/organisation/organisation.store.ts';
import { peopleRoutes } from './stages/organisation/people.routes.ts';
import { actorOfSession, csrfTokenOf } from './stages/organisation/session.service.ts';
import { unitsRoutes } from './stages/organisation/units.routes.ts';
import { answeringRoutes } from './stages/responses/answering.routes.ts';
import { closeRound } from './stages/rounds/rounds.service.ts';
import { scorecardsRoutes } from './stages/scorecards/scorecards.routes.ts';
import { listScorecardTitles } from './stages/scorecards/scorecards.service.ts';
import { surveysRoutes } from './stages/scorecards/surveys.routes.ts';
import { findPublicResult } from './stages/scorecards/surveys.service.ts';

/** The largest body anyone may send. A number on purpose: an unreadable limit would switch the check off. */
export const bodyLimitBytes = 262_144;

export interface AppOptions {
  clientDir: string;
}

/** Puts the house together. Never listens: `main.ts` does, and tests do as they need. */
export function createApp(context: Context, options: AppOptions): Express {
  // Whether people reach us over https, so that cookies are marked secure.
  const secure = context.baseUrl.startsWith('https:');
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple').set('etag', false);
  app.use(securityHeaders(secure));
  app.use('/api', refuseForeignOrigin, express.json({ limit: bodyLimitBytes, verify: refuseOddJson }));
  app.get('/api/openapi.json', (_request, response) => {
    response.json(openApi(api));
  });
  const gatekeeper = createGatekeeper(context, secure);
  app.use(
    implement(api, gatekeeper, {
      ...organisationRoutes(context, secure, (id) => listScorecardTitles(context, id)),
      ...peopleRoutes(context),
      ...unitsRoutes(context),
      ...bodiesRoutes(context),
      ...surveysRoutes(context),
      ...answeringRoutes(context, {
        findResult: (municipalityId, roundId) => findPublicResult(context, municipalityId, roundId),
        closeAndPublish: (municipalityId, roundId) => closeForDemo(context, municipalityId, roundId),
      }),
      ...scorecardsRoutes(context),
    }),
  );
  app.use('/api', (_request, response) => sendProblem(response, 404, 'unknown-address'));
  app.use(pages(options.clientDir, async () => (await listMunicipalities(context.db.staff))[0]?.slug));
  app.use((_request, response) => sendProblem(response, 404, 'unknown-address'));
  app.use(problemHandler(context.log));
  return app;
}

function createGatekeeper(context: Context, secure: boolean): Gatekeeper<Municipality> {
  // Names and slugs hardly ever change, and every request asks; a minute old is fresh enough.
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
    context.log.error({ error: error.message }, 'demo round'),
  );
}

function securityHeaders(secure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Charts position things by style attributes. The design system's elements bring small style sheets in their
        // shadow roots; the citizen's page does without them, so it does without the exception.
        styleSrcAttr: ["'unsafe-inline'"],
        styleSrcElem: [
          "'self'",
          (request) => (/^\/[^/]+\/s\//.test(request.url ?? '') ? "'self'" : "'unsafe-inline'"),
        ],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: secure,
    originAgentCluster: false,
  });
}

/** A page on another site cannot make a signed-in browser act here. */
function refuseForeignOrigin(request: Request, response: express.Response, next: express.NextFunction): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || origin === undefined || URL.parse(origin)?.host === host) next();
  else sendProblem(response, 403, 'foreign-origin');
}
