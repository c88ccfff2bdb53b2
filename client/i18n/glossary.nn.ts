import type { GlossaryTexts } from './glossary.nb.ts';

/** The glossary, nynorsk. */
export const nn: GlossaryTexts = {
  title: 'Ordliste',
  lead: 'Kva orda på sidene tyder, i korte setningar.',
  search: 'Søk i orda',
  found: (count, all) => `${count} av ${all} ord`,
  none: 'Ingen ord passar. Prøv eit kortare ord.',
  method: 'Slik er det rekna ut',
  terms: {
    ambisjon: {
      term: 'Ambisjonsnivå',
      text: 'Det resultatet kommunen sjølv har sett seg som mål. Ofte to tal: frå det øvste er ambisjonen nådd, og under det nedste er han ikkje nådd.',
    },
    endring: {
      term: 'Inga sikker endring',
      text: 'Forskjellen frå sist er ikkje større enn det tilfeldigheiter lett forklarar. Det er ikkje det same som at alt er likt.',
    },
    enhet: {
      term: '{Unit}',
      text: 'Ein del av kommunen med eigne svar, til dømes ein barnehage eller eit område. Blir vist for seg berre når nok har svara.',
    },
    fokusomrade: {
      term: 'Fokusområde',
      text: 'Eit av områda kommunen vil lykkast på. Øvst i {theScorecard}.',
    },
    fordeling: {
      term: 'Fordeling',
      text: 'Kor mange som gav kvart svar, frå det dårlegaste til det beste. Søylene på sidene.',
    },
    forsiktig: {
      term: 'Blir tolka forsiktig',
      text: 'Det er få svar, eller dei er svært ulike. Talet kunne blitt eit anna med litt andre svar.',
    },
    indeks: {
      term: 'Indeks',
      text: 'Fleire spørsmål som til saman gir eitt tal. Kvar person får eit snitt av spørsmåla, og talet er snittet av personane.',
    },
    indikator: {
      term: 'Måleindikator',
      text: 'Det som viser om noko lykkast. Talet kjem frå ei undersøking, frå rekneskapen eller frå eit register.',
    },
    intervall: {
      term: 'Uvisseintervall',
      text: 'Viser kor langt unna talet kan liggje. Smalt når mange har svara, breitt når få har svara.',
    },
    malekart: {
      term: '{Scorecard}',
      text: 'Det kommunen vil oppnå på nokre få område, samla på éin stad: mål, kva som skal til, korleis det blir målt, og ambisjonsnivå.',
    },
    malemetode: {
      term: 'Målemetode',
      text: 'Korleis talet blir funne: ei undersøking blant innbyggjarar, brukarar eller tilsette, rekneskapen eller eit register.',
    },
    'mellom-og-inni': {
      term: 'Mellom og inni',
      text: 'Kvar forskjellane ligg. Mellom tyder at {theUnits} er ulike. Inni tyder at folk i same {unit} gir ulike svar.',
    },
    mindretallsvarsel: {
      term: 'Mindretalsvarsel',
      text: 'Snittet er godt nok, men mange nok er misnøgde, eller dei har vorte sikkert fleire. Nokon bør spørje kvifor.',
    },
    misfornoyde: {
      term: 'Misnøgde',
      text: 'Dei som gav dei dårlegaste svara på skalaen. På andre skalaer enn om folk er nøgde heiter det den dårlege enden.',
    },
    opplevd: {
      term: 'Målt og opplevd',
      text: 'Målt er det som kan teljast, som sjukefråvær. Opplevd er det folk svarar, som kor nøgde dei er. Eit godt kart har begge.',
    },
    politikkomrade: {
      term: 'Politikkområde',
      text: 'Dei fire oppgåvene til ein kommune: demokrati, samfunnsutvikling, tenesteproduksjon og myndigheitsforvaltning.',
    },
    publisering: {
      term: 'Publisering',
      text: 'Augneblinken då eit resultat blir synleg for eit organ eller for alle. Alle i eit organ ser det samtidig.',
    },
    runde: {
      term: 'Runde',
      text: 'Éin gong ei undersøking blir stilt. «Sist» er runden før.',
    },
    skala: {
      term: 'Skala',
      text: 'Svara folk kan velje mellom, til dømes frå svært misnøgd til svært nøgd. Kvart spørsmål har sin.',
    },
    snitt: {
      term: 'Snitt',
      text: 'Alle svara lagde saman og delte på kor mange som svara. Seier ikkje om folk er samde.',
    },
    spredning: {
      term: 'Spreiing',
      text: 'Kor langt svara ligg frå kvarandre. Same snitt kan skjule at nokon er svært misnøgde. Blir rekna ut som standardavvik.',
    },
    spredningsord: {
      term: 'Samstemt, delt i to',
      text: 'Ordet for spreiinga, etter kor mykje skalaen har plass til. «Delt i to» tyder at svara samlar seg på to stader.',
    },
    status: {
      term: 'Status',
      text: 'Korleis snittet står mot ambisjonsnivået: nådd, innanfor eller under. «Usikkert» når uvissa kryssar ei grense.',
    },
    suksessfaktor: {
      term: '{SuccessFactor}',
      text: 'Det kommunen må lykkast med for å nå eit mål.',
    },
    svarprosent: {
      term: 'Svarprosent',
      text: 'Kor mange som svara, av dei som vart spurde. Dei som ikkje svara, kan meine noko anna. Ei open lenkje har ingen svarprosent.',
    },
    trend: {
      term: 'Trend og unntak',
      text: 'Ein påstand er ein trend når tala viser det same to gonger, sikkert nok. Han er eit unntak når dei sikkert viser noko anna. Elles kan det ikkje avgjerast.',
    },
    utgave: {
      term: 'Utgåve',
      text: 'Tala frå ein runde slik dei vart rekna ut ein gitt dag. Blir noko retta, kjem ei ny utgåve med nytt nummer.',
    },
    veid: {
      term: 'Vege',
      text: 'Talet slik det ville vore om kvar gruppe talde like mykje som ho er av befolkninga. Står ved sida av det som ikkje er vege.',
    },
    'vet-ikke': {
      term: 'Veit ikkje',
      text: 'Eit eige svar. Det tel ikkje i snittet, men det står kor mange som gav det når dei er mange.',
    },
    'vises-ikke': {
      term: 'Blir ikkje vist',
      text: 'For få har svara, eller talet kunne røpe kva nokon svara. Det tyder verken bra eller dårleg.',
    },
  },
};
