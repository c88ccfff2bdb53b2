import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../errors.ts';

/** Each takes 19 MiB and some tens of milliseconds (OWASP's figures for Argon2id); more at once would be a lever. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 16;
let running = 0;

async function bounded<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) throw new Refusal('try-again-soon', 429);
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return bounded(() => hash(password.normalize('NFC'), parameters));
}

let nobodysHash: Promise<string> | null = null;

/** Without a hash, as for an unknown person, the same work is done and the answer is no. */
export async function isPassword(password: string, known: string | undefined): Promise<boolean> {
  nobodysHash ??= hash('nobody has this password', parameters);
  const against = known ?? (await nobodysHash);
  const same = await bounded(() => verify(against, password.normalize('NFC')));
  return same && known !== undefined;
}
