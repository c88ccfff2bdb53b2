import { expect, it } from 'vitest';
import { type Api, api } from '../../server/api.ts';
import { subjectIn } from '../../server/stages/organisation/oidc.link.ts';
import type { Provider } from '../../server/stages/organisation/oidc.store.ts';

const number = '010170 00027';
/** Every place where somebody types a name, a label or a reason that is stored: the route and the field. */
const typed: [keyof Api, string][] = [
  ['POST /api/:municipality/people', 'name'],
  ['PUT /api/:municipality/people/:accountId', 'name'],
  ['POST /api/:municipality/units', 'name'],
  ['POST /api/:municipality/units', 'kind'],
  ['POST /api/:municipality/units', 'code'],
  ['POST /api/:municipality/units', 'sector'],
  ['PUT /api/:municipality/units/:unitId', 'name'],
  ['POST /api/:municipality/bodies', 'name'],
  ['PUT /api/:municipality/bodies/:bodyId', 'name'],
  ['POST /api/:municipality/bodies/:bodyId/members', 'party'],
  ['PUT /api/:municipality/bodies/:bodyId/members/:memberId', 'party'],
  ['PUT /api/:municipality/words', 'words.0.theMany'],
  ['POST /api/:municipality/api-keys', 'name'],
  ['POST /api/:municipality/providers', 'name'],
  ['POST /api/:municipality/rounds/:roundId/close', 'reason'],
  ['POST /api/:municipality/rounds/:roundId/raw-grants', 'reason'],
  ['POST /api/:municipality/rounds/:roundId/look-ups', 'reason'],
  ['POST /api/:municipality/drafts', 'title'],
  ['POST /api/:municipality/drafts/:draft/comments', 'text'],
  ['POST /api/:municipality/drafts/:draft/comments', 'item'],
  ['PUT /api/:municipality/surveys/:survey/privacy', 'settings.purpose.nb'],
  ['PUT /api/:municipality/surveys/:survey/privacy', 'settings.contact'],
];

/** What the route's body says of a national identity number in the field, whatever else is wrong with it. */
function faultsAt(key: keyof Api, field: string, text: string) {
  const body = field
    .split('.')
    .reduceRight<unknown>((inner, part) => (part === '0' ? [inner] : { [part]: inner }), text);
  const { body: shape } = api[key] as {
    body?: { safeParse(given: unknown): { error?: { issues: Issue[] } } };
  };
  return (shape?.safeParse(body).error?.issues ?? []).filter(
    ({ path, params }) => path.join('.') === field && params?.['refusal'] === 'national-identity-number',
  );
}
interface Issue {
  path: PropertyKey[];
  params?: Record<string, unknown>;
}

it.each(typed)('%s takes no national identity number as %s', (key, field) => {
  expect(faultsAt(key, field, number)).toHaveLength(1);
  expect(faultsAt(key, field, '22 33 44 55')).toHaveLength(0);
});

it('nor as an address', () => {
  expect(faultsAt('POST /api/:municipality/people', 'email', '01017000027@example.org')).toHaveLength(1);
});

it('nor from a sign-in provider: it names nobody', () => {
  const by = (subjectClaim: string) => ({ subjectClaim }) as Provider;
  const claims = { iss: 'x', aud: 'x', iat: 0, exp: 0, sub: 'x' };
  expect(subjectIn(by('oid'), { ...claims, oid: '01017000027' })).toBeNull();
  expect(subjectIn(by('oid'), { ...claims, oid: 'a-name' })).toBe('a-name');
  expect(subjectIn(by('pid'), { ...claims, pid: 'a-name' }), 'a claim that holds such numbers').toBeNull();
});
