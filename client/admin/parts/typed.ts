/** What was typed into a form, read field by field; what is missing is noted as a fault at its field. */
export interface Typed {
  faults: Record<string, string>;
  /** Without space around; null when empty. */
  text(name: string): string | null;
  /** As `text`, with a fault where it is empty. */
  needed(name: string, fault: string): string;
  isChosen(name: string): boolean;
  /** Every value of fields that share a name. */
  all(name: string): string[];
}

export function readTyped(form: FormData): Typed {
  const faults: Record<string, string> = {};
  const text = (name: string) => String(form.get(name) ?? '').trim() || null;
  return {
    faults,
    text,
    needed(name, fault) {
      const given = text(name);
      if (given === null) faults[name] = fault;
      return given ?? '';
    },
    isChosen: (name) => form.has(name),
    all: (name) => form.getAll(name).map(String),
  };
}
