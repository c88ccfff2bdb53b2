/** What a service worker meets, as far as ours use it: the browser's own types have no place in a page's program. */
export interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface Fetching extends Extended {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', act: (event: Extended) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void;
  addEventListener(type: 'sync', act: (event: Extended & { tag: string }) => void): void;
}
