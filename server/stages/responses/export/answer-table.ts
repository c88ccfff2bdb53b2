import type { Answers } from '../../../core/answer.ts';
import type { Questionnaire } from '../../../core/questionnaire/format.ts';
import type { UnitTree } from '../../../core/unit-tree.ts';
import type { WrittenTable } from '../../../platform/files/write-table.ts';
import { writerFor } from './answer-cells.ts';

/**
 * Answers as a table that the import takes: one row a person, in the order given, with the unit, the department where
 * any unit has one, and one column per question in the questionnaire's order. Blank is not answered. What people write
 * in their own words is not in it.
 */
export function answerTable(
  questionnaire: Questionnaire,
  tree: UnitTree,
  responses: readonly { unitId: string; answers: Answers }[],
): WrittenTable {
  const items = questionnaire.items.flatMap((item) => {
    const write = writerFor(item, questionnaire);
    return write === null ? [] : [{ name: item.name, write }];
  });
  const nodes = new Map(tree.map((node) => [node.unitId, node]));
  const places = new Map(
    tree.map(({ unitId, name, parentUnitId }) => {
      const parent = nodes.get(parentUnitId ?? '');
      return [unitId, { name, department: parent?.parentUnitId ? parent.name : null }];
    }),
  );
  const withDepartment = responses.some(({ unitId }) => places.get(unitId)?.department);
  return {
    columns: ['enhet', ...(withDepartment ? ['virksomhet'] : []), ...items.map(({ name }) => name)],
    rows: responses.map(({ unitId, answers }) => {
      const place = places.get(unitId) as { name: string; department: string | null };
      return [
        place.name,
        ...(withDepartment ? [place.department] : []),
        ...items.map(({ name, write }) => write(answers[name])),
      ];
    }),
  };
}
