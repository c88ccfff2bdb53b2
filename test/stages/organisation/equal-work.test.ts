import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AccountId } from '../../../server/core/ids.ts';
import { hashPassword } from '../../../server/platform/crypto/passwords.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { demand } from '../../../server/platform/demand.ts';
import { insertAccount } from '../../../server/stages/organisation/account.store.ts';
import { savePassword } from '../../../server/stages/organisation/credentials.store.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';

/** The real work, counted: a clock would tell of the machine. */
const verified: string[] = [];
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof import('@node-rs/argon2')>();
  const verify: typeof real.verify = (against, ...rest) => {
    verified.push(String(against));
    return real.verify(against, ...rest);
  };
  return { ...real, verify };
});

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  house = await openTestHouse();
  const { municipalityId } = await addMunicipality(house, 'prove', []);
  const add = (name: string, password?: string) =>
    inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
      const id = demand('operator', 'managePerson', { id: crypto.randomUUID() as AccountId });
      const email = `${name}@example.org`;
      await insertAccount(tx, municipalityId, { id, name, email, createdAt: house.clock.now() });
      if (password)
        await savePassword(tx, municipalityId, id, await hashPassword(password), house.clock.now());
    });
  await add('with', 'en blå sykkel i regnet');
  await add('without');
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

it('an unknown address, one without a password and a wrong password cost the same work', async () => {
  const work: Record<string, string[]> = {};
  for (const name of ['with', 'without', 'unknown']) {
    verified.length = 0;
    const response = await fetch(`${web.origin}/api/prove/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@example.org`, password: 'noe annet enn dette' }),
    });
    expect(response.status).toBe(401);
    // What it cost: kind, memory, rounds and lanes stand before the salt.
    work[name] = verified.map((hash) => hash.split('$').slice(0, 4).join('$'));
  }
  expect(work['with']).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
  expect(work['without']).toEqual(work['with']);
  expect(work['unknown']).toEqual(work['with']);
});
