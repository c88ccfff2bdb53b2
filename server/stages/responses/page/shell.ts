import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Language } from '../../../core/locale.ts';
import { checkedHtml, type Html, html } from './html.ts';

const brotli = promisify(brotliCompress);

/** What a page brings besides its own html: the style sheet, written into it, and scripts that come after. */
export interface Shell {
  css: string;
  /** For the policy, which lets through this style sheet and no other. */
  cssHash: string;
  scripts: string;
  /** What comes besides where pictures are asked for. */
  pictures: string;
}

/**
 * Reads what the build made of a page. Without a build there is neither style nor script,
 * and the page works all the same; that is so until a build is there, so nothing is kept then.
 */
export function shellsOf(clientDir: string): (file: string) => Shell {
  const known = new Map<string, Shell>();
  return (file) => {
    const before = known.get(file);
    if (before) return before;
    const shell = readShell(clientDir, file);
    if (shell.css) known.set(file, shell);
    return shell;
  };
}

function readShell(clientDir: string, file: string): Shell {
  try {
    const built = readFileSync(join(clientDir, file), 'utf8');
    const sheets = [...built.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g)];
    const hrefs = new Set(sheets.map(([, href = '']) => href));
    const css = [...hrefs].map((href) => readFileSync(join(clientDir, href), 'utf8')).join('');
    const scripts = built.match(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g) ?? [];
    const part = readdirSync(join(clientDir, 'assets')).find((name) => /^pictures-.+\.js$/.test(name));
    // The page's script imports it from here; it is part of the copy that opens without contact.
    const pictures = part ? `<link rel="modulepreload" href="/assets/${part}" id="pictures-part">` : '';
    return { css, cssHash: css && hashOf(css), scripts: [...new Set(scripts)].join(''), pictures };
  } catch {
    return { css: '', cssHash: '', scripts: '', pictures: '' };
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

export interface Page {
  language: Language;
  title: string;
  body: Html;
  /** Of a preview in a language the page has no words of its own in: what its questions are written in. */
  written?: { tag: string; direction: 'rtl' | 'ltr' };
  /** Pictures are asked for. */
  hasPictures?: boolean;
}

/** The whole document. The referrer is sent to ourselves only, because browsers else hide where a form comes from. */
export function documentOf(page: Page, shell: Shell): string {
  const { language, title, body, written, hasPictures = false } = page;
  return html`<!doctype html>
<html lang="${written?.tag ?? language}"${written?.direction === 'rtl' && html` dir="rtl"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="same-origin"><title>${title}</title><link rel="icon" href="data:,">${
    shell.css && html`<style>${checkedHtml(shell.css)}</style>`
  }${checkedHtml(shell.scripts)}${hasPictures && checkedHtml(shell.pictures)}</head><body><div id="root"><div class="page">${body}</div></div></body></html>`
    .text;
}

/** The page as it goes over the line to browsers that take it so. */
export async function packed(document: string): Promise<Buffer> {
  return brotli(document, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

export interface Sent {
  status: number;
  document: string;
  /** The same in brotli, where it was made before. */
  packed?: Buffer;
  shell: Shell;
  cache: 'no-cache' | 'no-store';
}

/** Sends a page. Its own style sheet stands in it, so the policy names that one; nothing is kept by anyone between. */
export function sendPage(request: Request, response: Response, page: Sent): void {
  const { shell, status, document } = page;
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  if (shell.cssHash) {
    const named = policy.replace(/style-src-elem [^;]*/, `style-src-elem 'self' 'sha256-${shell.cssHash}'`);
    response.set('Content-Security-Policy', named);
  }
  response.status(status).set('Cache-Control', page.cache).type('html').vary('Accept-Encoding');
  const isPacked = page.packed && request.acceptsEncodings('br');
  if (isPacked) response.set('Content-Encoding', 'br').send(page.packed);
  else response.send(document);
}
