import type { z } from 'zod';

/** Who may call a route. `participant` routes carry a code, never a session. */
export type Access = 'anyone' | 'participant' | 'signedIn' | 'designer' | 'politician';

export interface Route {
  summary: string;
  access: Access;
  params: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  returns: z.ZodType;
  /** The problem codes this route may answer with, beside those any route has (see problem.ts). */
  refuses: readonly string[];
}

/** A contract: each key is the method and path, so that one search finds promise, handler and use. */
export type Contract = Record<`${'GET' | 'POST' | 'DELETE'} /api/${string}`, Route>;

/** Declares one route. Only gives the object back: its use is the type. */
export function route<const R extends Route>(declaration: R): R {
  return declaration;
}
