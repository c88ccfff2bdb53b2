import type { NextFunction, Request, Response } from 'express';
import { ZodError } from 'zod';
import { FileRefused, Refusal, RefusalWith } from '../errors.ts';
import { type Logger, logFailedRequest, toldOf } from '../log.ts';
import { nationalIdCode } from './shapes.ts';
import { TooManyWrong } from './wrong-codes.ts';

/** Enough to mend a body by, and no more than was sent comes back. */
const faultLimit = 100;
/** A file is mended row by row, so more of it helps; how many there are in all is told beside. */
export const fileFaultLimit = 1_000;

/** An RFC 9457 problem document. The client words it by `code`; `title` is for those who read the API. */
export function sendProblem(
  response: Response,
  status: number,
  code: string,
  extra: { faults?: { place: string; code: string }[]; faultCount?: number; [beside: string]: unknown } = {},
): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .json({ type: `/problems/${code}`, code, status, title: code.replaceAll('-', ' '), ...extra });
}

/** A full disk meets every request; its operator is told once a minute. */
const tellEvery = 60_000;

/** The last handler: turns what was thrown into a problem. Nothing of the inside ever shows. */
export function problemHandler(log: Logger) {
  let toldOfRoomAt = Number.NEGATIVE_INFINITY;
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, code, faults } = problemOf(error);
    if (status === 503) response.set('Retry-After', '5');
    if (error instanceof TooManyWrong) response.set('Retry-After', String(error.retryAfterSeconds));
    else if (status === 429) response.set('Retry-After', '60');
    if (code === 'key-not-valid') response.set('WWW-Authenticate', 'Bearer');
    if (status === 500) {
      logFailedRequest(log, error, routeOf(request));
    } else if (hasNoRoom(error) && performance.now() - toldOfRoomAt > tellEvery) {
      toldOfRoomAt = performance.now();
      log.error(toldOf(error), 'the database has no room left: free some, and answers are taken again');
    }
    const isOfFile = error instanceof FileRefused;
    const told = faults && { faults: faults.slice(0, isOfFile ? fileFaultLimit : faultLimit) };
    sendProblem(response, status, code, {
      ...(error instanceof RefusalWith ? error.beside : {}),
      ...told,
      ...(isOfFile ? { faultCount: error.faultCount } : {}),
    });
  };
}

/** The route as the contract writes it, never the address that was asked for: that names a round or a person. */
function routeOf({ method, route }: Request): string {
  const path = (route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? `${method} ${path}` : method;
}

/** What is told of an error, and nothing of the inside. */
export function problemOf(error: unknown): {
  status: number;
  code: string;
  faults?: { place: string; code: string }[];
} {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) {
    const spoken = error.issues.flatMap((issue) =>
      issue.code === 'custom' && issue.params?.['refusal'] === nationalIdCode ? [issue.path.join('.')] : [],
    );
    if (spoken.length > 0) {
      const faults = spoken.map((place) => ({ place, code: nationalIdCode }));
      return { status: 422, code: nationalIdCode, faults };
    }
    const faults = error.issues.map((issue) => ({
      place: issue.path.join('.'),
      code: issue.code ?? 'invalid',
    }));
    return { status: 400, code: 'invalid-request', faults };
  }
  const { status, type } = error as { status?: number; type?: string };
  if (status === 415 && type === 'encoding.unsupported') return { status, code: 'body-packed' };
  if (status === 413) return { status, code: 'body-too-large' };
  if (status && status >= 400 && status < 500) return { status, code: 'invalid-request' };
  if (isDatabaseAway(error) || hasNoRoom(error)) return { status: 503, code: 'try-again-soon' };
  return { status: 500, code: 'internal' };
}

/** Connection refused or lost, the server starting or stopping: the client may safely try again. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300', '08006'].includes(code ?? '') ||
    /Connection terminated|encountered a connection error|timeout exceeded when trying to connect/.test(
      message ?? '',
    )
  );
}

/** The disk or the memory of the database is full: nothing is kept of what was sent, and it may be sent again. */
function hasNoRoom(error: unknown): boolean {
  return ['53100', '53200'].includes((error as { code?: string }).code ?? '');
}
