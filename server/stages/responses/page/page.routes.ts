import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { MunicipalityId, RoundId } from '../../../core/ids.ts';
import { type Language, languageOf, languages } from '../../../core/locale.ts';
import { privacyNotice } from '../../../core/privacy/notice.ts';
import { asksForFiles } from '../../../core/questionnaire/check-files.ts';
import { languageFor } from '../../../core/round.ts';
import { respondTexts } from '../../../core/wording/respond.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { refuseForeignOrigin } from '../../../platform/http/host.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { idShape } from '../../../platform/http/shapes.ts';
import type { WrongCodes } from '../../../platform/http/wrong-codes.ts';
import { logFailedRequest } from '../../../platform/log.ts';
import type { Municipality } from '../../organisation/organisation.store.ts';
import { noticeOfRound } from '../../rounds/notice.service.ts';
import { linkUnits, viewRound } from '../open-round.service.ts';
import { type Fields, readAnswers } from './fields.ts';
import { filesReader, hasFiles } from './files-form.ts';
import { landingPage } from './landing.ts';
import { againView, failedView, privacyView, tooLargeView, unknownView } from './notices.ts';
import { sendScripted } from './scripted.ts';
import { documentOf, packed, type Shell, sendPage, shellsOf } from './shell.ts';
import { codeIn, submissionIdIn, takeStep } from './steps.ts';
import { frame, type Place, surveyRoute, surveyTitle } from './views.ts';
import { workerScript } from './worker.ts';

/** The longest form: sixty thousand letters of answers, each of which may take six characters in a form, and fields. */
const formLimitBytes = 524_288;
const fieldLimit = 10_000;
/** How long the first page is good for. Nothing of a person is in it. */
const keptMs = 10_000;
const keptLimit = 500;

export interface PagesNeed {
  findBySlug(slug: string): Promise<Municipality | undefined>;
  wrongCodes: WrongCodes;
  /** Where a closed round's result is, when the public may see it. */
  findResult(municipalityId: MunicipalityId, roundId: RoundId): Promise<{ indicatorKey: string } | null>;
}

/** For everyone who is asked by code, and for those of one unit where the link is open. */
const addresses = [surveyRoute, `${surveyRoute}/enhet/:unit`];
const under = (rest: string) => addresses.map((each) => each + rest);

/**
 * The citizen's page as html, which needs no script: who asks and the first theme, and behind it one theme at a time, each
 * carrying what was answered before in hidden fields. The script that comes after goes on from the same page. The code comes
 * in the body of a form and is never in an address.
 */
export function respondPages(context: Context, clientDir: string, need: PagesNeed): Router {
  const router = Router();
  const shellOf = shellsOf(clientDir);
  const kept = new Map<string, { document: string; packed: Buffer; until: number }>();
  const find = (request: Request) => findPlace(context, need, request);

  router.get(addresses, async (request, response, next) => {
    const shell = shellOf('respond.html');
    if (isShortAddress(request)) return next();
    try {
      const place = await find(request);
      if (!place) return sendUnknown(request, response, shell);
      const { key, status, make } = await landingPage(context, need, place);
      const entry = `${key} ${shell.cssHash}`;
      const before = kept.get(entry);
      if (before && before.until > performance.now()) {
        return sendPage(request, response, { status, shell, cache: 'no-cache', ...before });
      }
      const document = documentOf(await make(), shell);
      const fresh = { document, packed: await packed(document), until: performance.now() + keptMs };
      if (kept.size > keptLimit) kept.clear();
      kept.set(entry, fresh);
      sendPage(request, response, { status, shell, cache: 'no-cache', ...fresh });
    } catch (error) {
      sendFailed(context, request, response, shell, error);
    }
  });

  router.get(under('/uten-nett.js'), workerScript(clientDir));

  router.get(under('/personvern'), async (request, response, next) => {
    const shell = shellOf('respond.html');
    if (isShortAddress(request)) return next();
    try {
      const found = await findRoundOrImported(context, need, request);
      if (!found) return sendUnknown(request, response, shell, 'privacy');
      const { municipality, roundId, language, place } = found;
      const notice = privacyNotice(await noticeOfRound(context, municipality, roundId), language);
      const texts = respondTexts[language];
      const body = place
        ? frame(place, privacyView(notice, place), { by: 'links', rest: '/personvern' })
        : privacyView(notice, null);
      const title = place ? `${texts.privacy} – ${surveyTitle(place)}` : texts.privacy;
      const document = documentOf({ language, title, body }, shell);
      sendPage(request, response, { status: 200, shell, cache: 'no-cache', document });
    } catch (error) {
      sendFailed(context, request, response, shell, error);
    }
  });

  const readPlain = express.urlencoded({
    extended: false,
    inflate: false,
    limit: formLimitBytes,
    parameterLimit: fieldLimit,
  });
  const readFiles = filesReader(context.clock, find, { bytes: formLimitBytes, fields: fieldLimit });
  const read: RequestHandler = (request, response, next) =>
    (hasFiles(request) ? readFiles : readPlain)(request, response, next);
  const placeOf = async (request: Request): Promise<{ place: Place | undefined; fields: Fields }> => {
    const fields = (request.body ?? {}) as Fields;
    const found = await find(request);
    if (!found) return { place: undefined, fields };
    const answers = readAnswers(found.prepared.questionnaire, fields);
    return {
      place: { ...found, answers, code: codeIn(fields), submissionId: submissionIdIn(fields) },
      fields,
    };
  };

  router.post(under('/svar'), refuseForeignOrigin(context), read, async (request, response) => {
    const { place, fields } = await placeOf(request);
    if (!place || needsUnit(place)) throw new Refusal('unknown-round', 404);
    const sender = { context, wrongCodes: need.wrongCodes, address: request.ip ?? '' };
    await sendScripted(sender, place, fields, response);
  });

  // A browser goes back to the form with all that was written.
  const readOrTell: RequestHandler = (request, response, next) =>
    read(request, response, (error?: unknown) => {
      if (!error) return next();
      const shell = shellOf('respond.html');
      const { status } = problemOf(error);
      const language = languageIn(request);
      const tooLarge = respondTexts[language][hasFiles(request) ? 'filesTooLarge' : 'tooLarge'];
      const body = tooLargeView(language, status === 413 ? tooLarge : respondTexts[language].failedText);
      const document = documentOf({ language, title: respondTexts[language].failed, body }, shell);
      sendPage(request, response, { status, shell, cache: 'no-store', document });
    });

  router.post(addresses, refuseForeignOrigin(context), readOrTell, async (request, response) => {
    const shell = shellOf('respond.html');
    try {
      const { place, fields } = await placeOf(request);
      if (!place || needsUnit(place)) return sendUnknown(request, response, shell);
      const sender = { context, wrongCodes: need.wrongCodes, address: request.ip ?? '' };
      const { status, view, retryAfterSeconds } = await takeStep(sender, place, fields);
      if (retryAfterSeconds) response.set('Retry-After', String(retryAfterSeconds));
      const body = frame(place, view, { by: textIn(fields, 'view') === 'first' ? 'form' : 'page' });
      const hasPictures = asksForFiles(place.prepared.questionnaire);
      const document = documentOf({ ...place, title: surveyTitle(place), body, hasPictures }, shell);
      sendPage(request, response, { status, shell, cache: 'no-store', document });
    } catch (error) {
      const { status } = problemOf(error);
      if (status < 500) throw error;
      sendFailed(context, request, response, shell, error, (request.body ?? {}) as Fields);
    }
  });
  return router;
}

const needsUnit = ({ round, unit }: Place) => round.mode === 'openLink' && unit === null;
const textIn = (fields: Fields, name: string) => String(fields[name] ?? '');

/** As letters on paper have it: the beginning of a round's id, which leads on to the whole. */
function isShortAddress({ params }: Request): boolean {
  return /^[0-9a-f]{8}$/i.test(String(params['round']));
}

function languageIn(request: Request): Language {
  return languageOf(String(request.params['language'])) ?? 'nb';
}

function sendUnknown(
  request: Request,
  response: Response,
  shell: Shell,
  what: 'survey' | 'privacy' = 'survey',
): void {
  const language = languageIn(request);
  const texts = respondTexts[language];
  const title = what === 'survey' ? texts.unknown : texts.privacyUnknown;
  const document = documentOf({ language, title, body: unknownView(language, what) }, shell);
  sendPage(request, response, { status: 404, shell, cache: 'no-store', document });
}

/** What could not be looked up now is tried again by one press, with all that was sent. */
function sendFailed(
  context: Context,
  request: Request,
  response: Response,
  shell: Shell,
  error: unknown,
  fields?: Fields,
): void {
  const { status: refused } = problemOf(error);
  if (refused === 404) {
    sendUnknown(request, response, shell, request.path.endsWith('/personvern') ? 'privacy' : 'survey');
    return;
  }
  const status = Math.max(refused, 500);
  if (status === 500) logFailedRequest(context.log, error, `${request.method} ${surveyRoute}`);
  if (status === 503) response.set('Retry-After', '5');
  const language = languageIn(request);
  const body = fields ? againView(language, fields) : failedView(language);
  const document = documentOf({ language, title: respondTexts[language].failed, body }, shell);
  sendPage(request, response, { status, shell, cache: 'no-store', document });
}

/** Whose round it is; undefined where there is none that a citizen may know of. */
async function findPlace(context: Context, need: PagesNeed, request: Request): Promise<Place | undefined> {
  const { municipality: slug, round: roundId, language: tag } = request.params as Record<string, string>;
  const wanted = languages.find((each: Language) => each === tag);
  if (!wanted || !idShape.safeParse(roundId).success) return undefined;
  const municipality = await need.findBySlug(slug ?? '');
  if (!municipality) return undefined;
  try {
    const { round, prepared } = await viewRound(context, municipality.id, roundId as RoundId);
    const language = languageFor(round.languages, wanted);
    const texts = respondTexts[language];
    const nothingYet = { answers: {}, code: '', submissionId: '', isLate: false };
    const isDemo = context.demo && municipality.dataLabel === 'fictitious';
    const unit = round.mode === 'openLink' ? await unitIn(context, municipality.id, round.id, request) : null;
    if (unit === undefined) return undefined;
    const onScreens = { ...prepared, questionnaire: prepared.screens };
    return { municipality, round, prepared: onScreens, language, texts, isDemo, unit, ...nothingYet };
  } catch (error) {
    if (problemOf(error).status === 404) return undefined;
    throw error;
  }
}

/** The unit of an open link; null where it names none; undefined where there is no such unit in the round. */
async function unitIn(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { params }: Request,
): Promise<Place['unit'] | undefined> {
  if (params['unit'] === undefined) return null;
  const units = await linkUnits(context, municipalityId, roundId);
  return units.find(({ unitId }) => unitId === params['unit']);
}

/** A round whose answers came in a file has a notice too, and no page besides. */
async function findRoundOrImported(context: Context, need: PagesNeed, request: Request) {
  const { municipality: slug, round: roundId } = request.params as Record<string, string>;
  const language = languages.find((each) => each === request.params['language']);
  if (!language || !idShape.safeParse(roundId).success) return undefined;
  const municipality = await need.findBySlug(slug ?? '');
  if (!municipality) return undefined;
  const place = await findPlace(context, need, request);
  return { municipality, roundId: roundId as RoundId, language, place };
}
