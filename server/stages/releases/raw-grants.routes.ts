import type { AccountId, MunicipalityId, RawGrantId, RoundId } from '../../core/ids.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { fileTypes, pictureName } from '../../core/sent-file/sent-file.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { askRaw } from './asking-grants.service.ts';
import { fetchAnswers } from './raw-answers.service.ts';
import { rawAsCsv } from './raw-csv.ts';
import { answersTypes, type rawGrantsContract } from './raw-grants.contract.ts';
import { approveRaw, endRaw, fetchRaw, viewRawGrants } from './raw-grants.service.ts';
import { fetchPicture, listPictures } from './raw-pictures.service.ts';

/** `listScorecards` comes from a later stage, given by whoever puts the house together. */
export function rawGrantsRoutes(
  context: Context,
  listScorecards: (id: MunicipalityId) => Promise<Scorecard[]>,
): Handlers<typeof rawGrantsContract, Municipality> {
  return {
    'GET /api/:municipality/raw-grants': ({ municipality, actor }) =>
      viewRawGrants(context, municipality.id, actor),
    'POST /api/:municipality/rounds/:roundId/raw-grants': async ({ municipality, params, body, actor }) => {
      const asked = { ...body, analystId: body.analystId as AccountId };
      return { id: await askRaw(context, municipality.id, params.roundId as RoundId, asked, actor) };
    },
    'POST /api/:municipality/raw-grants/:grantId/approve': async ({ municipality, params, actor }) => {
      const end = await approveRaw(context, municipality.id, params.grantId as RawGrantId, actor);
      return { expiresAt: end.toISOString() };
    },
    'POST /api/:municipality/raw-grants/:grantId/end': async ({ municipality, params, actor }) => {
      await endRaw(context, municipality.id, params.grantId as RawGrantId, actor);
      return {};
    },
    'GET /api/:municipality/rounds/:roundId/raw': async (call) => {
      const { municipality, params, query, actor, response } = call;
      const scorecards = await listScorecards(municipality.id);
      const roundId = params.roundId as RoundId;
      const raw = await fetchRaw(context, municipality.id, roundId, scorecards, actor);
      const isCsv = query.format === 'csv';
      response.attachment(`${municipality.slug}-${roundId}-radata.${isCsv ? 'csv' : 'json'}`);
      if (!isCsv) return { units: raw.units.map((unit) => ({ ...unit })), smallCells: raw.smallCells };
      const csv = rawAsCsv(raw);
      response.set('Cache-Control', 'no-store').type('text/csv').send(csv);
      return csv;
    },
    'GET /api/:municipality/rounds/:roundId/answers': async (call) => {
      const { municipality, params, query, actor, response } = call;
      const { format = 'csv' } = query;
      const roundId = params.roundId as RoundId;
      const bytes = await fetchAnswers(context, municipality.id, roundId, format, actor);
      response.attachment(`${municipality.slug}-${roundId}-svar.${format}`);
      response.set('Cache-Control', 'no-store').type(answersTypes[format]).send(bytes);
      return '';
    },
    'GET /api/:municipality/rounds/:roundId/pictures': async (call) => {
      const { municipality, params, query, actor, response } = call;
      const roundId = params.roundId as RoundId;
      if (query.id === undefined) {
        return { questions: await listPictures(context, municipality.id, roundId, actor) };
      }
      const { kind, content } = await fetchPicture(context, municipality.id, roundId, query.id, actor);
      response.attachment(`${municipality.slug}-${pictureName(query.id, kind)}`);
      // Somebody else made it: wherever it is opened, it may do nothing.
      response.set('Content-Security-Policy', "default-src 'none'; sandbox");
      response.set('Cache-Control', 'no-store').type(fileTypes[kind]).send(content);
      return '';
    },
  };
}
