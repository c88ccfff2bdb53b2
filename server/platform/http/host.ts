import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { sendProblem } from './problem.ts';

/** Where the server may be reached: the configured address, and in demo mode this machine by its other names. */
export interface Reach {
  baseUrl: string;
  demo: boolean;
}

/**
 * Answers only by the names the server is meant to have. Otherwise a stranger's domain that is pointed at this machine
 * would be the same site as ours to a browser inside the network, and could read what the browser may read.
 */
export function refuseUnknownHost(reach: Reach): RequestHandler {
  const hosts = acceptedHosts(reach);
  return (request: Request, response: Response, next: NextFunction) => {
    if (hosts.has(hostOf(request, reach))) next();
    else sendProblem(response, 400, 'unknown-host');
  };
}

/**
 * A page on another site cannot make a signed-in browser act here. Compared with the configured origin, because the
 * Host header is what the sender says it is; in demo mode also with the accepted name the page itself was read by.
 */
export function refuseForeignOrigin(reach: Reach): RequestHandler {
  const { origin: own, protocol } = new URL(reach.baseUrl);
  return (request: Request, response: Response, next: NextFunction) => {
    const { origin } = request.headers;
    const isOwn = origin === own || (reach.demo && origin === `${protocol}//${hostOf(request, reach)}`);
    if (request.method === 'GET' || origin === undefined || isOwn) next();
    else sendProblem(response, 403, 'foreign-origin');
  };
}

function acceptedHosts({ baseUrl, demo }: Reach): Set<string> {
  const { host, port } = new URL(baseUrl);
  const local = demo ? ['localhost', '127.0.0.1'].map((name) => (port ? `${name}:${port}` : name)) : [];
  return new Set([host, ...local]);
}

/** As a browser would write it: small letters, without the port that goes without saying. */
function hostOf(request: Request, { baseUrl }: Reach): string {
  const { protocol } = new URL(baseUrl);
  const given = request.headers.host ?? '';
  return /^[\w.:[\]-]+$/.test(given) ? (URL.parse(`${protocol}//${given}`)?.host ?? '') : '';
}
