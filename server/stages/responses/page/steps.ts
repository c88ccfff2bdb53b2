import { randomBytes } from 'node:crypto';
import { isWholeCode, normaliseCode } from '../../../core/code.ts';
import { roundState, takesAnswers } from '../../../core/round.ts';
import { wordFault } from '../../../core/wording/respond-faults.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { TooManyWrong, type Tried, type WrongCodes } from '../../../platform/http/wrong-codes.ts';
import { logFailedRequest } from '../../../platform/log.ts';
import { admit, submit } from '../answering.service.ts';
import { summariseNotice } from '../open-round.service.ts';
import { shownScaleOf } from './drawing.ts';
import { type Fields, textOf } from './fields.ts';
import { type FirstFaults, firstView, noFaults, templatesOf } from './first-page.ts';
import { type Html, html } from './html.ts';
import { noticeView } from './notices.ts';
import {
  dayInWords,
  drawingOf,
  droppedView,
  type Place,
  receiptView,
  reviewView,
  surveyRoute,
  themeView,
} from './views.ts';
import { faultsIn, type Theme, themesOf, withoutHidden } from './visible.ts';

/** What comes back for one press of a button. */
export interface Step {
  status: number;
  view: Html;
  retryAfterSeconds?: number;
}

export interface Sender {
  context: Context;
  wrongCodes: WrongCodes;
  /** Where it comes from; counted under a keyed hash when the code is wrong, never kept. */
  address: string;
}

/** One press of a button on the citizen's page: what is shown next. Nothing is stored before all is sent. */
export async function takeStep(sender: Sender, given: Place, fields: Fields): Promise<Step> {
  const now = sender.context.clock.now();
  const state = roundState(given.round, now);
  const place = { ...given, isLate: state === 'closed' };
  if (!takesAnswers(place.round, now)) return notOpen(place, state === 'notOpenYet');
  if (place.round.pausedAt) return paused(place);
  const go = textOf(fields, 'go');
  const view = textOf(fields, 'view');
  const page = textOf(fields, 'page');
  if (view === '' || (view === 'first' && go === 'stay')) return first(sender, place, noFaults, 200);
  if (view === 'first') return fromFirst(sender, place, fields, page);
  if (go === 'stay') return stay(place, view, page);
  if (go === 'stay-theme') return stay(place, 'theme', page);
  if (go.startsWith('to:')) return stay(place, 'theme', go.slice('to:'.length));
  if (go === 'back') return back(place, page);
  if (go === 'send') return send(sender, place);
  const { kept } = withoutHidden(place.prepared, place.answers);
  return next(go === 'drop' ? { ...place, answers: kept } : place, page, drawnIn(fields));
}

const shown = (view: Html, status = 200): Step => ({ status, view });

/** What is wrong on the first page, with all of it. */
async function first({ context }: Sender, place: Place, faults: FirstFaults, status: number): Promise<Step> {
  const { municipality, round, prepared, language } = place;
  const privacy = await summariseNotice(context, municipality, round, prepared.questionnaire);
  return shown(html`${firstView(place, privacy?.[language] ?? null, faults)}${templatesOf(place)}`, status);
}

/** A code that stands on the first page is tried at once, so that nobody answers in vain. */
async function fromFirst(sender: Sender, place: Place, fields: Fields, page: string): Promise<Step> {
  const asked = Object.hasOwn(fields, 'code') && place.round.mode !== 'openLink';
  const fault = asked ? await tryCode(sender, place) : null;
  const theme = themesOf(place.prepared, place.answers).find((each) => each.page.name === page);
  const questions = theme ? wordFaults(place, theme) : {};
  if (fault) {
    const { words, status, ...rest } = fault;
    return { ...(await first(sender, place, { code: words, questions }, status)), ...rest };
  }
  if (Object.keys(questions).length > 0) return first(sender, place, { code: null, questions }, 422);
  return next(place, page, drawnIn(fields));
}

/** What is seen of a code without looking it up, in words; null: nothing. It is not counted as a wrong code. */
function slipIn({ code, texts }: Place): string | null {
  if (code === '') return texts.codeMissing;
  return isWholeCode(code) ? null : texts.codeNotWhole;
}

/** The code of a page, as it is watched. */
export function triedBy({ address }: Sender, { municipality, round, code }: Place): Tried {
  return { address, municipalityId: municipality.id, roundId: round.id, code };
}

async function tryCode(sender: Sender, place: Place): Promise<ReturnType<typeof codeFault>> {
  const slip = slipIn(place);
  if (slip) return { status: 422, words: slip };
  try {
    await sender.wrongCodes.watch(triedBy(sender, place), () =>
      admit(sender.context, place.municipality.id, place.round.id, place.code),
    );
    return null;
  } catch (error) {
    const fault = codeFault(place, error);
    if (!fault) throw error;
    return fault;
  }
}

function codeFault(
  { texts }: Place,
  error: unknown,
): { status: number; words: string; retryAfterSeconds?: number } | null {
  if (error instanceof TooManyWrong) {
    return { status: 429, words: texts.tooMany, retryAfterSeconds: error.retryAfterSeconds };
  }
  const isUnusable = error instanceof Refusal && error.code === 'code-not-usable';
  return isUnusable ? { status: 422, words: texts.codeNotUsable } : null;
}

/** The same page again, as when the language is changed. */
function stay(place: Place, view: string, page: string): Step {
  if (view === 'review') return review(place);
  const { hidden } = withoutHidden(place.prepared, place.answers);
  if (view === 'dropped' && hidden.length > 0) return shown(droppedView(place, page, hidden));
  const themes = themesOf(place.prepared, place.answers);
  const theme = themes.find((candidate) => candidate.page.name === page) ?? themes[0];
  return theme ? shown(themeView(place, theme, {})) : review(place);
}

/** Pages keep their order, also one that is no longer shown itself. */
function placeOf({ prepared }: Place, page: string): number {
  return prepared.questionnaire.definition.pages.findIndex(({ name }) => name === page);
}

function back(place: Place, page: string): Step {
  const themes = themesOf(place.prepared, place.answers);
  const at = page === '' ? Number.POSITIVE_INFINITY : placeOf(place, page);
  const before = themes.findLast((theme) => placeOf(place, theme.page.name) < at) ?? themes[0];
  return before ? shown(themeView(place, before, {})) : review(place);
}

/** The questions that stood on the page. */
const drawnIn = (fields: Fields) => textOf(fields, 'drawn').split(' ').filter(Boolean);

function next(place: Place, page: string, drawn: string[]): Step {
  const { kept, hidden } = withoutHidden(place.prepared, place.answers);
  const themes = themesOf(place.prepared, kept);
  const current = themes.find((theme) => theme.page.name === page);
  const faulty = current && wordFaults({ ...place, answers: kept }, current);
  if (faulty && Object.keys(faulty).length > 0) return shown(themeView(place, current, faulty), 422);
  if (hidden.length > 0) return shown(droppedView(place, page, hidden));
  // An answer may ask for more on its own page; that is shown before one goes on.
  const isNew = current?.questions.some(({ name }) => drawn.length > 0 && !drawn.includes(String(name)));
  if (current && isNew) return shown(themeView(place, current, {}));
  const at = placeOf(place, page);
  const after = themes.find((theme) => placeOf(place, theme.page.name) > at);
  return after ? shown(themeView(place, after, {})) : review(place);
}

function wordFaults(place: Place, theme: Theme): Record<string, string> {
  const drawing = drawingOf(place);
  return Object.fromEntries(
    faultsIn(place.prepared, place.answers, theme).map(({ place: name, code }) => [
      name,
      wordFault(code, place.texts, shownScaleOf(drawing, name)),
    ]),
  );
}

/** Here the submission gets its id, so that the same page sent twice is one answer. */
function review(place: Place): Step {
  const submissionId = place.submissionId || randomBytes(16).toString('hex');
  return shown(reviewView({ ...place, submissionId }, null));
}

async function send(sender: Sender, given: Place): Promise<Step> {
  const { hidden } = withoutHidden(given.prepared, given.answers);
  const lastPage = given.prepared.questionnaire.definition.pages.at(-1)?.name ?? '';
  if (hidden.length > 0) return shown(droppedView(given, lastPage, hidden));
  if (!given.submissionId) return review(given);
  for (const theme of themesOf(given.prepared, given.answers)) {
    const faulty = wordFaults(given, theme);
    if (Object.keys(faulty).length > 0) return shown(themeView(given, theme, faulty), 422);
  }
  const files = fileFaults(given);
  if (files) return files;
  const slip = given.round.mode === 'openLink' ? null : slipIn(given);
  if (slip) return shown(reviewView(given, { about: 'code', words: slip }), 422);
  const { municipality, round, code, submissionId, answers } = given;
  const unitId = given.unit?.unitId;
  try {
    await sender.wrongCodes.watch(triedBy(sender, given), () =>
      submit(sender.context, municipality.id, round.id, { code, unitId, submissionId, answers }, () =>
        sender.wrongCodes.takeTurn(sender.address),
      ),
    );
    return shown(receiptView(given));
  } catch (error) {
    return notSent(sender, given, error);
  }
}

/** What is wrong with the files, at the fields they are chosen in; null: nothing. */
function fileFaults(place: Place): Step | null {
  const wrong = faultsIn(place.prepared, place.answers);
  if (wrong.length === 0) return null;
  const words = Object.fromEntries(
    wrong.map(({ place: name, code }) => [name, wordFault(code, place.texts, null)]),
  );
  const isLarge = wrong.some(({ code }) => code === 'file-too-large');
  return shown(reviewView(place, { about: 'files', words }), isLarge ? 413 : 422);
}

/** Refused or not reached: the answers stay on the page, so that nothing is lost by trying again. */
function notSent({ context }: Sender, place: Place, error: unknown): Step {
  const { texts } = place;
  if (error instanceof TooManyWrong && error.code === 'too-many-tries') {
    const { retryAfterSeconds } = error;
    return {
      status: 429,
      retryAfterSeconds,
      view: reviewView(place, { about: 'sending', words: texts.tooManyAnswers }),
    };
  }
  const fault = codeFault(place, error);
  if (fault) return { ...fault, view: reviewView(place, { about: 'code', words: fault.words }) };
  const { status, code, faults = [] } = problemOf(error);
  const longest = faults[0]?.place;
  const theme = themesOf(place.prepared, place.answers).find(({ questions }) =>
    questions.some(({ name }) => name === longest),
  );
  if (code === 'answers-too-long' && theme) {
    return shown(themeView(place, theme, { [String(longest)]: texts.tooLarge }), status);
  }
  if (code === 'round-not-open') return notOpen(place, false);
  if (code === 'round-paused') return paused(place);
  if (code === 'submission-id-reused') {
    return shown(noticeView(place, texts.keptElsewhere, texts.keptElsewhereText), 409);
  }
  if (status === 500) logFailedRequest(context.log, error, `POST ${surveyRoute}`);
  const view = reviewView(place, { about: 'sending', words: texts.stillHere });
  return status === 503 ? { status, view, retryAfterSeconds: 5 } : { status, view };
}

function notOpen(place: Place, isEarly: boolean): Step {
  const { texts, round, language } = place;
  return isEarly
    ? shown(
        noticeView(place, texts.notOpenYet, texts.notOpenYetText(dayInWords(round.opensAt, language))),
        409,
      )
    : shown(
        noticeView(place, texts.closed, texts.closedText(dayInWords(round.closesAt, language)), {
          keepsAnswers: true,
        }),
        409,
      );
}

/** For now. Without a script the page is all there is, so what was answered is shown, to be copied. */
function paused(place: Place): Step {
  const { texts } = place;
  return shown(noticeView(place, texts.paused, texts.pausedText, { keepsAnswers: true }), 409);
}

/** A typed code as it is meant, and none where something absurd was sent. */
export function codeIn(fields: Fields): string {
  return normaliseCode(textOf(fields, 'code').slice(0, 80));
}

/** The id a submission came with, 32 hexadecimal digits. Empty: none, or something else. */
export function submissionIdIn(fields: Fields): string {
  const given = textOf(fields, 'submissionId');
  return /^[0-9a-f]{32}$/.test(given) ? given : '';
}
