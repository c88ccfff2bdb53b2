/** A key pair made in this browser: the file a custodian keeps, and the half the round is opened with. */
export interface MadeKey {
  /** As `spredning key make` writes it: three lines, the first names the format. */
  file: string;
  /** 32 bytes as base64. */
  publicKey: string;
}

/** The 32 bytes of a key, at the end of what the browser wraps them in. */
const bareBytes = 32;

/** Makes an X25519 pair. Throws where the browser cannot, as older ones and pages without https. */
export async function makeKey(): Promise<MadeKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair;
  const publicKey = inBase64(await crypto.subtle.exportKey('raw', pair.publicKey));
  const wrapped = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const privateKey = inBase64(wrapped.slice(-bareBytes));
  return { file: `spredning round key 1\npublic ${publicKey}\nprivate ${privateKey}\n`, publicKey };
}

function inBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Hands the file to whoever sits there; nothing of it is kept. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
