import type { AccessibilityTexts } from './accessibility.nb.ts';

/** The accessibility page, nynorsk. */
export const nn = {
  title: 'Tilgjengelegheit',
  intro: (municipality: string) =>
    `Alle skal kunne svare på undersøkingane og lese resultata. ${municipality} er ansvarleg for at desse sidene følgjer krava i forskrift om universell utforming av IKT-løysingar.`,
  statement: 'Tilgjengelegheitserklæring',
  statementText: 'Kommunen skal ha ei erklæring på uustatus.no. Der står det kva krav sidene bryt.',
  statementLink: (municipality: string) => `Les tilgjengelegheitserklæringa til ${municipality}`,
  statementMissing: 'Kommunen har ikkje lagt inn lenkja til erklæringa si her enno.',
  how: 'Slik er sidene laga',
  howLines: [
    'Målet er WCAG 2.1 på nivå A og AA, som forskrifta krev, og nivå AA i WCAG 2.2.',
    'Sidene blir prøvde automatisk på mobil og på stor skjerm, på bokmål, nynorsk og engelsk, før kvar ny utgåve.',
    'Alt skal kunne gjerast med tastatur. Farge seier aldri noko åleine.',
  ],
  weak: 'Dette veit vi er svakt',
  weakLines: [
    'Automatiske prøver finn berre ein del av feila. Sidene er ikkje prøvde av folk som bruker skjermlesar eller andre hjelpemiddel til dagleg.',
    'Diagramma er bilete. Tala i dei står òg i tekst eller tabell på same side.',
    'Breie tabellar, som tala under eit diagram og førehandsvisinga av ei fil, må rullast sidelengs på mobil.',
    'Sidene for dei som utviklar program mot Spredning, finst berre på engelsk.',
  ],
  tell: 'Sei frå om noko ikkje verkar',
  tellText: 'Skriv kva side det gjeld, og kva du ikkje fekk til. Då kan kommunen hjelpe deg og rette feilen.',
  tellMissing:
    'Kommunen har ikkje lagt inn ei adresse for dette enno. Ta kontakt med kommunen slik du elles gjer.',
  subject: 'Tilgjengelegheit i undersøkingar og resultat',
  complain: 'Klage og tilsyn',
  complainText:
    'Får du ikkje hjelp, og meiner du at du er blitt diskriminert, kan du klage til Diskrimineringsnemnda. Uutilsynet fører tilsyn med at krava blir følgde.',
  board: 'Diskrimineringsnemnda',
  authority: 'Uutilsynet',
} satisfies AccessibilityTexts;
