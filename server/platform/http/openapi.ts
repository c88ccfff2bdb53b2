import { z } from 'zod';
import type { Contract, Route } from './contract.ts';
import { csrfHeader } from './implement.ts';

type Json = Record<string, unknown>;

export interface Operation {
  summary: string;
  description: string;
  security?: Json[];
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Json }[];
  requestBody?: { required: true; content: Record<string, { schema: Json }> };
  responses: Record<string, { description: string; content: Record<string, { schema: Json }> }>;
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
    components: { schemas: { Problem: problem }, securitySchemes: { session } },
  };
}

const problem = {
  type: 'object',
  description: 'RFC 9457 problem document; `code` is stable.',
  required: ['type', 'code', 'status', 'title'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    faults: { type: 'array', items: { type: 'object' } },
    faultCount: { type: 'integer', description: 'Of a file: how many there are, also those left out.' },
  },
};

const session = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-spredning_session',
  description:
    'Set when one signs in. Without the prefix `__Host-` where the server is reached over plain http.',
};

function operation(method: string, route: Route): Operation {
  const asksWho = route.access !== 'anyone' && route.access !== 'participant';
  return {
    summary: route.summary,
    description: `Access: ${accessOf(route)}.`,
    ...(asksWho ? { security: [{ session: [] }] } : {}),
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...(route.query ? parametersOf(route.query, 'query') : []),
      ...(method !== 'GET' && route.access !== 'participant' ? [tokenHeader(asksWho)] : []),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
      : {}),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(route.returns, 'output') } },
      },
      ...refusals(method, route, asksWho),
    },
  };
}

/** Whoever may call, in words. */
function accessOf({ access }: Route): string {
  return typeof access === 'string' ? access : `signed in as ${access.join(' or ')}`;
}

function schemaOf(of: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  return z.toJSONSchema(of, { io, unrepresentable: 'any' }) as Json;
}

function parametersOf(of: z.ZodType, place: 'path' | 'query'): Operation['parameters'] {
  const { properties = {}, required = [] } = schemaOf(of) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: place, schema },
    required: place === 'path' || required.includes(name),
  }));
}

/** Where nobody need be signed in, it is asked only of those who are. */
function tokenHeader(required: boolean): Operation['parameters'][number] {
  return { name: csrfHeader, in: 'header', required, schema: { type: 'string' } };
}

/** What any route of the kind answers, by status; what this one refuses beside it stands under `default`. */
function refusals(method: string, route: Route, asksWho: boolean): Operation['responses'] {
  const writes = method !== 'GET';
  const forbidden = [
    ...(asksWho ? ['not-allowed', 'second-factor-needed'] : []),
    ...(writes ? ['foreign-origin'] : []),
    ...(writes && route.access !== 'participant' ? ['page-token-missing'] : []),
  ];
  return {
    400: refused(['invalid-request', 'unknown-host']),
    ...(asksWho ? { 401: refused(['sign-in-needed']) } : {}),
    ...(forbidden.length > 0 ? { 403: refused(forbidden) } : {}),
    404: refused(['unknown-municipality', ...route.refuses.filter((code) => /^unknown-(?!muni)/.test(code))]),
    default: refused(route.refuses.length > 0 ? route.refuses : ['general problems only']),
  };
}

function refused(codes: readonly string[]): Operation['responses'][string] {
  return {
    description: `Refused: ${codes.join(', ')}.`,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
