import { XMLParser } from 'fast-xml-parser';
import type { XmlElement } from '../../core/exchange/translations/xliff.ts';
import { unreadable } from './unreadable.ts';

/** xliff, file, group in group, unit, segment, target, and marks in marks. */
const deepest = 60;
/** A questionnaire has some thousand texts; a tool's own notes on each make it tens of thousands of elements. */
const mostElements = 200_000;

/** Whether the bytes begin as an XML document does. */
export function isXml(bytes: Buffer): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(bytes.subarray(0, 512).toString('latin1'));
}

/**
 * An XML document with its attributes, without prefixes, and every text as it stands, in order. Only in the process that can be killed.
 * @throws UnreadableTable `unknown-encoding`, `declares-entities`, `not-xml`, `too-deep`, `too-many-rows`.
 */
export function readXml(bytes: Buffer): XmlElement {
  const text = decoded(bytes);
  refuseDeclarations(text);
  const parser = new XMLParser({
    ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true },
    ...{ ignoreDeclaration: true, ignorePiTags: true, trimValues: false, parseTagValue: false },
    // Characters by their number, as tools write them, are told among those of HTML.
    ...{ parseAttributeValue: false, processEntities: true, htmlEntities: true, maxNestedTags: deepest },
  });
  let nodes: unknown;
  try {
    nodes = parser.parse(text, true);
  } catch (error) {
    if (/nested tags/.test((error as Error).message)) {
      throw unreadable('too-deep', 'Elements lie deeper in each other than in any file of translations.');
    }
    throw unreadable('not-xml', `The file cannot be read as XML: ${(error as Error).message.slice(0, 200)}`);
  }
  const room = { left: mostElements };
  const [root] = elementsIn(nodes, room);
  if (!root || typeof root === 'string') throw unreadable('not-xml', 'The file holds no XML element.');
  return root;
}

/**
 * A file that declares a document type or entities is refused before any of it is parsed: no tool that is read here writes one, and they
 * are how XML files blow up or reach out.
 * @throws UnreadableTable `declares-entities`
 */
export function refuseDeclarations(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(withoutData(text))) {
    throw unreadable('declares-entities', 'The file declares a document type or entities. Export it anew.');
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw unreadable('unknown-encoding', 'The file is no UTF-8. Export it anew.');
  }
}

/** As the parser gives them in order: an object with the name of the element, and its attributes under `:@`. */
function elementsIn(nodes: unknown, room: { left: number }): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown): (XmlElement | string)[] => {
    if (typeof node !== 'object' || node === null) return [];
    room.left -= 1;
    if (room.left < 0) throw unreadable('too-many-rows', `The file has more than ${mostElements} elements.`);
    const fields = node as Record<string, unknown>;
    const name = Object.keys(fields).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [textOf(fields[name])];
    const given = (fields[':@'] ?? {}) as Record<string, unknown>;
    const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, textOf(value)]));
    return [{ name, attributes, children: elementsIn(fields[name], room) }];
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Without what is plain data, where anything may be written. */
function withoutData(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<![CDATA['); at >= 0; at = text.indexOf('<![CDATA[', from)) {
    kept.push(text.slice(from, at));
    const end = text.indexOf(']]>', at);
    from = end < 0 ? text.length : end + 3;
  }
  kept.push(text.slice(from));
  return kept.join('');
}
