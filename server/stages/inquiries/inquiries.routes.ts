import type { BodyId, InquiryAnswerId, InquiryId, InterpretationId, UnitId } from '../../core/ids.ts';
import type { Narrowing } from '../../core/inquiry.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { inquiriesContract } from './inquiries.contract.ts';
import {
  answerInquiry,
  dropDraft,
  keepDraft,
  shareDraft,
  withdrawInterpretation,
} from './inquiries.service.ts';
import { viewFigurePlace, viewInquiries } from './reading.service.ts';

/** Before every other, so that a moment alone leaves out all of that moment. */
const firstId = '00000000-0000-0000-0000-000000000000';

export function inquiriesRoutes(context: Context): Handlers<typeof inquiriesContract, Municipality> {
  return {
    'GET /api/:municipality/inquiries': async ({ actor, query }) => {
      const { indicator, id, only, before, beforeId } = query;
      const { drafts, inquiries, interpretations, next, ...may } = await viewInquiries(context, actor, {
        ...{ indicatorKey: indicator, id, only: (only?.split(',') ?? []) as Narrowing[] },
        after: before === undefined ? undefined : { at: new Date(before), id: beforeId ?? firstId },
      });
      return {
        ...may,
        next: next && { before: next.before.toISOString(), beforeId: next.beforeId },
        drafts: drafts.map((one) => ({ ...one, changedAt: one.changedAt.toISOString() })),
        inquiries: inquiries.map((one) => ({
          ...{ ...one, sharedAt: one.sharedAt.toISOString() },
          answers: one.answers.map((answer) => ({ ...answer, answeredAt: answer.answeredAt.toISOString() })),
        })),
        interpretations: interpretations.map((one) => ({
          ...{ ...one, sharedAt: one.sharedAt.toISOString() },
          withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
        })),
      };
    },
    'GET /api/:municipality/inquiries/place': async ({ actor, query }) =>
      viewFigurePlace(context, actor, {
        ...{ indicatorKey: query.indicator, surveyKey: query.survey },
        unitId: (query.unit ?? null) as UnitId | null,
      }),
    'POST /api/:municipality/inquiries/drafts': async ({ actor, body }) => {
      const { id, kind, text, indicatorKey, surveyKey } = body;
      await keepDraft(context, actor, {
        ...{ id: id as InquiryId, kind, text, toUnitId: body.toUnitId as UnitId | null },
        figure: { indicatorKey, surveyKey, unitId: body.unitId as UnitId | null },
      });
      return {};
    },
    'POST /api/:municipality/inquiries/drafts/delete': async ({ actor, body }) => {
      await dropDraft(context, actor, body.id as InquiryId);
      return {};
    },
    'POST /api/:municipality/inquiries/drafts/share': async ({ actor, body }) => {
      await shareDraft(context, actor, body.id as InquiryId, body.bodyId as BodyId);
      return {};
    },
    'POST /api/:municipality/inquiries/answers': async ({ actor, body }) => {
      const { id, inquiryId, text } = body;
      await answerInquiry(context, actor, {
        ...{ id: id as InquiryAnswerId, inquiryId: inquiryId as InquiryId, text },
      });
      return {};
    },
    'POST /api/:municipality/inquiries/interpretations/withdraw': async ({ actor, body }) => {
      await withdrawInterpretation(context, actor, body.id as InterpretationId);
      return {};
    },
  };
}
