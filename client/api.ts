import type { z } from 'zod';
import type { Api } from '../server/api.ts';

/**
 * The one way from the browser to the server, typed by the contracts. Only types are imported, so no validator is
 * shipped to phones.
 */
type Key = keyof Api;
type Input<K extends Key, Part extends string> =
  Api[K] extends Record<Part, infer S extends z.ZodType> ? z.input<S> : undefined;
/** What stands in the address: the parts of the path, and whatever else the route may be asked for. */
type Asked<K extends Key> = Input<K, 'params'> &
  (Api[K] extends Record<'query', infer S extends z.ZodType> ? z.input<S> : unknown);
export type Returns<K extends Key> = z.output<Api[K]['returns']>;

/** Where in a file something is wrong, and what the sentence about it names. */
export interface FileFault {
  row: number | null;
  column: string | null;
  about: string | null;
}

/** An RFC 9457 problem document. `code` is the last part of `type`; the client words it. */
export interface Problem {
  type: string;
  code: string;
  status: number;
  title: string;
  detail?: string;
  /** For `invalid-answers`: the questions that were refused, and why, as codes. For a file: the cells. */
  faults?: ({ place: string; code: string } & Partial<FileFault>)[];
  /** Of a file: how many faults there are, also those that are not listed. */
  faultCount?: number;
  /** Of a draft that somebody else has changed meanwhile: what there is now. */
  conflict?: { revision: number; document: unknown };
}

/** The server answered with a problem. A dead network throws a TypeError instead, as fetch does. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Whether an act was refused because what was typed holds a national identity number. */
export function holdsNationalId(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'national-identity-number';
}

/** Of the session in this browser, told with the municipality; sent with every write. */
let csrfToken: string | null = null;

/** The address of a route. What has no place in the path follows after `?`; what is undefined is left out. */
export function addressOf<K extends Key>(key: K, asked: Asked<K>): string {
  const left = new Map(Object.entries(asked as Record<string, unknown>));
  const path = key.slice(key.indexOf(' ') + 1).replaceAll(/:(\w+)/g, (_, name: string) => {
    const given = String(left.get(name));
    left.delete(name);
    return encodeURIComponent(given);
  });
  const query = new URLSearchParams();
  for (const [name, value] of left) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

export async function call<K extends Key>(
  key: K,
  asked: Asked<K>,
  ...rest: Input<K, 'body'> extends undefined ? [body?: undefined] : [body: Input<K, 'body'>]
): Promise<Returns<K>> {
  const response = await ask(key, addressOf(key, asked), rest[0]);
  const content: unknown = await response.json();
  if (!response.ok) throw new ProblemError(content as Problem);
  if (key === 'GET /api/:municipality') ({ csrfToken } = content as Returns<'GET /api/:municipality'>);
  return content as Returns<K>;
}

/**
 * As `call`, where what is sent back is a file. `signal` gives it up; `onReady` is told when the file is made and only has to
 * be fetched.
 */
export async function callForFile<K extends Key>(
  key: K,
  asked: Asked<K>,
  body: Input<K, 'body'>,
  { signal, onReady }: { signal?: AbortSignal; onReady?: () => void } = {},
): Promise<Blob> {
  const response = await ask(key, addressOf(key, asked), body, signal);
  if (!response.ok) throw new ProblemError((await response.json()) as Problem);
  onReady?.();
  return response.blob();
}

function ask(key: string, address: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const [method] = key.split(' ') as [string];
  return fetch(address, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' || csrfToken === null ? {} : { 'x-csrf-token': csrfToken }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}
