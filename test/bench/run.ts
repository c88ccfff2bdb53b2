import { StartError } from '../../server/platform/errors.ts';
import { benchAdvice } from './advice.ts';
import { benchCodes, codesPlan } from './codes.ts';
import { benchFirstPage } from './first-page.ts';
import { benchPages } from './pages.ts';
import { benchPhone } from './phone.ts';
import { benchProtect } from './protect.ts';
import { benchSubmit, usualPlan } from './submit.ts';

/** `npm run bench -- NAME [SECONDS]`: one benchmark, on this machine only. `SECONDS` is the length of each run. */
const benches: Record<string, (seconds: number | undefined, say: (line: string) => void) => Promise<void>> = {
  advice: async (_, say) => benchAdvice(say),
  codes: (seconds, say) => benchCodes({ ...codesPlan, ...(seconds ? { seconds } : {}) }, say),
  'first-page': async (_, say) => benchFirstPage(say),
  pages: async (_, say) => benchPages(say),
  phone: async (_, say) => benchPhone(say),
  protect: async (_, say) => benchProtect(say),
  submit: (seconds, say) => benchSubmit({ ...usualPlan, ...(seconds ? { seconds } : {}) }, say),
};

const [name = '', length] = process.argv.slice(2);
const seconds = length === undefined ? undefined : Number(length);
const bench = benches[name];
if (!bench || (seconds !== undefined && !(seconds >= 0.1 && seconds <= 60))) {
  console.error(
    `Write npm run bench -- NAME [SECONDS]. NAME: ${Object.keys(benches).join(', ')}. SECONDS of each run: 0.1 to 60.`,
  );
  process.exit(2);
}
bench(seconds, (line) => process.stdout.write(`${line}\n`)).then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  },
);
