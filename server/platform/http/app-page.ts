import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { type Language, languages } from '../../core/locale.ts';
import { escaped } from './escaped.ts';

/**
 * The app's page in the language of the address, with the municipality's name in it, so that something stands there before any
 * script has come. It is the same for everyone: which page and whose figures is read by the scripts. `findName` gives undefined
 * where there is no such municipality.
 */
export function appPage(
  clientDir: string,
  findName: (slug: string) => Promise<string | undefined>,
): RequestHandler {
  return async (request, response, next) => {
    const [, slug = '', tag = ''] = request.path.split('/');
    const built = await readFile(join(clientDir, fileOf(languageOf(tag))), 'utf8').catch(() => undefined);
    if (built === undefined) return next();
    // Without a database the page comes all the same, and says itself that the rest does not.
    const name = await findName(slug).catch(() => undefined);
    const html = name === undefined ? built : withName(built, slug, name);
    // Asked for at each visit, and sent only when it is another than the browser has.
    const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
    response.set({ 'Cache-Control': 'no-cache', ETag: etag }).type('html').send(html);
  };
}

/** What the build calls the page in each language (client/parts/first-page-plugin.ts). */
const fileOf = (language: Language) => (language === 'nb' ? 'app.html' : `app.${language}.html`);

function languageOf(tag: string): Language {
  return languages.find((language) => language === tag) ?? 'nb';
}

function withName(built: string, slug: string, name: string): string {
  const text = escaped(name);
  // What every page asks for first comes beside the scripts, and not after them.
  const asked = `<link rel="preload" as="fetch" crossorigin href="/api/${encodeURIComponent(slug)}">`;
  return built
    .replace(/(<title>)[^<]*(<\/title>)/, (_, begin, end) => `${begin}${text}${end}${asked}`)
    .replace(/(<span class="municipality">)/, (tag) => tag + text);
}
