/** What stands behind the question marks beside figures, bokmål: one or two sentences for those who have never met a formula. */
export const nb = {
  toMethod: 'Slik er det regnet ut',
  toGlossary: 'I ordlisten',
  howToRead: 'Hva betyr tallene?',
  topics: {
    mean: {
      what: 'Hva er snittet?',
      text: 'Alle svarene lagt sammen og delt på hvor mange som svarte. Det sier ikke om folk er enige. Pilen sier om det har endret seg sikkert fra sist.',
    },
    spread: {
      what: 'Hva er spredningen?',
      text: 'Hvor langt svarene ligger fra hverandre. Samme snitt kan bety at alle mener omtrent det samme, eller at noen er svært fornøyde og andre svært misfornøyde.',
    },
    spreadLabel: {
      what: 'Hva betyr ordet for spredningen?',
      text: 'Spredningen sammenlignet med den største skalaen har plass til: samstemt, noe, stor eller svært stor. «Delt i to» betyr at svarene samler seg på to steder.',
    },
    status: {
      what: 'Hva betyr statusen?',
      text: 'Hvordan snittet står til kommunens egen ambisjon. «Usikkert» betyr at usikkerheten går over en grense, så statusen kunne vært en annen.',
    },
    minorityAlert: {
      what: 'Hva er et mindretallsvarsel?',
      text: 'Snittet er godt nok, men mange nok er misfornøyde, eller de har blitt sikkert flere. Da spør vi om noen bør se nærmere på det, også når ambisjonen er nådd.',
    },
    response: {
      what: 'Hva er svarprosenten?',
      text: 'Hvor mange som svarte av dem som ble spurt. Tallene gjelder dem som svarte. De som ikke svarte, kan mene noe annet.',
    },
    interval: {
      what: 'Hva er et usikkerhetsintervall?',
      text: 'Spør vi igjen, blir tallet trolig litt annerledes. Intervallet viser hvor langt unna det kan ligge. Det er smalt når mange har svart, og bredt når få har svart.',
    },
    change: {
      what: 'Når har noe endret seg?',
      text: 'Når forskjellen er større enn tilfeldigheter lett forklarer, og stor nok til å bety noe. Ellers står det «ingen sikker endring», som ikke er det samme som at alt er likt.',
    },
    claim: {
      what: 'Hva er trend og unntak?',
      text: 'Trend: andelen er sikkert over det du regner som noen få, i to runder. Unntak: den er sikkert under. Sier påstanden at noe har endret seg, må endringen være sikker to ganger på rad. Ellers kan det ikke avgjøres.',
    },
  },
};
export type HelpTexts = typeof nb;
