import { type Logger, pino } from 'pino';

export type { Logger };

/** Logs to standard error, so that standard output stays free for what a command prints. Never bodies or addresses. */
export function createLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination(2));
}
