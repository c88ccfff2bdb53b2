/** What is chosen among these: `?vis=spredning,nytt`. Anything unknown is passed over. */
export function readChosen<Filter extends string>(
  search: URLSearchParams,
  filters: readonly Filter[],
): Filter[] {
  const asked = (search.get('vis') ?? '').split(',');
  return filters.filter((filter) => asked.includes(filter));
}

/** The same address with these chosen, in the filters' own order; none: without the word. */
export function writeChosen<Filter extends string>(
  search: URLSearchParams,
  filters: readonly Filter[],
  chosen: readonly Filter[],
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (chosen.length > 0) next.set('vis', filters.filter((filter) => chosen.includes(filter)).join(','));
  else next.delete('vis');
  return next;
}
