/** ISO 639-1, whose names in English, Norwegian and themselves are read. */
const codes =
  'af am ar az be bg bn bo bs ca cs cy da de dv el en eo es et eu fa fi fo fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk kl km kn ko ku ky lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no ny om or pa pl ps pt ro ru rw se si sk sl sm sn so sq sr st sv sw ta te tg th ti tk tl tn tr ts ug uk ur uz vi wo xh yi yo zh zu'.split(
    ' ',
  );
const others: Readonly<Record<string, string>> = {
  ...{ norsk: 'nb', norwegian: 'nb', bokmål: 'nb', bokmal: 'nb', nynorsk: 'nn', samisk: 'se', sami: 'se' },
  ...{ dari: 'prs', sorani: 'ckb', kurmanji: 'kmr', farsi: 'fa', mandarin: 'zh', filipino: 'tl' },
};
const written = /^([a-z]{2,3})((?:[-_][a-z0-9]{2,8}){0,2})$/i;

let named: Map<string, string> | null = null;

/**
 * The tag of a language as files name it: `nb`, `no`, `en-GB`, `Norsk (nb)`, `english`, `Deutsch`. `isRead` is false where it
 * could not be told which it is; the tag is then one made from its name, so that its texts are kept.
 */
export function languageTagOf(name: string): { tag: string; isRead: boolean } {
  const given = name.trim();
  const bracketed = /\(([^()]+)\)\s*$/.exec(given)?.[1]?.trim();
  const tag = (bracketed && tagOf(bracketed, true)) || tagOf(given, false);
  const byName = tag ?? nameTable().get(given.replace(/\s*\([^()]*\)\s*$/, '').toLowerCase());
  if (byName) return { tag: byName, isRead: true };
  const letters = given
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 8);
  return { tag: letters.length > 1 ? `und-${letters}` : 'und', isRead: false };
}

/** `isMeant`: it stands where only a tag would. */
function tagOf(text: string, isMeant: boolean): string | null {
  const found = written.exec(text);
  const language = found?.[1]?.toLowerCase() ?? '';
  // A word of three letters is a name more often than a code; of two it is a code.
  if (!found || (!isMeant && language.length === 2 && !codes.includes(language))) return null;
  if (language === 'no') return 'nb';
  const rest = (found[2] ?? '').replaceAll('_', '-');
  // Bokmål, nynorsk and English are the product's own, of whatever country.
  return ['nb', 'nn', 'en'].includes(language) ? language : `${language}${rest}`;
}

function nameTable(): Map<string, string> {
  if (named) return named;
  named = new Map(Object.entries(others));
  for (const tag of codes) {
    for (const within of ['en', 'nb', tag]) {
      const name = new Intl.DisplayNames([within], { type: 'language' }).of(tag)?.toLowerCase();
      if (name && !named.has(name)) named.set(name, tag === 'no' ? 'nb' : tag);
    }
  }
  return named;
}

/** What a language is called where people read it, with its tag. Example: `norsk bokmål (nb)`. */
export function languageName(tag: string): string {
  return `${nameOf(tag) ?? tag} (${tag})`;
}

/** Undefined for what is no tag by the standard. */
function nameOf(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag);
  } catch {
    return undefined;
  }
}

/** Whether a file's name for a language says its tag itself, such as `nb` and `Norsk (nb)`. */
export function saysTag(name: string, tag: string): boolean {
  const plain = name.trim().toLowerCase();
  return plain === tag.toLowerCase() || plain.endsWith(`(${tag.toLowerCase()})`);
}
