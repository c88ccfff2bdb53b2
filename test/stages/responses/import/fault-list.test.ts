import { describe, expect, test } from 'vitest';
import { FaultList, formatFaults } from '../../../../server/stages/responses/import/faults.ts';
import { parseResponses } from '../../../../server/stages/responses/import/parse.ts';
import { csv, questionnaire } from './small-questionnaire.ts';

const knownUnits = ['Kino', 'Arkiv'].map((name) => ({ unitId: name, name, departmentName: null }));
const wide = (...rows: string[]) => csv('svar_id;enhet;A1;A2;kjonn', ...rows);
const long = (...rows: string[]) => csv('svar_id;sporsmal;svar', ...rows);

describe('the list of faults', () => {
  test('stops at a thousand and says how many more there are', async () => {
    const rows = Array.from({ length: 1234 }, (_, at) => `p${at};Kino;9;1;`);
    const result = parseResponses({ questionnaire, knownUnits, responses: await wide(...rows) });
    if (result.ok) throw new Error('no faults');
    expect(result.faults).toHaveLength(1001);
    expect(result.faults.at(-1)).toMatchObject({ code: 'more-faults', row: null });
    expect(formatFaults(result.faults).split('\n').at(-1)).toMatch(/^And 234 more faults\./);
  });

  test('a thousand exactly has no last line', () => {
    const list = new FaultList();
    for (let row = 1; row <= 1000; row += 1)
      list.add({ file: 'responses', row, column: 'A1', code: 'x', message: 'y' });
    expect(list.list()).toHaveLength(1000);
  });

  test('reads as file, row, column and what to do', async () => {
    const result = parseResponses({ questionnaire, knownUnits, responses: await wide('a;Kino;7;1;') });
    expect(!result.ok && formatFaults(result.faults)).toBe(
      'responses, row 2, column "A1": "7" is off the scale. Use a whole number from 1 to 6, a label of the scale, "Vet ikke", "Ikke relevant", or leave it blank.',
    );
  });

  test('never repeats a respondent id', async () => {
    const tables = [wide('hemmelig;Kino;1;2;', 'hemmelig;Kino;1;2;'), long('hemmelig;A1;1')];
    for (const responses of tables) {
      const table = await responses;
      const result = parseResponses({ questionnaire, knownUnits, responses: table });
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toContain('hemmelig');
    }
  });

  test('shows a value without its control characters, cut to forty characters', async () => {
    const responses = await csv('enhet;A1', `Kino;${'x'.repeat(50)}`);
    responses.rows[0]!.cells[0] = 'K\u001b[2J\u202e';
    const result = parseResponses({ questionnaire, knownUnits, responses });
    const text = result.ok ? '' : formatFaults(result.faults);
    expect(text).toContain('"K\\u001b[2J\\u202e"');
    expect(text).toContain(`"${'x'.repeat(40)}…"`);
  });
});
