import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Language, languages } from '../../server/core/locale.ts';
import { appTexts } from '../i18n/app.ts';

/**
 * The app's page as it comes before any script: in each language, with its words, and with the style sheet below what stands
 * there, since browsers draw nothing that is below a style sheet that has not come.
 */
export const firstPage: Plugin = {
  name: 'first-page',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, server }) {
      if (!path.endsWith('/app.html')) return html;
      if (server) return inLanguage(html, 'nb');
      const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      const rest = sheets.reduce((left, sheet) => left.replace(sheet, ''), html);
      return rest.replace('</body>', () => `${sheets.join('')}  </body>`);
    },
  },
  writeBundle({ dir = '' }, bundle) {
    if (!bundle['app.html']) return;
    const built = readFileSync(join(dir, 'app.html'), 'utf8');
    for (const language of languages) writeFileSync(join(dir, fileOf(language)), inLanguage(built, language));
  },
};

function inLanguage(html: string, language: Language): string {
  const { loading, needsScript } = appTexts[language].app;
  return html
    .replace('<html lang="nb"', `<html lang="${language}"`)
    .replace('<!--loading-->', loading)
    .replace('<!--needsScript-->', needsScript);
}

/** As the server asks for it (app-page.ts). */
const fileOf = (language: Language) => (language === 'nb' ? 'app.html' : `app.${language}.html`);
