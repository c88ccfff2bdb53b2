import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * Sealing for the inbox: ephemeral X25519, HKDF-SHA256, AES-256-GCM. Only the round's private key opens an
 * envelope, and each envelope has a key of its own. The plain text is padded to 4, 16 or 64 KiB first, because
 * the length of a ciphertext is otherwise a fingerprint of the answer.
 *
 * Envelope: 1 byte version, 32 bytes ephemeral public key, 12 bytes nonce, ciphertext, 16 bytes tag.
 */
const version = 1;
const sizes = [4_096, 16_384, 65_536];
const labels = { answer: 'spredning inbox 1', file: 'spredning file 1' };
const fileSizes = Array.from({ length: 9 }, (_, doubled) => 65_536 * 2 ** doubled);
const prefix = { public: '302a300506032b656e032100', private: '302e020100300506032b656e04220420' };

export interface RoundKeyPair {
  publicKey: Buffer;
  privateKey: Buffer;
}

export function createRoundKeyPair(): RoundKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(publicKey), privateKey: rawPrivate(privateKey) };
}

/** The public key of a private one. Throws when the bytes are no X25519 key. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  return rawPublic(createPublicKey(privateKeyFrom(privateKey).export({ type: 'pkcs8', format: 'pem' })));
}

/** Whether answers can be sealed to these bytes: 32 of them, and no point that gives everybody the same secret. */
export function isUsablePublicKey(publicKey: Buffer): boolean {
  if (publicKey.length !== 32) return false;
  try {
    seal('', publicKey);
    return true;
  } catch {
    return false;
  }
}

/** Throws a RangeError when the text is longer than the largest envelope holds. */
export function seal(text: string, roundPublicKey: Buffer): Buffer {
  return sealPadded(pad(Buffer.from(text, 'utf8'), sizes), roundPublicKey, labels.answer);
}

/** A file has an envelope of its own, padded to a power of two from 64 KiB to 16 MiB. Throws a RangeError above that. */
export function sealFile(content: Buffer, roundPublicKey: Buffer): Buffer {
  return sealPadded(pad(content, fileSizes), roundPublicKey, labels.file);
}

function sealPadded(padded: Buffer, roundPublicKey: Buffer, label: string): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralPublic = rawPublic(ephemeral.publicKey);
  const nonce = randomBytes(12);
  const header = Buffer.concat([Buffer.of(version), ephemeralPublic]);
  const shared = diffieHellman({
    privateKey: ephemeral.privateKey,
    publicKey: publicKeyFrom(roundPublicKey),
  });
  const cipher = createCipheriv(
    'aes-256-gcm',
    contentKey(shared, ephemeralPublic, roundPublicKey, label),
    nonce,
  );
  cipher.setAAD(header);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([header, nonce, sealed, cipher.getAuthTag()]);
}

/** Throws when the envelope was not sealed to this key, or was changed. */
export function open(envelope: Buffer, keys: RoundKeyPair): string {
  return unpad(openPadded(envelope, keys, labels.answer)).toString('utf8');
}

/** Throws as `open` does, and where it is not a file that was sealed. */
export function openFile(envelope: Buffer, keys: RoundKeyPair): Buffer {
  return unpad(openPadded(envelope, keys, labels.file));
}

function openPadded(envelope: Buffer, keys: RoundKeyPair, label: string): Buffer {
  if (envelope[0] !== version) throw new Error('unknown envelope version');
  const header = envelope.subarray(0, 33);
  const ephemeralPublic = envelope.subarray(1, 33);
  const shared = diffieHellman({
    privateKey: privateKeyFrom(keys.privateKey),
    publicKey: publicKeyFrom(ephemeralPublic),
  });
  const key = contentKey(shared, ephemeralPublic, keys.publicKey, label);
  const decipher = createDecipheriv('aes-256-gcm', key, envelope.subarray(33, 45));
  decipher.setAAD(header);
  decipher.setAuthTag(envelope.subarray(-16));
  return Buffer.concat([decipher.update(envelope.subarray(45, -16)), decipher.final()]);
}

function contentKey(shared: Buffer, ephemeralPublic: Buffer, roundPublic: Buffer, label: string): Buffer {
  const salt = Buffer.concat([ephemeralPublic, roundPublic]);
  return Buffer.from(hkdfSync('sha256', shared, salt, label, 32));
}

/** Four bytes of length, the text, zeros up to the nearest size. */
function pad(text: Buffer, among: readonly number[]): Buffer {
  const size = among.find((candidate) => text.length + 4 <= candidate);
  if (size === undefined) throw new RangeError('the answer is larger than the largest envelope');
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(text.length);
  text.copy(padded, 4);
  return padded;
}

function unpad(padded: Buffer): Buffer {
  return padded.subarray(4, 4 + padded.readUInt32BE());
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32);
}

function rawPrivate(key: KeyObject): Buffer {
  return key.export({ type: 'pkcs8', format: 'der' }).subarray(-32);
}

function publicKeyFrom(raw: Buffer): KeyObject {
  return createPublicKey({
    key: Buffer.concat([Buffer.from(prefix.public, 'hex'), raw]),
    format: 'der',
    type: 'spki',
  });
}

function privateKeyFrom(raw: Buffer): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([Buffer.from(prefix.private, 'hex'), raw]),
    format: 'der',
    type: 'pkcs8',
  });
}
