import express, { type ErrorRequestHandler, type Request, Router } from 'express';
import type { Logger } from '../log.ts';
import { cspReportPath } from './headers.ts';

const limitBytes = 16_384;
const minuteMs = 60_000;
const loggedPerMinute = 10;

/**
 * Takes what browsers tell of stopped scripts and styles. Anyone may write here, so it is answered alike whatever
 * comes, little is kept, and of an address only its origin: the rest may hold a citizen's path.
 */
export function cspReports(log: Logger): Router {
  const router = Router();
  const mayLog = atMost(loggedPerMinute);
  const type = ['application/csp-report', 'application/reports+json'];
  const read = express.json({ type, inflate: false, limit: limitBytes, strict: true });
  const unreadable: ErrorRequestHandler = (_error, _request, response, _next) =>
    void response.sendStatus(204);
  router.post(cspReportPath, read, (request: Request, response) => {
    for (const violation of violationsIn(request.body)) {
      if (mayLog()) log.warn(violation, 'stopped by the content security policy');
    }
    response.sendStatus(204);
  });
  router.use(cspReportPath, unreadable);
  return router;
}

interface Violation {
  directive: string;
  blocked: string;
}

/** Both shapes: one report by `report-uri`, a list of them by `report-to`. */
function violationsIn(body: unknown): Violation[] {
  const reports = Array.isArray(body) ? body.slice(0, loggedPerMinute) : [body];
  return reports.flatMap((report: unknown) => {
    const { 'csp-report': old, body: inner } = (report ?? {}) as Record<string, Record<string, unknown>>;
    const directive =
      old?.['effective-directive'] ?? old?.['violated-directive'] ?? inner?.['effectiveDirective'];
    const blocked = old?.['blocked-uri'] ?? inner?.['blockedURL'];
    return typeof directive === 'string' && typeof blocked === 'string'
      ? [{ directive: wordOf(directive), blocked: originOf(blocked) }]
      : [];
  });
}

/** `script-src` out of `script-src 'self'`; a stranger's text is never written into the log as it is. */
const wordOf = (directive: string) => /^[a-z-]{1,40}(?= |$)/.exec(directive)?.[0] ?? 'unknown';

/** The origin, or the browser's own word for what has none, such as `inline`. */
function originOf(blocked: string): string {
  if (/^(inline|eval|data|blob|wasm-eval|trusted-types-policy|trusted-types-sink)$/.test(blocked))
    return blocked;
  const url = URL.parse(blocked);
  return url && url.origin !== 'null' ? url.origin : 'unknown';
}

function atMost(limit: number): () => boolean {
  let [since, count] = [performance.now(), 0];
  return () => {
    const now = performance.now();
    if (now - since >= minuteMs) [since, count] = [now, 0];
    count += 1;
    return count <= limit;
  };
}
