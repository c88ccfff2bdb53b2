import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../../server/api.ts';
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
      expect.arrayContaining(['200', '400', '404', ...(asksWho ? ['401', '403'] : [])]),
    );
    if (asksWho) expect(operation?.security, name).toEqual([{ session: [] }]);
    if (asksWho && method !== 'GET') expect(named, name).toContain('header x-csrf-token');
    const said = JSON.stringify(operation?.responses);
    for (const code of route.refuses) expect(said, name).toContain(code);
  }
  expect(document.components).toMatchObject({ securitySchemes: { session: { in: 'cookie' } } });
});

it('the page names each, and needs no script and no style', async () => {
  const response = await fetch(`${web.origin}/api/docs`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const page = await response.text();
  for (const { method, template } of routes) expect(page).toContain(`<code>${method} ${template}</code>`);
  expect(page).not.toMatch(/<script|<style|style=|\son\w+=/);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
});
