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
