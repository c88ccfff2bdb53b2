import { expect, it } from 'vitest';
import { adviceFor, partOf } from '../../../client/designer/editor/advice-places.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';
import { draftRows } from '../../core/quality/advice-drafts.ts';

const adviceOf = async (key: string) => adviseOn(draftOf(await readShippedQuestionnaire(key)));
const codes = (list: ReturnType<typeof adviseOn>, key: string) =>
  adviceFor(list, key).map(({ code }) => code);

it('advice stands beside each question it concerns, and beside its page', async () => {
  const homecare = await adviceOf('hjemmesykepleie-bruker');
  expect(codes(homecare, 'altIAlt')).toEqual(['general-after-specific']);
  expect(codes(homecare, 'tiden')).toEqual(['feeds-nothing']);
  expect(codes(homecare, 'parorende')).toEqual([]);
  const employees = await adviceOf('medarbeider');
  expect(codes(employees, 'page:ledelse')).toEqual(['mixed-directions']);
  expect(codes(employees, 'vanskeligASiFra')).toEqual(['mixed-directions']);
  expect(codes(employees, 'page:laering')).toEqual([]);
});

it('what is of the whole leads nowhere, and a row is chosen with its matrix', () => {
  const of = (what: string) => adviseOn(draftRows.find((row) => row.what === what)?.draft as never);
  expect(of('110 short questions').map(partOf)).toEqual([null]);
  expect(of('a row of a matrix that asks of two things').map(partOf)).toEqual(['tilbud']);
});
