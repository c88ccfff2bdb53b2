import { type UnreadableTable, unreadable } from './unreadable.ts';

export type Encoding = 'utf-8' | 'windows-1252';
export type Separator = ',' | ';' | '\t';

/** Control characters that no text file from a survey tool holds. In Windows-1252, the five unused bytes too. */
const controls = /[^\P{Cc}\t\n\r]/u;
/** Letters of UTF-8 read as Windows-1252: "Ã¸" for "ø". Nobody writes these, so the file holds both encodings. */
const mixed = /Ã[¦¸¥†˜…©¶¤]/;

/**
 * The text of a file that is valid UTF-8 (with or without byte order mark), or else Windows-1252.
 * @throws UnreadableTable `unknown-encoding` when it is neither, with the row of the first bad character.
 */
export function decodeText(bytes: Buffer): { text: string; encoding: Encoding } {
  if (bytes.subarray(0, 2).equals(utf16LittleEndian) || bytes.subarray(0, 2).equals(utf16BigEndian)) {
    throw unknownEncoding(null, 'The file is UTF-16.');
  }
  const utf8 = decodeUtf8(bytes);
  const text = utf8 ?? new TextDecoder('windows-1252').decode(bytes);
  const bad = controls.exec(text) ?? (utf8 === null ? mixed.exec(text) : null);
  if (bad !== null) {
    const row = text.slice(0, bad.index).split(/\r\n|\n|\r/).length;
    throw unknownEncoding(row, 'The file is neither UTF-8 nor Windows-1252 text all through.');
  }
  return { text: text.normalize('NFC'), encoding: utf8 === null ? 'windows-1252' : 'utf-8' };
}

const utf16LittleEndian = Buffer.from([0xff, 0xfe]);
const utf16BigEndian = Buffer.from([0xfe, 0xff]);

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unknownEncoding(row: number | null, what: string): UnreadableTable {
  return unreadable('unknown-encoding', `${what} Save it anew as "CSV UTF-8".`, row);
}

/** The separator the header line uses most, outside quotes; null when the line has none (one column). */
export function detectSeparator(headerLine: string): Separator | null {
  const counts: Record<Separator, number> = { ';': 0, '\t': 0, ',': 0 };
  let quoted = false;
  for (const character of headerLine) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ';' || character === '\t' || character === ','))
      counts[character] += 1;
    else if (!quoted && (character === '\n' || character === '\r')) break;
  }
  const [best] = (Object.entries(counts) as [Separator, number][]).sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 0 ? best[0] : null;
}
