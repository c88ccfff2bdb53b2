import { z } from 'zod';
import type { Contract, Route } from './contract.ts';
import { csrfHeader } from './implement.ts';
import { jsonShape, nationalIdCode } from './shapes.ts';

type Json = Record<string, unknown>;

export interface Operation {
  summary: string;
  description: string;
  security?: Json[];
  parameters: {
    name: string;
    in: 'path' | 'query' | 'header';
    required: boolean;
    description: string;
    schema: Json;
  }[];
  requestBody?: { required: true; content: Record<string, { schema: Json }> };
  responses: Record<
    string,
    { description: string; headers?: Json; content?: Record<string, { schema: Json }> }
  >;
}

export interface OpenApi {
  openapi: string;
  info: Json;
  paths: Record<string, Record<string, Operation>>;
  components: Json;
}

/** The contract as an OpenAPI 3.1 document. Made from the very schemas that judge the traffic. */
export function openApi(contract: Contract): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const [key, route] of Object.entries(contract)) {
    const [method, path] = key.split(' ') as [string, string];
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(method, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Spredning', version: '1', license: { name: 'EUPL-1.2' } },
    paths,
    components: { schemas: { Problem: problem, ...namedSchemas() }, securitySchemes: { session, key } },
  };
}

const problem = {
  type: 'object',
  description: 'RFC 9457 problem document; `code` is stable.',
  required: ['type', 'code', 'status', 'title'],
  properties: {
    type: { type: 'string', description: 'A URI for the kind of problem, made from the code.' },
    code: { type: 'string', description: 'What is wrong, in a word that stays the same.' },
    status: { type: 'integer', description: 'The HTTP status, once more.' },
    title: { type: 'string', description: 'What is wrong, for people.' },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          place: { type: 'string', description: 'Which property, with its path by dots; empty: the whole.' },
          code: { type: 'string', description: 'What is wrong with it, such as `invalid_type`.' },
          row: { type: ['integer', 'null'], description: 'Of a file: the row; null: the whole file.' },
          column: { type: ['string', 'null'], description: 'Of a file: the column, as the file calls it.' },
          about: {
            type: ['string', 'null'],
            description: 'Of a file: what the fault is about, such as a value.',
          },
        },
      },
      description: 'Where the request is invalid, one by one; only then.',
    },
    conflict: {
      type: 'object',
      description: 'Of a draft that others have changed meanwhile: what there is now.',
      properties: {
        revision: { type: 'integer', description: 'The revision there is now.' },
        document: { description: 'The draft as it is now.' },
        merged: { description: 'That, with everything of yours that nobody else has changed.' },
        conflicts: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              path: {
                type: 'array',
                items: { type: 'string' },
                description: 'What both have changed, by names.',
              },
              base: { description: 'What it was when both began. Left out: it was not there.' },
              mine: { description: 'What was sent now. Left out: taken away.' },
              theirs: { description: 'What there is now. Left out: taken away.' },
            },
          },
          description: 'Where both have changed the same thing to different things.',
        },
      },
    },
    faultCount: {
      type: 'integer',
      description: 'Of a file: how many faults there are, also those that are not listed.',
    },
  },
};

const session = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-spredning_session',
  description:
    'Set when one signs in. Without the prefix `__Host-` where the server is reached over plain http.',
};

const key = {
  type: 'http',
  scheme: 'bearer',
  description:
    'An API key of the municipality: `Authorization: Bearer spredning_…`. It reaches the routes whose scope it was made for, for its own municipality alone. Send no cookie with it, and never put it in an address.',
};

function operation(method: string, route: Route): Operation {
  const asksWho = route.access !== 'anyone' && route.access !== 'participant';
  return {
    summary: route.summary,
    description: `Access: ${accessOf(route)}. API keys: ${keysOf(route)}.`,
    ...securityOf(route, asksWho),
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...(route.query ? parametersOf(route.query, 'query') : []),
      ...(method !== 'GET' && route.access !== 'participant' ? [tokenHeader(asksWho)] : []),
    ],
    ...(route.body ? { requestBody: { required: true, content: taken(route, schemaOf(route.body)) } } : {}),
    responses: { ...(route.redirects ? sentOn : done(route)), ...refusals(method, route, asksWho) },
  };
}

function taken({ takesForm }: Route, schema: Json): Record<string, { schema: Json }> {
  return {
    'application/json': { schema },
    ...(takesForm ? { 'application/x-www-form-urlencoded': { schema } } : {}),
  };
}

function done({ returns, sends = { 'application/json': returns } }: Route): Operation['responses'] {
  const content = Object.entries(sends).map(([type, of]) => [type, { schema: schemaOf(of, 'output') }]);
  return { 200: { description: 'Done.', content: Object.fromEntries(content) } };
}

const sentOn: Operation['responses'] = {
  302: {
    description: 'The browser is sent on.',
    headers: {
      Location: { description: 'Where the browser goes next.', required: true, schema: { type: 'string' } },
    },
  },
};

/** Whoever may call, in words. */
function accessOf({ access }: Route): string {
  return typeof access === 'string' ? access : `signed in as ${access.join(' or ')}`;
}

function keysOf({ access, scope }: Route): string {
  if (scope) return `with the scope ${scope}`;
  if (access === 'participant') return 'not looked at';
  return access === 'anyone' ? 'as anyone' : 'not here';
}

/** Where anyone may call, nobody need show who they are; a key that is shown must have the scope all the same. */
function securityOf({ scope }: Route, asksWho: boolean): Pick<Operation, 'security'> {
  const ways = [asksWho ? { session: [] } : {}, ...(scope ? [{ key: [scope] }] : [])];
  return asksWho || scope ? { security: ways } : {};
}

/** Schemas with a name of their own stand once in the document, under `components`. */
function schemaOf(of: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  const { $defs: _, ...schema } = z.toJSONSchema(of, { io, unrepresentable: 'any' });
  return pointingToComponents(schema);
}

function namedSchemas(): Json {
  const { $defs = {} } = z.toJSONSchema(z.object({ Json: jsonShape }));
  return pointingToComponents($defs);
}

function pointingToComponents(schema: object): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}

function parametersOf(of: z.ZodType, place: 'path' | 'query'): Operation['parameters'] {
  const { properties = {}, required = [] } = schemaOf(of) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: place, description: String(schema['description'] ?? ''), schema },
    required: place === 'path' || required.includes(name),
  }));
}

/** Where nobody need be signed in, it is asked only of those who are. */
function tokenHeader(required: boolean): Operation['parameters'][number] {
  const description = 'The token of the session, as `GET /api/{municipality}` gives it. Not for API keys.';
  return { name: csrfHeader, in: 'header', required, description, schema: { type: 'string' } };
}

/**
 * What any route of the kind answers, by status; what this one refuses beside it stands under `default`, and may come
 * with any of the statuses.
 */
function refusals(method: string, route: Route, asksWho: boolean): Operation['responses'] {
  const writes = method !== 'GET';
  const keys = route.access !== 'participant';
  const forbidden = [
    ...(asksWho ? ['not-allowed', 'second-factor-needed'] : []),
    ...(asksWho || route.scope ? ['key-not-allowed'] : []),
    ...(writes ? ['foreign-origin'] : []),
    ...(writes && route.access !== 'participant' ? ['page-token-missing'] : []),
  ];
  const refused = (codes: readonly string[]) => refusal(codes, route.refuses);
  return {
    400: refused(['invalid-request', 'unknown-host', ...(keys ? ['key-and-session'] : [])]),
    ...(keys ? { 401: refused([...(asksWho ? ['sign-in-needed'] : []), 'key-not-valid']) } : {}),
    ...(forbidden.length > 0 ? { 403: refused(forbidden) } : {}),
    404: refused(['unknown-municipality', ...route.refuses.filter((code) => /^unknown-(?!muni)/.test(code))]),
    ...(keys ? { 429: refused(['too-many-wrong-keys']) } : {}),
    default: refused([
      ...route.refuses,
      ...whenAway,
      ...(writes ? ['body-too-large', 'body-packed', 'invalid-request'] : []),
      ...(writes && route.body && route.access !== 'participant' ? [nationalIdCode] : []),
    ]),
  };
}

/** Where the fault is ours: the database is away, or something is wrong in here. */
const whenAway = ['try-again-soon', 'internal'];

/** `told` is what the status usually means here; `others` may come with it too. */
function refusal(told: readonly string[], others: readonly string[]): Operation['responses'][string] {
  const codes = [...new Set([...told, ...others])];
  const code = { enum: codes, description: 'What this route may say with this status.' };
  const problem = {
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code } }],
  };
  return {
    description: `Refused: ${told.join(', ')}.`,
    content: { 'application/problem+json': { schema: problem } },
  };
}
