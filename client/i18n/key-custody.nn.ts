import type { KeyCustodyTexts } from './key-custody.nb.ts';

/** Who keeps the key of a round, where one is opened, nynorsk. */
export const nn: KeyCustodyTexts = {
  legend: 'Kven har nøkkelen som opnar svara?',
  server: 'Tenaren',
  serverHelp: 'Han blir sletta når svara er blanda. De treng ikkje gjere noko.',
  custodian: 'Ein nøkkelforvaltar',
  custodianHelp:
    'Tenaren har han ikkje før runden er over, og ingen kan opne svara før det. Nøkkelen er ei fil de sjølve tek vare på.',
  loss: 'Blir fila borte, kan ingen opne svara. Då er heile runden tapt.',
  make: 'Lag nøkkelen på denne maskina',
  made: (file) =>
    `Fila ${file} er lasta ned. Legg henne og ein kopi ein trygg stad, utanfor tenaren. Ho blir ikkje vist igjen.`,
  cannotMake: 'Denne nettlesaren kan ikkje lage nøkkelen. Bruk kommandoen npx spredning key make FIL.',
  publicKey: 'Offentleg nøkkel',
  publicKeyHelp:
    'Blir fylt ut når nøkkelen blir laga her. Er han laga med npx spredning key make, limer du han inn.',
  consequence:
    'Svara kan berre opnast med nøkkelfila. Når runden er over, tek de henne til tenaren med npx spredning key bring.',
  is: {
    withCustodian: 'Nøkkelen er hos ein nøkkelforvaltar.',
    awaited: 'Ventar på nøkkelen. Den som har fila, tek henne til tenaren. Då blir svara blanda og talde.',
    deleted: 'Nøkkelen er sletta. Svara kan aldri opnast, og runden får ikkje noko resultat.',
  },
};
