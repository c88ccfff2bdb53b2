import type { Facts } from '../../server/stages/responses/page/facts.ts';

/** A number of those there are, drawn on this device and of nothing else. */
export function drawVariant(count: number): number {
  // Below the last whole multiple, so that each is as likely as the next.
  const limit = Math.floor(2 ** 32 / count) * count;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < limit) return (drawn % count) + 1;
  }
}

/** Puts the questions of each page that is asked in several orders into that of this number; texts between stay in place. */
export function putInOrder({ orders }: Facts, sections: readonly HTMLElement[], variant: number): void {
  for (const section of sections) {
    const ofPage = orders?.[section.dataset['page'] ?? ''];
    const names = ofPage?.[(variant - 1) % ofPage.length];
    if (!names) continue;
    const parts = [...section.querySelectorAll<HTMLElement>('[data-part]')].filter((part) =>
      names.includes(part.dataset['part'] ?? ''),
    );
    const places = parts.map((part) => {
      const place = document.createComment('');
      part.replaceWith(place);
      return place;
    });
    for (const [at, name] of names.entries()) {
      const part = parts.find((each) => each.dataset['part'] === name);
      if (part) places[at]?.replaceWith(part);
    }
  }
}
