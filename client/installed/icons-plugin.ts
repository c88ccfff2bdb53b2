import type { Plugin } from 'vite';
import { iconOf } from './icon.ts';

/** As `server/platform/http/manifest.ts` names them. */
const sizes = [180, 192, 512];

/** Lays the app's icons beside its files, drawn when the pages are built. */
export const icons: Plugin = {
  name: 'icons',
  apply: 'build',
  generateBundle() {
    for (const size of sizes) {
      this.emitFile({ type: 'asset', fileName: `assets/ikon-${size}-1.png`, source: iconOf(size) });
    }
  },
};
