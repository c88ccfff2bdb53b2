import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { docstringsOf, type SourceFile } from './extract-docstrings.ts';
import { functionsOf } from './functions.ts';

const moduleName = 'virtual:docstrings';
const loadedName = `\0${moduleName}`;

/**
 * Gives the methods page the docstrings of the functions it names, read from the source when the pages are built. The
 * build stops when one is missing. `projectUrl` is the project's root, given by the configuration that knows its place.
 */
export function docstrings(projectUrl: URL): Plugin {
  const root = fileURLToPath(projectUrl);
  return {
    name: 'docstrings',
    resolveId: (source) => (source === moduleName ? loadedName : undefined),
    load(id) {
      if (id !== loadedName) return;
      const sources = sourcesIn(root, 'server/core');
      const found = docstringsOf(sources, Object.values(functionsOf).flat());
      // While developing, a changed docstring is a changed page.
      for (const { file } of Object.values(found)) this.addWatchFile(join(root, file));
      return `export const docstrings = ${JSON.stringify(found)};`;
    },
  };
}

/** Every source file in a folder, by its path from the project's root with forward slashes. */
export function sourcesIn(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(root, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}
