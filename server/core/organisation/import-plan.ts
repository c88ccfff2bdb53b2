/** What an import would do to one unit, person, role or seat, as it is shown before anybody agrees to it. */
export interface PlannedChange<Kind extends string> {
  row: number;
  kind: Kind;
  /** The code of the unit or the address of the person. */
  key: string;
  name: string;
  /** What is changed or set, in the order of the columns. Null: nothing. */
  fields: PlannedField[];
}

export interface PlannedField {
  field: string;
  before: string | null;
  after: string | null;
}

/** Something that is left as it is and should be known. */
export interface PlanNote<Kind extends string> {
  row: number | null;
  kind: Kind;
  key: string | null;
  name: string;
  about: string | null;
}

/** Node ids of what is not there yet: the service gives it an id. */
export function newId(key: string): string {
  return `+${key}`;
}

/** The fields that differ, those that are left out being as they were. */
export function differing(
  before: Record<string, string | number | null>,
  after: Record<string, string | number | null>,
): PlannedField[] {
  const asText = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  return Object.keys(after).flatMap((field) => {
    const [was, is] = [asText(before[field]), asText(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
