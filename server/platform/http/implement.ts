import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { Access, Route } from './contract.ts';

/** What the edge needs to know of the house: who the municipality is and who is signed in. */
export interface Gatekeeper<Municipality extends { slug: string }, Account extends { role: string }> {
  municipality(slug: string): Promise<Municipality | undefined>;
  account(request: Request, municipality: Municipality): Promise<Account | undefined>;
}

type Parsed<R extends Route, Part extends 'params' | 'query' | 'body'> = R[Part] extends z.ZodType
  ? z.output<R[Part]>
  : undefined;

export interface Call<R extends Route, Municipality, Account> {
  params: Parsed<R, 'params'>;
  query: Parsed<R, 'query'>;
  body: Parsed<R, 'body'>;
  municipality: Municipality;
  account: Account | undefined;
  request: Request;
  response: Response;
}

export type Handlers<C extends Record<string, Route>, Municipality, Account> = {
  [K in keyof C]: (call: Call<C[K], Municipality, Account>) => Promise<z.input<C[K]['returns']>>;
};

/**
 * A router that keeps the contract's promises. Fails to compile when a handler is missing or returns another shape.
 * What goes in is parsed, access is checked before the handler runs, and what goes out is parsed too, so that a key
 * nobody promised never leaves.
 */
export function implement<
  C extends Record<string, Route>,
  Municipality extends { slug: string },
  Account extends { role: string },
>(
  contract: C,
  gatekeeper: Gatekeeper<Municipality, Account>,
  handlers: Handlers<C, Municipality, Account>,
): Router {
  const router = Router();
  for (const key of Object.keys(contract) as (keyof C & string)[]) {
    const route = contract[key] as C[typeof key];
    const handle = handlers[key];
    const [method, path] = key.split(' ') as ['GET' | 'POST' | 'DELETE', string];
    const verb = method.toLowerCase() as 'get' | 'post' | 'delete';
    router[verb](path, async (request, response) => {
      const params = route.params.parse(request.params) as { municipality: string };
      const municipality = await gatekeeper.municipality(params.municipality);
      if (!municipality) throw new Refusal('unknown-municipality', 404);
      const account =
        route.access === 'participant' ? undefined : await gatekeeper.account(request, municipality);
      requireAccess(route.access, account?.role);
      const result = await handle({
        params: params as never,
        query: route.query?.parse(request.query) as never,
        body: route.body?.parse(request.body) as never,
        municipality,
        account,
        request,
        response,
      });
      response.set('Cache-Control', 'no-store').json(route.returns.parse(result));
    });
  }
  return router;
}

/** An administrator may do what a designer may. Roles are few here; the full table comes with real identity. */
function requireAccess(access: Access, role: string | undefined): void {
  if (access === 'anyone' || access === 'participant') return;
  if (role === undefined) throw new Refusal('sign-in-needed', 401);
  const allowed: Record<Exclude<Access, 'anyone' | 'participant'>, string[]> = {
    signedIn: ['designer', 'politician', 'administrator'],
    designer: ['designer', 'administrator'],
    politician: ['politician', 'administrator'],
  };
  if (!allowed[access].includes(role)) throw new Refusal('not-allowed', 403);
}
