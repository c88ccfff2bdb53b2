/**
 * Segments without which a picture cannot be drawn: tables (DQT, DHT, DAC), frames (SOF), restarts, lines and scans. All
 * others (application data, comments, thumbnails) tell of the picture, and go.
 */
const sos = 0xda;
const needed = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd, sos]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const orientationTag = 0x0112;

/** Whether the bytes begin as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * The picture alone: what draws it, Adobe's word of how its colours are written, and which way is up. Place, time, camera,
 * owner, comments, thumbnails, colour profiles and whatever follows the picture's end are gone. Null where the bytes are not
 * a whole JPEG (ITU-T T.81, annex B).
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let hasFrame = false;
  let hasScan = false;
  let orientation = 1;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return null;
    // Any number of 0xff may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === 0xd9) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const content = bytes.subarray(at + 4, end);
    if (isFrame(marker) || needed.has(marker) || isAdobe(marker, content)) kept.push(bytes.subarray(at, end));
    hasFrame ||= isFrame(marker);
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(content);
    at = end;
    if (marker !== sos) continue;
    hasScan = true;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  if (!hasFrame || !hasScan) return null;
  if (orientation !== 1) kept.splice(1, 0, wayUp(orientation));
  return joined([...kept, Uint8Array.of(0xff, 0xd9)]);
}

/** Adobe's segment says whether colours are RGB, YCbCr or CMYK; without it some pictures turn green. */
function isAdobe(marker: number, content: Uint8Array): boolean {
  return marker === 0xee && content.length === 12 && textAt(content, 0, 5) === 'Adobe';
}

/** The coded picture goes on to the first marker that is neither a stuffed 0xff nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break;
  }
  return at;
}

/** Which way is up by the first directory of an Exif segment, 1 to 8; 1 where it tells nothing one can use. */
function orientationIn(content: Uint8Array): number {
  if (textAt(content, 0, 4) !== 'Exif' || content.length < 14) return 1;
  const tiff = new DataView(content.buffer, content.byteOffset + 6, content.length - 6);
  const isLittle = textAt(content, 6, 2) === 'II';
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = tiff.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif segment that holds which way is up, and nothing else. */
function wayUp(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const content = [...exif, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, ...directory];
  return Uint8Array.of(0xff, 0xe1, 0, content.length + 2, ...content);
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
