/** Letters in one file: more fills the memory, and a longer list is printed unit by unit. */
export const printedAtOnce = 2_000;

/**
 * Whom letters are printed for. `unreached`: those without an e-mail address, or with one that is known to nobody, who
 * have had none on paper. `withoutEmail`: the same, also when they have had one. `everyone`: all with a postal address.
 */
export const printedTo = ['unreached', 'withoutEmail', 'everyone'] as const;
export type PrintedTo = (typeof printedTo)[number];
