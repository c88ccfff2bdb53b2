import type { AdminApiKeysTexts } from './admin-api-keys.nb.ts';

/** API keys of the municipality's own programs, nynorsk. */
export const nn = {
  title: 'API-nøklar',
  intro:
    'Ein nøkkel slepp eitt av kommunen sine eigne program inn utan at nokon loggar inn. Han når berre det han er laga for, og berre i denne kommunen.',
  docs: 'Kva API-et kan svare på',
  scopes: {
    'results:read': {
      name: 'Lese resultat',
      help: '{Scorecards} og indikatorar, slik innbyggjarane ser dei.',
    },
    'organisation:read': {
      name: 'Lese organisasjonen',
      help: '{Units} med leiarar, og politiske organ med medlemer og parti.',
    },
    'organisation:write': {
      name: 'Endre {units}',
      help: 'Leggje til, endre og avslutte {units}, og seie kven som leier dei. Vel òg «Lese organisasjonen» om programmet skal finne {theUnits}.',
    },
    'surveys:read': {
      name: 'Lese undersøkingar',
      help: 'Spørsmål, rundar og grove svartal. Aldri svar.',
    },
    'frame:write': {
      name: 'Seie kven som blir inviterte',
      help: 'Laste opp kven ein runde spør, og sjå kor mange det er. Brev blir sende og skrivne ut av folk. Vel òg «Lese undersøkingar» om programmet skal finne runden.',
    },
    'audit:read': {
      name: 'Lese loggen',
      help: 'Kven som har gjort kva, òg nedlasting. Nedlasting blir skriven i loggen.',
    },
  },
  make: {
    title: 'Lag ein nøkkel',
    name: 'Namn',
    nameHelp: 'Kva programmet heiter, så de kjenner nøkkelen att.',
    scopes: 'Kva nøkkelen skal brukast til',
    scopesHelp: 'Vel så lite som mogleg. Det kan ikkje endrast etterpå.',
    life: 'Kor lenge han skal vare',
    lifeHelp: 'Lag ein ny nøkkel før denne går ut.',
    days: (count: number) => (count === 365 ? '1 år' : `${count} dagar`),
    submit: 'Lag nøkkel',
    nameMissing: 'Skriv eit namn.',
    scopesMissing: 'Vel minst éin ting.',
    failed: 'Nøkkelen vart ikkje laga. Prøv igjen.',
  },
  made: {
    title: (name: string) => `Nøkkelen «${name}» er laga`,
    once: 'Nøkkelen blir vist berre no. Kopier han til ein trygg stad før du går vidare. Mistar de han, må de lage ein ny.',
    token: 'Nøkkel',
    copy: 'Kopier nøkkelen',
    copied: 'Kopiert.',
    notCopied: 'Nettlesaren kopierte ikkje. Merk nøkkelen og kopier han sjølv.',
    example: 'Slik blir han brukt',
    done: 'Eg har kopiert han',
  },
  list: {
    title: 'Nøklar i bruk',
    none: 'Ingen nøklar er i bruk.',
    expiresIn: (days: number) =>
      days === 0 ? 'Går ut i dag' : days === 1 ? 'Går ut om 1 dag' : `Går ut om ${days} dagar`,
    soon: 'Går snart ut',
    lastUsed: (day: string) => `Sist brukt ${day}`,
    neverUsed: 'Aldri brukt',
    madeBy: (day: string, name: string | null) => (name ? `Laga ${day} av ${name}` : `Laga ${day}`),
    gone: (count: number) => `Nøklar som ikkje verkar lenger (${count})`,
    ended: (day: string) => `Avslutta ${day}`,
    expired: (day: string) => `Gjekk ut ${day}`,
    hasEnded: (name: string) => `«${name}» er avslutta.`,
  },
  end: {
    action: 'Avslutt',
    actionFor: (name: string) => `Avslutt nøkkelen «${name}»`,
    title: (name: string) => `Avslutte «${name}»?`,
    text: [
      'Programmet som bruker nøkkelen, slepp ikkje inn lenger. Det gjeld straks.',
      'Ein nøkkel som er avslutta, kan ikkje takast i bruk igjen.',
    ],
    confirm: 'Avslutt nøkkelen',
  },
} satisfies AdminApiKeysTexts;
