/**
 * A ranking is given as a number for each choice, since that needs no script; it is stored as the choices from the first to
 * the last. Here is what the numbers say: the order where each has its own number from 1 on, null where they do not.
 */
export function orderOf(places: ReadonlyMap<string, string>, choices: readonly string[]): string[] | null {
  const order: string[] = [];
  for (const choice of choices) {
    const place = Number(places.get(choice));
    if (!Number.isInteger(place) || place < 1 || place > choices.length || order[place - 1]) return null;
    order[place - 1] = choice;
  }
  return order;
}
