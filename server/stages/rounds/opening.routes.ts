import type { RoundId } from '../../core/ids.ts';
import type { RoundTimes } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { readDesignFile } from './design.service.ts';
import { extendRound } from './extend.service.ts';
import type { openingContract } from './opening.contract.ts';
import { openPlannedRound, viewOpening } from './opening.service.ts';
import { pauseRound, resumeRound } from './pause.service.ts';

export function openingRoutes(context: Context): Handlers<typeof openingContract, Municipality> {
  return {
    'GET /api/:municipality/surveys/:survey/opening': async ({ municipality, params, actor }) => {
      const opening = await viewOpening(context, municipality.id, params.survey, actor);
      const { usual, calendar } = opening;
      return {
        ...opening,
        usual: { ...inWire(usual), opensAt: usual.opensAt.toISOString() },
        calendar: calendar.map((round) => ({
          ...round,
          opensAt: round.opensAt.toISOString(),
          closesAt: round.closesAt.toISOString(),
        })),
      };
    },
    'POST /api/:municipality/surveys/:survey/opening/design': async (call) => {
      const { municipality, params, body, actor } = call;
      const file = { name: body.fileName, bytes: Buffer.from(body.contentBase64, 'base64') };
      return { design: await readDesignFile(context, municipality.id, params.survey, file, actor) };
    },
    'POST /api/:municipality/surveys/:survey/rounds': async ({ municipality, params, body, actor }) => {
      const planned = {
        ...body,
        opensAt: body.opensAt === null ? null : new Date(body.opensAt),
        ...timesOf(body),
        publicKey: body.publicKey ? Buffer.from(body.publicKey, 'base64') : undefined,
      };
      return { roundId: await openPlannedRound(context, municipality.id, params.survey, planned, actor) };
    },
    'POST /api/:municipality/rounds/:roundId/pause': async ({ municipality, params, body, actor }) => {
      await pauseRound(context, municipality.id, params.roundId as RoundId, body.reason, actor);
      return {};
    },
    'POST /api/:municipality/rounds/:roundId/resume': async ({ municipality, params, actor }) => {
      await resumeRound(context, municipality.id, params.roundId as RoundId, actor);
      return {};
    },
    'POST /api/:municipality/rounds/:roundId/extend': async ({ municipality, params, body, actor }) =>
      inWire(await extendRound(context, municipality.id, params.roundId as RoundId, timesOf(body), actor)),
  };
}

function timesOf(body: { closesAt: string; acceptsUntilAt: string | null }) {
  return {
    closesAt: new Date(body.closesAt),
    acceptsUntilAt: body.acceptsUntilAt === null ? null : new Date(body.acceptsUntilAt),
  };
}

function inWire({ closesAt, acceptsUntilAt }: Pick<RoundTimes, 'closesAt' | 'acceptsUntilAt'>) {
  return { closesAt: closesAt.toISOString(), acceptsUntilAt: acceptsUntilAt.toISOString() };
}
