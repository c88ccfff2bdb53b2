/** A function, class or constant of the core with what its source says of it. */
export interface Docstring {
  name: string;
  /** From the project's root: «server/core/spread.ts». */
  file: string;
  /** Paragraphs and list items, one a line; an empty line between paragraphs. Inner line breaks are the editor's. */
  text: string;
}

export interface SourceFile {
  path: string;
  text: string;
}

interface Declared extends Docstring {
  isExported: boolean;
}

/** A declaration at the beginning of its line, and the block that ends right before it. Members are indented. */
const declaration =
  /(?:^\/\*\*(?<block>(?:(?!\*\/)[\s\S])*)\*\/\r?\n)?^(?<exported>export )?(?:async )?(?:function\*?|const|class) (?<name>\w+)/gm;

/**
 * The docstrings of the functions, classes and constants named, keyed by name. A careful reading of our own style (formatted by
 * Biome: declarations of a module begin their line), since the compiler can no longer be asked. An exported one goes
 * before those that a file has for itself. Throws when a name is not declared, is not clear, or has no docstring
 * directly before it: a page that explains a figure must not lose its explanation without anybody noticing.
 */
export function docstringsOf(
  sources: readonly SourceFile[],
  names: readonly string[],
): Record<string, Docstring> {
  const declared = Map.groupBy(sources.flatMap(declaredIn), ({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, chosenOf(name, declared.get(name) ?? [])]));
}

function declaredIn({ path, text }: SourceFile): Declared[] {
  return [...text.matchAll(declaration)].map(({ groups = {} }) => ({
    name: groups['name'] ?? '',
    file: path,
    text: textOf(groups['block'] ?? ''),
    isExported: groups['exported'] !== undefined,
  }));
}

function chosenOf(name: string, declared: readonly Declared[]): Docstring {
  const exported = declared.filter(({ isExported }) => isExported);
  const [chosen, other] = exported.length > 0 ? exported : declared;
  if (!chosen) throw new Error(`the methods page names ${name}, which the core does not have`);
  const { file, text } = chosen;
  if (other) throw new Error(`the methods page names ${name}, which both ${file} and ${other.file} declare`);
  if (!text) throw new Error(`the methods page names ${name}, which has no docstring in ${file}`);
  return { name, file, text };
}

/** Without the frame of asterisks; the lines of a paragraph as one, each list item on a line of its own. */
function textOf(block: string): string {
  const lines = block.split(/\r?\n/).map((line) => line.replace(/^\s*\*? ?/, '').trim());
  return lines
    .join('\n')
    .trim()
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replaceAll(/\n(?!- )/g, ' '))
    .join('\n\n');
}
