import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../core/authorisation/actor.ts';
import type { KeyActor } from '../../core/authorisation/api-key.ts';
import type { Scope } from '../../core/authorisation/scopes.ts';
import { Refusal } from '../errors.ts';
import type { Access, Route } from './contract.ts';
import { sendPacked } from './packed.ts';

/** Who asks: a person, with what a page of theirs must send with every write; or a program, which has no page. */
export type Caller = { actor: Actor; csrfToken: string } | { key: KeyActor };

/** What the edge needs to know of the house: who the municipality is and who is signed in. */
export interface Gatekeeper<Municipality extends { slug: string }> {
  municipality(slug: string): Promise<Municipality | undefined>;
  caller(request: Request, municipality: Municipality): Promise<Caller | undefined>;
}

type Parsed<R extends Route, Part extends 'params' | 'query' | 'body'> = R[Part] extends z.ZodType
  ? z.output<R[Part]>
  : undefined;

type ActorOf<R extends Route> = R['access'] extends 'anyone' | 'participant'
  ? Actor | undefined
  : R extends { scope: Scope }
    ? Actor | KeyActor
    : Actor;

export interface Call<R extends Route, Municipality> {
  params: Parsed<R, 'params'>;
  query: Parsed<R, 'query'>;
  body: Parsed<R, 'body'>;
  municipality: Municipality;
  /** Who is signed in; always somebody where the route asks for it. A key only where the route has a scope. */
  actor: ActorOf<R>;
  request: Request;
  response: Response;
}

export type Handlers<C extends Record<string, Route>, Municipality> = {
  [K in keyof C]: (
    call: Call<C[K], Municipality>,
  ) => Promise<z.input<C[K]['returns']>> | z.input<C[K]['returns']>;
};

/** The header a page sends the token of its session in, with every write. */
export const csrfHeader = 'x-csrf-token';

/**
 * A router that keeps the contract's promises. Fails to compile when a handler is missing or returns another shape.
 * What goes in is parsed, access is checked before the handler runs, and what goes out is parsed too, so that a key
 * nobody promised never leaves. `readers` read the body of routes that take a file, by its kind.
 */
export function implement<C extends Record<string, Route>, Municipality extends { slug: string }>(
  contract: C,
  gatekeeper: Gatekeeper<Municipality>,
  handlers: Handlers<C, Municipality>,
  readers: Record<'file' | 'large' | 'document', RequestHandler>,
): Router {
  const router = Router();
  for (const key of Object.keys(contract) as (keyof C & string)[]) {
    const route = contract[key] as C[typeof key];
    const handle = handlers[key];
    const [method, path] = key.split(' ') as [string, string];
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    router[verb](path, async (request, response) => {
      const params = route.params.parse(request.params) as { municipality: string };
      const municipality = await gatekeeper.municipality(params.municipality);
      if (!municipality) throw new Refusal('unknown-municipality', 404);
      const caller =
        route.access === 'participant' ? undefined : await gatekeeper.caller(request, municipality);
      const actor = requireAccess(route, caller);
      if (method !== 'GET') requireToken(request, caller);
      if (route.takesFile) {
        await through(readers[route.takesFile === true ? 'file' : route.takesFile], request, response);
      }
      const result = await handle({
        params: params as never,
        query: route.query?.parse(request.query) as never,
        body: route.body?.parse(request.body) as never,
        municipality,
        actor: actor as never,
        request,
        response,
      });
      if (response.headersSent) return;
      response.set('Cache-Control', 'no-store');
      const answer = promised(key, route, result);
      if (method === 'GET' && route.scope === 'results:read') await sendPacked(request, response, answer);
      else response.json(answer);
    });
  }
  return router;
}

/** Our own fault where it is not what was promised, and never told as one of who asked. */
function promised(key: string, route: Route, result: unknown): unknown {
  const parsed = route.returns.safeParse(result);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
  throw new Error(`${key} breaks its promise at ${places.slice(0, 5).join(', ')}`);
}

function through(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}

/** Who the handler is told of. A key is nobody where anyone may call, and what it was made for elsewhere. */
function requireAccess(route: Route, caller: Caller | undefined): Actor | KeyActor | undefined {
  if (caller && 'key' in caller) return requireScope(route, caller.key);
  requireRole(route.access, caller?.actor);
  return caller?.actor;
}

function requireScope({ access, scope }: Route, key: KeyActor): KeyActor | undefined {
  if (scope ? !key.scopes.has(scope) : access !== 'anyone') throw new Refusal('key-not-allowed', 403);
  return access === 'anyone' ? undefined : key;
}

function requireRole(access: Access, actor: Actor | undefined): void {
  if (access === 'anyone' || access === 'participant') return;
  if (!actor) throw new Refusal('sign-in-needed', 401);
  if (access === 'signedIn' || access.some((role) => actor.roles.has(role))) return;
  const waits = access.some((role) => actor.waitingRoles.includes(role));
  throw new Refusal(waits ? 'second-factor-needed' : 'not-allowed', 403);
}

/** A signed-in browser acts only for pages of ours: they alone can know the session's token. */
function requireToken(request: Request, caller: Caller | undefined): void {
  if (!caller || 'key' in caller) return;
  if (request.headers[csrfHeader] !== caller.csrfToken) throw new Refusal('page-token-missing', 403);
}
