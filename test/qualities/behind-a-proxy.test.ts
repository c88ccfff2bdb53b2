import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api } from '../../server/api.ts';
import { largeBodyLimitBytes } from '../../server/app.ts';
import { letterOf } from '../../server/core/invitation/letter.ts';
import { projectDir } from '../../server/platform/config.ts';
import type { Route } from '../../server/platform/http/contract.ts';
import { surveyRoute } from '../../server/stages/responses/page/views.ts';

/** What docs/behind-a-proxy.md tells whoever sets up a server in front, held against the routes there are. */
const text = await readFile(join(projectDir, 'docs/behind-a-proxy.md'), 'utf8');
const recipe = (name: string) => new RegExp(`\`\`\`${name}\\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? '';
const [nginx, caddy] = [recipe('nginx'), recipe('caddy')];

const round = '3d6f0a1e-0000-4000-8000-000000000000';
const samples: Record<string, string> = { municipality: 'fet', roundId: round, round, language: 'nb' };
/** A route's pattern as somebody meets it. */
const met = (pattern: string) => pattern.replaceAll(/:(\w+)/g, (_all, name: string) => samples[name] ?? 'x1');
const routes = Object.entries(api as Record<string, Route>).map(([key, route]) => ({
  ...{ key, route, path: met(key.split(' ')[1] ?? '') },
}));
const ofCitizens = routes.filter(
  ({ key, route }) =>
    route.access === 'participant' ||
    /^GET \/api\/:municipality\/rounds\/:roundId(\/privacy)?$/.test(key) ||
    key.includes('/opt-outs/'),
);

describe('a server in front, set up as docs/behind-a-proxy.md says,', () => {
  const known: [string, RegExp[]][] = [
    ['nginx', [...nginx.matchAll(/"~\*(\S+)" 1;/g)].map(([, pattern = '']) => new RegExp(pattern, 'i'))],
    [
      'caddy',
      [...caddy.matchAll(/path_regexp \(\?i\)(\S+)/g)].map(([, pattern = '']) => new RegExp(pattern, 'i')),
    ],
  ];

  it.each(known)('%s knows the addresses of whoever answers from all others', (_name, patterns) => {
    const isCitizens = (path: string) => patterns.some((pattern) => pattern.test(path));
    expect(ofCitizens.length).toBeGreaterThan(4);
    const page = met(surveyRoute);
    const pages = ['', '/svar', '/personvern', '/uten-nett.js', '/enhet/x1', '/enhet/x1/svar'];
    const others = ['/fet/s/3d6f0a1e', '/fet/nb/nei-takk', '/assets/respond-B1.js', '/api/csp-reports'];
    for (const path of [
      ...ofCitizens.map((each) => each.path),
      ...pages.map((rest) => page + rest),
      ...others,
    ]) {
      expect([path, isCitizens(path)]).toEqual([path, true]);
      // The server answers these too.
      expect([path, isCitizens(path.toUpperCase())]).toEqual([path, true]);
    }
    const ofStaff = routes.filter(({ route }) => route.access === 'signedIn' || Array.isArray(route.access));
    expect(ofStaff.length).toBeGreaterThan(50);
    for (const { path } of ofStaff) expect([path, isCitizens(path)]).toEqual([path, false]);
  });

  it('is sent no code in an address: in links it stands where browsers send nothing, and else in the body', () => {
    for (const { key, route } of ofCitizens) {
      const names = [route.params, route.query].flatMap((shape) =>
        Object.keys((z.toJSONSchema(shape ?? z.object({}), { io: 'input' }).properties as object) ?? {}),
      );
      const telling = names.filter((name) => /code|token|answer|submission/i.test(name));
      expect([key, telling]).toEqual([key, key.includes('/opt-outs/') ? ['token'] : []]);
    }
    const code = '0123456789ABCDEFGHJKMNPQRS';
    const letter = letterOf({
      ...{ language: 'nb', isReminder: false, municipalityName: 'Fet', surveyTitle: 'Prøve', code },
      ...{
        closesOn: '2026-12-14',
        surveyLink: 'https://s.example/fet/s/1/nb',
        optOutLink: 'https://s.example/x',
      },
    });
    const links = [...letter.text.matchAll(/https:\S+/g)].map(([link]) => new URL(link));
    expect(links.map(({ hash }) => hash)).toContain(`#${code}`);
    for (const { pathname, search } of links) expect(pathname + search).not.toContain(code);
  });

  it('writes of citizens neither address, referrer, path, query nor exact time, and keeps nothing on its way', () => {
    const format = /log_format citizen '(.*)';/.exec(nginx)?.[1] ?? '';
    expect(format.match(/\$\w+/g)).toEqual(['$hour', '$request_method', '$status']);
    const staff = /log_format staff '(.*)';/.exec(nginx)?.[1] ?? '';
    expect(staff).not.toMatch(/\$request\b|\$args|\$query|\$http_referer|\$request_uri/);
    expect(nginx).toContain('proxy_request_buffering off;');
    expect(nginx).toMatch(/error_log \S+ alert;/);
    expect(caddy).toContain('skip_log @citizen');
    expect(caddy).toMatch(/request delete/);
  });

  it('lets through the largest that the server takes', () => {
    const [, most = ''] = /client_max_body_size (\d+);/.exec(nginx) ?? [];
    expect(Number(most) === 0 || Number(most) > largeBodyLimitBytes).toBe(true);
  });
});
