/** Reading what people wrote in their own words, deciding what goes further, and showing it, bokmål. */
export const nb = {
  title: 'Fritekst',
  of: (survey: string, period: string) => `${survey}, ${period}`,
  leadReader:
    'Du er utpekt til å lese det folk har skrevet. Ta ut navn og annet som viser hvem noen er, og gi temaer. Ingenting går videre før en annen har besluttet det. Hver lesing skrives i loggen.',
  leadOther:
    'Her ser du hvor langt lesingen er kommet, og hva som kan gå videre. Tekstene slik de ble skrevet, ser bare den som er utpekt til å lese.',
  appoint: 'Be om at noen får lese',
  faults: {
    'not-told-of-reading':
      'Runden åpnet før folk ble fortalt at noen leser det de skriver. Derfor kan ingen lese det.',
    'answers-are-deleted': 'Svarene er slettet, som lovet. Det som er vist, blir stående.',
    'round-not-mixed': 'Tekstene kan leses når runden er lukket og svarene er blandet.',
  },
  none: 'Runden har ingen spørsmål som besvares med egne ord.',
  withheld: 'Vises ikke: For få har skrevet her, eller ingen.',
  progress: (read: number, written: number) => `${read} av ${written} lest`,
  asideCount: (count: number) => `${count} lagt bort`,
  read: 'Les',
  readQuestion: (question: string) => `Les svarene på «${question}»`,
  close: 'Ferdig for nå',
  textOf: (at: number, count: number) => `Tekst ${at} av ${count}`,
  states: { waiting: 'Ikke lest', approved: 'Godkjent', setAside: 'Lagt bort' },
  doneBy: {
    approved: (who: string) => `Godkjent av ${who}.`,
    setAside: (who: string) => `Lagt bort av ${who}.`,
  },
  wordsHelp: 'Trykk på et ord, eller dra over flere, for å ta dem ut eller sette dem tilbake.',
  keysHelp:
    'Med tastatur: piltastene flytter, Skift og pil merker flere, mellomrom tar ut eller setter tilbake, Ctrl+Z angrer, G godkjenner, L legger bort.',
  marked: (count: number, written: string) => `${count} ord merket: ${written}`,
  undoStep: (written: string) => (written === '' ? 'Angre siste steg' : `Angre «${written}»`),
  stepUndone: 'Angret.',
  changedSince: 'Endret, ikke lagret',
  preview: 'Slik leses den når den er godkjent:',
  same: {
    title: 'Det du tar ut, står også andre steder:',
    here: (written: string, count: number) =>
      count === 1 ? `Ta ut «${written}» ett sted til her` : `Ta ut «${written}» ${count} steder til her`,
    elsewhere: (written: string, count: number) =>
      count === 1 ? `Ta ut «${written}» i én annen tekst` : `Ta ut «${written}» i ${count} andre tekster`,
    done: (written: string, count: number) =>
      count === 1
        ? `«${written}» er tatt ut i én annen tekst.`
        : `«${written}» er tatt ut i ${count} andre tekster.`,
    ask: {
      title: (written: string, count: number) =>
        count === 1 ? `Ta ut «${written}» i én annen tekst?` : `Ta ut «${written}» i ${count} andre tekster?`,
      places: (places: number, texts: number) =>
        `Det står ${places === 1 ? 'ett sted' : `${places} steder`} i ${texts === 1 ? 'ett annet svar' : `${texts} andre svar`} på dette spørsmålet.`,
      approved: (count: number) =>
        count === 1
          ? 'Én av tekstene er alt godkjent, og må godkjennes på nytt før det tas ut der.'
          : `${count} av tekstene er alt godkjent, og må godkjennes på nytt før det tas ut der.`,
      later:
        'Ingenting lagres før du godkjenner hver tekst. Du kan angre. I svar på andre spørsmål blir det foreslått.',
      confirm: 'Ta ut',
    },
  },
  words: 'Ordene i teksten',
  takenOut: (mark: string, word: string) => `${word}, tas ut som ${mark}`,
  suggested: (word: string) => `${word}, forslag om å ta ut`,
  mark: 'Det jeg tar ut, er',
  marks: { name: 'navn', place: 'sted', contact: 'kontaktopplysning', other: 'noe annet' },
  takeHints: (count: number) => (count === 1 ? 'Ta ut forslaget' : `Ta ut de ${count} forslagene`),
  putBack: 'Sett alt tilbake',
  themes: 'Temaer i teksten',
  noThemes: 'Ingen temaer ennå. Lag det første når du ser hva folk skriver om.',
  newTheme: 'Nytt tema',
  add: 'Legg til',
  propose: 'Foreslå som utdrag',
  proposeHelp: 'Andre kan få lese teksten, uten det du har tatt ut, hvis det blir besluttet.',
  approve: 'Godkjenn',
  setAside: 'Legg bort',
  undo: 'Angre',
  previous: 'Forrige',
  next: 'Neste',
  toWaiting: 'Til neste som venter',
  done: {
    approved: 'Godkjent.',
    setAside: 'Lagt bort.',
    waiting: 'Angret. Teksten venter igjen.',
    theme: 'Temaet er lagt til.',
    renamed: 'Temaet er endret.',
  },
  allRead: 'Alt er lest. Du kan fortsatt gå gjennom og endre.',
  hintsLeft: (count: number) =>
    count === 1
      ? 'I én godkjent tekst står det noe som er foreslått tatt ut.'
      : `I ${count} godkjente tekster står det noe som er foreslått tatt ut.`,
  toHintsLeft: 'Se den neste',
  notSaved: 'Det du endrer, lagres først når du godkjenner.',
  themeList: 'Endre temaene',
  themeName: (name: string) => `Navn på «${name}»`,
  rename: 'Lagre navnet',
  merge: 'Slå sammen',
  mergeHelp: (name: string) => `«${name}» finnes alt. De to blir ett, og det kan ikke gjøres om.`,
  writtenBy: (count: number) => `${count} personer har skrevet.`,
  about: (count: number, of: number) => `${count} av ${of}`,
  nearlyAll: 'nesten alle',
  hasRare: 'Temaer som få nevner, vises ikke.',
  excerpts: 'Utdrag',
  excerptsNote: 'Det som viser hvem noen er, er tatt ut.',
  goesFurther: 'Det som kan gå videre',
  nothingYet: 'Ingen temaer med nok personer, og ingen utdrag, ennå.',
  waitsFirst: (count: number) =>
    count === 1 ? 'Én tekst må leses først.' : `${count} tekster må leses først.`,
  shown: 'Vises sammen med resultatet',
  shownOther: 'Noe annet vises nå. Det er endret siden det ble besluttet.',
  hidden: 'Vises ikke lenger.',
  decided: (who: string, moment: string) => `Besluttet av ${who}, ${moment}.`,
  erased: 'slettet konto',
  show: {
    action: 'Vis sammen med resultatet',
    title: 'Vise dette sammen med resultatet?',
    text: [
      'Temaene og utdragene slik de står nå, vises for dem som ser resultatet av runden, fra samme tidspunkt.',
      'Det som er lest, er lest. Les utdragene en gang til: Kan noen kjenne igjen den som skrev?',
    ],
    reason: 'Hvorfor skal det vises?',
    reasonHelp: 'Lagres sammen med beslutningen.',
    reasonMissing: 'Skriv en begrunnelse.',
    confirm: 'Vis dem',
    done: 'Temaene og utdragene vises sammen med resultatet.',
  },
  hide: {
    action: 'Vis ikke lenger',
    title: 'Slutte å vise dette?',
    text: ['Temaene og utdragene tas bort fra resultatet. De som har lest dem, har lest dem.'],
    reason: 'Hvorfor skal det ikke vises?',
    reasonHelp: 'Lagres sammen med beslutningen.',
    reasonMissing: 'Skriv en begrunnelse.',
    confirm: 'Vis ikke lenger',
    done: 'Temaene og utdragene vises ikke lenger.',
  },
  inOwnWords: 'Med egne ord',
  problems: {
    'span-outside': 'Det som skal ut, passer ikke med teksten. Last siden på nytt.',
    'spans-overlap': 'Det samme ordet er tatt ut to ganger. Sett alt tilbake, og prøv igjen.',
    'national-id-left': 'Her står et fødselsnummer. Ta det ut før du godkjenner.',
    'nothing-left': 'Alt er tatt ut. Legg teksten bort i stedet.',
    'unknown-text': 'Teksten finnes ikke lenger. Last siden på nytt.',
    'unknown-theme': 'Temaet finnes ikke lenger. Last siden på nytt.',
    'too-many-themes': 'Det er alt 40 temaer. Slå sammen noen først.',
    'too-few-wrote': 'For få har skrevet til at noe kan leses eller vises.',
    'texts-waiting': 'Alle tekster må leses først.',
    'nothing-to-show': 'Det er ingenting å vise ennå.',
    'nothing-shown': 'Ingenting vises nå. Last siden på nytt.',
    'changed-since': 'Noe er endret siden du så på det. Last siden på nytt, og se en gang til.',
    'another-person-needed': 'Du har vært utpekt til å lese runden. En annen må beslutte dette.',
    'not-allowed': 'Tilgangen din til å lese er over.',
    'unknown-round': 'Tilgangen din til å lese er over.',
    'pilot-not-published': 'En pilot publiseres ikke.',
  } as Record<string, string>,
};
export type OwnWordsTexts = typeof nb;
