import { loadDemo } from '../demo/load.ts';
import { demoMunicipality } from '../demo/plan.ts';
import { loadRealData, realMunicipality } from '../demo/real.ts';
import { atWorkbench } from './workbench.ts';

/** `demo`: the example municipality with fictitious answers. `demo --real`: the one with real answers. */
export async function demoCommand(real: boolean): Promise<string> {
  return atWorkbench(async ({ context, owner, say }) => {
    // The reusable codes of the open round are part of the demo, whatever server it is loaded on.
    const asDemo = { ...context, demo: true };
    const slug = real ? realMunicipality.slug : demoMunicipality.slug;
    const loaded = real ? await loadRealData(asDemo, owner) : await loadDemo(asDemo, owner, say);
    return loaded ? `Loaded. Open /${slug} in the browser.` : `/${slug} is there already.`;
  });
}
