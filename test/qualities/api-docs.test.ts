import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { api } from '../../server/api.ts';
import { scopes } from '../../server/core/authorisation/scopes.ts';
import type { Route } from '../../server/platform/http/contract.ts';
import type { OpenApi } from '../../server/platform/http/openapi.ts';
import { openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let document: OpenApi;
const routes = Object.entries(api as Record<string, Route>).map(([key, route]) => {
  const [method = '', path = ''] = key.split(' ');
  return { method, template: path.replaceAll(/:(\w+)/g, '{$1}'), route };
});

beforeAll(async () => {
  house = await openTestHouse();
  web = await serve(house.context);
  document = (await (await fetch(`${web.origin}/api/openapi.json`)).json()) as OpenApi;
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

it('the document has every route, with its parameters, what it asks for and what it refuses', () => {
  for (const { method, template, route } of routes) {
    const operation = document.paths[template]?.[method.toLowerCase()];
    const name = `${method} ${template}`;
    expect(operation, name).toMatchObject({ summary: route.summary });
    const named = new Set(operation?.parameters.map((parameter) => `${parameter.in} ${parameter.name}`));
    for (const [, parameter] of template.matchAll(/\{(\w+)\}/g))
      expect(named, name).toContain(`path ${parameter}`);
    const query = Object.keys((route.query as { shape?: object } | undefined)?.shape ?? {});
    for (const parameter of query) expect(named, name).toContain(`query ${parameter}`);
    expect(Boolean(operation?.requestBody), name).toBe(Boolean(route.body));
    const asksWho = route.access !== 'anyone' && route.access !== 'participant';
    expect(Object.keys(operation?.responses ?? {}), name).toEqual(
      expect.arrayContaining([
        ...[route.redirects ? '302' : '200', '400', '404'],
        ...(asksWho ? ['401', '403'] : []),
      ]),
    );
    const key = route.scope ? [{ key: [route.scope] }] : [];
    if (asksWho) expect(operation?.security, name).toEqual([{ session: [] }, ...key]);
    else expect(operation?.security ?? [], name).toEqual(route.scope ? [{}, ...key] : []);
    if (route.scope) expect(operation?.description, name).toContain(`with the scope ${route.scope}`);
    if (asksWho && method !== 'GET') expect(named, name).toContain('header x-csrf-token');
    const said = JSON.stringify(operation?.responses);
    for (const code of route.refuses) expect(said, name).toContain(code);
  }
  expect(document.components).toMatchObject({
    securitySchemes: { session: { in: 'cookie' }, key: { type: 'http', scheme: 'bearer' } },
  });
});

it('every property at every depth is described, and every route has a summary', () => {
  const missing: string[] = [];
  for (const { method, template } of routes) {
    const operation = document.paths[template]?.[method.toLowerCase()];
    const name = `${method} ${template}`;
    if (!isTelling(operation?.summary, template)) missing.push(`${name}: summary`);
    for (const { name: parameter, description, schema } of operation?.parameters ?? []) {
      if (!isTelling(description, parameter)) missing.push(`${name}: parameter ${parameter}`);
      missing.push(...undescribed(schema, parameter).map((path) => `${name}: ${path}`));
    }
    const bodies = { body: operation?.requestBody, ...operation?.responses };
    for (const [place, body] of Object.entries(bodies))
      for (const { schema } of Object.values(body?.content ?? {}))
        missing.push(...undescribed(schema, place).map((path) => `${name}: ${path}`));
  }
  expect([...new Set(missing)]).toEqual([]);
});

it('a property without words of its own is found, whatever hides it', () => {
  const silent = z.object({
    told: z.string().describe('What it is for.'),
    named: z.string().describe('Named.'),
    choice: z.string().describe('Of the inner one only.').nullable(),
    list: z.array(z.object({ deep: z.number() })).describe('Holds others.'),
    either: z.union([z.object({ far: z.null() }), z.string()]).describe('One or the other.'),
    byKey: z.record(z.string(), z.object({ kept: z.boolean() })).describe('By its key.'),
  });
  expect(undescribed(z.toJSONSchema(silent), 'body')).toEqual([
    'body.named',
    'body.choice',
    'body.list[].deep',
    'body.either.far',
    'body.byKey.*.kept',
  ]);
});

type Schema = Record<string, unknown>;

/** The paths of properties that nothing is said of. What a reference points at must be there and is walked too. */
function undescribed(given: unknown, path: string, met: ReadonlySet<unknown> = new Set()): string[] {
  if (typeof given !== 'object' || given === null) return [];
  const schema = resolved(given as Schema);
  if (met.has(schema)) return [];
  const walk = (part: unknown, at: string) => undescribed(part, at, new Set([...met, schema]));
  const ofProperties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).flatMap(
    ([name, property]) => {
      const at = `${path}.${name}`;
      const words = property['description'] ?? resolved(property)['description'];
      return [...(isTelling(words, name) ? [] : [at]), ...walk(property, at)];
    },
  );
  const ofChoices = ['anyOf', 'oneOf', 'allOf'].flatMap((kind) =>
    ((schema[kind] ?? []) as unknown[]).flatMap((choice) => walk(choice, path)),
  );
  return [
    ...ofProperties,
    ...ofChoices,
    ...walk(schema['items'], `${path}[]`),
    ...walk(schema['additionalProperties'], `${path}.*`),
  ];
}

function resolved(schema: Schema): Schema {
  const pointer = schema['$ref'];
  if (typeof pointer !== 'string') return schema;
  const target = pointer
    .replace(/^#\//, '')
    .split('/')
    .reduce((at, part) => (at as Schema | undefined)?.[part], document as unknown);
  expect(target, pointer).toBeTypeOf('object');
  return target as Schema;
}

/** More than the name again. */
function isTelling(words: unknown, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-zæøå]/g, '');
  return typeof words === 'string' && words.includes(' ') && letters(words) !== letters(name);
}

it('the page names each, and needs no script and no style', async () => {
  const response = await fetch(`${web.origin}/api/docs`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const page = await response.text();
  for (const { method, template } of routes) expect(page).toContain(`<code>${method} ${template}</code>`);
  for (const scope of scopes) expect(page).toContain(`API keys: with the scope ${scope}.`);
  expect(page).not.toMatch(/<script|<style|style=|\son\w+=/);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
});
