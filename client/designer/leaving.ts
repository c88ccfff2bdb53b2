/** What pages of drafts are saving as they are left, by draft. */
const savings = new Map<string, Promise<void>>();

/** A page of the draft is left, and this is its last save. */
export function leaving(draft: string, saving: Promise<void>): void {
  savings.set(draft, saving);
  void saving.finally(() => {
    if (savings.get(draft) === saving) savings.delete(draft);
  });
}

/** Resolves when what was last written in the draft is saved, or could not be: whoever reads it then reads all of it. */
export async function whenLeft(draft: string): Promise<void> {
  await savings.get(draft);
}
