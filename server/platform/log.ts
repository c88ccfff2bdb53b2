import { type Logger, pino } from 'pino';

export type { Logger };

/** Logs to standard error, so that standard output stays free for what a command prints. Never bodies or addresses. */
export function createLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination(2));
}

/** A request that ended in a fault nobody foresaw. `route`: its pattern, never the address it came to. */
export function logFailedRequest(log: Logger, error: unknown, route: string): void {
  log.error({ ...toldOf(error), route }, 'request failed');
}

/**
 * What may be logged of a fault nobody foresaw: its kind, its code, and where it was. Its message only with what is
 * quoted or looks like an address or a token left out, and not at all when the database or a parser wrote it: theirs
 * repeat the row or the text, which may be an answer.
 */
export function toldOf(error: unknown): { kind: string; code?: string; message?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  const repeatsInput = severity !== undefined || error instanceof SyntaxError;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const ours = frames.filter((line) => !/node_modules|node:/.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(repeatsInput ? {} : { message: scrubbed(error.message) }),
    at: (ours.length > 0 ? ours : frames)
      .slice(0, 8)
      .map((line) => /\w[\w.-]*\/[\w.-]+:\d+/.exec(line)?.[0] ?? line.trim()),
  };
}

function scrubbed(text: string): string {
  return text
    .replaceAll(/"[^"]*"|'[^']*'|«[^»]*»|`[^`]*`/g, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\b[\w-]{20,}\b/g, '…')
    .replaceAll(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…')
    .slice(0, 300);
}
