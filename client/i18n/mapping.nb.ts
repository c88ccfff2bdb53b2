/** Where questions are tied to indicators, bokmål. */
export const nb = {
  link: 'Se koblingen til indikatorene',
  title: 'Fra spørsmål til indikator',
  lead: 'Hvilke spørsmål hver indikator får verdien sin fra, hvor mye hvert av dem teller, og hva et svar blir.',
  fed: 'Får verdi',
  fedNone: 'Ingen spørsmål gir verdi til noen indikator ennå. Velg en under, og legg til et spørsmål.',
  empty: 'Står tomme',
  emptyText: 'Indikatorer for denne typen undersøkelse som ingen spørsmål her gir verdi til.',
  emptyNone: 'Alle indikatorer for denne typen undersøkelse får verdi herfra.',
  others: 'Andre indikatorer',
  othersText: 'De er for andre undersøkelser, men kan få verdi herfra også.',
  questions: (count: number) => (count === 1 ? '1 spørsmål' : `${count} spørsmål`),
  noQuestions: 'ingen spørsmål',
  hasNotes: 'Se over',
  notOnScorecard: 'Står ikke på {theScorecard}. Når skjemaet godkjennes, må indikatoren finnes der.',
  ambition: (text: string) => `Ambisjon: ${text}`,
  noAmbition: 'Ingen ambisjon er vedtatt',
  unit: (text: string) => `Måles i ${text}`,
  items: 'Spørsmålene',
  number: (number: number) => `Spørsmål ${number}`,
  toQuestion: (name: string) => `Gå til «${name}» i skjemaet`,
  weight: 'Vekt',
  weightOf: (name: string) => `Vekt for «${name}»`,
  weightWrong: 'Skriv et tall over 0 og til og med 100.',
  share: (share: string) => `${share} av tallet`,
  lowIsGood: 'Lavt svar er bra',
  lowIsGoodHelp: 'Gjelder spørsmålet overalt der det gir verdi.',
  asIs: (min: number, max: number) => `Teller som det er, ${min} til ${max}.`,
  turned: (steps: string) => `Snus når det telles: ${steps}.`,
  step: (answer: number, counts: number) => `${answer} blir ${counts}`,
  remove: 'Ta bort',
  removeNamed: (name: string) => `Ta bort «${name}» fra indikatoren`,
  add: 'Legg til et spørsmål',
  choose: 'Velg spørsmål',
  allThere: 'Alle spørsmål på skala gir verdi til den allerede.',
  noScaleQuestions: 'Skjemaet har ingen spørsmål på skala ennå. Bare de kan gi verdi til en indikator.',
  addButton: 'Legg til',
  make: 'Lag et spørsmål',
  makeNamed: (name: string) => `Lag et spørsmål til ${name}`,
  kind: 'Hva spørsmålene er for hverandre',
  kinds: { reflective: 'De speiler det samme', formative: 'De utgjør det til sammen' },
  kindHelp: {
    reflective:
      'Flere måter å spørre om én ting på. Resultatene viser hvor godt de henger sammen (reflektiv).',
    formative:
      'Hvert spørsmål er sin del av helheten, og de trenger ikke henge sammen. Vektene avgjør (formativ).',
  },
  fewest: 'Hvor mange en person må ha svart på',
  fewestHelp: '«Vet ikke» og ubesvart regnes ikke som svar. De som har svart på færre, er ikke med i tallet.',
  twoThirds: (needed: number, count: number) => `To tredeler, ${needed} av ${count}`,
  ofAll: (needed: number, count: number) => `${needed} av ${count}`,
  becomes: 'Hva et svar blir',
  scoreOfOne: (min: number, max: number) =>
    `En persons tall er svaret på skalaen fra ${min} til ${max}. Indikatoren er snittet av personenes tall, med spredningen.`,
  scoreOfMany: (min: number, max: number) =>
    `En persons tall er det veide snittet av svarene, på spørsmålenes egen skala fra ${min} til ${max}. Indikatoren er snittet av personenes tall, med spredningen.`,
  example: (answer: number, score: string) => `Svarer noen ${answer} på alt, blir tallet ${score}.`,
  notes: {
    scalesDiffer: (scales: string) =>
      `Spørsmålene er på ulike skalaer (${scales}), og kan ikke bli ett tall. Velg samme skala, eller ta bort det som ikke passer.`,
    tooManyNeeded: (needed: number, there: number) =>
      `Det kreves svar på ${needed}, men bare ${there} gir verdi. Da får ingen noe tall.`,
    turned: (turned: number, there: number) =>
      `${turned} av ${there} spørsmål snus, fordi lavt er bra i dem. Sjekk at det er meningen.`,
    ambitionOffScale: (min: number, max: number) =>
      `Ambisjonen ligger utenfor skalaen ${min}–${max}. Da kan den ikke nås, eller den er alltid nådd.`,
    lowIsGoodOnScorecard:
      '{TheScorecard} sier at lavt er bra. Verdien fra en undersøkelse har alltid den gode enden øverst, så statusen blir lest feil vei.',
  },
  unfed: 'Spørsmål som ikke gir verdi til noen indikator',
  unfedText: 'De blir talt opp som de andre, men kommer ikke på {theScorecard}.',
  unfedNone: 'Alle spørsmål på skala gir verdi til en indikator.',
  giveTo: 'Gi verdi til',
  chooseIndicator: 'Velg indikator',
  did: {
    added: (question: string, indicator: string) => `«${question}» gir nå verdi til ${indicator}`,
    removed: (question: string, indicator: string) => `«${question}» gir ikke lenger verdi til ${indicator}`,
    weighed: (question: string, indicator: string) => `Endret vekt for «${question}» i ${indicator}`,
    turned: (question: string) => `Endret hva som er bra i «${question}»`,
    kind: (indicator: string) => `Endret hva spørsmålene er for hverandre i ${indicator}`,
    fewest: (indicator: string) => `Endret hvor mange som må være besvart i ${indicator}`,
    made: (indicator: string) => `Nytt spørsmål som gir verdi til ${indicator}`,
  },
};

export type MappingTexts = typeof nb;
