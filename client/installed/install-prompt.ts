import { useSyncExternalStore } from 'react';

/** What Chrome and Edge give a page that can be installed; other browsers have it in a menu of their own. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let waiting: InstallPrompt | null = null;
const listeners = new Set<() => void>();

function set(prompt: InstallPrompt | null): void {
  waiting = prompt;
  for (const listener of listeners) listener();
}

/** From the app's start: the browser asks once, and perhaps long before anybody opens the page that tells of it. */
export function listenForInstalling(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    // Else Chrome asks in a bar of its own, over the figures.
    event.preventDefault();
    set(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => set(null));
}

/** What asks the browser to install; null: it has nothing to ask with. */
export function useInstallPrompt(): (() => void) | null {
  const prompt = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  return prompt && (() => void prompt.prompt().finally(() => set(null)));
}
