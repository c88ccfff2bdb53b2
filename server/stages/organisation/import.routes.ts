import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { organisationImportContract } from './import.contract.ts';
import type { Municipality } from './organisation.store.ts';
import { importPeople } from './people-import.service.ts';
import { exportUnits } from './units-export.service.ts';
import { importUnits } from './units-import.service.ts';

export function organisationImportRoutes(
  context: Context,
): Handlers<typeof organisationImportContract, Municipality> {
  return {
    'POST /api/:municipality/units/import': async ({ municipality, body, actor }) => {
      const given = { ...fileOf(body), validFromOn: body.validFromOn ?? null };
      const { plan, ...rest } = await importUnits(context, municipality.id, given, actor);
      return { ...rest, ...plan };
    },
    'GET /api/:municipality/units/export': async ({ municipality, response }) => {
      const csv = await exportUnits(context, municipality.id);
      response
        .set('Cache-Control', 'no-store')
        .attachment(`${municipality.slug}-enheter.csv`)
        .type('text/csv')
        .send(csv);
      return csv;
    },
    'POST /api/:municipality/people/import': async ({ municipality, body, actor }) => {
      const { plan, ...rest } = await importPeople(context, municipality.id, fileOf(body), actor);
      return { ...rest, ...plan };
    },
  };
}

function fileOf(body: { fileName: string; contentBase64: string; apply: string | null }) {
  const file = { name: body.fileName, bytes: Buffer.from(body.contentBase64, 'base64') };
  return { file, apply: body.apply };
}
