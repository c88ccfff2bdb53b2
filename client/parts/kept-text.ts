import { useState } from 'react';

/** What is typed and not saved yet is kept on the device under this, until it is saved or its writer signs out. */
const prefix = 'spredning.kept.';

/**
 * A value that survives a reload, a lost connection and a sign-in that ended, on this device alone. `given`: whose it is and where
 * it belongs, from when the part is drawn: a sign-in that ends meanwhile does not change whose it is. Where the browser keeps
 * nothing it lives as long as the page.
 */
export function useKept<Value>(given: string, initial: Value): [Value, (next: Value) => void, () => void] {
  const [key] = useState(given);
  const [value, setValue] = useState<Value>(() => read<Value>(key) ?? initial);
  const change = (next: Value) => {
    setValue(next);
    safely(() => localStorage.setItem(prefix + key, JSON.stringify(next)));
  };
  const forget = () => safely(() => localStorage.removeItem(prefix + key));
  return [value, change, forget];
}

/** When somebody signs out: the next at this machine is another. */
export function forgetKept(): void {
  safely(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });
}

function read<Value>(key: string): Value | null {
  return safely(() => JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Value | null) ?? null;
}

/** A browser may refuse to keep anything, which is no fault of whoever writes. */
function safely<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
