import { expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { resultsOf } from '../../../server/commands/results.ts';
import type { UnitId } from '../../../server/core/ids.ts';
import type { Questionnaire, ScaleItem } from '../../../server/core/questionnaire/format.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { refreshIndicators } from '../../../server/stages/indicators/indicators.service.ts';
import { publishToAll } from '../../../server/stages/releases/publications.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { readResults } from '../../../server/stages/releases/results.service.ts';
import { insertResponses } from '../../../server/stages/responses/responses.store.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { everyType } from '../../fixtures/every-type.ts';
import { jpegOf } from '../../fixtures/pictures.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';

const text = (nb: string) => ({ nb, nn: nb, en: nb });
const toLeave = [
  { role: 'background', name: 'frivillig', id: 'alt.frivillig', origin: 'ours' },
  { role: 'file', name: 'foto', id: 'alt.foto', origin: 'ours' },
] as const;

/** With a tick and a picture that one need not give. */
function withChoicesToLeave(): Questionnaire {
  const questionnaire = everyType();
  (questionnaire.definition.pages[1] as unknown as { elements: unknown[] }).elements.push(
    { type: 'boolean', name: 'frivillig', renderAs: 'checkbox', title: text('Ring meg gjerne.') },
    { type: 'file', name: 'foto', title: text('Bilde'), maxSize: 100_000 },
  );
  return questionnaire;
}

const choice = (question: string, form: string, counts: Record<string, number>) => ({
  ...{ question, kind: 'choice', shown: 'all', form, n: 20 },
  choices: ['true', 'false', 'a', 'b', 'c'].flatMap((code) =>
    code in counts ? [{ choice: code, count: counts[code] }] : [],
  ),
});

it('numbers, rankings, days and choices are released for the whole, to the public from more answers, and told by the command', async () => {
  const house = await openTestHouse('2026-11-24T12:00:00Z');
  try {
    const { municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']);
    const [skala, ...others] = everyType().items;
    const fed = { ...(skala as ScaleItem), feeds: [{ indicator: 'fet.kultur', weight: 1 }] };
    await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
    await addBody(house, municipalityId);
    await installReadySurvey(house.context, municipalityId, {
      ...{ ...withChoicesToLeave(), kind: 'user', items: [fed, ...others, ...toLeave] },
      indices: [{ indicator: 'fet.kultur', kind: 'formative', minValidItems: 1 }],
    });
    const now = house.clock.now();
    const roundId = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'alt', period: '2026', source: 'imported', tree },
      ...{ opensAt: new Date(now.getTime() - 1_000), closesAt: now, acceptsUntilAt: now },
    });
    const orders = ['abc', 'bca', 'cab'].map((order) => [...order]);
    const people = Array.from({ length: 20 }, (_, index) => ({
      ...{ unitId: tree[1 + (index % 2)]?.unitId as UnitId, stratum: '' },
      answers: {
        skala: 1 + (index % 6),
        tall: index === 19 ? 1_000_000 : index + 0.5,
        ...(index < 12 ? { rekke: orders[index % 3] as string[] } : {}),
        dag: `2026-0${1 + (index % 2)}-1${index % 10}`,
        flere: index < 8 ? ['b'] : ['a', 'c'],
        janei: index < 12 ? 'true' : 'false',
        ...(index < 6 ? { frivillig: 'true' } : {}),
        // What cuts the figures is told with them, and what is written nowhere.
        ...{ en: 'a', kort: '3801' },
      },
    }));
    await inMunicipality(house.context.db.mixer, municipalityId, async (tx) => {
      await insertResponses(tx, municipalityId, roundId, people);
      const picture = { ...{ municipality_id: municipalityId, round_id: roundId }, item_name: 'foto' };
      const pictures = Array.from({ length: 3 }, () => ({ ...picture, content: jpegOf() }));
      const rows = pictures.map((row) => ({ ...row, kind: 'jpeg' as const, response_id: null }));
      await tx.insertInto('answer_file').values(rows).execute();
    });
    await makeRelease(house.context, municipalityId, roundId);
    const { questions } = await readResults(house.context, municipalityId, roundId);
    const third = 1 / 3;
    expect(questions).toEqual([
      {
        ...{ question: 'dag', kind: 'date', shown: 'all', n: 20, step: 'month' },
        periods: ['2026-01', '2026-02'].map((period) => ({ period, count: 10 })),
      },
      choice('flere', 'several', { a: 12, b: 8, c: 12 }),
      choice('foto', 'picture', { true: 3, false: 17 }),
      choice('frivillig', 'ticked', { true: 6, false: 14 }),
      choice('janei', 'one', { true: 12, false: 8 }),
      {
        ...{ question: 'rekke', kind: 'ranking', shown: 'all', n: 12 },
        choices: ['a', 'b', 'c'].map((choice) => ({ choice, meanRank: 2, firstShare: third })),
      },
      {
        ...{ question: 'tall', kind: 'number', shown: 'all', n: 20 },
        ...{ mean: 10, sd: 5.5, q1: 5, median: 10, q3: 15 },
      },
    ]);
    const toPublic = (await readResults(house.context, municipalityId, roundId, 'public')).questions;
    const { rekke: ranked, ...rest } = Object.fromEntries(toPublic.map((one) => [one.question, one]));
    expect(ranked).toEqual({ question: 'rekke', kind: 'ranking', shown: 'nothing', reason: 'withheld' });
    expect(new Set(Object.values(rest).map(({ shown }) => shown))).toEqual(new Set(['all']));

    const web = await serve(house.context);
    const releaseId = await makeRelease(house.context, municipalityId, roundId);
    await refreshIndicators(house.context, municipalityId, roundId, releaseId);
    await publishToAll(house.context, municipalityId, roundId, 'operator');
    const read = await fetch(`${web.origin}/api/prove/indicators/fet.kultur`);
    await web.close();
    const { sources } = (await read.json()) as Returns<'GET /api/:municipality/indicators/:indicator'>;
    expect(sources[0]?.others).toMatchObject([
      { name: 'dag', text: { nb: 'Dag' }, shown: 'all', step: 'month' },
      { name: 'flere', form: 'several', choices: [{ text: { nb: 'Buss' }, count: 12 }, {}, {}] },
      { name: 'foto', choices: [{ text: { nn: 'Sende bilete' } }, { text: { en: 'Sent no picture' } }] },
      { name: 'frivillig', choices: [{ text: { nb: 'Ja, det er greit' } }, { text: { en: 'Not ticked' } }] },
      {
        name: 'janei',
        choices: [
          { text: { nb: 'Ja' }, count: 12 },
          { text: { en: 'No' }, count: 8 },
        ],
      },
      { name: 'rekke', kind: 'ranking', shown: 'nothing' },
      { name: 'tall', text: { en: 'Tall (en)' }, shown: 'all', n: 20, median: 10 },
    ]);

    const bench = { context: house.context, owner: house.owner, say: () => {} };
    const csv = await resultsOf(bench, 'prove/alt/2026', { format: 'csv', raw: false });
    const lines = csv.trim().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^,number,tall,all,20,10,5.5,.*,5,10,15,,,,$/));
    expect(lines).toContainEqual(expect.stringMatching(/^,ranking,rekke.a,all,12,2,.*,0.333+,,,$/));
    expect(lines).toContainEqual(expect.stringMatching(/^,choice,flere,all,20,.*a:12 b:8 c:12/));
    expect(lines).toContainEqual(expect.stringMatching(/^,date,dag,all,20,.*2026-01:10 2026-02:10/));
    expect(csv).not.toMatch(/1000000|2026-0\d-1/);
    // The same answers are the same release.
    const again = await makeRelease(house.context, municipalityId, roundId);
    expect(await house.owner.selectFrom('release').select('id').execute()).toEqual([{ id: again }]);
    // A second lock: the table holds nothing of few.
    const few = { kind: 'number', shown: 'all', n: 9 };
    const row = {
      municipality_id: municipalityId,
      release_id: again,
      lattice: 'internal',
      question: 'x',
    } as const;
    const put = house.owner.insertInto('release_question').values({ ...row, figures: JSON.stringify(few) });
    await expect(put.execute()).rejects.toThrow(/check constraint/);
  } finally {
    await house.close();
  }
});
