/** The pages for those who read results, in the menu and in the three entrances, bokmål. */
export const nb = {
  entrances: 'Innganger',
  entrancesTitle: 'Tre innganger til de samme tallene',
  more: 'Mer her',
  doors: {
    styring: {
      name: 'Styring',
      text: 'Hele {theScorecard} først: hvor resultatene står mot ambisjonene, og hva som er nytt.',
    },
    ombud: {
      name: 'Ombud',
      text: 'Hvor noen er svært misfornøyde, hvor svarene spriker mer, og hva det er verdt å spørre om.',
    },
    leder: {
      name: 'Leder',
      text: 'Setninger du kan dele, med tall og kilde, til taler, debatter og lokalavisa.',
    },
    findings: {
      name: 'Verdt å ta opp',
      text: 'Funn i resultatene som noen bør spørre om, hvert med hvorfor det står der.',
    },
    sammenlign: {
      name: 'Sammenlign',
      text: 'Sett {units}, år og kommuner side om side. Ingen rangeres.',
    },
    mote: {
      name: 'I møte',
      text: 'Vis resultatene i et møte, ett funn om gangen, eller skriv dem ut.',
    },
    'min-enhet': {
      name: '{TheUnit} du leder',
      text: 'Tallene, spørsmålene til deg, og det du kan vise ansatte og brukere.',
    },
    undring: {
      name: 'Undring',
      text: 'Spørsmål om resultatene, svar fra {theUnitLeaders}, og det folk leser ut av tallene.',
    },
    'stemmer-det': {
      name: 'Stemmer det?',
      text: 'Hold en påstand mot tallene: er det en trend, et unntak, eller kan det ikke avgjøres?',
    },
    sporreskjema: {
      name: 'Spørsmål til vurdering',
      text: 'Spørreskjemaer som lages nå. Les spørsmålene før de stilles, og kommenter dem.',
    },
    omvisning: { name: 'Omvisning', text: 'Slik leser du tallene, på tre minutter.' },
    ordliste: { name: 'Ordliste', text: 'Hva ordene på sidene betyr.' },
  },
};
export type DoorsTexts = typeof nb;
