/** What pages of drafts are saving as they are left, by draft. */
const savings = new Map<string, Promise<void>>();

/** A page of the draft is left, and this is its last save. */
export function leaving(draft: string, saving: Promise<void>): void {
  savings.set(draft, saving);
  void saving.finally(() => {
    if (savings.get(draft) === saving) savings.delete(draft);
  });
}

/** Reads of a draft when what was last written in it is saved, or could not be: so that all of it is read. */
export async function afterLeft<T>(draft: string, read: () => Promise<T>): Promise<T> {
  await savings.get(draft);
  return read();
}
