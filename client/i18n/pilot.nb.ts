/** How the questions worked in a pilot, bokmål. */
export const nb = {
  title: 'Slik gikk piloten',
  link: 'Se hvordan spørsmålene virket',
  lead: 'Se etter spørsmål mange hopper over, eller svarer «vet ikke» eller «ikke relevant» på. De kan være uklare, eller stilles til feil folk.',
  not: 'Her er ingen snitt. Piloten blir ikke et resultat, vises ikke for politikere, og sammenlignes ikke med noe.',
  back: 'Til undersøkelsen',
  answered: (count: string) => `${count} svarte.`,
  answeredOf: (count: string, invited: string, rate: string) => `${count} av ${invited} svarte (${rate}).`,
  fewAnswered: 'For få har svart til at det kan vises hvor mange.',
  notYet: 'Svarene er ikke telt ennå. De åpnes når runden er over.',
  table: 'Spørsmålene, og hvor mange av dem som svarte på hvert',
  columns: {
    question: 'Spørsmål',
    answered: 'Ga et svar',
    dontKnow: 'Vet ikke',
    notApplicable: 'Ikke relevant',
    unanswered: 'Uten svar',
  },
  unansweredNote:
    '«Uten svar» er de som hoppet over spørsmålet, og de som ikke fikk det på grunn av noe de svarte før.',
  within: 'ikke skilt ut',
  withinNote: '«Ikke skilt ut» står der «vet ikke» er med i «Uten svar».',
  noScaleNote: '«–» står der spørsmålet ikke er på en skala. Hva folk valgte eller skrev der, vises ikke.',
  ownWords:
    'Det folk skrev med egne ord, kan leses av en som blir utpekt til det, når minst ti har skrevet. Det går ikke videre.',
  ownWordsLink: 'Rådata og fritekst',
  sameUnits: (count: number) =>
    count === 1
      ? 'Spør bare {theUnit} som var med i piloten'
      : `Spør bare {theUnits} som var med i piloten (${count})`,
  withheld: 'Vises ikke',
  withheldNote: '«Vises ikke» står der svarene er for få eller for like til at noe kan fortelles.',
  next: 'Når spørsmålene er gode nok',
  nextText:
    'Den ekte runden begynner med samme svarmåte, språk og grenser. Hele kommunen er valgt til du velger noe annet.',
  open: 'Åpne den ekte runden',
};
export type PilotTexts = typeof nb;
