import { createServer, type RequestListener, type Server } from 'node:http';

/** How long is waited for whoever sends slowly, in milliseconds. */
export interface Waits {
  /** For all the headers of a request. */
  headers: number;
  /** For all of a request, from its first byte. */
  request: number;
  /** Between two looks for those who are over. Node's own half a minute would make ten seconds forty. */
  look: number;
}

const usual: Waits = { headers: 10_000, request: 30_000, look: 2_000 };

/** The app behind a server that cuts off whoever keeps a connection with half a request. Does not listen yet. */
export function createListener(app: RequestListener, { headers, request, look }: Waits = usual): Server {
  return createServer(
    { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: look },
    app,
  );
}
