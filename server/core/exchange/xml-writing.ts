/** What an element holds: elements and texts in order. Undefined and null are nothing. */
export type XmlContent = XmlPart | string | null | undefined;

/** An element to be written. Attributes that are null are left out. */
export interface XmlPart {
  name: string;
  attributes: Record<string, string | null>;
  content: XmlContent[];
}

export function xml(
  name: string,
  attributes: Record<string, string | null> = {},
  ...content: XmlContent[]
): XmlPart {
  return { name, attributes, content };
}

/** A document, an element on a line of its own unless text stands beside it, so that no text gets blanks it had not. */
export function writeXml(root: XmlPart): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, content }: XmlPart, indent: string): string {
  const listed = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapedXml(value)}"`]))
    .join('');
  const held = content.filter((part) => part !== null && part !== undefined);
  if (held.length === 0) return `${indent}<${name}${listed}/>`;
  if (held.some((part) => typeof part === 'string')) {
    const inner = held
      .map((part) => (typeof part === 'string' ? escapedXml(part) : written(part, '')))
      .join('');
    return `${indent}<${name}${listed}>${inner}</${name}>`;
  }
  const inner = (held as XmlPart[]).map((part) => written(part, `${indent}  `)).join('\n');
  return `${indent}<${name}${listed}>\n${inner}\n${indent}</${name}>`;
}

/** As text or within double quotes. What no XML 1.0 document may hold, even escaped, is left out. */
export function escapedXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
