/** The way one has come through the screens. */
export interface Trail {
  /** Where one is by it; undefined before the first. */
  here(): string | undefined;
  go(screen: string): void;
  /** The same place by another name. */
  stay(screen: string): void;
  back(): void;
  end(): void;
}

/** In the browser's own history, so that its way back leads to the screen before. */
export function browserTrail(follow: (screen: string) => void): Trail {
  const here = () => (window.history.state as { screen?: string } | null)?.screen;
  const moved = () => {
    const screen = here();
    if (screen) follow(screen);
  };
  window.addEventListener('popstate', moved);
  return {
    here,
    go: (screen) => window.history.pushState({ screen }, ''),
    stay: (screen) => window.history.replaceState({ screen }, ''),
    back: () => window.history.back(),
    end: () => window.removeEventListener('popstate', moved),
  };
}

/** In memory, where the history is another page's: a preview stands in a frame of it. */
export function ownTrail(follow: (screen: string) => void): Trail {
  const screens: string[] = [];
  return {
    here: () => screens.at(-1),
    go: (screen) => {
      screens.push(screen);
    },
    stay: (screen) => {
      screens.splice(-1, 1, screen);
    },
    back: () => {
      screens.pop();
      const screen = screens.at(-1);
      if (screen) follow(screen);
    },
    end: () => {},
  };
}
