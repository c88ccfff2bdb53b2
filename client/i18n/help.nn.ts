import type { HelpTexts } from './help.nb.ts';

export const nn: HelpTexts = {
  toMethod: 'Slik er det rekna ut',
  toGlossary: 'I ordlista',
  howToRead: 'Kva betyr tala?',
  topics: {
    mean: {
      what: 'Kva er snittet?',
      text: 'Alle svara lagde saman og delte på kor mange som svara. Det seier ikkje om folk er samde. Pila seier om det har endra seg sikkert frå sist.',
    },
    spread: {
      what: 'Kva er spreiinga?',
      text: 'Kor langt svara ligg frå kvarandre. Same snitt kan bety at alle meiner om lag det same, eller at nokre er svært nøgde og andre svært misnøgde.',
    },
    spreadLabel: {
      what: 'Kva betyr ordet for spreiinga?',
      text: 'Spreiinga samanlikna med den største skalaen har plass til: samstemt, noko, stor eller svært stor. «Delt i to» betyr at svara samlar seg på to stader.',
    },
    status: {
      what: 'Kva betyr statusen?',
      text: 'Korleis snittet står til ambisjonen kommunen har sett seg. «Usikkert» betyr at uvissa går over ei grense, så statusen kunne ha vore ein annan.',
    },
    minorityAlert: {
      what: 'Kva er eit mindretalsvarsel?',
      text: 'Snittet er godt nok, men mange nok er misnøgde, eller dei har blitt sikkert fleire. Då spør vi om nokon bør sjå nærare på det, også når ambisjonen er nådd.',
    },
    response: {
      what: 'Kva er svarprosenten?',
      text: 'Kor mange som svara av dei som vart spurde. Tala gjeld dei som svara. Dei som ikkje svara, kan meine noko anna.',
    },
    interval: {
      what: 'Kva er eit uvisseintervall?',
      text: 'Spør vi igjen, blir talet truleg litt annleis. Intervallet viser kor langt unna det kan ligge. Det er smalt når mange har svara, og breitt når få har svara.',
    },
    change: {
      what: 'Når har noko endra seg?',
      text: 'Når skilnaden er større enn det tilfelle lett forklarar, og stor nok til å bety noko. Elles står det «inga sikker endring», som ikkje er det same som at alt er likt.',
    },
    claim: {
      what: 'Kva er trend og unntak?',
      text: 'Trend: delen er sikkert over det du reknar som nokre få, i to rundar. Unntak: han er sikkert under. Seier påstanden at noko har endra seg, må endringa vere sikker to gonger på rad. Elles kan det ikkje avgjerast.',
    },
  },
};
