import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { privacySchema } from '../server/core/privacy/format.ts';
import { questionnaireSchema } from '../server/core/questionnaire/format.ts';
import { scorecardSchema } from '../server/core/scorecard/format.ts';

/** The JSON schemas editors use, made from the very schemas that judge the files: `node surveys/write-schemas.ts`. */
export function renderSchemas(): Record<string, string> {
  const render = (schema: z.ZodType, title: string) =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
  return {
    'privacy.schema.json': render(privacySchema, 'Spredning privacy settings, version 1'),
    'questionnaire.schema.json': render(questionnaireSchema, 'Spredning questionnaire, version 1'),
    'scorecard.schema.json': render(scorecardSchema, 'Spredning scorecard, version 1'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(renderSchemas())) {
    writeFileSync(fileURLToPath(new URL(name, import.meta.url)), text);
  }
}
