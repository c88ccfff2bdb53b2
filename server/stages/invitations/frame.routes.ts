import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { setReminders, startDispatch } from './dispatch.service.ts';
import type { frameContract } from './frame.contract.ts';
import { uploadFrame } from './frame.service.ts';
import { optOut } from './opt-out.service.ts';
import { readProgress } from './progress.service.ts';

export function frameRoutes(context: Context): Handlers<typeof frameContract, Municipality> {
  return {
    'GET /api/:municipality/rounds/:roundId/frame': async ({ municipality, params, actor }) => {
      const { round, ...rest } = await readProgress(
        context,
        municipality.id,
        params.roundId as RoundId,
        actor,
      );
      return { ...rest, period: round.period, strata: round.strata };
    },
    'POST /api/:municipality/rounds/:roundId/dispatches': async ({ municipality, params, body, actor }) => {
      await startDispatch(context, municipality.id, params.roundId as RoundId, body.letters, actor);
      return {};
    },
    'PUT /api/:municipality/rounds/:roundId/reminders': async ({ municipality, params, body, actor }) => {
      await setReminders(context, municipality.id, params.roundId as RoundId, body.afterDays, actor);
      return {};
    },
    'POST /api/:municipality/opt-outs/:token': async ({ municipality, params }) => {
      await optOut(context, municipality.id, params.token);
      return {};
    },
    'POST /api/:municipality/rounds/:roundId/frame': async ({ municipality, params, body, actor }) => {
      const file = { name: body.fileName, bytes: Buffer.from(body.contentBase64, 'base64') };
      const given = { file, apply: body.apply };
      const roundId = params.roundId as RoundId;
      const { plan, ...rest } = await uploadFrame(context, municipality.id, roundId, given, actor);
      return { ...rest, ...plan };
    },
  };
}
