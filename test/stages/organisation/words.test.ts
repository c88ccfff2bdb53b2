import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import type { ChosenWord } from '../../../server/core/words/dictionary.ts';
import { offeredWords } from '../../../server/core/words/offered.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let administrator: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  mine = (await addMunicipality(house, 'mine', ['Nord'])).municipalityId;
  await addMunicipality(house, 'other', ['Nord']);
  web = await serve(house.context);
  administrator = await signInAs(house, mine, { roles: ['administrator'] });
});
afterAll(async () => {
  await web.close();
  await house.close();
});

const word = (key: 'unit' | 'council', choice: number): ChosenWord => {
  const forms = offeredWords[key][choice];
  if (!forms) throw new Error('no such word');
  return { key, language: 'nb', ...forms.nb };
};
const bystyre = word('council', 1);
const virksomhet = word('unit', 1);

async function put(words: unknown[]) {
  const response = await fetch(`${web.origin}/api/mine/words`, {
    method: 'PUT',
    headers: { ...administrator.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ words }),
  });
  const { code } = (await response.json()) as { code?: string };
  return code ?? response.status;
}
const seenAt = async (slug: string) =>
  ((await (await fetch(`${web.origin}/api/${slug}`)).json()) as { words: ChosenWord[] }).words;
const logged = () =>
  inMunicipality(house.context.db.staff, mine, (tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['actor', 'before', 'after'])
      .where('act', '=', 'words.changed')
      .execute(),
  );

describe('the municipality’s own words', () => {
  it('are none from the start, and then what was chosen, for everyone who reads the pages, in this place alone', async () => {
    expect(await seenAt('mine')).toEqual([]);
    expect(await put([virksomhet, bystyre])).toBe(200);
    expect(await seenAt('mine')).toEqual([bystyre, virksomhet]);
    expect(await seenAt('other')).toEqual([]);
  });

  it('replace all that were chosen; the log has what changed, before and after', async () => {
    const own = { ...bystyre, one: 'storting', theOne: 'stortinget' };
    expect(await put([own, virksomhet])).toBe(200);
    expect(await seenAt('mine')).toEqual([own, virksomhet]);
    expect((await logged()).at(-1)).toEqual({
      actor: administrator.accountId,
      before: { 'council.nb': 'et bystyre, bystyret, bystyrer, bystyrene' },
      after: { 'council.nb': 'et storting, stortinget, bystyrer, bystyrene' },
    });
  });

  it('are not stored where they are the standard, and no line is written where nothing changed', async () => {
    expect(await put([word('council', 0), virksomhet])).toBe(200);
    expect(await seenAt('mine')).toEqual([virksomhet]);
    const lines = (await logged()).length;
    expect(await put([virksomhet])).toBe(200);
    expect((await logged()).length).toBe(lines);
    expect(await put([])).toBe(200);
    expect(await seenAt('mine')).toEqual([]);
    expect((await logged()).length).toBe(lines + 1);
  });

  it('are refused twice for one term, without a form, or with braces', async () => {
    expect(await put([virksomhet, { ...virksomhet, one: 'etat' }])).toBe('word-twice');
    for (const wrong of ['', ' ', '{unit}', 'x'.repeat(81)]) {
      expect(await put([{ ...virksomhet, theMany: wrong }])).toBe('invalid-request');
    }
    expect(await put([{ ...virksomhet, key: 'dictator' }])).toBe('invalid-request');
    expect(await seenAt('mine')).toEqual([]);
  });
});
