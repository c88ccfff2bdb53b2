import { join } from 'node:path';
import type { RequestHandler } from 'express';

/**
 * The script of the page's worker, which keeps a copy of the page on the device. The same for everyone, and let to work for
 * the one page that it is fetched from under, whatever else is on the server.
 */
export function workerScript(clientDir: string): RequestHandler {
  return (request, response, next) => {
    const page = request.path.replace(/\/uten-nett\.js\/?$/i, '');
    response.set({ 'Cache-Control': 'no-cache', 'Service-Worker-Allowed': page });
    response.sendFile(join(clientDir, 'uten-nett.js'), (error) => error && next());
  };
}
