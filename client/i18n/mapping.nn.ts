import type { MappingTexts } from './mapping.nb.ts';

/** Where questions are tied to indicators, nynorsk. */
export const nn: MappingTexts = {
  link: 'Sjå koplinga til indikatorane',
  title: 'Frå spørsmål til indikator',
  lead: 'Kva spørsmål kvar indikator får verdien sin frå, kor mykje kvart av dei tel, og kva eit svar blir.',
  fed: 'Får verdi',
  fedNone: 'Ingen spørsmål gir verdi til nokon indikator enno. Vel ein under, og legg til eit spørsmål.',
  empty: 'Står tomme',
  emptyText: 'Indikatorar for denne typen undersøking som ingen spørsmål her gir verdi til.',
  emptyNone: 'Alle indikatorar for denne typen undersøking får verdi herfrå.',
  others: 'Andre indikatorar',
  othersText: 'Dei er for andre undersøkingar, men kan få verdi herfrå òg.',
  questions: (count) => (count === 1 ? '1 spørsmål' : `${count} spørsmål`),
  noQuestions: 'ingen spørsmål',
  hasNotes: 'Sjå over',
  notOnScorecard: 'Står ikkje på {theScorecard}. Når skjemaet blir godkjent, må indikatoren finnast der.',
  ambition: (text) => `Ambisjon: ${text}`,
  noAmbition: 'Ingen ambisjon er vedteken',
  unit: (text) => `Blir målt i ${text}`,
  items: 'Spørsmåla',
  number: (number) => `Spørsmål ${number}`,
  toQuestion: (name) => `Gå til «${name}» i skjemaet`,
  weight: 'Vekt',
  weightOf: (name) => `Vekt for «${name}»`,
  weightWrong: 'Skriv eit tal over 0 og til og med 100.',
  share: (share) => `${share} av talet`,
  lowIsGood: 'Lågt svar er bra',
  lowIsGoodHelp: 'Gjeld spørsmålet overalt der det gir verdi.',
  asIs: (min, max) => `Tel som det er, ${min} til ${max}.`,
  turned: (steps) => `Blir snudd når det blir talt: ${steps}.`,
  step: (answer, counts) => `${answer} blir ${counts}`,
  remove: 'Ta bort',
  removeNamed: (name) => `Ta bort «${name}» frå indikatoren`,
  add: 'Legg til eit spørsmål',
  choose: 'Vel spørsmål',
  allThere: 'Alle spørsmål på skala gir verdi til han allereie.',
  noScaleQuestions: 'Skjemaet har ingen spørsmål på skala enno. Berre dei kan gi verdi til ein indikator.',
  addButton: 'Legg til',
  make: 'Lag eit spørsmål',
  makeNamed: (name) => `Lag eit spørsmål til ${name}`,
  kind: 'Kva spørsmåla er for kvarandre',
  kinds: { reflective: 'Dei speglar det same', formative: 'Dei utgjer det til saman' },
  kindHelp: {
    reflective: 'Fleire måtar å spørje om éin ting på. Resultata viser kor godt dei heng saman (reflektiv).',
    formative:
      'Kvart spørsmål er sin del av heilskapen, og dei treng ikkje henge saman. Vektene avgjer (formativ).',
  },
  fewest: 'Kor mange ein person må ha svara på',
  fewestHelp:
    '«Veit ikkje» og usvart er ikkje rekna som svar. Dei som har svara på færre, er ikkje med i talet.',
  twoThirds: (needed, count) => `To tredelar, ${needed} av ${count}`,
  ofAll: (needed, count) => `${needed} av ${count}`,
  becomes: 'Kva eit svar blir',
  scoreOfOne: (min, max) =>
    `Talet til ein person er svaret på skalaen frå ${min} til ${max}. Indikatoren er snittet av tala til personane, med spreiinga.`,
  scoreOfMany: (min, max) =>
    `Talet til ein person er det vegne snittet av svara, på den eigne skalaen til spørsmåla frå ${min} til ${max}. Indikatoren er snittet av tala til personane, med spreiinga.`,
  example: (answer, score) => `Vel nokon ${answer} på alt, blir talet ${score}.`,
  notes: {
    scalesDiffer: (scales) =>
      `Spørsmåla er på ulike skalaer (${scales}), og kan ikkje bli eitt tal. Vel same skala, eller ta bort det som ikkje passar.`,
    tooManyNeeded: (needed, there) =>
      `Det blir kravd svar på ${needed}, men berre ${there} gir verdi. Då får ingen noko tal.`,
    turned: (turned, there) =>
      `${turned} av ${there} spørsmål blir snudde, fordi lågt er bra i dei. Sjekk at det er meininga.`,
    ambitionOffScale: (min, max) =>
      `Ambisjonen ligg utanfor skalaen ${min}–${max}. Då kan han ikkje nåast, eller han er alltid nådd.`,
    lowIsGoodOnScorecard:
      '{TheScorecard} seier at lågt er bra. Verdien frå ei undersøking har alltid den gode enden øvst, så statusen blir lesen feil veg.',
  },
  unfed: 'Spørsmål som ikkje gir verdi til nokon indikator',
  unfedText: 'Dei blir talde opp som dei andre, men kjem ikkje på {theScorecard}.',
  unfedNone: 'Alle spørsmål på skala gir verdi til ein indikator.',
  giveTo: 'Gi verdi til',
  chooseIndicator: 'Vel indikator',
  did: {
    added: (question, indicator) => `«${question}» gir no verdi til ${indicator}`,
    removed: (question, indicator) => `«${question}» gir ikkje lenger verdi til ${indicator}`,
    weighed: (question, indicator) => `Endra vekt for «${question}» i ${indicator}`,
    turned: (question) => `Endra kva som er bra i «${question}»`,
    kind: (indicator) => `Endra kva spørsmåla er for kvarandre i ${indicator}`,
    fewest: (indicator) => `Endra kor mange det må svarast på i ${indicator}`,
    made: (indicator) => `Nytt spørsmål som gir verdi til ${indicator}`,
  },
};
