import type { Overview, PlacedValue } from './overview.ts';

/** What the statements may be narrowed to, by its name in the address. */
export const statementChoices = ['omrade', 'undersokelse', 'organ'] as const;
export type StatementChoice = (typeof statementChoices)[number];
export type ChosenStatements = Record<StatementChoice, string | null>;

type Audiences = Overview['audiences'];

/** `?omrade=KEY&undersokelse=KEY&organ=NAME`: what is chosen of each; null: all. */
export function readStatements(search: URLSearchParams): ChosenStatements {
  return {
    omrade: search.get('omrade'),
    undersokelse: search.get('undersokelse'),
    organ: search.get('organ'),
  };
}

/** The same address with one choice made, the others as they are. */
export function withStatement(
  search: URLSearchParams,
  name: StatementChoice,
  value: string | null,
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === null) next.delete(name);
  else next.set(name, value);
  return next;
}

/** The values that have all that is chosen. A body is asked after among those the reader sees a round with. */
export function narrowedTo(
  values: readonly PlacedValue[],
  { omrade, undersokelse, organ }: ChosenStatements,
  audiences: Audiences,
): PlacedValue[] {
  return values.filter(
    ({ focusArea, source }) =>
      (omrade === null || focusArea.key === omrade) &&
      (undersokelse === null || source.surveyKey === undersokelse) &&
      (organ === null || bodiesOf(source.roundId, audiences).includes(organ)),
  );
}

/** What there is to choose among in these values, by the maps' order and bodies by name; never by how a figure is. */
export function offeredIn(
  values: readonly PlacedValue[],
  audiences: Audiences,
  nameOf: (text: PlacedValue['source']['surveyTitle']) => string,
): Record<StatementChoice, { key: string; name: string }[]> {
  const once = (pairs: [string, string][]) => [...new Map(pairs)].map(([key, name]) => ({ key, name }));
  return {
    omrade: once(values.map(({ focusArea: { key, name } }) => [key, nameOf(name.text)])),
    undersokelse: once(values.map(({ source }) => [source.surveyKey, nameOf(source.surveyTitle)])),
    organ: once(
      values
        .flatMap(({ source }) => bodiesOf(source.roundId, audiences))
        .toSorted((one, other) => one.localeCompare(other, 'nb'))
        .map((name) => [name, name]),
    ),
  };
}

export function bodiesOf(roundId: string, audiences: Audiences): string[] {
  return audiences.find((audience) => audience.roundId === roundId)?.bodies ?? [];
}
