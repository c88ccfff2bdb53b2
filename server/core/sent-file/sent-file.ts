import { bareJpeg, isJpeg } from './jpeg.ts';
import { barePng, isPng } from './png.ts';

/** What a person may send. SVG can carry scripts; a PDF’s metadata lies in too many places to be sure of. */
export type FileKind = 'jpeg' | 'png';
export const fileTypes: Readonly<Record<FileKind, string>> = { jpeg: 'image/jpeg', png: 'image/png' };

/** What a picture is called wherever one may see it: by its random number, never by the name it had. */
export function pictureName(id: string, kind: FileKind): string {
  return `bilde-${id.slice(0, 8)}.${kind === 'jpeg' ? 'jpg' : 'png'}`;
}

/** Bytes a file may have where the question says nothing else, and the most it may allow. */
export const usualFileBytes = 5_242_880;
export const mostFileBytes = 10_485_760;

/** A picture a person sent, as it is kept: told by its bytes, without metadata, and without the name it had. */
export class SentFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;

  private constructor(kind: FileKind, bytes: Uint8Array) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /** Null where it is neither a whole JPEG nor a whole PNG, whatever its name says. */
  static from(bytes: Uint8Array): SentFile | null {
    const kind: FileKind | null = isJpeg(bytes) ? 'jpeg' : isPng(bytes) ? 'png' : null;
    if (!kind) return null;
    const bare = kind === 'jpeg' ? bareJpeg(bytes) : barePng(bytes);
    return bare && new SentFile(kind, bare);
  }
}
