const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What draws the picture in its colours. Texts, times, places (eXIf), profiles with names in them and animations go. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

/** Whether the bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The picture alone, without whatever a PNG may tell besides and what follows its end. Null where the bytes are not a whole
 * PNG (ISO/IEC 15948, chapter 5).
 */
export function barePng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const made = new Uint8Array(bytes.length);
  made.set(signature);
  let length = signature.length;
  let hasPicture = false;
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((at === signature.length) !== (name === 'IHDR')) return null;
    hasPicture ||= name === 'IDAT';
    if (needed.has(name)) {
      made.set(bytes.subarray(at, end), length);
      length += end - at;
    }
    if (name === 'IEND') return hasPicture ? made.slice(0, length) : null;
    at = end;
  }
  return null;
}
