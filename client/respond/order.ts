import { mixed } from '../../server/core/questionnaire/choice-order.ts';
import type { Facts } from '../../server/stages/responses/page/facts.ts';
import { asWritten, type Drawn } from './draft.ts';

/**
 * In which order things stand here. What was drawn before stays; who has not begun gets a draw. Whoever answered before the
 * script came has seen the written order, and keeps it.
 */
export function drawnFor(
  { orders }: Facts,
  left: { drawn: Drawn; fields: unknown[] } | null,
  isBegun: boolean,
): Drawn {
  if (left && (left.drawn.variant > 0 || left.drawn.seed > 0)) return left.drawn;
  if (isBegun || left?.fields.length) return asWritten;
  const count = Math.max(0, ...Object.values(orders ?? {}).map(({ length }) => length));
  return { variant: count > 0 ? draw(count) : 0, seed: draw(2 ** 32 - 1) };
}

/** A number from 1 to `count`, drawn on this device and of nothing else. */
function draw(count: number): number {
  // Below the last whole multiple, so that each is as likely as the next.
  const limit = Math.floor(2 ** 32 / count) * count;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < limit) return (drawn % count) + 1;
  }
}

/** Puts what is asked in the order that was drawn, in the page itself, so that it is read and stepped through so too. */
export function putInOrder(facts: Facts, sections: readonly HTMLElement[], { variant, seed }: Drawn): void {
  for (const section of sections) {
    const ofPage = facts.orders?.[section.dataset['page'] ?? ''];
    const names = variant > 0 && ofPage?.[(variant - 1) % ofPage.length];
    const parts = [...section.querySelectorAll<HTMLElement>('[data-part]')];
    if (names) place(parts, names, 'part');
    if (seed === 0) continue;
    for (const question of section.querySelectorAll('.question')) {
      const moving = [...question.querySelectorAll<HTMLElement>('[data-moves]')];
      const codes = moving.map(({ dataset }) => dataset['moves'] ?? '');
      if (codes.length > 0) place(moving, mixed(codes, seed, question.id), 'moves');
    }
  }
}

/** Those that are named, in the order of the names; all else stays in place. */
function place(all: readonly HTMLElement[], names: readonly string[], called: 'part' | 'moves'): void {
  const nameOf = ({ dataset }: HTMLElement) => dataset[called] ?? '';
  const moving = all.filter((each) => names.includes(nameOf(each)));
  const places = moving.map((each) => {
    const mark = document.createComment('');
    each.replaceWith(mark);
    return mark;
  });
  for (const [at, name] of names.entries()) {
    const next = moving.find((each) => nameOf(each) === name);
    if (next) places[at]?.replaceWith(next);
  }
}
