import type { KeyCustodyTexts } from './key-custody.nb.ts';

/** Who keeps the key of a round, where one is opened, nynorsk. */
export const nn: KeyCustodyTexts = {
  legend: 'Kven har nøkkelen som opnar svara?',
  server: 'Serveren',
  serverHelp:
    'Han blir sletta når svara er blanda. Har dei som driftar serveren, ein kopi, slettar dei han når svara er tryggingskopierte.',
  custodian: 'Ein nøkkelforvaltar',
  custodianHelp:
    'Serveren har han ikkje før runden er over, og ingen kan opne svara før det. Nøkkelen er ei fil de sjølve tek vare på.',
  loss: 'Blir fila borte, kan ingen opne svara. Då er heile runden tapt.',
  make: 'Lag nøkkelen på denne maskina',
  made: (file) =>
    `Fila ${file} er lasta ned. Legg henne og ein kopi ein trygg stad, utanfor serveren. Ho blir ikkje vist igjen.`,
  cannotMake: 'Denne nettlesaren kan ikkje lage nøkkelen. Bruk kommandoen npx spredning key make FIL.',
  publicKey: 'Offentleg nøkkel',
  publicKeyHelp:
    'Blir fylt ut når nøkkelen blir laga her. Er han laga med npx spredning key make, limer du han inn.',
  consequence:
    'Svara kan berre opnast med nøkkelfila. Når runden er over, leverer de henne på sida «Rådata og fritekst», eller med npx spredning key bring.',
  bring: {
    title: 'Nøklar vi ventar på',
    intro:
      'Desse rundane er over. Svara ligg forsegla til nøkkelfila er her. Då blir dei blanda og talde, og serveren slettar kopien sin av nøkkelen.',
    name: (survey, period) => `${survey}, ${period}`,
    since: (day) => `Har venta sidan ${day}.`,
    file: 'Nøkkelfil',
    fileHelp: 'Fila som vart lasta ned då runden vart opna. Ho sluttar på .key.',
    missing: 'Vel nøkkelfila.',
    unreadable: 'Fila kunne ikkje lesast. Vel henne på nytt.',
    action: 'Lever nøkkelen',
    askTitle: 'Levere nøkkelen?',
    text: [
      'Svara blir opna og blanda, og runden får resultatet sitt. Det kan ikkje gjerast om.',
      'Ta vare på di eiga fil til ein tryggingskopi med dei blanda svara er kontrollert. Slett henne så.',
    ],
    confirm: 'Lever nøkkelen',
    done: 'Nøkkelen er levert. Svara blir blanda no.',
    isBrought:
      'Nøkkelen er levert. Svara blir blanda. Kjem det ikkje noko resultat, må den som driftar, sjå i loggen.',
    link: 'Lever nøkkelen',
    problems: {
      'not-a-key-file': 'Dette er inga heil nøkkelfil. Bruk fila slik ho vart laga.',
      'key-of-another-round': 'Denne nøkkelen høyrer til ein annan runde. Vel fila for denne.',
      'already-mixed': 'Svara er alt blanda. Ingen nøkkel trengst.',
      'key-deleted': 'Nøkkelen er sletta, og svara kan aldri opnast.',
      'key-is-on-server': 'Serveren har sjølv nøkkelen til denne runden.',
      'round-still-open': 'Runden tek framleis imot svar. Lever nøkkelen når han er over.',
      'no-key-folder':
        'Denne serveren har inga mappe for nøklar. Bruk npx spredning key bring på den som har det.',
    },
  },
  is: {
    withCustodian: 'Nøkkelen er hos ein nøkkelforvaltar.',
    awaited: 'Ventar på nøkkelen. Når den som har fila, leverer henne, blir svara blanda og talde.',
    deleted: 'Nøkkelen er sletta. Svara kan aldri opnast, og runden får ikkje noko resultat.',
  },
};
