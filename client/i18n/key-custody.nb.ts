/** Who keeps the key of a round, where one is opened, bokmål. */
export const nb = {
  legend: 'Hvem har nøkkelen som åpner svarene?',
  server: 'Tjeneren',
  serverHelp: 'Den slettes når svarene er blandet. Dere trenger ikke gjøre noe.',
  custodian: 'En nøkkelforvalter',
  custodianHelp:
    'Tjeneren har den ikke før runden er over, og ingen kan åpne svarene før det. Nøkkelen er en fil dere selv tar vare på.',
  loss: 'Blir fila borte, kan ingen åpne svarene. Da er hele runden tapt.',
  make: 'Lag nøkkelen på denne maskinen',
  made: (file: string) =>
    `Fila ${file} er lastet ned. Legg den og en kopi et trygt sted, utenfor tjeneren. Den vises ikke igjen.`,
  cannotMake: 'Denne nettleseren kan ikke lage nøkkelen. Bruk kommandoen npx spredning key make FIL.',
  publicKey: 'Offentlig nøkkel',
  publicKeyHelp:
    'Fylles ut når nøkkelen lages her. Er den laget med npx spredning key make, limer du den inn.',
  consequence:
    'Svarene kan bare åpnes med nøkkelfila. Når runden er over, tas den til tjeneren med npx spredning key bring.',
  is: {
    withCustodian: 'Nøkkelen er hos en nøkkelforvalter.',
    awaited: 'Venter på nøkkelen. Den som har fila, tar den til tjeneren. Da blandes svarene og telles.',
    deleted: 'Nøkkelen er slettet. Svarene kan aldri åpnes, og runden får ikke noe resultat.',
  },
};

export type KeyCustodyTexts = typeof nb;
