import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addProvider } from '../../server/commands/provider.ts';
import { typedCodeFrom } from '../../server/core/code.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { readConfig } from '../../server/platform/config.ts';
import { hashPassword } from '../../server/platform/crypto/passwords.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { addressBlock, type SharedCount, watchWrongCodes } from '../../server/platform/http/wrong-codes.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { savePassword } from '../../server/stages/organisation/credentials.store.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';
import { startProvider } from '../harness/provider.ts';
import { signInAs } from '../harness/sign-in.ts';

type Web = Awaited<ReturnType<typeof serve>>;

let house: TestHouse;
let demo: Web;
let real: Web;
let clientDir: string;
const logged: unknown[] = [];
const address = 'https://sporr.example.no';

beforeAll(async () => {
  house = await openTestHouse();
  await addMunicipality(house, 'prove', ['Nord']);
  clientDir = await mkdtemp(join(tmpdir(), 'spredning-pages-'));
  await mkdir(join(clientDir, 'assets'));
  for (const page of ['app.html', 'respond.html']) await writeFile(join(clientDir, page), '<!doctype html>');
  for (const ending of ['', '.gz', '.br'])
    await writeFile(join(clientDir, 'assets', `real.js${ending}`), 'export {};');
  await writeFile(
    join(clientDir, 'app.nn.html'),
    '<title>Spredning</title><span class="municipality"></span>',
  );
  demo = await serve(house.context, clientDir);
  const log = Object.assign(Object.create(house.context.log), { warn: (said: unknown) => logged.push(said) });
  real = await serve({ ...house.context, log, demo: false }, clientDir, {
    ...{ baseUrl: address, securityContact: 'mailto:sikkerhet@example.no', trustedProxies: 1 },
  });
});
afterAll(async () => {
  await demo?.close();
  await real?.close();
  await house?.close();
  await rm(clientDir, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** By hand, because `fetch` decides the Host header itself. */
function ask(
  web: Web,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, web.origin), { method, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
const portOf = (web: Web) => new URL(web.origin).port;
const ours = { host: 'sporr.example.no' };

describe('the name the server is asked by', () => {
  it('must be the configured one, on every kind of path', async () => {
    for (const path of ['/', '/prove', '/api/prove', '/api/openapi.json', '/assets/x.js']) {
      const refused = await ask(real, path, { host: 'evil.example' });
      expect([refused.status, JSON.parse(refused.text).code]).toEqual([400, 'unknown-host']);
    }
    for (const host of ['sporr.example.no', 'Sporr.Example.NO', 'sporr.example.no:443']) {
      expect((await ask(real, '/api/prove', { host })).status, host).toBe(200);
    }
    for (const host of ['sporr.example.no:8443', 'sporr.example.no@evil.example', 'localhost', '']) {
      expect((await ask(real, '/api/prove', { host })).status, host).toBe(400);
    }
  });

  it('may in demo mode be this machine, by the same port', async () => {
    expect((await ask(demo, '/api/prove', { host: `localhost:${portOf(demo)}` })).status).toBe(200);
    expect((await ask(demo, '/api/prove', { host: 'localhost:1' })).status).toBe(400);
    expect((await ask(demo, '/api/prove', { host: `evil.example:${portOf(demo)}` })).status).toBe(400);
  });
});

describe('a write from a page', () => {
  const codeOf = async (web: Web, headers: Record<string, string>) =>
    (JSON.parse((await ask(web, '/api/prove/nothing', headers, 'POST')).text) as { code: string }).code;

  it('of another site is refused, also where the Host header says the same', async () => {
    for (const origin of ['https://evil.example', 'http://sporr.example.no', 'null']) {
      expect(await codeOf(real, { ...ours, origin })).toBe('foreign-origin');
    }
    expect(await codeOf(real, { ...ours, origin: address })).toBe('unknown-address');
  });

  it('may in demo mode come from the name the page was read by', async () => {
    const host = `localhost:${portOf(demo)}`;
    expect(await codeOf(demo, { host, origin: `http://${host}` })).toBe('unknown-address');
    expect(await codeOf(demo, { host, origin: 'http://localhost:1' })).toBe('foreign-origin');
  });
});

describe('the headers of every answer', () => {
  const kinds = [
    ['a page', '/prove', 200],
    ['a citizen’s page of a round that is not there', '/prove/s/x/nb', 404],
    ['the first page, by which one is sent on', '/', 302],
    ['a citizen’s address without a language', '/prove/s/x', 302],
    ['an asset', '/assets/real.js', 200],
    ['security.txt', '/.well-known/security.txt', 200],
    ['the API’s document', '/api/openapi.json', 200],
    ['the API’s page', '/api/docs', 200],
    ['an answer of the API', '/api/prove', 200],
    ['an answer that wants a sign-in', '/api/prove/surveys', 401],
    ['an address of the API that is not there', '/api/prove/none/at/all', 404],
    ['a refusal of the API', '/api/unknown', 404],
    ['a broken path', '/api/%00', 400],
    ['an asset that is not there', '/assets/none.js', 404],
  ] as const;

  it.each(kinds)('%s', async (_what, path, status) => {
    const { headers, ...answer } = await ask(real, path, ours);
    expect(answer.status).toBe(status);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).toMatch(/report-uri \/api\/csp-reports;report-to csp/);
    expect(headers['reporting-endpoints']).toBe('csp="/api/csp-reports"');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['x-powered-by']).toBeUndefined();
    if (path.startsWith('/api')) expect(headers['cache-control']).toBe('no-store');
  });

  it('all of them, word for word, so that none goes unseen', async () => {
    const own =
      /^(date|content-length|content-type|cache-control|location|vary|etag|last-modified|accept-ranges)$/;
    const { headers } = await ask(real, '/api/prove', ours);
    const fixed = Object.entries(headers).filter(([name]) => !own.test(name) && name !== 'connection');
    expect(fixed).toMatchInlineSnapshot(`
      [
        [
          "content-security-policy",
          "default-src 'self';script-src 'self';style-src-attr 'unsafe-inline';style-src-elem 'self' 'unsafe-inline';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';report-uri /api/csp-reports;report-to csp",
        ],
        [
          "cross-origin-opener-policy",
          "same-origin",
        ],
        [
          "cross-origin-resource-policy",
          "same-origin",
        ],
        [
          "referrer-policy",
          "no-referrer",
        ],
        [
          "strict-transport-security",
          "max-age=31536000; includeSubDomains",
        ],
        [
          "x-content-type-options",
          "nosniff",
        ],
        [
          "x-dns-prefetch-control",
          "off",
        ],
        [
          "x-download-options",
          "noopen",
        ],
        [
          "x-frame-options",
          "DENY",
        ],
        [
          "x-permitted-cross-domain-policies",
          "none",
        ],
        [
          "x-xss-protection",
          "0",
        ],
        [
          "reporting-endpoints",
          "csp="/api/csp-reports"",
        ],
        [
          "permissions-policy",
          "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()",
        ],
      ]
    `);
    for (const [, path] of kinds) {
      const { headers: others } = await ask(real, path, ours);
      for (const [name, value] of fixed) {
        // A citizen's page is stricter with style sheets.
        const isCitizens = /\/s\//.test(path) && name === 'content-security-policy';
        const wanted = isCitizens
          ? String(value).replace("style-src-elem 'self' 'unsafe-inline'", "style-src-elem 'self' 'self'")
          : value;
        expect([path, name, others[name]]).toEqual([path, name, wanted]);
      }
    }
  });

  it('a write, one refused before it is read, and a wrong method have them too', async () => {
    const json = { ...ours, 'content-type': 'application/json' };
    for (const [path, headers, status] of [
      ['/api/prove/sign-out', json, 200],
      ['/api/prove/sign-out', { ...json, origin: 'https://evil.example' }, 403],
      ['/api/prove/sign-out', { host: 'evil.example' }, 400],
      ['/prove', json, 404],
    ] as const) {
      const answer = await ask(real, path, headers, 'POST', '');
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'self';/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it.each(kinds)('%s: nothing of https where people come by http', async (_what, path) => {
    const { headers } = await ask(demo, path, { host: `localhost:${portOf(demo)}` });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('the app’s page', () => {
  const page = (path: string) => ask(real, path, ours);

  it('has the municipality’s name and language before any script, escaped, and nothing of whoever asks', async () => {
    const name = 'Å$& <b>"kommune"';
    await addMunicipality(house, 'navn', []);
    await house.owner.updateTable('municipality').set({ name }).where('slug', '=', 'navn').execute();
    const { status, headers, text } = await page('/navn/nn/indikator/x?til=%3Cscript%3E');
    expect([status, headers['cache-control'], headers['set-cookie']]).toEqual([200, 'no-cache', undefined]);
    const written = 'Å$&amp; &lt;b&gt;&quot;kommune&quot;';
    expect(text).toBe(
      `<title>${written}</title><link rel="preload" as="fetch" crossorigin href="/api/navn"><span class="municipality">${written}</span>`,
    );
    const again = await ask(real, '/navn/nn', { ...ours, 'if-none-match': String(headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('comes without a name where there is no such municipality, and is not there where nothing is built', async () => {
    expect((await page('/ukjent/nn')).text).toBe(
      '<title>Spredning</title><span class="municipality"></span>',
    );
    expect((await page('/ukjent/xx')).text).toBe('<!doctype html>');
    expect((await page('/ukjent/en')).status).toBe(404);
  });

  it('brings its files as packed as the browser takes them', async () => {
    const packing = async (taken: string) =>
      (await ask(real, '/assets/real.js', { ...ours, 'accept-encoding': taken })).headers;
    for (const [taken, got] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const { 'content-encoding': encoding, 'content-type': type } = await packing(taken);
      expect([taken, encoding, type]).toEqual([taken, got, 'text/javascript; charset=utf-8']);
    }
  });
});

describe('the cookie of a sign-in', () => {
  it('is one, for this host alone and over https only, where people come by https; and none comes before it', async () => {
    const { municipalityId } = await addMunicipality(house, 'kaker', []);
    const { accountId } = await signInAs(house, municipalityId, {});
    const hash = await hashPassword('en blå sykkel i regnet');
    await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      savePassword(tx, municipalityId, accountId, hash, house.clock.now()),
    );
    const body = (password: string) => JSON.stringify({ email: `${accountId}@example.org`, password });
    const signIn = (password: string) =>
      ask(
        real,
        '/api/kaker/sign-in',
        { ...ours, 'content-type': 'application/json', cookie: '__Host-spredning_session=chosen-by-another' },
        'POST',
        body(password),
      );
    expect((await ask(real, '/kaker/nb/logg-inn', ours)).headers['set-cookie']).toBeUndefined();
    expect((await signIn('feil')).headers['set-cookie']).toBeUndefined();
    const { status, headers } = await signIn('en blå sykkel i regnet');
    expect(status).toBe(200);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-spredning_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    // Always a new one: a token that somebody else has put into the browser is never taken up.
    expect(String(headers['set-cookie'])).not.toContain('chosen-by-another');
  });

  it('while somebody is with a provider is for this host alone too, and comes back from there', async () => {
    await addMunicipality(house, 'vei', []);
    const provider = await startProvider(`${address}/api/vei/sign-in/entra/return`, 'a secret of the test');
    await addProvider(house, 'vei', 'entra', { issuer: provider.issuer, 'client-id': 'spredning' });
    const { status, headers } = await ask(real, '/api/vei/sign-in/entra', ours);
    await provider.close();
    expect([status, headers['set-cookie']]).toEqual([
      302,
      [
        expect.stringMatching(
          /^__Host-spredning_sign_in=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ],
    ]);
  });
});

describe('reports of what the policy stopped', () => {
  const path = '/api/csp-reports';
  const old = (blocked: string) =>
    JSON.stringify({ 'csp-report': { 'blocked-uri': blocked, 'effective-directive': "script-src 'self'" } });
  const send = (type: string, body: string) =>
    ask(real, path, { ...ours, 'content-type': type }, 'POST', body);

  it('are answered alike whatever comes, and logged without paths, ten a minute', async () => {
    await send('application/csp-report', old('https://evil.example/prove/s/secret?x=1'));
    const body = { blockedURL: 'inline', effectiveDirective: 'style-src-elem' };
    await send('application/reports+json', JSON.stringify([{ type: 'csp-violation', body }]));
    expect(logged).toEqual([
      { directive: 'script-src', blocked: 'https://evil.example' },
      { directive: 'style-src-elem', blocked: 'inline' },
    ]);
    for (const odd of ['{', 'null', '[null]', '[1,"x"]', old('\n forged'), `[${'1,'.repeat(20_000)}1]`]) {
      expect((await send('application/csp-report', odd)).status).toBe(204);
    }
    expect((await send('text/plain', 'x')).status).toBe(204);
    for (let turn = 0; turn < 15; turn++) await send('application/csp-report', old('eval'));
    expect(logged).toHaveLength(10);
    expect(JSON.stringify(logged)).not.toMatch(/secret|forged/);
  });
});

describe('security.txt', () => {
  const path = '/.well-known/security.txt';

  it('says where a weakness is told, and for how long that holds', async () => {
    const { status, headers, text } = await ask(real, path, ours);
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text.split('\n')).toEqual([
      'Contact: mailto:sikkerhet@example.no',
      'Expires: 2027-11-24T12:00:00.000Z',
      `Canonical: ${address}${path}`,
      'Preferred-Languages: nb, nn, en',
      '',
    ]);
  });

  it('is not there without a contact, and a contact must be one', async () => {
    expect((await ask(demo, path, { host: `localhost:${portOf(demo)}` })).status).toBe(404);
    expect(() => readConfig({ SECURITY_CONTACT: 'ring oss' })).toThrow(/^SECURITY_CONTACT is «ring oss»/);
    expect(() => readConfig({ TRUSTED_PROXIES: 'true' })).toThrow(/^TRUSTED_PROXIES is «true»/);
  });
});

describe('wrong codes', () => {
  let codesId: MunicipalityId;
  let roundId: RoundId;
  let code: string;
  beforeAll(async () => {
    const { municipalityId, tree } = await addMunicipality(house, 'koder', ['Nord']);
    codesId = municipalityId;
    await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
    roundId = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'sample', period: '2026', source: 'collected', tree },
      ...{ opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-01T00:00:00Z') },
    });
    const unitId = tree[1]?.unitId as UnitId;
    const [invited] = await invite(house.context, municipalityId, roundId, [
      { unitId, stratum: '', count: 1 },
    ]);
    code = invited?.code ?? '';
  });
  const tryCode = (from: string, tried: string) => {
    const headers = { ...ours, 'content-type': 'application/json', 'x-forwarded-for': from };
    const path = `/api/koder/rounds/${roundId}/admissions`;
    return ask(real, path, headers, 'POST', JSON.stringify({ code: tried }));
  };
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('are told apart by block, and only the block that sends many waits, a minute at most', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 30; turn++) {
      if (turn % 15 === 0) await pause(1_100);
      statuses.push((await tryCode(`192.0.2.${turn}`, `wrong${turn}`)).status);
    }
    expect(new Set(statuses)).toEqual(new Set([404]));
    const { status, headers, text } = await tryCode('192.0.2.99', 'wrong');
    expect([status, JSON.parse(text).code]).toEqual([429, 'too-many-wrong-codes']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await tryCode('192.0.2.99', code)).status, 'a right code from the same household').toBe(200);
    expect((await tryCode('198.51.100.1', code)).status).toBe(200);
    expect((await tryCode('10.0.0.1, 198.51.100.1', code)).status, 'the last proxy’s word counts').toBe(200);
  });

  it('from very many places wait a second; a right code from elsewhere does not', async () => {
    const wrong = (turn: number) => tryCode(`203.0.${turn}.1`, 'wrong');
    const burst = async () => {
      await pause(1_100);
      const since = performance.now();
      await Promise.all(Array.from({ length: 25 }, (_, turn) => wrong(turn)));
      return { last: await wrong(3), tookMs: performance.now() - since };
    };
    // More than twenty in a second is what is tried: where the machine had other work meanwhile, it is tried again.
    let tried = await burst();
    for (let turn = 0; turn < 20 && tried.tookMs > 900; turn++) tried = await burst();
    const { status, headers } = tried.last;
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect((await tryCode('198.51.100.7', code)).status).toBe(200);
  });

  /** As where no other process has had any. */
  const noneShared: SharedCount = { take: async () => async () => {} };

  it('are counted for each round and for all rounds together', async () => {
    const refused = (watch: ReturnType<typeof watchWrongCodes>, turn: number, round: string) =>
      watch
        .watch(
          { address: `203.0.${turn}.1`, municipalityId: codesId, roundId: round as RoundId, code },
          async () => {
            throw new Refusal('code-not-usable', 404);
          },
        )
        .catch(({ code: said }: Refusal) => said);
    const turns = (count: number) => Array.from({ length: count }, (_, turn) => turn);
    const oneRound = watchWrongCodes(house.context.clock, noneShared);
    await Promise.all(turns(15).map((turn) => refused(oneRound, turn, 'attacked')));
    expect(await refused(oneRound, 3, 'attacked')).toBe('too-many-wrong-codes');
    expect(await refused(oneRound, 3, 'another')).toBe('code-not-usable');
    expect(await refused(oneRound, 200, 'attacked'), 'whoever mistypes once is told so').toBe(
      'code-not-usable',
    );
    const manyRounds = watchWrongCodes(house.context.clock, noneShared);
    await Promise.all(turns(20).map((turn) => refused(manyRounds, turn, `round ${turn}`)));
    expect(await refused(manyRounds, 3, 'another')).toBe('too-many-wrong-codes');
  });

  describe('to type from paper', () => {
    const typed = typedCodeFrom(new Uint8Array(12));
    const wrong = () => Promise.reject(new Refusal('code-not-usable', 404));
    const from = (address: string) => ({ address, municipalityId: codesId, roundId, code: typed });
    const said = (outcome: Promise<unknown>) =>
      outcome.then(
        () => 'right',
        ({ code: why }: Refusal) => why,
      );

    it('are held back before they are looked up, those under way too, and let in again when the minute is over', async () => {
      vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
      try {
        const watch = watchWrongCodes(house.context.clock, noneShared);
        let lookedUp = 0;
        let answer: (() => void) | undefined;
        const held = new Promise<void>((go) => {
          answer = go;
        });
        const fifty = Array.from({ length: 50 }, () =>
          said(
            watch.watch(from('192.0.2.1'), async () => {
              lookedUp += 1;
              await held;
              return wrong();
            }),
          ),
        );
        expect((await Promise.all(fifty.slice(30))).join()).toBe(
          Array(20).fill('too-many-wrong-codes').join(),
        );
        answer?.();
        expect((await Promise.all(fifty.slice(0, 30))).join()).toBe(Array(30).fill('code-not-usable').join());
        expect(lookedUp).toBe(30);
        // A right one too: nobody may be told which is.
        const late = watch.watch(from('192.0.2.9'), async () => {
          lookedUp += 1;
        });
        await expect(late).rejects.toMatchObject({ status: 429, retryAfterSeconds: 60 });
        expect(lookedUp).toBe(30);
        const link = { ...from('192.0.2.9'), code };
        expect(await said(watch.watch(link, async () => {})), 'the picture on the same letter').toBe('right');
        expect(await said(watch.watch(from('198.51.100.1'), wrong)), 'somebody elsewhere').toBe(
          'code-not-usable',
        );
        vi.advanceTimersByTime(60_001);
        expect(await said(watch.watch(from('192.0.2.9'), async () => {}))).toBe('right');
      } finally {
        vi.useRealTimers();
      }
    });

    it('are never held back by how many right ones come from one house, some of them mistyped first', async () => {
      const watch = watchWrongCodes(house.context.clock, noneShared);
      for (let person = 0; person < 100; person++) {
        if (person % 10 === 0)
          expect(await said(watch.watch(from('192.0.2.1'), wrong))).toBe('code-not-usable');
        expect(await said(watch.watch(from('192.0.2.1'), async () => {}))).toBe('right');
      }
    });

    it('and links’ codes are counted apart', async () => {
      const watch = watchWrongCodes(house.context.clock, noneShared);
      for (let turn = 0; turn < 40; turn++)
        await said(watch.watch({ ...from('192.0.2.1'), code: 'x' }, wrong));
      expect(await said(watch.watch(from('192.0.2.1'), async () => {}))).toBe('right');
    });
  });

  it('blocks are those of the networks', () => {
    expect(addressBlock('192.0.2.7')).toBe('192.0.2');
    expect(addressBlock('::ffff:192.0.2.8')).toBe('192.0.2');
    expect(addressBlock('2001:db8:0:1aff::1')).toBe(
      addressBlock('2001:DB8::1a02:5:6:7:8'.replace('::', ':0:')),
    );
    expect(addressBlock('2001:db8::1')).not.toBe(addressBlock('2001:db8:0:100::1'));
    expect(addressBlock('::1')).toBe('00000000000000');
  });
});
