import { type Cut, cutKey } from '../disclosure/declared.ts';

export interface SubjectName {
  subjectKind: 'item' | 'indicator';
  subject: string;
}

/** An item and an indicator may share a name. */
export function keyOf(subject: SubjectName): string {
  return `${subject.subjectKind} ${subject.subject}`;
}

/** One cell of a release: a subject in a unit, for everyone or in one cut. */
export function placeOf(cell: SubjectName & { unitId: string; cut: Cut | null }): string {
  return `${keyOf(cell)} ${cell.unitId} ${cell.cut === null ? '' : cutKey(cell.cut)}`;
}
