import type { Scope } from '../../server/core/authorisation/scopes.ts';

interface ScopeWords {
  name: string;
  help: string;
}

/** API keys of the municipality's own programs, bokmål. */
export const nb = {
  title: 'API-nøkler',
  intro:
    'En nøkkel slipper et av kommunens egne programmer inn uten at noen logger inn. Den når bare det den er laget for, og bare i denne kommunen.',
  docs: 'Hva API-et kan svare på',
  scopes: {
    'results:read': {
      name: 'Lese resultater',
      help: '{Scorecards} og indikatorer, slik innbyggerne ser dem.',
    },
    'organisation:read': {
      name: 'Lese organisasjonen',
      help: '{Units} med ledere, og politiske organer med medlemmer og parti.',
    },
    'organisation:write': {
      name: 'Endre {units}',
      help: 'Legge til, endre og avslutte {units}, og si hvem som leder dem. Velg også «Lese organisasjonen» hvis programmet skal finne {theUnits}.',
    },
    'surveys:read': {
      name: 'Lese undersøkelser',
      help: 'Spørsmål, runder og grove svartall. Aldri svar.',
    },
    'frame:write': {
      name: 'Si hvem som inviteres',
      help: 'Laste opp hvem en runde spør, og se hvor mange det er. Brev sendes og skrives ut av folk. Velg også «Lese undersøkelser» hvis programmet skal finne runden.',
    },
    'audit:read': {
      name: 'Lese loggen',
      help: 'Hvem som har gjort hva, også nedlasting. Nedlasting skrives i loggen.',
    },
  } satisfies Record<Scope, ScopeWords> as Record<Scope, ScopeWords>,
  make: {
    title: 'Lag en nøkkel',
    name: 'Navn',
    nameHelp: 'Hva programmet heter, så dere kjenner nøkkelen igjen.',
    scopes: 'Hva nøkkelen skal brukes til',
    scopesHelp: 'Velg så lite som mulig. Det kan ikke endres etterpå.',
    life: 'Hvor lenge den skal vare',
    lifeHelp: 'Lag en ny nøkkel før denne går ut.',
    days: (count: number) => (count === 365 ? '1 år' : `${count} dager`),
    submit: 'Lag nøkkel',
    nameMissing: 'Skriv et navn.',
    scopesMissing: 'Velg minst én ting.',
    failed: 'Nøkkelen ble ikke laget. Prøv igjen.',
  },
  made: {
    title: (name: string) => `Nøkkelen «${name}» er laget`,
    once: 'Nøkkelen vises bare nå. Kopier den til et trygt sted før du går videre. Mister dere den, må dere lage en ny.',
    token: 'Nøkkel',
    copy: 'Kopier nøkkelen',
    copied: 'Kopiert.',
    notCopied: 'Nettleseren kopierte ikke. Merk nøkkelen og kopier den selv.',
    example: 'Slik brukes den',
    done: 'Jeg har kopiert den',
  },
  list: {
    title: 'Nøkler i bruk',
    none: 'Ingen nøkler er i bruk.',
    expiresIn: (days: number) =>
      days === 0 ? 'Går ut i dag' : days === 1 ? 'Går ut om 1 dag' : `Går ut om ${days} dager`,
    soon: 'Går snart ut',
    lastUsed: (day: string) => `Sist brukt ${day}`,
    neverUsed: 'Aldri brukt',
    madeBy: (day: string, name: string | null) => (name ? `Laget ${day} av ${name}` : `Laget ${day}`),
    gone: (count: number) => `Nøkler som ikke virker lenger (${count})`,
    ended: (day: string) => `Avsluttet ${day}`,
    expired: (day: string) => `Gikk ut ${day}`,
    hasEnded: (name: string) => `«${name}» er avsluttet.`,
  },
  end: {
    action: 'Avslutt',
    actionFor: (name: string) => `Avslutt nøkkelen «${name}»`,
    title: (name: string) => `Avslutte «${name}»?`,
    text: [
      'Programmet som bruker nøkkelen, slipper ikke inn lenger. Det gjelder straks.',
      'En nøkkel som er avsluttet, kan ikke tas i bruk igjen.',
    ],
    confirm: 'Avslutt nøkkelen',
  },
};
export type AdminApiKeysTexts = typeof nb;
