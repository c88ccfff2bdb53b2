import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import type { RoundId } from '../../../core/ids.ts';
import { type Language, languageOf, languages } from '../../../core/locale.ts';
import { privacyNotice } from '../../../core/privacy/notice.ts';
import { roundState } from '../../../core/round.ts';
import { respondTexts } from '../../../core/wording/respond.ts';
import type { Context } from '../../../platform/context.ts';
import { refuseForeignOrigin } from '../../../platform/http/host.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { idShape } from '../../../platform/http/shapes.ts';
import type { WrongCodes } from '../../../platform/http/wrong-codes.ts';
import { toldOf } from '../../../platform/log.ts';
import type { Municipality } from '../../organisation/organisation.store.ts';
import { noticeOfRound } from '../../rounds/notice.service.ts';
import { summariseNotice, viewRound } from '../answering.service.ts';
import { type Fields, readAnswers } from './fields.ts';
import { documentOf, type Page, sendPage, shellsOf } from './shell.ts';
import { codeIn, submissionIdIn, takeStep } from './steps.ts';
import { againView, frame, type Place, privacyView, surveyTitle, welcomeView } from './views.ts';

/** The longest form: sixty thousand letters of answers, each of which may take six characters in a form, and fields. */
const formLimitBytes = 524_288;
const fieldLimit = 10_000;
/** How long the first page is good for. Nothing of a person is in it. */
const keptMs = 10_000;
const keptLimit = 500;

export interface PagesNeed {
  findBySlug(slug: string): Promise<Municipality | undefined>;
  wrongCodes: WrongCodes;
}

/**
 * The citizen's page as html, which needs no script: the first page, and behind it one theme at a time, each carrying
 * what was answered before in hidden fields. The code comes in the body of a form and is never in an address. What is
 * not known here is left to the page that asks for itself.
 */
export function respondPages(context: Context, clientDir: string, need: PagesNeed): Router {
  const router = Router();
  const shellOf = shellsOf(clientDir);
  const kept = new Map<string, { document: string; until: number }>();
  const address = '/:municipality/s/:round/:language';

  router.get(
    address,
    leftOnFailure(async (request, response, next) => {
      const place = await findPlace(context, need, request);
      if (!place || roundState(place.round, context.clock.now()) !== 'open') return next();
      const shell = shellOf('respond-step.html', 'respond.html');
      const key = `${place.round.id} ${place.language} ${place.round.closesAt.getTime()} ${shell.cssHash}`;
      const before = kept.get(key);
      const isFresh = before && before.until > performance.now();
      const document = isFresh ? before.document : documentOf(await firstPage(context, place), shell);
      if (kept.size > keptLimit) kept.clear();
      if (!isFresh) kept.set(key, { document, until: performance.now() + keptMs });
      sendPage(response, 200, document, shell, 'no-cache');
    }),
  );

  router.get(
    `${address}/personvern`,
    leftOnFailure(async (request, response, next) => {
      const place = await findPlace(context, need, request);
      if (!place) return next();
      const subject = await noticeOfRound(context, place.municipality, place.round.id);
      const notice = privacyNotice(subject, place.language);
      const body = frame(place, privacyView(place, notice), { links: true, rest: '/personvern' });
      const shell = shellOf('respond.html');
      const title = `${place.texts.privacy} – ${surveyTitle(place)}`;
      sendPage(response, 200, documentOf({ ...place, title, body }, shell), shell, 'no-cache');
    }),
  );

  const readForm = express.urlencoded({ extended: false, limit: formLimitBytes, parameterLimit: fieldLimit });
  router.post(address, refuseForeignOrigin(context), readForm, async (request, response, next) => {
    const fields = (request.body ?? {}) as Fields;
    const shell = shellOf('respond-step.html');
    try {
      const found = await findPlace(context, need, request);
      if (!found) return next();
      const place: Place = {
        ...found,
        answers: readAnswers(found.prepared.questionnaire, fields),
        code: codeIn(fields),
        submissionId: submissionIdIn(fields),
      };
      const sender = { context, wrongCodes: need.wrongCodes, address: request.ip ?? '' };
      const { status, view, retryAfterSeconds } = await takeStep(sender, place, fields);
      if (retryAfterSeconds) response.set('Retry-After', String(retryAfterSeconds));
      const page = { ...place, title: surveyTitle(place), body: frame(place, view) };
      sendPage(response, status, documentOf(page, shell), shell, 'no-store');
    } catch (error) {
      const { status } = problemOf(error);
      if (status < 500) throw error;
      if (status === 500) context.log.error({ ...toldOf(error), route: `POST ${address}` }, 'request failed');
      if (status === 503) response.set('Retry-After', '5');
      const language = languageOf(String(request.params['language'])) ?? 'nb';
      const page = { language, title: respondTexts[language].failed, body: againView(language, fields) };
      sendPage(response, status, documentOf(page, shell), shell, 'no-store');
    }
  });
  return router;
}

/** What cannot be read now is left to the page that asks for itself and tries again. */
function leftOnFailure(
  handle: (request: Request, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return async (request, response, next) => {
    try {
      await handle(request, response, next);
    } catch {
      next();
    }
  };
}

async function firstPage(context: Context, place: Place): Promise<Page> {
  const { municipality, round, prepared, language } = place;
  const privacy = await summariseNotice(context, municipality, round, prepared.questionnaire);
  const view = welcomeView(place, privacy?.[language] ?? null, null);
  return { language, title: surveyTitle(place), body: frame(place, view, { links: true }) };
}

/** Whose round it is; undefined where there is none that a citizen may know of. */
async function findPlace(context: Context, need: PagesNeed, request: Request): Promise<Place | undefined> {
  const { municipality: slug, round: roundId, language: tag } = request.params as Record<string, string>;
  const language = languages.find((each: Language) => each === tag);
  if (!language || !idShape.safeParse(roundId).success) return undefined;
  const municipality = await need.findBySlug(slug ?? '');
  if (!municipality) return undefined;
  const { round, prepared } = await viewRound(context, municipality.id, roundId as RoundId);
  const texts = respondTexts[language];
  return { municipality, round, prepared, language, texts, answers: {}, code: '', submissionId: '' };
}
