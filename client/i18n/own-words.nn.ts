import type { OwnWordsTexts } from './own-words.nb.ts';

export const nn = {
  title: 'Fritekst',
  of: (survey, period) => `${survey}, ${period}`,
  leadReader:
    'Du er peikt ut til å lese det folk har skrive. Ta ut namn og anna som viser kven nokon er, og gi tema. Ingenting går vidare før ein annan har vedteke det. Kvar lesing blir skriven i loggen.',
  leadOther:
    'Her ser du kor langt lesinga er komen, og kva som kan gå vidare. Tekstane slik dei vart skrivne, ser berre den som er peikt ut til å lese.',
  appoint: 'Be om at nokon får lese',
  faults: {
    'not-told-of-reading':
      'Runden opna før folk vart fortalde at nokon les det dei skriv. Derfor kan ingen lese det.',
    'answers-are-deleted': 'Svara er sletta, som lova. Det som er vist, blir ståande.',
    'round-not-mixed': 'Tekstane kan lesast når runden er lukka og svara er blanda.',
  },
  none: 'Runden har ingen spørsmål som ein svarar på med eigne ord.',
  withheld: 'Blir ikkje vist: For få har skrive her, eller ingen.',
  progress: (read, written) => `${read} av ${written} lesne`,
  asideCount: (count) => `${count} lagde bort`,
  read: 'Les',
  readQuestion: (question) => `Les svara på «${question}»`,
  close: 'Ferdig for no',
  textOf: (at, count) => `Tekst ${at} av ${count}`,
  states: { waiting: 'Ikkje lesen', approved: 'Godkjend', setAside: 'Lagd bort' },
  doneBy: { approved: (who) => `Godkjend av ${who}.`, setAside: (who) => `Lagd bort av ${who}.` },
  wordsHelp: 'Trykk på eit ord, eller dra over fleire, for å ta dei ut eller setje dei tilbake.',
  keysHelp:
    'Med tastatur: piltastane flyttar, Skift og pil merkjer fleire, mellomrom tek ut eller set tilbake, Ctrl+Z angrar, G godkjenner, L legg bort.',
  marked: (count, written) => `${count} ord merkte: ${written}`,
  undoStep: (written) => (written === '' ? 'Angre siste steg' : `Angre «${written}»`),
  stepUndone: 'Angra.',
  changedSince: 'Endra, ikkje lagra',
  preview: 'Slik blir han lesen når han er godkjend:',
  same: {
    title: 'Det du tek ut, står også andre stader:',
    here: (written, count) =>
      count === 1 ? `Ta ut «${written}» éin stad til her` : `Ta ut «${written}» ${count} stader til her`,
    elsewhere: (written, count) =>
      count === 1 ? `Ta ut «${written}» i éin annan tekst` : `Ta ut «${written}» i ${count} andre tekstar`,
    done: (written, count) =>
      count === 1
        ? `«${written}» er teke ut i éin annan tekst.`
        : `«${written}» er teke ut i ${count} andre tekstar.`,
    ask: {
      title: (written, count) =>
        count === 1
          ? `Ta ut «${written}» i éin annan tekst?`
          : `Ta ut «${written}» i ${count} andre tekstar?`,
      places: (places, texts) =>
        `Det står ${places === 1 ? 'éin stad' : `${places} stader`} i ${texts === 1 ? 'eitt anna svar' : `${texts} andre svar`} på dette spørsmålet.`,
      approved: (count) =>
        count === 1
          ? 'Éin av tekstane er alt godkjend, og må godkjennast på nytt før det blir teke ut der.'
          : `${count} av tekstane er alt godkjende, og må godkjennast på nytt før det blir teke ut der.`,
      later:
        'Ingenting blir lagra før du godkjenner kvar tekst. Du kan angre. I svar på andre spørsmål blir det føreslått.',
      confirm: 'Ta ut',
    },
  },
  words: 'Orda i teksten',
  takenOut: (mark, word) => `${word}, blir teke ut som ${mark}`,
  suggested: (word) => `${word}, framlegg om å ta ut`,
  mark: 'Det eg tek ut, er',
  marks: { name: 'namn', place: 'stad', contact: 'kontaktopplysning', other: 'noko anna' },
  takeHints: (count) => (count === 1 ? 'Ta ut framlegget' : `Ta ut dei ${count} framlegga`),
  putBack: 'Set alt tilbake',
  themes: 'Tema i teksten',
  noThemes: 'Ingen tema enno. Lag det første når du ser kva folk skriv om.',
  newTheme: 'Nytt tema',
  add: 'Legg til',
  propose: 'Føreslå som utdrag',
  proposeHelp: 'Andre kan få lese teksten, utan det du har teke ut, om det blir vedteke.',
  approve: 'Godkjenn',
  setAside: 'Legg bort',
  undo: 'Angre',
  previous: 'Førre',
  next: 'Neste',
  toWaiting: 'Til neste som ventar',
  done: {
    approved: 'Godkjend.',
    setAside: 'Lagd bort.',
    waiting: 'Angra. Teksten ventar igjen.',
    theme: 'Temaet er lagt til.',
    renamed: 'Temaet er endra.',
  },
  allRead: 'Alt er lese. Du kan framleis gå gjennom og endre.',
  hintsLeft: (count) =>
    count === 1
      ? 'I éin godkjend tekst står det noko som er føreslått teke ut.'
      : `I ${count} godkjende tekstar står det noko som er føreslått teke ut.`,
  toHintsLeft: 'Sjå den neste',
  notSaved: 'Det du endrar, blir først lagra når du godkjenner.',
  themeList: 'Endre temaa',
  themeName: (name) => `Namn på «${name}»`,
  rename: 'Lagre namnet',
  merge: 'Slå saman',
  mergeHelp: (name) => `«${name}» finst alt. Dei to blir eitt, og det kan ikkje gjerast om.`,
  writtenBy: (count) => `${count} personar har skrive.`,
  about: (count, of) => `${count} av ${of}`,
  nearlyAll: 'nesten alle',
  hasRare: 'Tema som få nemner, blir ikkje viste.',
  excerpts: 'Utdrag',
  excerptsNote: 'Det som viser kven nokon er, er teke ut.',
  goesFurther: 'Det som kan gå vidare',
  nothingYet: 'Ingen tema med nok personar, og ingen utdrag, enno.',
  waitsFirst: (count) => (count === 1 ? 'Éin tekst må lesast først.' : `${count} tekstar må lesast først.`),
  shown: 'Blir vist saman med resultatet',
  shownOther: 'Noko anna blir vist no. Det er endra sidan det vart vedteke.',
  hidden: 'Blir ikkje vist lenger.',
  decided: (who, moment) => `Vedteke av ${who}, ${moment}.`,
  erased: 'sletta konto',
  show: {
    action: 'Vis saman med resultatet',
    title: 'Vise dette saman med resultatet?',
    text: [
      'Temaa og utdraga slik dei står no, blir viste for dei som ser resultatet av runden, frå same tidspunkt.',
      'Det som er lese, er lese. Les utdraga ein gong til: Kan nokon kjenne igjen den som skreiv?',
    ],
    reason: 'Kvifor skal det visast?',
    reasonHelp: 'Blir lagra saman med vedtaket.',
    reasonMissing: 'Skriv ei grunngiving.',
    confirm: 'Vis dei',
    done: 'Temaa og utdraga blir viste saman med resultatet.',
  },
  hide: {
    action: 'Vis ikkje lenger',
    title: 'Slutte å vise dette?',
    text: ['Temaa og utdraga blir tekne bort frå resultatet. Dei som har lese dei, har lese dei.'],
    reason: 'Kvifor skal det ikkje visast?',
    reasonHelp: 'Blir lagra saman med vedtaket.',
    reasonMissing: 'Skriv ei grunngiving.',
    confirm: 'Vis ikkje lenger',
    done: 'Temaa og utdraga blir ikkje viste lenger.',
  },
  inOwnWords: 'Med eigne ord',
  problems: {
    'span-outside': 'Det som skal ut, passar ikkje med teksten. Last sida på nytt.',
    'spans-overlap': 'Det same ordet er teke ut to gonger. Set alt tilbake, og prøv igjen.',
    'national-id-left': 'Her står eit fødselsnummer. Ta det ut før du godkjenner.',
    'nothing-left': 'Alt er teke ut. Legg teksten bort i staden.',
    'unknown-text': 'Teksten finst ikkje lenger. Last sida på nytt.',
    'unknown-theme': 'Temaet finst ikkje lenger. Last sida på nytt.',
    'too-many-themes': 'Det er alt 40 tema. Slå saman nokre først.',
    'too-few-wrote': 'For få har skrive til at noko kan lesast eller visast.',
    'texts-waiting': 'Alle tekstar må lesast først.',
    'nothing-to-show': 'Det er ingenting å vise enno.',
    'nothing-shown': 'Ingenting blir vist no. Last sida på nytt.',
    'changed-since': 'Noko er endra sidan du såg på det. Last sida på nytt, og sjå ein gong til.',
    'another-person-needed': 'Du har vore peikt ut til å lese runden. Ein annan må vedta dette.',
    'not-allowed': 'Tilgangen din til å lese er over.',
    'unknown-round': 'Tilgangen din til å lese er over.',
    'pilot-not-published': 'Ein pilot blir ikkje publisert.',
  } as Record<string, string>,
} satisfies OwnWordsTexts;
