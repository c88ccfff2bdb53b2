import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../errors.ts';

/** Deeper than any body we ask for; a deeper one is a mistake or an attack. */
const depthLimit = 12;
/** Panels lie in panels, and texts in choices in questions in those. */
const documentDepthLimit = 40;
/** A body with a file has a handful of keys, and looking through hundreds of thousands would hold others up. */
const fileKeyLimit = 32;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Refuses what `JSON.parse` reads in silence: a key given twice (the last would win), a `__proto__` key (the parsers
 * behind would drop it), deep nesting, and bytes that are not UTF-8. For the `verify` option of `express.json`, which
 * reads the body afterwards and refuses what is not JSON at all.
 */
export function refuseOddJson(
  _request: IncomingMessage,
  _response: ServerResponse,
  body: Buffer,
  charset: string,
): void {
  refuse(charset, body, Number.POSITIVE_INFINITY);
}

/** As `refuseOddJson`, for bodies that hold a questionnaire. */
export function refuseOddDocumentJson(
  _request: IncomingMessage,
  _response: ServerResponse,
  body: Buffer,
  charset: string,
): void {
  refuse(charset, body, Number.POSITIVE_INFINITY, documentDepthLimit);
}

/** As `refuseOddJson`, for bodies that hold a file. */
export function refuseOddFileJson(
  _request: IncomingMessage,
  _response: ServerResponse,
  body: Buffer,
  charset: string,
): void {
  refuse(charset, body, fileKeyLimit);
}

function refuse(charset: string, body: Buffer, keyLimit: number, depth = depthLimit): void {
  const fault = charset === 'utf-8' ? oddity(body, keyLimit, depth) : 'not-utf-8';
  if (fault) throw new Refusal('invalid-request', 400, [{ place: '', code: fault }]);
}

function oddity(body: Buffer, keyLimit: number, depth: number): string | null {
  try {
    return oddityIn(decoder.decode(body), keyLimit, depth);
  } catch {
    return 'not-utf-8';
  }
}

/** One pass without recursion. The keys of each open object; null for an open list. */
function oddityIn(text: string, keyLimit: number, mostDeep: number): string | null {
  let keysLeft = keyLimit;
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(null);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && /^\s*:/.test(text.slice(end + 1, end + 20))) {
        const key = readString(text.slice(at, end + 1));
        if (key === '__proto__') return 'forbidden-key';
        if (keys.has(key)) return 'key-given-twice';
        keysLeft -= 1;
        if (keysLeft < 0) return 'too-many-keys';
        keys.add(key);
      }
      at = end;
    }
    if (open.length > mostDeep) return 'nested-too-deep';
  }
  return null;
}

/** Where the closing quote stands. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** With its escapes read, so that `\u0061` and `a` are one key. What cannot be read is refused by the parser. */
function readString(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}
