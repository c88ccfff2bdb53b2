import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { breaksOf } from '../../../server/core/draft/breaks.ts';
import { type Draft, draftFormat } from '../../../server/core/draft/format.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type List = Returns<'GET /api/:municipality/drafts'>;
type Read = Returns<'GET /api/:municipality/drafts/:draft'>;
type Saved = Returns<'PUT /api/:municipality/drafts/:draft'>;
interface Problem {
  code: string;
  faults?: { place: string; code: string }[];
  conflict?: {
    revision: number;
    document: Draft;
    merged: Draft;
    conflicts: { path: string[]; base: unknown; mine: unknown; theirs: unknown }[];
  };
}

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  mine = place.municipalityId;
  tree = place.tree;
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  const surveyId = await installReadySurvey(house.context, mine, sampleQuestionnaire());
  const add = async (who: string, person: Parameters<typeof signInAs>[2]) => {
    people[who] = await signInAs(house, mine, { name: who, ...person });
  };
  await add('kari', { roles: ['designer'] });
  await add('ola', { roles: ['designer'] });
  await add('owner', { owns: surveyId });
  await add('politician', { politician: true });
  await add('administrator', { roles: ['administrator', 'auditor'] });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function ask<T>(method: string, path: string, who: string, body?: object): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine/drafts${path}`, {
    ...{ method, ...(body && { body: JSON.stringify(body) }) },
    headers: { ...people[who]?.headers, 'content-type': 'application/json' },
  });
  return [response.status, (await response.json()) as T];
}
/** «ok», or what is refused. */
async function said(method: string, path: string, who: string, body?: object): Promise<string> {
  const [status, { code }] = await ask<{ code?: string }>(method, path, who, body);
  return status === 200 ? 'ok' : `${status} ${code}`;
}
const list = async (who: string) => (await ask<List>('GET', '', who))[1];
const read = async (id: string, who = 'kari', query = '') =>
  (await ask<Read>('GET', `/${id}${query}`, who))[1];
async function begin(start: object, who = 'kari'): Promise<string> {
  const [status, { id }] = await ask<{ id: string }>('POST', '', who, start);
  expect(status).toBe(200);
  return id;
}
const copy = (more: object = {}) => begin({ kind: 'survey', survey: 'sample', ...more });
const save = (id: string, who: string, baseRevision: number, document: unknown) =>
  ask<Saved & Problem>('PUT', `/${id}`, who, { baseRevision, document });

/** The draft with another title of the page and of its first question. */
function retitled(draft: Draft, { page, question }: { page?: string; question?: string }): Draft {
  const changed = structuredClone(draft);
  const [first] = changed.definition.pages as unknown as { title: object; elements: { title: object }[] }[];
  if (first && page) first.title = { ...first.title, nb: page };
  const [element] = first?.elements ?? [];
  if (element && question) element.title = { ...element.title, nb: question };
  return changed;
}
const titles = ({ definition }: Draft) => {
  const [page] = definition.pages as unknown as {
    title: { nb: string };
    elements: { title: { nb: string } }[];
  }[];
  return [page?.title.nb, page?.elements[0]?.title.nb];
};

async function logged(id: string) {
  const rows = await house.owner
    .selectFrom('audit_entry')
    .select(['act', 'before', 'after'])
    .where('subject', '=', id)
    .orderBy('number')
    .execute();
  return rows;
}

describe('a draft begins', () => {
  it('from nothing, with a key of its own', async () => {
    const start = { kind: 'blank', questionnaireKind: 'citizen', title: 'Ny undersøkelse' };
    const [first, second] = [await begin(start), await begin(start)];
    expect(await read(first)).toMatchObject({
      ...{ key: 'ny-undersokelse', kind: 'citizen', title: { nb: 'Ny undersøkelse' }, state: 'draft' },
      ...{ revision: 1, documentRevision: 1, hasSurvey: false, mayEdit: true, questionCount: 0 },
      changedBy: { name: 'kari', isSelf: true },
    });
    expect((await read(second)).key).toBe('ny-undersokelse-2');
    expect(await logged(first)).toEqual([
      {
        ...{ act: 'questionnaireDraft.created', before: null },
        after: { questionnaireKey: 'ny-undersokelse', from: 'blank' },
      },
    ]);
  });

  it('as a copy of what is asked now, whose questions are the same ones next year', async () => {
    const ids = sampleQuestionnaire().items.map(({ id }) => id);
    const same = await read(await copy());
    expect(same).toMatchObject({ key: 'sample', hasSurvey: true, questionCount: 8 });
    expect(same.document.items.map(({ id }) => id)).toEqual(ids);
    expect(same.indicators).toEqual([{ key: 'sample.indikator', name: null }]);
    expect(same.languages.map(({ isComplete }) => isComplete)).toEqual([true, true, true]);
    const other = await read(await copy({ newKey: 'sample-skole' }));
    expect(other).toMatchObject({ key: 'sample-skole', hasSurvey: false });
    expect(other.document.items.map(({ id }) => id)).toEqual(ids);
    const again = await read(await begin({ kind: 'draft', draft: other.id, newKey: 'tredje' }));
    expect(again.document).toEqual({ ...other.document, key: 'tredje' });
  });

  it('from what comes with the program, a document, or an indicator that lacks data', async () => {
    const { shipped } = await list('kari');
    const [first] = shipped;
    // Those for a municipality to ask, and not what figures are checked with.
    expect(shipped.map(({ key }: { key: string }) => key)).toEqual([
      'barnehage-foreldre',
      'fet-innbygger',
      'hjemmesykepleie-bruker',
      'medarbeider',
    ]);
    expect(await read(await begin({ kind: 'shipped', key: first?.key }))).toMatchObject({ key: first?.key });
    const { document } = await read(await copy());
    const imported = await begin({ kind: 'document', document: { ...document, key: 'hentet' } });
    expect((await read(imported)).document).toEqual({ ...document, key: 'hentet' });
    const forIndicator = await read(await begin({ kind: 'indicator', indicator: 'fet.kultur' }));
    expect(forIndicator.indicators).toEqual([
      { key: 'fet.kultur', name: expect.objectContaining({ nb: expect.stringMatching(/\w/) }) },
    ]);
    expect(forIndicator.document.format).toBe(draftFormat);
  });

  it('of nothing that is not there, nor with a key that is taken', async () => {
    const starts: [object, string][] = [
      [{ kind: 'survey', survey: 'nowhere' }, '404 unknown-survey'],
      [{ kind: 'draft', draft: crypto.randomUUID() }, '404 unknown-draft'],
      [{ kind: 'shipped', key: 'nowhere' }, '404 unknown-questionnaire'],
      [{ kind: 'indicator', indicator: 'nowhere' }, '404 unknown-indicator'],
      [{ kind: 'blank', title: 'x' }, '400 invalid-request'],
      [{ kind: 'document', document: { format: draftFormat } }, '422 draft-has-faults'],
      [{ kind: 'document', document: 1, newKey: 'x' }, '422 draft-has-faults'],
      [{ kind: 'blank', questionnaireKind: 'user', title: '010170 00027' }, '422 national-identity-number'],
      [{ kind: 'shipped', key: 'fet-innbygger', newKey: 'sample' }, '409 key-taken'],
    ];
    for (const [start, refused] of starts) expect(await said('POST', '', 'kari', start)).toBe(refused);
  });
});

describe('two who write at once', () => {
  it('both have their texts kept', async () => {
    const id = await copy();
    const { document, revision } = await read(id);
    const [status, first] = await save(id, 'kari', revision, retitled(document, { page: 'Karis side' }));
    expect([status, first.revision, first.isMerged]).toEqual([200, 2, false]);
    const [, second] = await save(id, 'ola', revision, retitled(document, { question: 'Olas spørsmål' }));
    expect([second.revision, second.isMerged]).toEqual([3, true]);
    expect(titles(second.document)).toEqual(['Karis side', 'Olas spørsmål']);
    const now = await read(id);
    expect(now).toMatchObject({ revision: 3, changedBy: { name: 'ola', isSelf: false } });
    expect(now.document).toEqual(second.document);
    // What nothing is changed in is no revision.
    expect((await save(id, 'kari', 3, now.document))[1]).toMatchObject({ revision: 3, isMerged: false });
    expect(titles((await read(id, 'kari', '?revision=2')).document)).toEqual(['Karis side', 'Spørsmål 1']);
    expect(await said('GET', `/${id}?revision=9`, 'kari')).toBe('404 unknown-revision');
  });

  it('and are shown both where they have changed the same thing, and nothing is overwritten', async () => {
    const id = await copy();
    const { document, revision } = await read(id);
    await save(id, 'kari', revision, retitled(document, { question: 'Karis' }));
    const mine = retitled(document, { page: 'Olas side', question: 'Olas' });
    const [status, { code, conflict }] = await save(id, 'ola', revision, mine);
    expect([status, code, conflict?.revision]).toEqual([409, 'draft-conflict', 2]);
    expect(conflict?.conflicts).toEqual([
      { path: ['parts', 'q1', 'own', 'title', 'nb'], base: 'Spørsmål 1', mine: 'Olas', theirs: 'Karis' },
    ]);
    expect(titles(conflict?.document as Draft)).toEqual(['Side 1', 'Karis']);
    expect(titles(conflict?.merged as Draft)).toEqual(['Olas side', 'Karis']);
    expect(await read(id)).toMatchObject({ revision: 2, document: conflict?.document });
    const chosen = retitled(conflict?.merged as Draft, { question: 'Olas' });
    expect((await save(id, 'ola', 2, chosen))[0]).toBe(200);
    expect(titles((await read(id)).document)).toEqual(['Olas side', 'Olas']);
  });

  it('of which one has been away too long is shown what there is', async () => {
    const id = await copy();
    const { document } = await read(id);
    for (let number = 1; number <= 3; number++) {
      await save(id, 'kari', number, retitled(document, { page: `Side ${number + 1}` }));
    }
    // As many more saves would do.
    await house.owner
      .deleteFrom('questionnaire_draft_revision')
      .where('draft_id', '=', id as never)
      .where('revision', '=', 1)
      .execute();
    const [status, { code, conflict }] = await save(id, 'ola', 1, retitled(document, { question: 'Olas' }));
    expect([status, code]).toEqual([409, 'draft-too-old']);
    expect(conflict).toMatchObject({ revision: 4, conflicts: [] });
    expect(titles(conflict?.document as Draft)).toEqual(['Side 4', 'Spørsmål 1']);
  });

  it('have the latest revisions kept, and of the earlier ones the last of each day', async () => {
    const id = await copy();
    const { document } = await read(id);
    const [day] = await house.owner
      .selectFrom('questionnaire_draft_revision')
      .selectAll()
      .where('draft_id', '=', id as never)
      .execute();
    const earlier = (revision: number, saved_at: string) => ({
      ...{ municipality_id: mine, draft_id: id as never, revision, saved_at: new Date(saved_at) },
      ...{ document: JSON.stringify(day?.document), saved_by_account_id: null },
    });
    const days = ['2026-11-20T08:00:00Z', '2026-11-20T22:59:00Z', '2026-11-20T23:01:00Z'];
    await house.owner
      .insertInto('questionnaire_draft_revision')
      .values(days.map((at, place) => earlier(place + 2, at)))
      .execute();
    await house.owner
      .updateTable('questionnaire_draft')
      .set({ revision: 204 })
      .where('id', '=', id as never)
      .execute();
    expect((await save(id, 'kari', 204, retitled(document, { page: 'Ny' })))[1].revision).toBe(205);
    const kept = await house.owner
      .selectFrom('questionnaire_draft_revision')
      .select('revision')
      .where('draft_id', '=', id as never)
      .orderBy('revision')
      .execute();
    // The first is of the same day as the last, in Norway the fourth is of the 21st.
    expect(kept.map(({ revision }) => revision)).toEqual([3, 4, 205]);
  });
});

describe('what is saved', () => {
  it('is told every fault of, with its place', async () => {
    const id = await copy();
    const { document } = await read(id);
    const number = retitled(document, { question: 'Er du 01.01.70 00027?' });
    const [status, { code, faults }] = await save(id, 'kari', 1, number);
    expect([status, code]).toEqual([422, 'national-identity-number']);
    expect(faults).toEqual([
      { place: 'document.definition.pages[0].elements[0].title.nb', code: 'national-identity-number' },
    ]);
    const [, wrong] = await save(id, 'kari', 1, { ...document, kind: 'x', more: 1 });
    expect(wrong.faults).toEqual([
      { place: 'document.kind', code: 'wrong-shape' },
      { place: 'document.more', code: 'unknown-property' },
    ]);
    expect(await said('PUT', `/${id}`, 'kari', { baseRevision: 1, document: null })).toBe(
      '422 draft-has-faults',
    );
    const large = Array.from({ length: 280 }, () => 'x'.repeat(3_900));
    const notes = Object.fromEntries(large.map((text, index) => [`n${index}`, text]));
    expect(
      await said('PUT', `/${id}`, 'kari', {
        baseRevision: 1,
        document: { ...document, translatorNotes: notes },
      }),
    ).toBe('413 body-too-large');
    // A large questionnaire of many keys, panels and choices comes through.
    const elements = Array.from({ length: 600 }, (_, index) => ({
      ...{ type: 'radiogroup', name: `s${index}`, title: { nb: 'x'.repeat(200), nn: 'y', en: 'z' } },
      choices: [1, 2, 3, 4, 5].map((value) => ({ value, text: { nb: `v${value}`, nn: 'y', en: 'z' } })),
    }));
    const panels = [{ type: 'panel', name: 'p', elements: [{ type: 'panel', name: 'pp', elements }] }];
    const big = { ...document, definition: { pages: [{ name: 'side1', elements: panels }] } };
    expect((await save(id, 'kari', 1, big))[0]).toBe(200);
  });

  it('is for who may write the survey, also where it is given another one’s key', async () => {
    const id = await copy();
    const { document } = await read(id, 'owner');
    const [status, saved] = await save(id, 'owner', 1, retitled(document, { page: 'Eierens' }));
    expect([status, saved.revision]).toEqual([200, 2]);
    const renamed = { ...saved.document, key: 'en-annen' };
    expect(await said('PUT', `/${id}`, 'owner', { baseRevision: 2, document: renamed })).toBe(
      '403 not-allowed',
    );
    expect(await said('PUT', `/${id}`, 'kari', { baseRevision: 2, document: renamed })).toBe('ok');
    expect(await said('GET', `/${id}`, 'owner')).toBe('404 unknown-draft');
    expect((await list('owner')).drafts.every(({ key }) => key === 'sample')).toBe(true);
    expect(await said('POST', '', 'owner', { kind: 'survey', survey: 'sample' })).toBe('ok');
    expect(await said('POST', '', 'owner', { kind: 'survey', survey: 'sample', newKey: 'min' })).toBe(
      '403 not-allowed',
    );
    for (const who of ['politician', 'administrator']) {
      expect(await said('PUT', `/${id}`, who, { baseRevision: 2, document: renamed })).toBe(
        '403 not-allowed',
      );
    }
    expect(await list('politician')).toEqual({ drafts: [], shipped: [] });
    expect(await said('GET', `/${id}`, 'politician')).toBe('404 unknown-draft');
  });

  it('is deleted for good, and the log says that, not what it was', async () => {
    const id = await copy();
    expect(await said('DELETE', `/${id}`, 'politician')).toBe('403 not-allowed');
    expect(await said('DELETE', `/${id}`, 'ola')).toBe('ok');
    expect(await said('GET', `/${id}`, 'kari')).toBe('404 unknown-draft');
    expect(await logged(id)).toMatchObject([
      {},
      { act: 'questionnaireDraft.deleted', before: { questionnaireKey: 'sample', revision: 1 }, after: null },
    ]);
  });
});

describe('a draft to take along', () => {
  const file = async (id: string, query: string, who = 'kari') => {
    const response = await fetch(`${web.origin}/api/mine/drafts/${id}/file${query}`, {
      headers: people[who]?.headers ?? {},
    });
    const [type] = (response.headers.get('content-type') ?? '').split(';');
    const called = /filename="?([^";]*)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    return { status: response.status, type, called, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('comes in every form, each by its type and name', async () => {
    const id = await copy();
    const { document } = await read(id);
    const own = await file(id, '');
    expect(JSON.parse(own.bytes.toString())).toEqual(document);
    const forms = [
      ['own', 'application/json', 'sample.json', '{'],
      ['surveyjs', 'application/json', 'sample-surveyjs.json', '{'],
      [
        'xlsform',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'sample-xlsform.xlsx',
        'PK',
      ],
      ['paper&language=nn', 'application/pdf', 'sample-nn.pdf', '%PDF-1.7'],
      ['codebook', 'application/pdf', 'sample-kodebok-nb.pdf', '%PDF-1.7'],
      ['codebookTable&language=en', 'text/csv', 'sample-kodebok-en.csv', '\ufeffcode;name'],
      ['ddi', 'application/xml', 'sample-ddi.xml', '<?xml'],
      [
        'translations',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'sample-tekster.xlsx',
        'PK',
      ],
      ['xliff&target=pl', 'application/xliff+xml', 'sample-pl.xlf', '<?xml'],
    ] as const;
    for (const [query, type, called, beginning] of forms) {
      const made = await file(id, `?format=${query}`);
      expect(made).toMatchObject({ status: 200, type, called });
      expect(made.bytes.subarray(0, 20).toString().startsWith(beginning)).toBe(true);
    }
  });

  it('knows in its codebook when its questions were asked, and is no business of who may not read it', async () => {
    const id = await copy();
    await openRound(house.context, mine, {
      ...{ surveyKey: 'sample', period: '2025', source: 'imported', tree },
      ...{ opensAt: new Date('2025-01-01'), closesAt: new Date('2025-02-01') },
    });
    const { document, revision } = await read(id);
    const changed = retitled(document, { question: 'Et annet spørsmål' });
    await save(id, 'kari', revision, changed);
    const { asked } = (
      await ask<Returns<'GET /api/:municipality/drafts/:draft/asked'>>('GET', `/${id}/asked`, 'kari')
    )[1];
    expect(asked?.period).toBe('2025');
    const broken = breaksOf(asked?.questionnaire as Questionnaire, changed);
    expect(broken.map(({ name }) => name)).toEqual(['q1', 'sample.indikator']);
    const other = await begin({ kind: 'blank', questionnaireKind: 'user', title: 'Ny' });
    expect((await ask('GET', `/${other}/asked`, 'kari'))[1]).toEqual({ asked: null });
    const table = (await file(id, '?format=codebookTable')).bytes.toString();
    const rows = table.split('\r\n').filter((row) => row.startsWith('Q'));
    expect(rows[0]).toMatch(/;2025 \(changed\)$/);
    expect(rows[1]).toMatch(/;2025$/);
    expect((await file(id, '', 'administrator')).status).toBe(403);
    expect((await file(id, '', 'politician')).status).toBe(404);
    expect((await file(id, '?format=exe')).status).toBe(400);
  });
});
