import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { MunicipalityId, QuestionnaireDraftId, SurveyId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { erasePerson } from '../../../server/stages/organisation/erasure.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { deactivate } from '../../harness/objects.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Read = Returns<'GET /api/:municipality/drafts/:draft'>;
type Here = Returns<'POST /api/:municipality/drafts/:draft/here'>;
type Comments = Returns<'GET /api/:municipality/drafts/:draft/comments'>;
type Revisions = Returns<'GET /api/:municipality/drafts/:draft/revisions'>;
type Check = Returns<'GET /api/:municipality/drafts/:draft/check'>;
type Preview = Returns<'GET /api/:municipality/drafts/:draft/preview'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
let surveyId: SurveyId;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  [mine, tree] = [place.municipalityId, place.tree];
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  surveyId = await installReadySurvey(house.context, mine, sampleQuestionnaire());
  const add = async (who: string, person: Parameters<typeof signInAs>[2]) => {
    people[who] = await signInAs(house, mine, { name: who, ...person });
  };
  await add('kari', { roles: ['designer'] });
  await add('ola', { roles: ['designer'] });
  await add('owner', { owns: surveyId });
  await add('politician', { politician: true });
  await add('other', { politician: true });
  await add('leaver', { roles: ['designer'] });
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
async function said(method: string, path: string, who: string, body?: object): Promise<string> {
  const [status, { code }] = await ask<{ code?: string }>(method, path, who, body);
  return status === 200 ? 'ok' : `${status} ${code}`;
}
const read = async (id: string, who = 'kari', query = '') =>
  (await ask<Read>('GET', `/${id}${query}`, who))[1];
const copy = async (more: object = {}) =>
  (await ask<{ id: string }>('POST', '', 'kari', { kind: 'survey', survey: 'sample', ...more }))[1].id;
const change = async (id: string, made: (draft: Draft) => void, who = 'kari') => {
  const { document, revision } = await read(id);
  made(document);
  expect(await said('PUT', `/${id}`, who, { baseRevision: revision, document })).toBe('ok');
};
const move = async (id: string, state: string, more: object = {}, who = 'kari') => {
  const { revision } = await read(id);
  return said('POST', `/${id}/state`, who, { state, baseRevision: revision, ...more });
};
const comment = async (id: string, who: string, text: string, item: string | null = null) => {
  const commentId = crypto.randomUUID();
  expect(await said('POST', `/${id}/comments`, who, { id: commentId, item, text })).toBe('ok');
  return commentId;
};
const comments = async (id: string, who: string) =>
  (await ask<Comments>('GET', `/${id}/comments`, who))[1].comments;
const first = (draft: Draft) =>
  (draft.definition.pages as unknown as { elements: Record<string, unknown>[] }[])[0]?.elements[0];

describe('who is here', () => {
  it('is told to those who write, with where and what the draft is by now, and forgotten after half a minute', async () => {
    const id = await copy();
    const here = async (who: string, item: string | null) =>
      (await ask<Here>('POST', `/${id}/here`, who, { item }))[1];
    expect(await here('kari', 'q1')).toEqual({
      ...{ revision: 1, state: 'draft', openCommentCount: 0 },
      people: [{ name: 'kari', isSelf: true, item: 'q1' }],
    });
    await change(id, (draft) => {
      draft.provenance = 'x';
    });
    expect(await here('ola', null)).toMatchObject({
      revision: 2,
      people: [
        { name: 'kari', isSelf: false, item: 'q1' },
        { name: 'ola', isSelf: true, item: null },
      ],
    });
    house.clock.set('2026-11-24T12:00:20Z');
    expect((await here('ola', 'q2')).people).toHaveLength(2);
    house.clock.set('2026-11-24T12:00:30Z');
    expect((await here('ola', 'q2')).people).toEqual([{ name: 'ola', isSelf: true, item: 'q2' }]);
    const rows = await house.owner.selectFrom('questionnaire_draft_presence').select('item_name').execute();
    expect(rows).toEqual([{ item_name: 'q2' }]);
    expect(await said('POST', `/${id}/here`, 'politician', { item: null })).toBe('403 not-allowed');
  });
});

describe('comments', () => {
  it('are by those who write and, in review, by the elected, signed, and resolved by either', async () => {
    const id = await copy();
    const post = { id: crypto.randomUUID(), item: 'q1', text: 'Hvem skal svare?' };
    expect(await said('POST', `/${id}/comments`, 'politician', post)).toBe('404 unknown-draft');
    expect(await move(id, 'review')).toBe('ok');
    expect(await move(id, 'review')).toBe('ok');
    expect((await read(id, 'politician')).mayEdit).toBe(false);
    for (let times = 0; times < 2; times++) {
      expect(await said('POST', `/${id}/comments`, 'politician', post)).toBe('ok');
    }
    expect(await said('POST', `/${id}/comments`, 'other', post)).toBe('409 comment-id-taken');
    house.clock.set('2026-11-24T12:05:00Z');
    const kari = await comment(id, 'kari', 'Alle');
    expect(await comments(id, 'other')).toMatchObject([
      {
        ...{ item: 'q1', text: 'Hvem skal svare?', by: { name: 'politician', isSelf: false } },
        ...{ resolved: null, mayResolve: false },
      },
      { item: null, text: 'Alle', by: { name: 'kari' } },
    ]);
    expect((await read(id)).openCommentCount).toBe(2);
    const resolve = (who: string, commentId: string, isResolved: boolean) =>
      said('POST', `/${id}/comments/resolve`, who, { id: commentId, isResolved });
    expect(await resolve('other', post.id, true)).toBe('403 not-allowed');
    expect(await resolve('politician', kari, true)).toBe('403 not-allowed');
    expect(await resolve('kari', crypto.randomUUID(), true)).toBe('404 unknown-comment');
    expect(await resolve('politician', post.id, true)).toBe('ok');
    expect((await comments(id, 'politician'))[0]).toMatchObject({
      resolved: { by: { name: 'politician', isSelf: true } },
      mayResolve: true,
    });
    expect(await resolve('owner', post.id, false)).toBe('ok');
    expect((await comments(id, 'owner'))[0]?.resolved).toBeNull();
    expect(await move(id, 'draft')).toBe('ok');
    expect(await said('GET', `/${id}/comments`, 'politician')).toBe('404 unknown-draft');
    const acts = await house.owner
      .selectFrom('audit_entry')
      .select('act')
      .where('subject', '=', id)
      .orderBy('number')
      .execute();
    expect(acts.map(({ act }) => act)).toEqual([
      ...['questionnaireDraft.created', 'questionnaireDraft.sentToReview', 'questionnaireDraft.takenBack'],
    ]);
    const texts = await house.owner.selectFrom('audit_entry').selectAll().execute();
    expect(JSON.stringify(texts)).not.toContain('Hvem skal');
  });
});

it('what somebody who is erased has said and written stays, without their name', async () => {
  const id = await copy();
  await move(id, 'review');
  await comment(id, 'leaver', 'Dette forstår ingen');
  const { accountId } = people['leaver'] as SignedIn;
  await deactivate(house, accountId);
  await erasePerson(house.context, mine, accountId, 'leaver', 'operator');
  expect((await comments(id, 'kari')).map(({ text, by }) => [text, by])).toEqual([
    ['Dette forstår ingen', { name: null, isSelf: false }],
  ]);
});

describe('revisions', () => {
  it('are listed, read, and brought back as a new one', async () => {
    const id = await copy();
    const title = (draft: Draft) => (first(draft) as { title: { nb: string } }).title.nb;
    for (const [who, nb] of [
      ['kari', 'Andre'],
      ['ola', 'Tredje'],
    ] as const) {
      await change(id, (draft) => Object.assign(first(draft)?.['title'] as object, { nb }), who);
    }
    const { revisions } = (await ask<Revisions>('GET', `/${id}/revisions`, 'kari'))[1];
    expect(revisions.map(({ revision, savedBy }) => [revision, savedBy.name])).toEqual([
      [3, 'ola'],
      [2, 'kari'],
      [1, 'kari'],
    ]);
    expect(title((await read(id, 'kari', '?revision=2')).document)).toBe('Andre');
    const restore = (baseRevision: number, revision: number) =>
      said('POST', `/${id}/revisions`, 'kari', { baseRevision, revision });
    expect(await restore(2, 1)).toBe('409 draft-changed-meanwhile');
    expect(await restore(3, 9)).toBe('404 unknown-revision');
    expect(await restore(3, 2)).toBe('ok');
    const now = await read(id);
    expect([now.revision, title(now.document)]).toEqual([4, 'Andre']);
  });
});

describe('a draft is approved', () => {
  it('when it is without faults and nothing is open, and its survey asks it from the next round', async () => {
    const id = await copy();
    await change(id, (draft) => Object.assign(first(draft)?.['title'] as object, { nb: 'Nytt spørsmål 1' }));
    expect(await move(id, 'approved')).toBe('409 draft-not-in-review');
    await move(id, 'review');
    const remark = await comment(id, 'politician', 'Er det klart nok?');
    expect(await move(id, 'approved')).toBe('409 comments-open');
    expect(await said('POST', `/${id}/state`, 'kari', { state: 'approved', baseRevision: 1 })).toBe(
      '409 draft-changed-meanwhile',
    );
    expect(await move(id, 'approved', { despiteComments: true }, 'politician')).toBe('403 not-allowed');
    expect(await move(id, 'approved', { despiteComments: true })).toBe('ok');
    const approved = await read(id);
    expect(approved).toMatchObject({ state: 'approved', mayEdit: false });

    const roundId = await openRound(house.context, mine, {
      ...({ surveyKey: 'sample', period: '2026', source: 'collected', tree } as const),
      ...{ opensAt: new Date('2026-11-24T00:00:00Z'), closesAt: new Date('2026-12-10T00:00:00Z') },
    });
    const { definition } = await house.owner
      .selectFrom('round')
      .innerJoin('questionnaire_version', 'questionnaire_version.id', 'round.questionnaire_version_id')
      .select('questionnaire_version.definition')
      .where('round.id', '=', roundId)
      .executeTakeFirstOrThrow();
    expect(definition.items.map((item) => item.id)).toEqual(
      sampleQuestionnaire().items.map((item) => item.id),
    );
    expect(JSON.stringify(definition)).toContain('Nytt spørsmål 1');

    const { revision, document } = approved;
    const refused = '409 draft-approved';
    expect(await said('PUT', `/${id}`, 'kari', { baseRevision: revision, document })).toBe(refused);
    expect(await said('DELETE', `/${id}`, 'kari')).toBe(refused);
    expect(await move(id, 'draft')).toBe(refused);
    expect(await said('POST', `/${id}/revisions`, 'kari', { baseRevision: revision, revision: 1 })).toBe(
      refused,
    );
    const late = { id: crypto.randomUUID(), item: null, text: 'x' };
    expect(await said('POST', `/${id}/comments`, 'kari', late)).toBe(refused);
    expect(await said('POST', `/${id}/comments/resolve`, 'kari', { id: remark, isResolved: true })).toBe(
      refused,
    );
    const acts = await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'after'])
      .where('subject', 'in', [id, surveyId])
      .orderBy('number', 'desc')
      .limit(2)
      .execute();
    expect(acts).toMatchObject([
      { act: 'questionnaireDraft.approved', after: { openCommentCount: 1 } },
      { act: 'survey.installed' },
    ]);
  });

  it('and where nothing is changed in it, its survey goes on asking the version that came from a file', async () => {
    const $schema = './questionnaire.schema.json';
    await installReadySurvey(house.context, mine, { $schema, ...sampleQuestionnaire(), key: 'fra-fil' });
    const versions = () =>
      house.owner
        .selectFrom('questionnaire_version')
        .select(['id', 'version', 'content_hash'])
        .where('questionnaire_key', '=', 'fra-fil')
        .execute();
    const before = await versions();
    expect(before).toHaveLength(1);
    const same = await copy({ survey: 'fra-fil' });
    await move(same, 'review');
    expect(await move(same, 'approved')).toBe('ok');
    expect(await versions()).toEqual(before);
    const { approved_version_id } = await house.owner
      .selectFrom('questionnaire_draft')
      .select('approved_version_id')
      .where('id', '=', same as QuestionnaireDraftId)
      .executeTakeFirstOrThrow();
    expect(approved_version_id).toBe(before[0]?.id);
    const changed = await copy({ survey: 'fra-fil' });
    await change(changed, (draft) => {
      draft.provenance = 'Noe nytt';
    });
    await move(changed, 'review');
    expect(await move(changed, 'approved')).toBe('ok');
    expect(await versions()).toHaveLength(2);
  });

  it('and not over what another has approved since, unless told so, nor as a survey of another kind', async () => {
    const [one, other, kind] = [await copy(), await copy(), await copy()];
    await change(one, (draft) => {
      draft.provenance = 'Den ene';
    });
    await change(other, (draft) => {
      draft.provenance = 'Den andre';
    });
    await change(kind, (draft) => {
      draft.kind = 'employee';
    });
    for (const id of [one, other, kind]) await move(id, 'review');
    expect(await move(one, 'approved')).toBe('ok');
    expect(await move(other, 'approved')).toBe('409 survey-changed-meanwhile');
    expect(await move(other, 'approved', { despiteNewer: true })).toBe('ok');
    expect(await move(kind, 'approved', { despiteNewer: true })).toBe('409 survey-of-another-kind');
    // One begun from an approved draft is begun from what the survey asks.
    const [, { id: next }] = await ask<{ id: string }>('POST', '', 'kari', { kind: 'draft', draft: other });
    await move(next, 'review');
    expect(await move(next, 'approved')).toBe('ok');
  });

  it('never with faults, which are told with their places; a new survey begins with it', async () => {
    const start = { kind: 'indicator', indicator: 'fet.kultur', title: 'Kultur' };
    const [, { id }] = await ask<{ id: string }>('POST', '', 'kari', start);
    await move(id, 'review');
    const [status, { code, faults }] = await ask<{ code: string; faults: { place: string; code: string }[] }>(
      ...(['POST', `/${id}/state`, 'kari', { state: 'approved', baseRevision: 1 }] as const),
    );
    expect([status, code]).toEqual([409, 'questionnaire-has-faults']);
    expect(faults).toContainEqual({ place: 'purpose.nb', code: 'missing-language' });
    const check = (await ask<Check>('GET', `/${id}/check`, 'kari'))[1];
    expect(check.faults.map(({ place, code: one }) => ({ place, code: one }))).toEqual(faults);
    expect(check.faults.find(({ place }) => place.startsWith('definition'))).toMatchObject({
      ...{ item: 'q1', message: expect.stringMatching(/\w/) },
    });
    expect(check.feeds.map(({ key }) => key)).toEqual(['fet.kultur']);
    const empty = check.without.map(({ key }) => key);
    expect(empty).not.toContain('fet.kultur');
    expect(empty.length).toBeGreaterThan(3);
    expect(new Set(empty).size).toBe(empty.length);
    expect(check.languages[0]).toMatchObject({ language: 'nb', isComplete: false });

    const text = { nb: 'Tekst', nn: 'Tekst', en: 'Text' };
    await change(id, (draft) => {
      draft.purpose = text;
      draft.title = text;
      for (const theme of draft.themes) theme.name = text;
      draft.scales = { skala: { min: 1, max: 6, labels: { 1: text, 6: { nb: 'Bra' } } } };
      Object.assign(first(draft) as object, { title: text });
    });
    expect((await ask<Check>('GET', `/${id}/check`, 'kari'))[1].faults).toEqual([]);
    expect(await move(id, 'approved')).toBe('ok');
    const survey = await house.owner
      .selectFrom('survey')
      .innerJoin('questionnaire_version', 'questionnaire_version.id', 'survey.questionnaire_version_id')
      .select(['survey.kind', 'questionnaire_version.definition'])
      .where('survey.key', '=', 'kultur')
      .executeTakeFirstOrThrow();
    // Nynorsk and English lack a label, so no round opens in them.
    expect([survey.kind, survey.definition.languages]).toEqual(['citizen', ['nb']]);
  });
});

describe('a preview', () => {
  it('is the citizen’s page in the language asked for, and names what is left out', async () => {
    const id = await copy();
    await change(id, (draft) => {
      const [, second] = (draft.definition.pages as unknown as { elements: object[] }[])[0]?.elements ?? [];
      Object.assign(second as object, { type: 'imagepicker' });
      Object.assign(first(draft)?.['title'] as object, { nn: 'Nynorsk spørsmål' });
    });
    const [status, { document, faulty }] = await ask<Preview>('GET', `/${id}/preview?language=nn`, 'kari');
    expect(status).toBe(200);
    expect(document).toContain('Nynorsk spørsmål');
    expect(document).toContain('<html lang="nn"');
    expect(document).not.toContain('Spørsmål 2');
    expect(faulty).toEqual([{ name: 'q2', codes: expect.arrayContaining(['unknown-type']), isShown: false }]);
    await change(id, (draft) => {
      draft.languages = [...draft.languages, 'ar'];
      Object.assign(first(draft)?.['title'] as object, { ar: 'سؤال' });
    });
    const [, arabic] = await ask<Preview>('GET', `/${id}/preview?language=ar`, 'kari');
    expect(arabic.document).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.document).toContain('سؤال');
    const [, blank] = await ask<{ id: string }>('POST', '', 'kari', {
      ...{ kind: 'blank', questionnaireKind: 'user', title: 'Tomt' },
    });
    expect((await ask<Preview>('GET', `/${blank.id}/preview`, 'kari'))[1].document).toContain('Tomt');
    expect(await said('GET', `/${id}/preview`, 'politician')).toBe('404 unknown-draft');
  });
});
