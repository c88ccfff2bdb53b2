import type { RoundId, UnitId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { withPress } from '../../platform/files/pdf-aside.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { setReminders, startDispatch } from './dispatch.service.ts';
import type { frameContract } from './frame.contract.ts';
import { readColumns, underWayFor, uploadFrame } from './frame.service.ts';
import { optOut } from './opt-out.service.ts';
import { printLetters } from './printing.service.ts';
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
    'POST /api/:municipality/rounds/:roundId/letters': async (call) => {
      const { municipality, params, body, actor, response } = call;
      const given = { ...body, unitId: body.unitId as UnitId | null };
      const roundId = params.roundId as RoundId;
      const file = await printLetters(context, municipality, roundId, given, actor, {
        inPress: (title, work) => {
          const document = { title, language: 'nb', at: context.clock.now() } as const;
          return withPress({ kind: 'letters', document }, work);
        },
        // Whoever left the page, or stopped it, would never see the file, and people would count as written to.
        isWanted: () => !response.destroyed,
      });
      response.set('Cache-Control', 'no-store').attachment(`${municipality.slug}-brev.pdf`);
      response.type('application/pdf').send(file);
      return '';
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
      const given = { file, apply: body.apply, columns: body.columns ?? null };
      const roundId = params.roundId as RoundId;
      const { plan, ...rest } = await uploadFrame(context, municipality.id, roundId, given, actor);
      const alsoAsked = plan.alsoAsked.map((round) => ({
        ...round,
        opensAt: round.opensAt.toISOString(),
        closesAt: round.closesAt.toISOString(),
      }));
      return { ...rest, ...plan, alsoAsked };
    },
    'POST /api/:municipality/rounds/:roundId/frame/columns': async ({
      municipality,
      params,
      body,
      actor,
    }) => {
      const file = { name: body.fileName, bytes: Buffer.from(body.contentBase64, 'base64') };
      return readColumns(context, municipality.id, params.roundId as RoundId, file, actor);
    },
    'GET /api/:municipality/rounds/:roundId/frame/reading': async ({ municipality, params, actor }) =>
      underWayFor(context, municipality.id, params.roundId as RoundId, actor),
  };
}
