import type { Language } from '../../server/core/locale.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { shownInWords } from '../charts/words.ts';

interface Named {
  name: string;
  figures: OutwardFigures | null;
}

/** What is told in a line by itself, or the names that one reason stands for. */
export type Told<Row extends Named> = { row: Row } | { names: string[]; reason: string };

/**
 * Rows as they are told: those with nothing to show for the same reason are told once, where the first of them stands, so
 * that the reason is not read over and over. One that is alone in its reason stays a row.
 */
export function hiddenOnce<Row extends Named>(rows: readonly Row[], language: Language): Told<Row>[] {
  const reasonOf = ({ figures }: Row) =>
    figures === null || figures.shown === 'nothing' ? shownInWords(figures, language) : null;
  const alike = Map.groupBy(rows, reasonOf);
  return rows.flatMap((row): Told<Row>[] => {
    const reason = reasonOf(row);
    const same = alike.get(reason) ?? [];
    if (reason === null || same.length === 1) return [{ row }];
    return same[0] === row ? [{ names: same.map(({ name }) => name), reason }] : [];
  });
}
