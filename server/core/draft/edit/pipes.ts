import type { Draft } from '../format.ts';
import { isPage, partsOf } from './tree.ts';

const asked = /\{(\w+)\}/g;

/** What a text asks for the answers of that no question is called: it stays in the text as it is written. */
export function unknownPipes(draft: Draft, words: string): string[] {
  const names = new Set(
    partsOf(draft)
      .filter(({ key }) => !isPage(key))
      .map(({ key }) => key),
  );
  return [...new Set([...words.matchAll(asked)].map(([, name = '']) => name))].filter(
    (name) => !names.has(name),
  );
}

/** A text with the answer to a question put in at a place, parted from the words around; and where it ends. */
export function withPipe(words: string, at: number, name: string): { words: string; end: number } {
  const [before, after] = [words.slice(0, at), words.slice(at)];
  const put = `${/\S$/.test(before) ? ' ' : ''}{${name}}${/^[\p{L}\p{N}]/u.test(after) ? ' ' : ''}`;
  return { words: `${before}${put}${after}`, end: at + put.length };
}
