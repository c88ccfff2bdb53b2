import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { bankContract } from './bank.contract.ts';
import { viewBankItem } from './item.service.ts';
import { listBank } from './listing.service.ts';

export function bankRoutes(context: Context): Handlers<typeof bankContract, Municipality> {
  return {
    'GET /api/:municipality/question-bank': ({ municipality, query, actor }) =>
      listBank(context, municipality.id, query, actor),
    'GET /api/:municipality/question-bank/:item': ({ municipality, params, actor }) =>
      viewBankItem(context, municipality.id, params.item, actor),
  };
}
