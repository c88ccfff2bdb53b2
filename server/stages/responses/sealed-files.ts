import { createHash } from 'node:crypto';
import type { FileKind, SentFile } from '../../core/sent-file/sent-file.ts';
import { openFile, type RoundKeyPair, sealFile } from '../../platform/crypto/seal.ts';

/** A file as it lies in its own envelope. `token`: what the answer's envelope calls it. */
export interface PackedFile {
  token: string;
  item: string;
  kind: FileKind;
  content: Buffer;
}
export type GivenFile = { name: string; file: SentFile };

/** Seals each file apart: two bytes of length, what it is in JSON, and the picture. */
export function sealFiles(
  files: readonly GivenFile[],
  publicKey: Buffer,
): { tokens: string[]; sealed: Buffer[] } {
  const tokens = files.map(() => crypto.randomUUID() as string);
  const sealed = files.map(({ name, file }, index) => {
    const facts = Buffer.from(JSON.stringify({ token: tokens[index], item: name, kind: file.kind }));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(facts.length);
    return sealFile(Buffer.concat([length, facts, file.bytes]), publicKey);
  });
  return { tokens, sealed };
}

/** Throws where it was not sealed to this key, or was changed. */
export function openSealedFile(sealed: Buffer, keys: RoundKeyPair): PackedFile {
  const packed = openFile(sealed, keys);
  const end = 2 + packed.readUInt16BE();
  const facts = JSON.parse(packed.subarray(2, end).toString('utf8')) as Omit<PackedFile, 'content'>;
  return { ...facts, content: packed.subarray(end) };
}

/** What tells a retry from another answer: which files, byte for byte. */
export function digestsOf(files: readonly GivenFile[]): string[] {
  return files.map(({ name, file }) => `${name} ${createHash('sha256').update(file.bytes).digest('hex')}`);
}
