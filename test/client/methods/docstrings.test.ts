import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../../../client/methods/docstrings-plugin.ts';
import { docstringsOf } from '../../../client/methods/extract-docstrings.ts';
import { functionsOf, notOnPages, sectionIds } from '../../../client/methods/functions.ts';

const source = `import { one } from './one.ts';

/** Not of anything: the next line is empty. */

export interface Shape {
  /** Of a member. */
  size: number;
}

/** The least answers, 5. */
export const least = 5;

const bare = 1;

/**
 * The mean of what was
 * given.
 *
 * - first
 *   and more
 * - second
 */
export async function mean(): Promise<number> {
  const inner = 1;
  return inner;
}

/** For the file itself. */
function own(): void {}

/* No docstring. */
export function plain(): void {}
`;
const read = (name: string, ...more: { path: string; text: string }[]) =>
  docstringsOf([{ path: 'server/core/a.ts', text: source }, ...more], [name])[name];

describe('a docstring', () => {
  it('is the block directly before its declaration, without the asterisks, with paragraphs and lists', () => {
    expect(read('least')).toEqual({ name: 'least', file: 'server/core/a.ts', text: 'The least answers, 5.' });
    expect(read('mean')?.text).toBe('The mean of what was given.\n\n- first and more\n- second');
    expect(read('own')?.text).toBe('For the file itself.');
  });

  it('must be there', () => {
    expect(() => read('gone')).toThrow('gone, which the core does not have');
    expect(() => read('inner')).toThrow('inner, which the core does not have');
    expect(() => read('bare')).toThrow('bare, which has no docstring in server/core/a.ts');
    expect(() => read('plain')).toThrow('plain, which has no docstring');
  });

  it('is of one function only, the exported one before those of other files', () => {
    const exported = { path: 'b.ts', text: '/** The other. */\nexport function own() {}\n' };
    expect(read('own', exported)?.text).toBe('The other.');
    const twice = { path: 'c.ts', text: '/** Again. */\nexport const least = 1;\n' };
    expect(() => read('least', twice)).toThrow('which both server/core/a.ts and c.ts declare');
  });
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = sourcesIn(root, 'server/core');

describe('the functions that the methods page names', () => {
  it.each(sectionIds)('of %s are in the core with a docstring', (id) => {
    const names = functionsOf[id];
    expect(names.length).toBeGreaterThan(0);
    const found = docstringsOf(sources, names);
    for (const name of names) expect(found[name]?.file).toMatch(/^server\/core\//);
  });

  it('make no figure of a release where the page says that no page shows them', () => {
    const inReleases = ['server/core/release', 'server/stages'].flatMap((folder) => sourcesIn(root, folder));
    for (const id of notOnPages) {
      for (const { name, file } of Object.values(docstringsOf(sources, functionsOf[id]))) {
        const imported = file.split('/').slice(-2).join('/');
        const users = inReleases.filter(({ text }) => text.includes(`${imported}'`)).map(({ path }) => path);
        expect(users, name).toEqual([]);
      }
    }
  });
});
