import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { takesAnswers } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { WrongCodes } from '../../platform/http/wrong-codes.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { answeringContract } from './answering.contract.ts';
import { admit, submit } from './answering.service.ts';
import { summariseNotice, viewRound } from './open-round.service.ts';

/** What later stages do for these routes, given by whoever puts the house together. */
export interface LaterStages {
  findResult(
    municipalityId: MunicipalityId,
    roundId: RoundId,
  ): Promise<{ scorecardKey: string; indicatorKey: string } | null>;
  closeAndPublish(municipalityId: MunicipalityId, roundId: RoundId): Promise<void>;
}

export function answeringRoutes(
  context: Context,
  later: LaterStages,
  wrongCodes: WrongCodes,
): Handlers<typeof answeringContract, Municipality> {
  // Demo mode may stand on a database with real municipalities too: nobody may close theirs with the button.
  const isDemo = ({ dataLabel }: Municipality) => context.demo && dataLabel === 'fictitious';
  return {
    'GET /api/:municipality/rounds/:roundId': async ({ municipality, params }) => {
      const { round, state, prepared } = await viewRound(context, municipality.id, params.roundId as RoundId);
      const { questionnaire } = prepared;
      return {
        roundId: round.id,
        state,
        municipalityName: municipality.name,
        dataLabel: municipality.dataLabel,
        demo: isDemo(municipality),
        kind: questionnaire.kind,
        mode: round.mode === 'imported' ? 'anonymous' : round.mode,
        title: questionnaire.title,
        purpose: questionnaire.purpose,
        questionCount: prepared.questionCount,
        estimatedMinutes: questionnaire.estimatedMinutes,
        opensAt: round.opensAt.toISOString(),
        closesAt: round.closesAt.toISOString(),
        acceptsUntilAt: round.acceptsUntilAt.toISOString(),
        privacy: await summariseNotice(context, municipality, round, questionnaire),
        definition: takesAnswers(round, context.clock.now()) ? prepared.definition : null,
        results: state === 'closed' ? await later.findResult(municipality.id, round.id) : null,
      };
    },
    'POST /api/:municipality/rounds/:roundId/admissions': async ({ municipality, params, body, request }) => {
      const roundId = params.roundId as RoundId;
      const tried = { address: request.ip ?? '', municipalityId: municipality.id, roundId, code: body.code };
      await wrongCodes.watch(tried, () => admit(context, municipality.id, roundId, body.code));
      return { usable: true };
    },
    'POST /api/:municipality/rounds/:roundId/responses': async ({ municipality, params, body, request }) => {
      const { code = '', ...rest } = body;
      const [address, roundId] = [request.ip ?? '', params.roundId as RoundId];
      await wrongCodes.watch({ address, municipalityId: municipality.id, roundId, code }, () =>
        submit(context, municipality.id, roundId, { code, ...rest }, () => wrongCodes.takeTurn(address)),
      );
      return { received: true };
    },
    'POST /api/:municipality/demo/rounds/:roundId/close': async ({ municipality, params }) => {
      if (!isDemo(municipality)) throw new Refusal('not-in-demo-mode', 404);
      await later.closeAndPublish(municipality.id, params.roundId as RoundId);
      return { closing: true };
    },
  };
}
