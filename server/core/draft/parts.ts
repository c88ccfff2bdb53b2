import type { Draft, DraftPage } from './format.ts';

/**
 * A draft with its pages, panels and questions side by side, each told what it lies in, so that moving a question is one thing
 * and rewording it another. Pages are called `page:NAME`, since a page may be called as a question.
 */
export interface Spread extends Omit<Draft, 'definition' | 'keptAdvice'> {
  definition: Record<string, unknown>;
  /** None is an empty list here, so that two who keep each their own both do. */
  keptAdvice: string[];
  parts: Record<string, Part>;
  /** The parts of each page and panel in their order, and those of the whole under `''`. */
  orders: Record<string, string[]>;
}

interface Part {
  /** The page or panel it lies in; `''` for a page. */
  within: string;
  own: Record<string, unknown>;
}

/** Names of pages are unique among pages, and of elements among elements (`checkDraft`). */
export function spreadOut(draft: Draft): Spread {
  const { definition, keptAdvice = [], ...rest } = draft;
  const { pages, ...definitionOwn } = definition;
  const parts: Spread['parts'] = {};
  const orders: Spread['orders'] = {};
  const put = (list: readonly Record<string, unknown>[], within: string) => {
    orders[within] = list.map((member) => {
      const key = within === '' ? `page:${String(member['name'])}` : String(member['name']);
      const { elements, ...own } = member;
      parts[key] = { within, own };
      if (Array.isArray(elements)) put(elements as Record<string, unknown>[], key);
      return key;
    });
  };
  put(pages, '');
  return { ...rest, keptAdvice, definition: definitionOwn, parts, orders };
}

/**
 * The draft again. A page or panel that one has taken away and the other put something in comes back, as it stands in the first
 * of `sources` that has it. Two panels that one has put in each other lie as the first has them.
 */
export function gathered(spread: Spread, sources: readonly Spread[]): Draft {
  const { definition, keptAdvice, parts, orders, ...rest } = spread;
  const all = new Map(Object.entries(parts));
  for (const { within } of [...all.values()]) {
    for (let key = within; key !== '' && !all.has(key); ) {
      const source = sources.find((one) => Object.hasOwn(one.parts, key))?.parts[key] as Part;
      all.set(key, source);
      key = source.within;
    }
  }
  for (const key of unreachable(all)) {
    const source = sources.find((one) => Object.hasOwn(one.parts, key)) as Spread;
    all.set(key, { ...(all.get(key) as Part), within: (source.parts[key] as Part).within });
  }
  const inside = Map.groupBy([...all.keys()], (key) => (all.get(key) as Part).within);
  const orderOf = (within: string) => {
    const order = Object.hasOwn(orders, within) ? (orders[within] as string[]) : [];
    const places = new Map(order.map((key, place) => [key, place]));
    const at = (key: string) => places.get(key) ?? order.length;
    return (inside.get(within) ?? []).toSorted((one, other) => at(one) - at(other));
  };
  const build = (key: string): Record<string, unknown> => {
    const { own } = all.get(key) as Part;
    const holdsParts = Object.hasOwn(orders, key) || inside.has(key);
    return holdsParts ? { ...own, elements: orderOf(key).map(build) } : own;
  };
  const gatheredWhole = {
    ...rest,
    definition: { ...definition, pages: orderOf('').map(build) as DraftPage[] },
  };
  return keptAdvice.length === 0 ? gatheredWhole : { ...gatheredWhole, keptAdvice };
}

/** Parts that lie in each other in a ring, so that no page holds them. */
function unreachable(all: ReadonlyMap<string, Part>): string[] {
  return [...all.keys()].filter((key) => {
    const passed = new Set<string>();
    for (let at = key; at !== ''; at = all.get(at)?.within ?? '') {
      if (passed.has(at)) return true;
      passed.add(at);
    }
    return false;
  });
}
