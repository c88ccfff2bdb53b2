import pg from 'pg';
import type { UnitId } from '../../../server/core/ids.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import type { SubmitPlace } from '../../bench/submit-place.ts';
import { noisePng } from '../../fixtures/pictures.ts';
import { withPicture } from '../../fixtures/questionnaire.ts';
import { installReadySurvey } from '../../harness/play.ts';
import type { Sent } from './storm.ts';

/** Answers with a picture each, and where they are posted. */
export interface PictureAnswers {
  address: string;
  sent: Sent[];
}

/** What came of them. */
export interface PictureReport {
  sent: number;
  acknowledged: number;
  stored: { pictures: number; answers: number };
  /** How often somebody with a picture had to try again, by why. */
  retries: Record<string, number>;
}

const day = 86_400_000;
/** A side of a picture of 250,000 bytes or so: a quarter of a megabyte when it is sealed. */
const side = 500;

/** So many answers with a picture, as the phone sends them, to a confidential round beside the one there is. */
export async function answersWithPictures({ around }: SubmitPlace, count: number): Promise<PictureAnswers> {
  const { context, municipalityId, tree, origin } = around;
  await installReadySurvey(context, municipalityId, withPicture(1_000_000));
  const now = context.clock.now().getTime();
  const roundId = await openRound(context, municipalityId, {
    ...{ surveyKey: 'bilde', period: 'bench', source: 'collected', mode: 'confidential', tree },
    ...{ opensAt: new Date(now - day), closesAt: new Date(now + day) },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(context, municipalityId, roundId, [{ unitId, stratum: '', count }]);
  const picture = new Blob([new Uint8Array(noisePng(side))]);
  const sent = await Promise.all(invited.map(({ code }) => bodyOf(code, picture)));
  return { address: `${origin}/fet/s/${roundId}/nb/svar`, sent };
}

async function bodyOf(code: string, picture: Blob): Promise<Sent> {
  const submissionId = crypto.randomUUID().replaceAll('-', '');
  const form = new FormData();
  for (const [field, value] of Object.entries({ 'q.q1': '4', code, submissionId, variant: '0' }))
    form.append(field, value);
  form.append('q.foto', picture, 'bilde');
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { submissionId, body: Buffer.from(await response.arrayBuffer()), type };
}

/** How many pictures are stored, and how many answers that have one. */
export async function storedPictures({ ownerUrl }: SubmitPlace): Promise<PictureReport['stored']> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<PictureReport['stored']>(
    `select (select count(*)::int from inbox_file) as pictures, count(*)::int as answers
      from inbox i join round r on r.municipality_id = i.municipality_id and r.id = i.round_id
      where r.mode = 'confidential'`,
  );
  await owner.end();
  return rows[0] ?? { pictures: 0, answers: 0 };
}
