import type { Fault } from './format.ts';

/** Names that every object has already: as a key, a name or a value they would mean something else than they say. */
export const forbiddenNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** No file in the formats nests deeper; what does is a mistake or an attack. */
const treeLimit = 40;

/**
 * The first thing wrong with the file as a tree, before anybody walks it by recursion: nesting past every limit, or
 * `__proto__` as a key. Walks with a stack of its own.
 */
export function checkTree(file: unknown): Fault[] {
  const stack: { value: unknown; place: string; depth: number }[] = [{ value: file, place: '', depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, place, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > treeLimit) {
      const message = `Lists and objects lie more than ${treeLimit} deep. Remove what lies deeper.`;
      return [{ place, code: 'nested-too-deep', message }];
    }
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__') {
        return [{ place, code: 'forbidden-name', message: `"${key}" cannot be a name. Choose another.` }];
      }
      const at = list ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
      stack.push({ value: inner, place: at, depth: depth + 1 });
    }
  }
  return [];
}
