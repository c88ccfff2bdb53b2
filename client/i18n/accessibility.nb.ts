/** The accessibility page, bokmål. The base: the others must have exactly these keys. */
export const nb = {
  title: 'Tilgjengelighet',
  intro: (municipality: string) =>
    `Alle skal kunne svare på undersøkelsene og lese resultatene. ${municipality} er ansvarlig for at disse sidene følger kravene i forskrift om universell utforming av IKT-løsninger.`,
  statement: 'Tilgjengelighetserklæring',
  statementText: 'Kommunen skal ha en erklæring på uustatus.no. Der står hvilke krav sidene bryter.',
  statementLink: (municipality: string) => `Les tilgjengelighetserklæringen til ${municipality}`,
  statementMissing: 'Kommunen har ikke lagt inn lenken til erklæringen sin her ennå.',
  how: 'Slik er sidene laget',
  howLines: [
    'Målet er WCAG 2.1 på nivå A og AA, som forskriften krever, og nivå AA i WCAG 2.2.',
    'Sidene prøves automatisk på mobil og på stor skjerm, på bokmål, nynorsk og engelsk, før hver ny utgave.',
    'Alt skal kunne gjøres med tastatur. Farge sier aldri noe alene.',
  ],
  weak: 'Dette vet vi er svakt',
  weakLines: [
    'Automatiske prøver finner bare en del av feilene. Sidene er ikke prøvd av folk som bruker skjermleser eller andre hjelpemidler til daglig.',
    'Diagrammene er bilder. Tallene i dem står også i tekst eller tabell på samme side.',
    'Brede tabeller, som tallene under et diagram og forhåndsvisningen av en fil, må rulles sidelengs på mobil.',
    'Sidene for dem som utvikler programmer mot Spredning, finnes bare på engelsk.',
  ],
  tell: 'Si fra om noe ikke virker',
  tellText:
    'Skriv hvilken side det gjelder, og hva du ikke fikk til. Da kan kommunen hjelpe deg og rette feilen.',
  tellMissing:
    'Kommunen har ikke lagt inn en adresse for dette ennå. Ta kontakt med kommunen slik du ellers gjør.',
  subject: 'Tilgjengelighet i undersøkelser og resultater',
  complain: 'Klage og tilsyn',
  complainText:
    'Får du ikke hjelp, og mener du at du er blitt diskriminert, kan du klage til Diskrimineringsnemnda. Uutilsynet fører tilsyn med at kravene følges.',
  board: 'Diskrimineringsnemnda',
  authority: 'Uutilsynet',
};
export type AccessibilityTexts = typeof nb;
