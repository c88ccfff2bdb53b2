/**
 * The server could not start or a command could not run, for a reason its user can mend. The message is one plain
 * sentence or two: what is wrong, and how to mend it. It is printed without a stack.
 */
export class StartError extends Error {}

/**
 * A request refused by a rule. `code` is what the client words; `status` the HTTP status; `faults` names the
 * fields, when there are any.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly faults: { place: string; code: string }[] | undefined;

  constructor(code: string, status: number, faults?: { place: string; code: string }[]) {
    super(code);
    this.code = code;
    this.status = status;
    this.faults = faults;
  }
}

/** A refusal that says what there is instead, for whoever is refused to choose from: `beside` stands in the problem document. */
export class RefusalWith extends Refusal {
  readonly beside: Record<string, unknown>;

  constructor(code: string, status: number, beside: Record<string, unknown>) {
    super(code, status);
    this.beside = beside;
  }
}

/** One thing that is wrong in a file somebody sent. */
export interface FileFault {
  /** As a spreadsheet counts; null when the whole file is meant. */
  row: number | null;
  column: string | null;
  code: string;
  /** What the sentence about it names; null when nothing. */
  about: string | null;
}

/** A file refused whole, with what is wrong in it; `faultCount` counts also what is not listed. */
export class FileRefused extends Refusal {
  readonly fileFaults: FileFault[];
  readonly faultCount: number;

  constructor(fileFaults: FileFault[], faultCount: number) {
    super(
      'file-has-faults',
      422,
      fileFaults.map(({ column, ...rest }) => ({ place: column ?? '', column, ...rest })),
    );
    this.fileFaults = fileFaults;
    this.faultCount = faultCount;
  }
}
