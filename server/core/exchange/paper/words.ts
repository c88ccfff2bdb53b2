import type { Language } from '../../locale.ts';

export interface PaperWords {
  /** Above the first question. */
  howTo: string;
  onlyIf(conditions: string[], join: 'and' | 'or'): string;
  onlySome: string;
  oneOf: string;
  atMost(count: number): string;
  severalOf: string;
  rank(count: number): string;
  write: string;
  number: string;
  date: string;
  picture: string;
  yes: string;
  no: string;
  clause: Record<
    | 'equal'
    | 'notEqual'
    | 'anyOf'
    | 'noneOf'
    | 'greater'
    | 'less'
    | 'atLeast'
    | 'atMost'
    | 'answered'
    | 'notAnswered',
    (code: string, values: string) => string
  >;
  or: string;
}

/** What a paper form says beside the questionnaire's own texts. */
export const paperWords: Record<Language, PaperWords> = {
  nb: {
    howTo: 'Sett kryss. Du kan hoppe over spørsmål. Ikke skriv navnet ditt.',
    onlyIf: (conditions, join) => `Bare hvis ${conditions.join(join === 'and' ? ' og ' : ' eller ')}.`,
    onlySome: 'Bare for noen: spør den som ga deg skjemaet.',
    oneOf: 'Sett ett kryss.',
    atMost: (count) => `Sett inntil ${count} kryss.`,
    severalOf: 'Sett så mange kryss du vil.',
    rank: (count) => `Skriv tallene 1–${count}: 1 er øverst for deg.`,
    write: 'Skriv her. Ikke skriv noe som viser hvem du eller andre er.',
    number: 'Skriv et tall.',
    date: 'Skriv dag, måned og år.',
    picture: 'Bilder kan bare sendes på nettet.',
    yes: 'Ja',
    no: 'Nei',
    clause: {
      equal: (code, values) => `du svarte «${values}» på ${code}`,
      notEqual: (code, values) => `du ikke svarte «${values}» på ${code}`,
      anyOf: (code, values) => `du svarte «${values}» på ${code}`,
      noneOf: (code, values) => `du ikke svarte «${values}» på ${code}`,
      greater: (code, values) => `du svarte mer enn ${values} på ${code}`,
      less: (code, values) => `du svarte mindre enn ${values} på ${code}`,
      atLeast: (code, values) => `du svarte ${values} eller mer på ${code}`,
      atMost: (code, values) => `du svarte ${values} eller mindre på ${code}`,
      answered: (code) => `du svarte på ${code}`,
      notAnswered: (code) => `du ikke svarte på ${code}`,
    },
    or: '» eller «',
  },
  nn: {
    howTo: 'Set kryss. Du kan hoppe over spørsmål. Ikkje skriv namnet ditt.',
    onlyIf: (conditions, join) => `Berre dersom ${conditions.join(join === 'and' ? ' og ' : ' eller ')}.`,
    onlySome: 'Berre for nokre: spør den som gav deg skjemaet.',
    oneOf: 'Set eitt kryss.',
    atMost: (count) => `Set inntil ${count} kryss.`,
    severalOf: 'Set så mange kryss du vil.',
    rank: (count) => `Skriv tala 1–${count}: 1 er øvst for deg.`,
    write: 'Skriv her. Ikkje skriv noko som viser kven du eller andre er.',
    number: 'Skriv eit tal.',
    date: 'Skriv dag, månad og år.',
    picture: 'Bilete kan berre sendast på nettet.',
    yes: 'Ja',
    no: 'Nei',
    clause: {
      equal: (code, values) => `du svara «${values}» på ${code}`,
      notEqual: (code, values) => `du ikkje svara «${values}» på ${code}`,
      anyOf: (code, values) => `du svara «${values}» på ${code}`,
      noneOf: (code, values) => `du ikkje svara «${values}» på ${code}`,
      greater: (code, values) => `du svara meir enn ${values} på ${code}`,
      less: (code, values) => `du svara mindre enn ${values} på ${code}`,
      atLeast: (code, values) => `du svara ${values} eller meir på ${code}`,
      atMost: (code, values) => `du svara ${values} eller mindre på ${code}`,
      answered: (code) => `du svara på ${code}`,
      notAnswered: (code) => `du ikkje svara på ${code}`,
    },
    or: '» eller «',
  },
  en: {
    howTo: 'Tick the boxes. You may skip questions. Do not write your name.',
    onlyIf: (conditions, join) => `Only if ${conditions.join(join === 'and' ? ' and ' : ' or ')}.`,
    onlySome: 'Only for some: ask whoever gave you the form.',
    oneOf: 'Tick one box.',
    atMost: (count) => `Tick up to ${count} boxes.`,
    severalOf: 'Tick as many boxes as you like.',
    rank: (count) => `Write the numbers 1–${count}: 1 comes first for you.`,
    write: 'Write here. Write nothing that shows who you or others are.',
    number: 'Write a number.',
    date: 'Write day, month and year.',
    picture: 'Pictures can only be sent on the web.',
    yes: 'Yes',
    no: 'No',
    clause: {
      equal: (code, values) => `you answered “${values}” to ${code}`,
      notEqual: (code, values) => `you did not answer “${values}” to ${code}`,
      anyOf: (code, values) => `you answered “${values}” to ${code}`,
      noneOf: (code, values) => `you did not answer “${values}” to ${code}`,
      greater: (code, values) => `you answered more than ${values} to ${code}`,
      less: (code, values) => `you answered less than ${values} to ${code}`,
      atLeast: (code, values) => `you answered ${values} or more to ${code}`,
      atMost: (code, values) => `you answered ${values} or less to ${code}`,
      answered: (code) => `you answered ${code}`,
      notAnswered: (code) => `you did not answer ${code}`,
    },
    or: '” or “',
  },
};
