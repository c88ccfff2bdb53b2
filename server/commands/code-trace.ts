import { traceCode } from '../stages/responses/code-trace.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

/** `code-trace ROUND CODE`: all that the database holds about one code. */
export async function codeTraceCommand(address: string, code: string): Promise<string> {
  return atWorkbench((bench) => codeTraceOf(bench, address, code));
}

/** One line for each thing that is held, as `table.column: value`. Never repeats the code. */
export async function codeTraceOf(bench: Workbench, address: string, code: string): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const held = await traceCode(bench.owner, bench.context.secrets, municipality.id, round.id, code);
  if (held.length === 0) return `The database holds nothing about this code in ${address}.`;
  return [
    `All that the database holds about this code in ${address}:`,
    ...held.map(({ place, value }) => `  ${place}: ${shortened(value)}`),
    'What each of them is stands in docs/what-a-code-leaves.md.',
  ].join('\n');
}

/** A sealed envelope is thousands of characters that nobody can read. */
function shortened(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 40)}… (${value.length} characters)`;
}
