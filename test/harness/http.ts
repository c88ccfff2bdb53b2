import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppOptions, createApp } from '../../server/app.ts';
import type { Context } from '../../server/platform/context.ts';

/** The app on a free port of this machine, which is also what it takes for its own address unless told another. */
export async function serve(
  context: Context,
  clientDir = '/nowhere',
  given: Partial<AppOptions> & { baseUrl?: string } = {},
): Promise<{ origin: string; server: Server; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', createApp({ ...context, baseUrl: given.baseUrl ?? origin }, { clientDir, ...given }));
  return {
    origin,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
