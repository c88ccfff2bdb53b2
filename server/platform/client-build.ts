import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from './config.ts';
import { StartError } from './errors.ts';

const stamp = join(projectDir, 'dist/client/.built-from');
/** What the browser's code is made of. */
const sources = ['client', 'server/core', 'server/stages', 'server/platform/http'];

/** Builds the pages when their source has changed since the last build. A production install without Vite uses what is there. */
export async function buildClientIfStale(log: (line: string) => void): Promise<void> {
  const hash = await hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const vite = await import('vite').catch(() => null);
  if (!vite) {
    if (existsSync(stamp)) return;
    throw new StartError(
      'The pages are not built, and this install has no build tool. Run npm ci && npm run build, then start again.',
    );
  }
  log('Building the pages …');
  try {
    await vite.build({ configFile: join(projectDir, 'client/vite.config.ts'), logLevel: 'error' });
    writeFileSync(stamp, hash);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new StartError(
      `The pages cannot be built, because ${projectDir} cannot be written to. Give this user write access to it, or let its owner run npm run build.`,
    );
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(projectDir, 'package-lock.json')));
  for (const folder of sources) {
    const entries = await readdir(join(projectDir, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(projectDir.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
