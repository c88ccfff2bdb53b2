/** What the server takes, in bytes. */
export const fileLimit = 1_500_000;

/** A file as it was when it was chosen: a browser forgets one that is changed on the disk. */
export interface ChosenFile {
  fileName: string;
  contentBase64: string;
}

/** Reads a file for sending. Rejects when it cannot be read. */
export async function readChosen(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fileName: file.name.slice(0, 255), contentBase64: asBase64(bytes) };
}

/** In pieces: a call takes only so many arguments. */
function asBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(text);
}
