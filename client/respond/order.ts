import type { Facts } from '../../server/stages/responses/page/facts.ts';

/**
 * In which order the questions stand here. What was drawn before stays; who has not begun gets one. Whoever answered before
 * the script came has seen the written order, and keeps it.
 */
export function variantFor(
  { orders }: Facts,
  left: { variant: number; fields: unknown[] } | null,
  isBegun: boolean,
): number {
  if (left?.variant) return left.variant;
  const count = Math.max(0, ...Object.values(orders ?? {}).map(({ length }) => length));
  const isNew = !isBegun && !left?.fields.length;
  return isNew && count > 0 ? drawVariant(count) : 0;
}

/** A number of those there are, drawn on this device and of nothing else. */
function drawVariant(count: number): number {
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
