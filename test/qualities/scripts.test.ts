import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from '../../server/platform/config.ts';

/** Why there are no nonces: docs/decisions/0015-scripts-without-nonces.md. */
it.each(['app.html', 'respond.html'])(
  '%s has scripts by address alone, and none in attributes',
  async (page) => {
    const html = await readFile(join(projectDir, 'client', page), 'utf8');
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    for (const [, attributes, content] of scripts) {
      expect(attributes).toMatch(/ src="\.\//);
      expect(content?.trim()).toBe('');
    }
    expect(html).not.toMatch(/\son\w+=|javascript:|<base\b/i);
  },
);
