import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/** How long is waited for whoever sends slowly, in milliseconds. */
export interface Waits {
  /** For all the headers of a request. */
  headers: number;
  /** For what comes after them. */
  request: number;
  /** For all of a request that is given time, from its first byte. */
  longest: number;
  /** Between two looks for those who are over. Node's own half a minute would make ten seconds forty. */
  look: number;
}

/** How long is waited where nothing else is said. */
export const usualWaits: Waits = { headers: 10_000, request: 30_000, longest: 300_000, look: 2_000 };
const givenTime = new WeakSet<IncomingMessage>();

/** Lets a request take as long as pictures do on a slow line. For requests of which only so many are read at a time. */
export function giveTime(request: IncomingMessage): void {
  givenTime.add(request);
}

/** The app behind a server that cuts off whoever keeps a connection with half a request. Does not listen yet. */
export function createListener(
  app: RequestListener,
  { headers, request: most, longest, look }: Waits = usualWaits,
): Server {
  return createServer(
    { headersTimeout: headers, requestTimeout: longest, connectionsCheckingInterval: look },
    (request, response) => {
      const timer = setTimeout(() => {
        if (!request.complete && !givenTime.has(request)) cutOff(request);
      }, most);
      response.once('close', () => clearTimeout(timer));
      app(request, response);
    },
  );
}

/** As Node does it with those who take longer than any may. */
function cutOff({ socket }: IncomingMessage): void {
  socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  socket.destroySoon();
}
