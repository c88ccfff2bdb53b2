/** An answer as it is given on paper. */
export type PaperAnswer =
  /** One box for each value side by side, and those outside the scale apart. */
  | { kind: 'scale'; values: { code: string; label: string }[]; outside: string[] }
  /** A box for each; `hint` says how many to tick. */
  | { kind: 'choices'; labels: string[]; hint: string }
  /** A box for a number at each. */
  | { kind: 'ranking'; labels: string[]; hint: string }
  /** Lines to write on. */
  | { kind: 'lines'; count: number; hint: string }
  /** Cannot be given on paper, and why. */
  | { kind: 'none'; why: string };

/** A paper document as text, for whatever lays it out: one thing after the other, none of which is split over two pages if it fits on one. */
export type PaperBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | {
      kind: 'question';
      /** `Q7`, as the codebook and the import of answers call it. */
      code: string;
      text: string;
      help: string;
      /** Who is to answer it, such as «Bare hvis Q4 er «Voksen».»; empty: everybody. */
      when: string;
      answer: PaperAnswer;
    }
  /** Terms with what is to be said of each, such as a question in a codebook. */
  | { kind: 'facts'; heading: string; text: string; facts: { term: string; text: string }[] };
