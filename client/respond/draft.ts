import type { Taken } from './send.ts';

/** What lies on this device until it is sent. */
export interface Draft {
  /** Name and value of each field that is answered, as the form has them. */
  fields: [string, string][];
  /** The fields a picture is chosen in, those whose picture is lost among them. Each picture lies apart from the rest. */
  pictures: string[];
  /** The theme one was at, or `review`. */
  screen: string;
  /** Made when sending begins and kept until the receipt, so that a retry is recognised. */
  submissionId: string | null;
  /** With sending: it is on its way, and goes by itself when there is contact again. The code is kept for that alone. */
  waitingCode: string | null;
  /** How what is asked was mixed here. */
  drawn: Drawn;
  /** The answers as a person reads them, to copy when they come too late and the questions are gone. */
  lines: AnswerLine[];
}

/** A question as it was asked, and its answer as it was chosen or written. */
export interface AnswerLine {
  question: string;
  answer: string;
}

/** What there is from before: what lies on the device, and what a page in another language left here. */
export interface Before {
  draft: Draft | null;
  carried: Carried | null;
  /** The pictures that are left of those that were chosen, by field. */
  pictures: [string, Blob][];
}

/** What the page was left with: answers, place, and in which order the questions stood. */
export interface Carried {
  drawn: Drawn;
  fields: [string, string][];
  pictures: [string, Blob][];
  /** The fields whose pictures are lost. */
  lost: string[];
  screen: string;
}

/** In which order things stand on this device; 0: as they are written. */
export interface Drawn {
  /** Which of the orders the questions stand in. It goes with the answers. */
  variant: number;
  /** What choices, and rows of a matrix, are mixed by. It never leaves the device. */
  seed: number;
}

export const asWritten: Drawn = { variant: 0, seed: 0 };

export const noDraft: Draft = {
  fields: [],
  pictures: [],
  screen: '',
  submissionId: null,
  waitingCode: null,
  drawn: asWritten,
  lines: [],
};

/** Whether anything is answered. */
export const isBegun = ({ fields, pictures }: Pick<Draft, 'fields'> & { pictures: unknown[] }): boolean =>
  fields.length > 0 || pictures.length > 0;

/*
 * A draft is encrypted with a key that the browser makes and never gives out, one for each round. When the draft goes, the
 * key goes, and what a device may still hold of it can no longer be read. No code and no person has anything to do with the
 * key. A window that refuses storage keeps nothing; answering works all the same.
 */

interface Kept {
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const storeName = 'drafts';

/** Null: there is none, or the device keeps none. */
export async function readDraft(roundId: string): Promise<Draft | null> {
  try {
    const opened = await open(roundId);
    return opened && { ...noDraft, ...(JSON.parse(new TextDecoder().decode(opened)) as Partial<Draft>) };
  } catch {
    return null;
  }
}

let queue: Promise<unknown> = Promise.resolve();
const keys = new Map<string, CryptoKey>();

/** False: the device keeps nothing. Saved in the order it was asked for. */
export function saveDraft(roundId: string, draft: Draft): Promise<boolean> {
  return inTurn(() => seal(roundId, roundId, new TextEncoder().encode(JSON.stringify(draft))));
}

function inTurn(act: () => Promise<unknown>): Promise<boolean> {
  const done = queue.then(act).then(
    () => true,
    () => false,
  );
  queue = done;
  return done;
}

async function seal(roundId: string, place: string, plain: BufferSource): Promise<void> {
  let key = keys.get(roundId);
  if (!key) {
    key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    keys.set(roundId, key);
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  await inStore('readwrite', (store) => store.put({ key, iv, sealed } satisfies Kept, place));
}

async function open(place: string): Promise<ArrayBuffer | null> {
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get(place));
  return kept ? crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, kept.key, kept.sealed) : null;
}

const pictureOf = (roundId: string, field: string) => `${roundId} picture ${field}`;

/** Lays a picture beside the draft, or takes it away. False: there is no room for it. */
export function savePicture(roundId: string, field: string, picture: Blob | null): Promise<boolean> {
  const place = pictureOf(roundId, field);
  return inTurn(async () =>
    picture
      ? seal(roundId, place, await picture.arrayBuffer())
      : inStore('readwrite', (store) => store.delete(place)),
  );
}

/** Those that a draft names, with their fields. One that does not lie here any longer is left out. */
export async function readPictures(roundId: string, { pictures }: Draft): Promise<[string, Blob][]> {
  const found = await Promise.all(
    pictures.map(async (field): Promise<[string, Blob][]> => {
      const opened = await open(pictureOf(roundId, field)).catch(() => null);
      if (!opened) return [];
      const type = new Uint8Array(opened)[0] === 0xff ? 'image/jpeg' : 'image/png';
      return [[field, new Blob([opened], { type })]];
    }),
  );
  return found.flat();
}

/** The draft, its pictures and their key. */
export function deleteDraft(roundId: string): Promise<unknown> {
  keys.delete(roundId);
  return inTurn(() =>
    inStore('readwrite', (store) => {
      store.delete(IDBKeyRange.bound(pictureOf(roundId, ''), pictureOf(roundId, '\uffff')));
      return store.delete(roundId);
    }),
  );
}

const receiptOf = (roundId: string) => `${roundId} received`;

/** It was sent with the page closed: that is told when the page is opened. */
export function keepReceipt(roundId: string, taken: Taken): Promise<unknown> {
  return inStore('readwrite', (store) => store.put(taken, receiptOf(roundId)));
}

/** The one that lies there, which is told once; null: none does. */
export async function takeReceipt(roundId: string): Promise<Taken | null> {
  try {
    const key = receiptOf(roundId);
    const taken = await inStore<Taken | undefined>('readonly', (store) => store.get(key));
    if (!taken) return null;
    await inStore('readwrite', (store) => store.delete(key));
    return taken;
  } catch {
    return null;
  }
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('spredning', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(storeName, mode);
        const request = act(transaction.objectStore(storeName));
        transaction.oncomplete = () => {
          database.close();
          resolve(request.result as T);
        };
        transaction.onerror = transaction.onabort = () => {
          database.close();
          reject(transaction.error);
        };
      } catch (error) {
        database.close();
        reject(error);
      }
    };
  });
}

/** 128 random bits as 32 hexadecimal digits. */
export function newSubmissionId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
