/** The glossary, bokmål: each word in one or two plain sentences. The keys stand in addresses, the same in all languages. */
export const nb = {
  title: 'Ordliste',
  lead: 'Hva ordene på sidene betyr, i korte setninger.',
  search: 'Søk i ordene',
  found: (count: string, all: string) => `${count} av ${all} ord`,
  none: 'Ingen ord passer. Prøv et kortere ord.',
  method: 'Slik er det regnet ut',
  terms: {
    ambisjon: {
      term: 'Ambisjonsnivå',
      text: 'Det resultatet kommunen selv har satt seg som mål. Ofte to tall: fra det øverste er ambisjonen nådd, og under det nederste er den ikke nådd.',
    },
    endring: {
      term: 'Ingen sikker endring',
      text: 'Forskjellen fra sist er ikke større enn tilfeldigheter lett forklarer. Det er ikke det samme som at alt er likt.',
    },
    enhet: {
      term: '{Unit}',
      text: 'En del av kommunen med egne svar, for eksempel en barnehage eller et område. Vises for seg bare når nok har svart.',
    },
    fokusomrade: {
      term: 'Fokusområde',
      text: 'Et av områdene kommunen vil lykkes på. Øverst i {theScorecard}.',
    },
    fordeling: {
      term: 'Fordeling',
      text: 'Hvor mange som ga hvert svar, fra det dårligste til det beste. Søylene på sidene.',
    },
    forsiktig: {
      term: 'Tolkes forsiktig',
      text: 'Det er få svar, eller de er svært ulike. Tallet kunne blitt et annet med litt andre svar.',
    },
    indeks: {
      term: 'Indeks',
      text: 'Flere spørsmål som til sammen gir ett tall. Hver person får et snitt av spørsmålene, og tallet er snittet av personene.',
    },
    indikator: {
      term: 'Måleindikator',
      text: 'Det som viser om noe lykkes. Tallet kommer fra en undersøkelse, fra regnskapet eller fra et register.',
    },
    intervall: {
      term: 'Usikkerhetsintervall',
      text: 'Viser hvor langt unna tallet kan ligge. Smalt når mange har svart, bredt når få har svart.',
    },
    malekart: {
      term: '{Scorecard}',
      text: 'Det kommunen vil oppnå på noen få områder, samlet på ett sted: mål, hva som skal til, hvordan det måles, og ambisjonsnivå.',
    },
    malemetode: {
      term: 'Målemetode',
      text: 'Hvordan tallet blir funnet: en undersøkelse blant innbyggere, brukere eller ansatte, regnskapet eller et register.',
    },
    'mellom-og-inni': {
      term: 'Mellom og inni',
      text: 'Hvor forskjellene ligger. Mellom betyr at {theUnits} er ulike. Inni betyr at folk i samme {unit} svarer ulikt.',
    },
    mindretallsvarsel: {
      term: 'Mindretallsvarsel',
      text: 'Snittet er godt nok, men mange nok er misfornøyde, eller de har blitt sikkert flere. Noen bør spørre hvorfor.',
    },
    misfornoyde: {
      term: 'Misfornøyde',
      text: 'De som ga de dårligste svarene på skalaen. På andre skalaer enn fornøydhet heter det den dårlige enden.',
    },
    opplevd: {
      term: 'Målt og opplevd',
      text: 'Målt er det som kan telles, som sykefravær. Opplevd er det folk svarer, som hvor fornøyde de er. Et godt kart har begge.',
    },
    politikkomrade: {
      term: 'Politikkområde',
      text: 'En kommunes fire oppgaver: demokrati, samfunnsutvikling, tjenesteproduksjon og myndighetsforvaltning.',
    },
    publisering: {
      term: 'Publisering',
      text: 'Øyeblikket da et resultat blir synlig for et organ eller for alle. Alle i et organ ser det samtidig.',
    },
    runde: {
      term: 'Runde',
      text: 'Én gang en undersøkelse stilles. «Sist» er runden før.',
    },
    skala: {
      term: 'Skala',
      text: 'Svarene folk kan velge mellom, for eksempel fra svært misfornøyd til svært fornøyd. Hvert spørsmål har sin.',
    },
    snitt: {
      term: 'Snitt',
      text: 'Alle svarene lagt sammen og delt på hvor mange som svarte. Sier ikke om folk er enige.',
    },
    spredning: {
      term: 'Spredning',
      text: 'Hvor langt svarene ligger fra hverandre. Samme snitt kan skjule at noen er svært misfornøyde. Regnes ut som standardavvik.',
    },
    spredningsord: {
      term: 'Samstemt, delt i to',
      text: 'Ordet for spredningen, etter hvor mye skalaen har plass til. «Delt i to» betyr at svarene samler seg på to steder.',
    },
    status: {
      term: 'Status',
      text: 'Hvordan snittet står mot ambisjonsnivået: nådd, innenfor eller under. «Usikkert» når usikkerheten krysser en grense.',
    },
    suksessfaktor: {
      term: '{SuccessFactor}',
      text: 'Det kommunen må lykkes med for å nå et mål.',
    },
    svarprosent: {
      term: 'Svarprosent',
      text: 'Hvor mange som svarte, av dem som ble spurt. De som ikke svarte, kan mene noe annet. En åpen lenke har ingen svarprosent.',
    },
    trend: {
      term: 'Trend og unntak',
      text: 'En påstand er en trend når tallene viser det samme to ganger, sikkert nok. Den er et unntak når de sikkert viser noe annet. Ellers kan det ikke avgjøres.',
    },
    utgave: {
      term: 'Utgave',
      text: 'Tallene fra en runde slik de ble regnet ut på en gitt dag. Rettes noe, kommer en ny utgave med nytt nummer.',
    },
    veid: {
      term: 'Veid',
      text: 'Tallet slik det ville vært om hver gruppe telte like mye som den er av befolkningen. Står ved siden av det som ikke er veid.',
    },
    'vet-ikke': {
      term: 'Vet ikke',
      text: 'Et eget svar. Det teller ikke i snittet, men det står hvor mange som ga det når de er mange.',
    },
    'vises-ikke': {
      term: 'Vises ikke',
      text: 'For få har svart, eller tallet kunne røpe hva noen svarte. Det betyr verken bra eller dårlig.',
    },
  },
};
export type GlossaryTexts = typeof nb;
