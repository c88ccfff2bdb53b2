import type { PilotTexts } from './pilot.nb.ts';

/** How the questions worked in a pilot, nynorsk. */
export const nn: PilotTexts = {
  title: 'Slik gjekk piloten',
  link: 'Sjå korleis spørsmåla verka',
  lead: 'Sjå etter spørsmål mange hoppar over, eller svarar «veit ikkje» eller «ikkje relevant» på. Dei kan vere uklare, eller stilte til feil folk.',
  not: 'Her er ingen snitt. Piloten blir ikkje eit resultat, blir ikkje vist til politikarar, og blir ikkje samanlikna med noko.',
  back: 'Til undersøkinga',
  answered: (count) => `${count} svara.`,
  answeredOf: (count, invited, rate) => `${count} av ${invited} svara (${rate}).`,
  fewAnswered: 'For få har svara til at det kan visast kor mange.',
  notYet: 'Svara er ikkje talde enno. Dei blir opna når runden er over.',
  table: 'Spørsmåla, og kor mange av dei som svara på kvart',
  columns: {
    question: 'Spørsmål',
    answered: 'Gav eit svar',
    dontKnow: 'Veit ikkje',
    notApplicable: 'Ikkje relevant',
    unanswered: 'Utan svar',
  },
  unansweredNote:
    '«Utan svar» er dei som hoppa over spørsmålet, og dei som ikkje fekk det på grunn av noko dei svara før.',
  within: 'ikkje skilt ut',
  withinNote: '«Ikkje skilt ut» står der «veit ikkje» er med i «Utan svar».',
  noScaleNote:
    '«–» står der spørsmålet ikkje er på ein skala. Kva folk valde eller skreiv der, blir ikkje vist.',
  ownWords:
    'Det folk skreiv med eigne ord, kan lesast av ein som blir utpeika til det, når minst ti har skrive. Det går ikkje vidare.',
  ownWordsLink: 'Rådata og fritekst',
  sameUnits: (count) =>
    count === 1
      ? 'Spør berre {theUnit} som var med i piloten'
      : `Spør berre {theUnits} som var med i piloten (${count})`,
  withheld: 'Blir ikkje vist',
  withheldNote: '«Blir ikkje vist» står der svara er for få eller for like til at noko kan forteljast.',
  next: 'Når spørsmåla er gode nok',
  nextText:
    'Den ekte runden begynner med same svarmåte, språk og grenser. Heile kommunen er vald til du vel noko anna.',
  open: 'Opne den ekte runden',
};
