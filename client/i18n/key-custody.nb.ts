/** Who keeps the key of a round, where one is opened, bokmål. */
export const nb = {
  legend: 'Hvem har nøkkelen som åpner svarene?',
  server: 'Serveren',
  serverHelp:
    'Den slettes når svarene er blandet. Har de som drifter serveren, en kopi, sletter de den når svarene er sikkerhetskopiert.',
  custodian: 'En nøkkelforvalter',
  custodianHelp:
    'Serveren har den ikke før runden er over, og ingen kan åpne svarene før det. Nøkkelen er en fil dere selv tar vare på.',
  loss: 'Blir fila borte, kan ingen åpne svarene. Da er hele runden tapt.',
  make: 'Lag nøkkelen på denne maskinen',
  made: (file: string) =>
    `Fila ${file} er lastet ned. Legg den og en kopi et trygt sted, utenfor serveren. Den vises ikke igjen.`,
  cannotMake: 'Denne nettleseren kan ikke lage nøkkelen. Bruk kommandoen npx spredning key make FIL.',
  publicKey: 'Offentlig nøkkel',
  publicKeyHelp:
    'Fylles ut når nøkkelen lages her. Er den laget med npx spredning key make, limer du den inn.',
  consequence:
    'Svarene kan bare åpnes med nøkkelfila. Når runden er over, leveres den på siden «Rådata og fritekst», eller med npx spredning key bring.',
  bring: {
    title: 'Nøkler vi venter på',
    intro:
      'Disse rundene er over. Svarene ligger forseglet til nøkkelfila er her. Da blandes de, telles, og serveren sletter sin kopi av nøkkelen.',
    name: (survey: string, period: string) => `${survey}, ${period}`,
    since: (day: string) => `Har ventet siden ${day}.`,
    file: 'Nøkkelfil',
    fileHelp: 'Fila som ble lastet ned da runden ble åpnet. Den slutter på .key.',
    missing: 'Velg nøkkelfila.',
    unreadable: 'Fila kunne ikke leses. Velg den på nytt.',
    action: 'Lever nøkkelen',
    askTitle: 'Levere nøkkelen?',
    text: [
      'Svarene åpnes og blandes, og runden får sitt resultat. Det kan ikke gjøres om.',
      'Behold din egen fil til en sikkerhetskopi med de blandede svarene er kontrollert. Slett den så.',
    ],
    confirm: 'Lever nøkkelen',
    done: 'Nøkkelen er levert. Svarene blandes nå.',
    isBrought:
      'Nøkkelen er levert. Svarene blandes. Kommer det ikke noe resultat, må den som drifter, se i loggen.',
    link: 'Lever nøkkelen',
    problems: {
      'not-a-key-file': 'Dette er ingen hel nøkkelfil. Bruk fila slik den ble laget.',
      'key-of-another-round': 'Denne nøkkelen hører til en annen runde. Velg fila for denne.',
      'already-mixed': 'Svarene er alt blandet. Ingen nøkkel trengs.',
      'key-deleted': 'Nøkkelen er slettet, og svarene kan aldri åpnes.',
      'key-is-on-server': 'Serveren har selv nøkkelen til denne runden.',
      'round-still-open': 'Runden tar fortsatt imot svar. Lever nøkkelen når den er over.',
      'no-key-folder':
        'Denne serveren har ingen mappe for nøkler. Bruk npx spredning key bring på den som har det.',
    } as Record<string, string>,
  },
  is: {
    withCustodian: 'Nøkkelen er hos en nøkkelforvalter.',
    awaited: 'Venter på nøkkelen. Når den som har fila, leverer den, blandes svarene og telles.',
    deleted: 'Nøkkelen er slettet. Svarene kan aldri åpnes, og runden får ikke noe resultat.',
  },
};

export type KeyCustodyTexts = typeof nb;
