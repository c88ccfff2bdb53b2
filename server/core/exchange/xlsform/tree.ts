import type { FormRow } from './form.ts';
import { type RowType, rowTypeOf } from './types.ts';

/** A row of the survey with what lies in it, if it is a group. */
export interface Branch {
  row: FormRow;
  type: RowType;
  inside: Branch[];
}

/** Groups by what lies in them. An end without a beginning is passed over, and what is never ended ends with the form. */
export function treeOf(rows: readonly FormRow[]): Branch[] {
  const outermost: Branch[] = [];
  const open: Branch[][] = [outermost];
  for (const row of rows) {
    if (row.cell('type') === '' && row.cell('name') === '') continue;
    const type = rowTypeOf(row.cell('type'));
    if (type.kind === 'end') {
      if (open.length > 1) open.pop();
      continue;
    }
    const branch: Branch = { row, type, inside: [] };
    open.at(-1)?.push(branch);
    if (type.kind === 'begin') open.push(branch.inside);
  }
  return outermost;
}
