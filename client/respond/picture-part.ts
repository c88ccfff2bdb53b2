import type { Draft } from './draft.ts';

/** What the page's script uses of the part that is there where pictures are asked for. */
export type PicturePart = typeof import('./pictures.ts');

/**
 * The part, by the address that stands in pages that ask for pictures; null in all others. It is imported as the browser does
 * it: what would load a chunk is larger than the chunk, for everybody. Throws where it cannot be had.
 */
export async function picturePart(): Promise<PicturePart | null> {
  const link = document.querySelector<HTMLLinkElement>('#pictures-part');
  return link && ((await import(/* @vite-ignore */ link.href)) as PicturePart);
}

/** The fields whose pictures a draft names and the device no longer has. */
export function lostAmong(draft: Draft | null, left: readonly [string, Blob][]): string[] {
  const here = new Set(left.map(([field]) => field));
  return (draft?.pictures ?? []).filter((field) => !here.has(field));
}
