import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { questionnaireImportsContract } from './imports.contract.ts';
import { readImport } from './imports.service.ts';

export function questionnaireImportsRoutes(
  context: Context,
): Handlers<typeof questionnaireImportsContract, Municipality> {
  return {
    'POST /api/:municipality/questionnaire-imports': ({ municipality, body, actor }) => {
      const { fileName, contentBase64, ...choices } = body;
      const file = { name: fileName, bytes: Buffer.from(contentBase64, 'base64') };
      return readImport(context, municipality.id, { ...file, ...choices }, actor);
    },
  };
}
