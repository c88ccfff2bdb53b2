import type { ScaleAnswer } from '../../server/core/answer.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import type { RoundCounts } from '../../server/core/release/counts.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { readShippedQuestionnaire, readShippedScorecard } from '../../server/demo/files.ts';
import { type Row, readData } from './data.ts';

/** The real-data municipality, counted from its two files as SQL counts a round. */
export const respondents = readData('kommune_bred.csv', ';');
export const units = readData('kommune_enheter.csv', ';');
export const departments = [...new Set(units.map((unit) => unit['virksomhet'] as string))];
export const questionnaire = await readShippedQuestionnaire('virkelige-svar');
export const scorecard = await readShippedScorecard('virkelige-svar');

export const root = 'kommune';
const node = (unitId: string, parentUnitId: string | null, position: number) => {
  return { unitId, parentUnitId, name: unitId, kind: 'unit', position };
};
/** Names are ids: no department bears a unit's name. */
export const tree: UnitTree = [
  node(root, null, 0),
  ...departments.map((department, position) => node(department, root, position)),
  ...units.map((unit, position) => node(unit['enhet'] as string, unit['virksomhet'] as string, position)),
];

export function countRound(rows: readonly Row[]): RoundCounts {
  const places = new Map(
    [...new Set(rows.map((row) => row['enhet'] as string))].map((unit, place) => [unit, place]),
  );
  const cells = <Answer>(read: (row: Row) => Answer) =>
    rows.map((row) => ({ group: places.get(row['enhet'] as string) as number, count: 1, ...read(row) }));
  return {
    backgrounds: [],
    groups: [...places.keys()].map((unitId) => ({
      unitId,
      categories: [],
      count: rows.filter((row) => row['enhet'] === unitId).length,
    })),
    invited: units.map((unit) => ({ unitId: unit['enhet'] as string, count: Number(unit['invitert']) })),
    items: scaleNames(questionnaire).map((item) => ({
      item,
      cells: cells((row) => ({ answer: answerTo(row, item) })).flatMap(({ answer, ...cell }) =>
        answer === null ? [] : [{ ...cell, answer }],
      ),
    })),
    patterns: questionnaire.indices.map(({ indicator }) => {
      const items = scaleNames(questionnaire, indicator);
      return {
        indicator,
        items,
        cells: cells((row) => ({ answers: items.map((item) => answerTo(row, item)) })),
      };
    }),
  };
}

export function scaleNames(of: Questionnaire, indicator?: string): string[] {
  return of.items.flatMap((item) => {
    if (item.role !== 'scale') return [];
    const isFed = !indicator || item.feeds.some((feed) => feed.indicator === indicator);
    return isFed ? [item.name] : [];
  });
}

function answerTo(row: Row, item: string): ScaleAnswer | null {
  return row[item] ? Number(row[item]) : null;
}
