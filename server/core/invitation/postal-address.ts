import { foldValue } from '../fold.ts';
import type { ImportRow } from '../organisation/import-rows.ts';

/** Whom a letter on paper is to, and where. All in Norway. */
export interface PostalAddress {
  recipient: string;
  /** Null: some places have none. */
  street: string | null;
  /** Four digits. */
  postcode: string;
  postTown: string;
}

export type PostalColumn = 'recipient' | 'street' | 'postcode' | 'postTown';

/**
 * The postal address of a row; null where it has none, or a faulty one (the fault is then added). `isNeeded`: there is no
 * other way to reach the person. Where there is, a name without an address is left alone: it is not needed.
 */
export function readPostalAddress(row: ImportRow<PostalColumn>, isNeeded: boolean): PostalAddress | null {
  const isGiven = (['street', 'postcode', 'postTown'] as const).some((column) => row.raw(column) !== '');
  if (!isGiven && !isNeeded) return null;
  const recipient = row.needed('recipient');
  const street = row.text('street');
  const postcode = readPostcode(row);
  const postTown = row.needed('postTown');
  if (recipient === null || postcode === null || postTown === null) return null;
  return { recipient, street, postcode, postTown };
}

/** A spreadsheet takes 0150 for a number, and the nought away. */
function readPostcode(row: ImportRow<PostalColumn>): string | null {
  const cell = row.raw('postcode');
  if (/^\d{3,4}$/.test(cell)) return cell.padStart(4, '0');
  row.fault('postcode', cell === '' ? 'empty-cell' : 'faulty-postcode');
  return null;
}

/** What somebody without an e-mail address is recognised by. No e-mail address looks like it. */
export function postalKey({ recipient, street, postcode, postTown }: PostalAddress): string {
  return `post ${[recipient, street ?? '', postcode, postTown].map(foldValue).join('\n')}`;
}

/** As it stands in a window, line by line. */
export function postalLines({ recipient, street, postcode, postTown }: PostalAddress): string[] {
  return [recipient, ...(street === null ? [] : [street]), `${postcode} ${postTown}`];
}
