import type { z } from 'zod';
import type { Role } from '../../core/authorisation/roles.ts';
import type { Scope } from '../../core/authorisation/scopes.ts';

/**
 * Who may call a route. `participant` routes carry a code, never a session. A list: whoever is signed in with one of
 * these roles; which of the objects they may touch is judged by the predicates in `core/authorisation`.
 */
export type Access = 'anyone' | 'participant' | 'signedIn' | readonly [Role, ...Role[]];

export interface Route {
  summary: string;
  access: Access;
  /**
   * What an API key must be made for to call it. Without one a key is told `key-not-allowed`, and where anyone may call,
   * it is anyone.
   */
  scope?: Scope;
  params: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /**
   * The body holds a file: it may be larger, and is read only when whoever sends it has access. `large`: a frame.
   * `document`: a questionnaire, which has many keys and lies deeper than other bodies.
   */
  takesFile?: true | 'large' | 'document';
  /** The body may also come as a form, with the same names. */
  takesForm?: true;
  /** A browser is sent on (302), and nothing is answered with 200. */
  redirects?: true;
  returns: z.ZodType;
  /** What is sent, by content type, where that is not `returns` as JSON alone. */
  sends?: Readonly<Record<string, z.ZodType>>;
  /** The problem codes this route may answer with, beside those any route has (see problem.ts). */
  refuses: readonly string[];
}

/** A contract: each key is the method and path, so that one search finds promise, handler and use. */
export type Contract = Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`, Route>;

/** The addresses whose bodies hold files (see `takesFile`). */
export function fileAddresses(contract: Contract): RegExp[] {
  return Object.entries(contract)
    .filter(([, { takesFile }]) => takesFile)
    .map(([key]) => new RegExp(`^${key.replace(/^\w+ /, '').replaceAll(/:\w+/g, '[^/]+')}/?$`, 'i'));
}

/** Declares one route. Only gives the object back: its use is the type. */
export function route<const R extends Route>(declaration: R): R {
  return declaration;
}
