/** R's result for one case as it is read, and the numbers in it that nobody has asked for yet, by path. */
export interface Reading {
  expected: unknown;
  unread(): string[];
}

/** Watches a gold result, so that a check cannot pass by leaving some of R's numbers out. */
export function reading(expected: unknown): Reading {
  const left = new Set(numbersIn(expected));
  return { expected: watched(expected, '', left), unread: () => [...left] };
}

function numbersIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number' || value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, `${path}.${key}`));
}

function watched(value: unknown, path: string, left: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) {
    left.delete(path);
    return value;
  }
  return new Proxy(value, {
    get(target, key, receiver) {
      const one: unknown = Reflect.get(target, key, receiver);
      const isPart = typeof key === 'string' && Object.hasOwn(target, key);
      return isPart ? watched(one, `${path}.${key}`, left) : one;
    },
  });
}
