/*
 * Whether others use this device too, as whoever answers has said. It is known in this tab alone, through a reload; nothing
 * else of the round is then kept anywhere.
 */

const sharedKey = (roundId: string) => `spredning.shared.${roundId}`;

/** Whether it was said in this tab; false where nothing can be kept. */
export function readShared(roundId: string): boolean {
  try {
    return sessionStorage.getItem(sharedKey(roundId)) !== null;
  } catch {
    return false;
  }
}

/** Says so for the rest of this tab's life. Where the browser keeps nothing it is not told. */
export function writeShared(roundId: string): void {
  try {
    sessionStorage.setItem(sharedKey(roundId), 'yes');
  } catch {
    // Then it is so until the page is closed.
  }
}
