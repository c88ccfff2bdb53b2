import { htmlFault } from '../questionnaire/check-html.ts';

/** Tags by what they become. What is not here goes, and its words stay. */
const kept: Readonly<Record<string, string>> = {
  ...{ p: 'p', br: 'br', strong: 'strong', b: 'strong', em: 'em', i: 'em', ul: 'ul', ol: 'ol', li: 'li' },
  ...{ h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3', div: 'p' },
};
/** What stands in these is no text. */
const unread = ['script', 'style', 'iframe', 'object', 'svg', 'template', 'noscript'];
const breaking = /^(?:p|br|div|li|tr|h[1-6]|table|ul|ol|blockquote)$/;

/** `isChanged`: something other than layout within the text went. */
export interface Cleaned {
  text: string;
  isChanged: boolean;
}

/** Html as a title can have it: its words, with a line for each block. */
export function plainText(html: string): Cleaned {
  const parts = partsOf(html);
  const text = parts
    .map((part) => ('text' in part ? decoded(part.text) : breaking.test(part.tag) ? '\n' : ''))
    .join('');
  return { text: tidy(text), isChanged: parts.some((part) => 'tag' in part && !breaking.test(part.tag)) };
}

/** Html as our own rule takes it (`htmlFault`): few tags, no attributes but a link's https address, and no braces. */
export function plainHtml(html: string): Cleaned {
  let isChanged = false;
  let links = 0;
  const written = partsOf(html).map((part) => {
    if ('text' in part) return escaped(decoded(part.text));
    if (part.tag === 'a') {
      if (part.isEnd) {
        const isOpen = links > 0;
        if (isOpen) links -= 1;
        return isOpen ? '</a>' : '';
      }
      const address = /\bhref\s*=\s*["']?(https:\/\/[^"'<>\s{}]*)/i.exec(part.rest)?.[1];
      if (address) links += 1;
      else isChanged = true;
      return address ? `<a href="${address}">` : '';
    }
    const tag = Object.hasOwn(kept, part.tag) ? kept[part.tag] : undefined;
    if (!tag || /\w/.test(part.rest)) isChanged = true;
    if (!tag || (tag === 'br' && part.isEnd)) return '';
    return part.isEnd ? `</${tag}>` : `<${tag}>`;
  });
  const text = `${written.join('')}${'</a>'.repeat(links)}`.trim();
  if (!/[{}]/.test(text)) return { text, isChanged };
  // Answers are never put into html.
  return { text: text.replaceAll(/\{[^{}]*\}/g, '…').replaceAll(/[{}]/g, ''), isChanged: true };
}

/** Text that may be html already, such as our own: as it is where it is, or else written as html. */
export function htmlOf(text: string): Cleaned {
  const isHtml = /<\/?[a-z]|&[a-z]+;|&#\d/i.test(text);
  if (isHtml && htmlFault(text) === null) return { text, isChanged: false };
  return isHtml ? plainHtml(text) : plainHtml(escaped(text).replaceAll('\n', '<br>'));
}

type Part = { text: string } | { tag: string; isEnd: boolean; rest: string };

/** Tags and the words between them, in one pass; the insides of what is no text are left out. */
function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  const tags = /<!--|<(\/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>/g;
  let from = 0;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    parts.push({ text: html.slice(from, found.index) });
    from = tags.lastIndex;
    if (found[2] === undefined) {
      const end = html.indexOf('-->', from);
      from = end < 0 ? html.length : end + 3;
    } else {
      const tag = found[2].toLowerCase();
      parts.push({ tag, isEnd: found[1] === '/', rest: found[3] ?? '' });
      if (unread.includes(tag) && found[1] === '') {
        const end = new RegExp(`</${tag}\\s*>`, 'gi');
        end.lastIndex = from;
        from = end.exec(html) ? end.lastIndex : html.length;
      }
    }
    tags.lastIndex = from;
  }
  parts.push({ text: html.slice(from) });
  return parts;
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å', eacute: 'é', egrave: 'è' },
  ...{ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', auml: 'ä', ouml: 'ö' },
  ...{ uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', euro: '€', sect: '§', deg: '°', bull: '•' },
};

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,10}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] as string) : whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Without empty lines and runs of spaces. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
