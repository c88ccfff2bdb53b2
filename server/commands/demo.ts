import { loadDemo } from '../demo/load.ts';
import { demoMunicipality } from '../demo/plan.ts';
import { loadRealData, realMunicipality } from '../demo/real.ts';
import { readConfig } from '../platform/config.ts';
import { StartError } from '../platform/errors.ts';
import { atWorkbench } from './workbench.ts';

/** `demo`: the example municipality with fictitious answers. `demo --real`: the one with real answers. */
export async function demoCommand(real: boolean): Promise<string> {
  if (readConfig().production) {
    throw new StartError(
      'The demo has open accounts and codes that everyone knows, and is not loaded with NODE_ENV=production. Unset it, and use a database of its own.',
    );
  }
  return atWorkbench(async ({ context, owner, say }) => {
    // The reusable codes of the open round are part of the demo, whatever server it is loaded on.
    const asDemo = { ...context, demo: true };
    const slug = real ? realMunicipality.slug : demoMunicipality.slug;
    const loaded = real ? await loadRealData(asDemo, owner) : await loadDemo(asDemo, owner, say);
    const signIn = context.demo ? '' : ' Start with DEMO=1 to sign in to it.';
    return `${loaded ? `Loaded. Open /${slug} in the browser.` : `/${slug} is there already.`}${signIn}`;
  });
}
