import type { DoorsTexts } from './doors.nb.ts';

/** The pages for those who read results, nynorsk. */
export const nn: DoorsTexts = {
  entrances: 'Inngangar',
  entrancesTitle: 'Tre inngangar til dei same tala',
  more: 'Meir her',
  doors: {
    styring: {
      name: 'Styring',
      text: 'Heile {theScorecard} først: kvar resultata står mot ambisjonane, og kva som er nytt.',
    },
    ombud: {
      name: 'Ombod',
      text: 'Kvar nokon er svært misnøgde, kvar svara sprikjer meir, og kva det er verdt å spørje om.',
    },
    leder: {
      name: 'Leiar',
      text: 'Setningar du kan dele, med tal og kjelde, til talar, debattar og lokalavisa.',
    },
    findings: {
      name: 'Verdt å ta opp',
      text: 'Funn i resultata som nokon bør spørje om, kvart med kvifor det står der.',
    },
    sammenlign: {
      name: 'Samanlikn',
      text: 'Set {units}, år og kommunar side om side. Ingen blir rangerte.',
    },
    mote: {
      name: 'I møte',
      text: 'Vis resultata i eit møte, eitt funn om gongen, eller skriv dei ut.',
    },
    'min-enhet': {
      name: '{TheUnit} du leier',
      text: 'Tala, spørsmåla til deg, og det du kan vise tilsette og brukarar.',
    },
    undring: {
      name: 'Undring',
      text: 'Spørsmål om resultata, svar frå {theUnitLeaders}, og det folk les ut av tala.',
    },
    'stemmer-det': {
      name: 'Stemmer det?',
      text: 'Hald ein påstand mot tala: er det ein trend, eit unntak, eller kan det ikkje avgjerast?',
    },
    sporreskjema: {
      name: 'Spørsmål til vurdering',
      text: 'Spørjeskjema som blir laga no. Les spørsmåla før dei blir stilte, og kommenter dei.',
    },
    omvisning: { name: 'Omvising', text: 'Slik les du tala, på tre minutt.' },
    ordliste: { name: 'Ordliste', text: 'Kva orda på sidene tyder.' },
  },
};
