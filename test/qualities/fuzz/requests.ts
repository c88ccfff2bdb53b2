import fc from 'fast-check';
import { z } from 'zod';
import type { Route } from '../../../server/platform/http/contract.ts';
import { asText, nearSchema } from '../../harness/near-schema.ts';

export interface Request {
  method: string;
  path: string;
  /** Undefined where nothing is sent. */
  body: string | undefined;
  /** Of the body, where it is not JSON. */
  type?: string;
}

/** Parts of an address that programs trip over, as they stand in it. */
const oddParts = [
  ...['%00', '%ff', '%', '%2e%2e%2f', '..%2f..', '%F0%9F%98%80', '%ED%A0%80', '-', '__proto__', 'null', '0'],
  ...['constructor', 'x'.repeat(3_000), "'%20or%201=1%20--", '%3Cscript%3E'],
];

/** Requests to one route: near what its schemas ask for, with names of what is really there half the time. */
export function requestsTo(
  key: string,
  route: Route,
  names: Record<string, string[]>,
): fc.Arbitrary<Request> {
  const [method = '', template = ''] = key.split(' ');
  const ids = Object.values(names).flat();
  const body =
    method === 'GET'
      ? fc.constant(undefined)
      : asText(nearSchema(route.body ? schemaOf(route.body) : {}, ids));
  const query = method === 'GET' ? queryOf(route) : fc.constant('');
  const json = fc
    .tuple(pathOf(template, names), query, body)
    .map(([path, asked, sent]) => ({ method, path: path + asked, body: sent }));
  if (!route.takesForm) return json;
  const form = fc
    .tuple(pathOf(template, names), formNear(schemaOf(route.body as z.ZodType), ids))
    .map(([path, sent]) => ({ method, path, body: sent, type: 'application/x-www-form-urlencoded' }));
  return fc.oneof(json, form);
}

/** The same names and values as a form, now and then with what a form may have and JSON may not. */
function formNear(schema: Record<string, unknown>, ids: string[]): fc.Arbitrary<string> {
  const near = nearSchema(schema, ids).map((value) => {
    const pairs = value && typeof value === 'object' ? Object.entries(value) : [['', value]];
    return pairs.map((pair) => pair.map((part) => encoded(String(JSON.stringify(part) ?? ''))).join('='));
  });
  const plain = near.map((pairs) => pairs.join('&').replaceAll('%22', ''));
  const odd = fc.constantFrom(
    ...['logout_token=%', 'logout_token=%ff', 'logout_token[]=x', 'logout_token[__proto__]=x', '&&=&='],
    ...[
      'logout_token=x&logout_token=y',
      'a=1&'.repeat(2_000),
      '__proto__=x',
      `logout_token=${'x'.repeat(20_000)}`,
    ],
  );
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: odd });
}

function schemaOf(of: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
}

function pathOf(template: string, names: Record<string, string[]>): fc.Arbitrary<string> {
  const asked = [...template.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const values = asked.map((name) => {
    if (name === 'municipality') return fc.constantFrom(...Array<string>(12).fill('prove'), 'ukjent');
    const real = names[name] ?? ['sample'];
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...real) },
      { weight: 6, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 90 }).map(encoded) },
      { weight: 1, arbitrary: fc.constantFrom(...oddParts) },
    );
  });
  return fc
    .tuple(...values)
    .map((chosen) =>
      asked.reduce((made, name, index) => made.replace(`:${name}`, () => chosen[index] ?? ''), template),
    );
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** What the route may be asked for, now and then twice, and something nobody asked for. */
function queryOf(route: Route): fc.Arbitrary<string> {
  const { properties = {} } = (route.query ? schemaOf(route.query) : {}) as {
    properties?: Record<string, Record<string, unknown>>;
  };
  const known = Object.entries(properties).map(([name, schema]) =>
    fc.option(
      nearSchema(schema).map(
        (value) => `${name}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`,
      ),
      { nil: undefined, freq: 2 },
    ),
  );
  const odd = fc.tuple(
    fc.constantFrom('x', '__proto__', 'act[]', 'from', 'before', ''),
    fc.constantFrom(...oddParts),
  );
  const more = fc.array(
    odd.map(([name, value]) => `${name}=${value}`),
    { maxLength: 2 },
  );
  return fc.tuple(fc.tuple(...known), more, fc.nat(3)).map(([own, others, times]) => {
    const parts = own.filter((part) => part !== undefined);
    const all = [...parts, ...(times === 0 ? [...parts, ...others] : [])];
    return all.length > 0 ? `?${all.join('&')}` : '';
  });
}
