import type { NoticeWords } from './notice.nb.ts';

export const nn: NoticeWords = {
  title: 'Personvern',
  headings: {
    responsible: 'Kven som spør',
    purpose: 'Kvifor',
    legalBasis: 'Kva lova seier',
    stored: 'Kva som blir lagra',
    seen: 'Kven som ser kva',
    handled: 'Kva som skjer med svara',
    final: 'Det som ikkje kan gjerast om',
    rights: 'Rettane dine',
    whoKnows: 'Kven kan vite kva',
    leaks: 'Det ingen kan verne heilt mot',
  },
  responsible: (title, municipality) =>
    `${municipality} står bak undersøkinga «${title}» og er ansvarleg for svara.`,
  contact: 'Spørsmål om undersøkinga:',
  officer: 'Personvernombod:',
  pilot: {
    purpose: 'Dette er ein pilot. Svara blir berre brukte til å gjere spørsmåla betre før alle blir spurde.',
    audiences:
      'Dei som lagar undersøkinga, ser kor mange som svara på kvart spørsmål. Det blir ikkje noko resultat for politikarar eller andre, og svara blir ikkje samanlikna med noko.',
    ownWordsOn: 'Ingenting av det som er skrive med eigne ord, går vidare.',
  },
  noDecisions: 'Svara blir ikkje brukte til å avgjere noko om deg.',
  bases: {
    '6-1-a': () => 'Du samtykkjer når du sender svaret (personvernforordninga artikkel 6 nr. 1 bokstav a).',
    '6-1-c': (law) =>
      `Kommunen har ei plikt etter lova: ${law} (personvernforordninga artikkel 6 nr. 1 bokstav c).`,
    '6-1-e': (law) =>
      `Kommunen utfører ei oppgåve i allmenta si interesse: ${law} (personvernforordninga artikkel 6 nr. 1 bokstav e).`,
    '6-1-f': (interest) =>
      `Kommunen har ei interesse som veg tyngre enn ulempa for deg: ${interest} (personvernforordninga artikkel 6 nr. 1 bokstav f).`,
  },
  special: (basis) =>
    `Svara kan seie noko om helse, tru eller anna som lova vernar særskilt. Det er likevel tillate: ${basis}.`,
  stored: {
    invited: 'Vi lagrar det du svarar, og eininga eller området du er invitert frå.',
    stratum: 'Vi lagrar også kva gruppe du er trekt ut frå.',
    open: 'Vi lagrar det du svarar.',
    imported:
      'Svara er samla inn ein annan stad og lesne inn frå ei fil. Vi lagrar svara og eininga dei høyrer til.',
    pictures:
      'Bilete du sender, blir lagra for seg, utan dei andre svara dine og utan eining. Stad, tid, kamera og filnamn blir tekne bort først. Dei som får rådata, kan sjå bileta.',
    freeText: 'Det du skriv med eigne ord, blir lagra for seg, utan dei andre svara dine og utan eining.',
    code: 'At invitasjonen er brukt, blir lagra, men ikkje når. Av koden blir berre eit avtrykk lagra.',
    letters:
      'Har du fått brev frå oss, står namnet eller adressa di i ei eiga liste, aldri saman med svaret. Ho blir berre brukt til brev og blir sletta når undersøkinga er stengd. Tryggingskopiar kan ha henne lenger. Seier du nei til fleire brev, lagrar vi berre eit avtrykk av adressa.',
    not: 'Saman med svaret lagrar vi ikkje namn, adresse, kode, IP-adresse eller tidspunkt.',
    order:
      'Spørsmåla kjem i ei av høgst 24 rekkjefølgjer, som telefonen din trekkjer. Nummeret på henne blir lagra med svara.',
    tab: 'Koden frå lenkja ligg i fana du svarar i, til svaret er motteke eller fana blir lukka. Seier du at telefonen er delt, gløymer fana han. Historikken i nettlesaren kan likevel ha lenkja.',
    waiting:
      'Sender du utan nett, ligg koden din på telefonen til svaret er motteke, og kvitteringa til du har sett henne.',
    phone:
      'Mens du svarar, ligg utkastet kryptert på telefonen din, med ein kopi av sida. Alt blir sletta når svaret er motteke. Sida bruker ingen informasjonskapslar.',
    wrongCodes:
      'For å stoppe dei som gjettar, tel serveren gale kodar frå same nettadresse i eitt minutt. Adressa blir ikkje lagra.',
  },
  seen: {
    groups: 'Det som blir vist, er tal for grupper. Ingen får sjå kva akkurat du svara.',
    groupsWithWords: 'Det som blir vist, er tal for grupper. Ingen får sjå kva svar akkurat du valde.',
    ownWords: (least) =>
      `Det du skriv med eigne ord, blir lese av nokre få som kommunen har peikt ut, og berre når minst ${least} har skrive til spørsmålet. To personar går saman om å peike dei ut, og kvar lesing blir ført i loggen. Dei ser ikkje eininga di eller dei andre svara dine, og dei tek ut namn og anna som viser kven nokon er.`,
    ownWordsOn:
      'Av det som er skrive med eigne ord, går berre tema og godkjende utdrag vidare til politikarar og andre.',
    noLeaders: 'Ingen som leier ei eining, les det som er skrive med eigne ord.',
    mean: (least) => `Eit snitt blir aldri vist for færre enn ${least} personar.`,
    spread: (least, publicLeast) =>
      `Kor mykje svara sprikjer, blir aldri vist for færre enn ${least} personar. Der alle kan lese, er grensa ${publicLeast}.`,
    derived: 'Tal som kunne brukast til å rekne ut eit skjult tal, blir også haldne tilbake.',
    whileOpen: 'Mens undersøkinga er open, blir det berre vist omtrent kor mange som har svara.',
    audiences:
      'Dei folkevalde ser resultatet samtidig, når det blir gjort synleg for dei. Det kan også bli gjort synleg for alle.',
    raw: 'Ein analytikar kan få rekne utan desse grensene når to personar går saman om å gi tilgang. Den som driv systemet, kan det også. Det blir ført i loggen.',
    others: 'I tillegg:',
  },
  handled: {
    sealed: 'Svaret blir låst med ein gong du sender, og blir først opna når undersøkinga er stengd.',
    mixed: (day) =>
      `Undersøkinga stengjer ${day}. Etterpå blir alle svar opna og blanda på éin gong, og serveren slettar nøkkelen som opna dei. Den som driv systemet, kan ha ein kopi av nøkkelen, utanfor databasen, til svara er tryggingskopierte.`,
    mixedByCustodian: (day) =>
      `Undersøkinga stengjer ${day}. Ein nøkkelforvaltar i kommunen har nøkkelen og leverer han etterpå. Då blir alle svar opna og blanda på éin gong, og serveren slettar kopien sin. Forvaltaren skal slette sin eigen når svara er tryggingskopierte. Det kan ikkje systemet gjere.`,
    imported: 'Svara vart blanda då dei vart lesne inn, så rekkjefølgja ikkje viser kven som er kven.',
    deleted: (day, days) =>
      `Svara blir sletta ${day}, seinast ${days} dagar etter at undersøkinga stengjer. Tala som er laga av dei, blir ståande.`,
    ownWordsStay: 'Tema og utdrag som er viste, blir også ståande.',
    backups: 'Tryggingskopiar kan ha svara til kopiane blir sletta.',
  },
  final: {
    sent: 'Eit svar som er sendt, kan du ikkje trekkje tilbake eller endre, for ingen kan finne det igjen.',
    before: 'Før du sender, kan du slette utkastet og la vere å svare.',
    imported:
      'Eitt enkelt svar kan ikkje trekkjast ut igjen, for det står ikkje ved svara kven som har gitt dei.',
  },
  rights: {
    free: 'Du vel sjølv om du vil svare.',
    law: 'Lova gir deg rett til innsyn, retting og sletting.',
    object: 'Du kan også protestere mot at svara blir brukte.',
    withdraw: 'Du kan også trekkje samtykket tilbake.',
    notFound:
      'Når svaret er sendt, veit vi ikkje kva for eit som er ditt, og kan ikkje finne det for deg (artikkel 11).',
    notFoundImported:
      'Vi veit ikkje kva svar som er ditt, og kan ikkje finne det for deg (artikkel 11). Spør den som samla inn svara.',
    ask: 'Spør gjerne oss eller personvernombodet.',
    complain: 'Du kan klage til Datatilsynet: datatilsynet.no.',
  },
  tied: {
    pictures:
      'Bilete du sender, blir lagra saman med svaret ditt og sletta med det. Stad, tid, kamera og filnamn blir tekne bort først. Dei som får rådata, kan sjå bileta.',
    stored:
      'Koplinga mellom invitasjonen din og svaret ditt blir lagra for seg, kryptert med ein eigen nøkkel som ikkje ligg i databasen. Det du skriv med eigne ord, er ikkje kopla til deg.',
    groups: 'Det som blir vist, er tal for grupper. Kva akkurat du svara, kjem berre fram ved eit oppslag.',
    lookUp:
      'To personar må til for eit oppslag: éin som lagar undersøkinga, ber om det med koden din og ei grunngiving, og ein nøkkelforvaltar godkjenner. Det skal berre brukast til å gi deg svaret ditt eller slette det. Kvart steg blir ført i loggen.',
    forgotten: (day) =>
      `Nøkkelen til koplinga blir sletta seinast ${day}, saman med svara. Frå då kan ingen finne svaret ditt.`,
    sent: 'Eit svar som er sendt, kan du ikkje endre. Når undersøkinga er stengd, kan du få det sletta så lenge koplinga finst. Tal som alt er laga, blir ståande.',
    findable:
      'Ta vare på koden. Med han kan vi finne svaret ditt for innsyn eller sletting når undersøkinga er stengd, så lenge koplinga finst. Det du har skrive med eigne ord, kan vi ikkje finne igjen.',
    people: 'Tal for grupper. Kva du svara, berre ved eit oppslag som to personar står bak.',
    peopleAndWords:
      'Tal for grupper, tema og godkjende utdrag. Nokre få utpeikte les det som er skrive med eigne ord. Kva svar du valde, berre ved eit oppslag som to personar står bak.',
    database:
      'Kva kodar som er brukte. Ikkje kva svar som er ditt, så lenge dei ikkje òg har nøkkelen til koplinga.',
    key: 'Ikkje meir, så lenge dei ikkje òg har nøklane. Dei ligg utanfor databasen og tryggingskopiane.',
    seenText: (least) =>
      `Tal for minst ${least} personar saman. To personar kan saman finne svaret ditt med koden din.`,
    seenWithWords: (least) =>
      `Tal for minst ${least} personar saman. To personar kan saman finne svaret ditt med koden din. Eigne ord blir lesne av nokre få utpeikte.`,
    deletedText: (day) => `Svara, og koplinga til deg, blir sletta seinast ${day}. Tala blir ståande.`,
  },
  /** The same from the third version of the words on: by e-mail address too, and to set it right. */
  tiedByAddress: {
    stored:
      'Koplinga mellom invitasjonen din og svaret ditt blir lagra for seg, kryptert med ein eigen nøkkel som ikkje ligg i databasen. Er du invitert på e-post, tek vi vare på eit avtrykk av adressa så lenge koplinga finst, så svaret ditt kan finnast utan koden. Det du skriv med eigne ord, er ikkje kopla til deg.',
    lookUp:
      'To personar må til for eit oppslag: éin som lagar undersøkinga, ber om det med koden din eller e-postadressa du vart invitert på og ei grunngiving, og ein nøkkelforvaltar godkjenner. Det skal berre brukast til å gi deg svaret ditt, rette det eller slette det. Kvart steg blir ført i loggen.',
    sent: 'Eit svar som er sendt, kan du ikkje endre sjølv. Når undersøkinga er stengd, kan du få det retta eller sletta så lenge koplinga finst. Tal som alt er laga, blir ståande.',
    findable:
      'Ta vare på koden. Med han, eller med e-postadressa du vart invitert på, kan vi finne svaret ditt for innsyn, retting eller sletting når undersøkinga er stengd, så lenge koplinga finst. Det du har skrive med eigne ord, kan vi ikkje finne igjen.',
    seenText: (least) =>
      `Tal for minst ${least} personar saman. To personar kan saman finne svaret ditt med koden eller e-postadressa di.`,
    seenWithWords: (least) =>
      `Tal for minst ${least} personar saman. To personar kan saman finne svaret ditt med koden eller e-postadressa di. Eigne ord blir lesne av nokre få utpeikte.`,
  },
  adversaries: {
    people: 'Leiaren din, dei som lagar undersøkinga, og politikarane, på sidene og i filer dei kan hente',
    database: 'Den som driv databasen',
    backups: 'Den same, med tryggingskopiar og loggane til databasen sjølv',
    logs: 'Den same, med loggane frå serverar og e-post',
    server: 'Den som har full kontroll over serveren mens du svarar, eller over telefonen din',
  },
  knows: {
    groups: 'Tal for grupper. Ikkje kva du svara.',
    groupsAndWords:
      'Tal for grupper, tema og godkjende utdrag. Nokre få utpeikte les det som er skrive med eigne ord. Ikkje kva svar du valde.',
    usedCode: 'Kva kodar som er brukte. Ikkje betre enn å gjette kva svar som er ditt.',
    noCode: 'Svara, når dei er opna. Det finst ingen kode å knyte dei til.',
    importedRows: 'Kvart svar for seg, med eining. Ikkje kven som har gitt det.',
    key: 'Ikkje meir, så lenge dei ikkje også har nøkkelen til undersøkinga. Han ligg utanfor databasen og tryggingskopiane.',
    importedBackups: 'Ikkje meir.',
    logs: 'Ikkje meir. Loggen systemet sjølv fører over svarsidene, har verken kode, IP-adresse eller svar. Serverar framfor må setjast opp på same måten.',
    importedLogs: 'Ikkje meir. Den som samla inn svara, kan vite meir.',
    server: 'Kven du er og kva du svarar. Dette vernar systemet ikkje mot.',
    importedServer: 'Alt som ligg i filene mens dei blir lesne inn. Dette vernar systemet ikkje mot.',
  },
  leaks: {
    small: 'Kjem du frå ei svært lita eining, eller er du lett å kjenne igjen, kan nokon gjette.',
    pictures: 'Eit bilete kan vise kven du er. Det kan ikkje systemet ta bort.',
    freeText: 'Skriv du noko som viser kven du er, kan den som les det, forstå det.',
    freeTextRead:
      'Skriv ikkje namn eller noko som viser kven du eller andre er. Gjer du det, kan dei som les, forstå det.',
    letters:
      'Har du fått brev, kan den som driv databasen, sjå om den på adressa di har svara, til lista er sletta. Ikkje kva.',
    unanswered: 'Den som driv databasen, kan sjå kva invitasjonar som ikkje er brukte.',
    traffic: 'Den som overvaker nettet der du er, kan sjå at du er på svarsida, men ikkje kva du svarar.',
    phone: 'Deler du telefon med andre, kan dei sjå utkastet til du har sendt det eller sletta det.',
    codes: 'Gir du koden til andre, til dømes til leiaren din, kan dei svare i staden for deg.',
  },
  summary: {
    purpose: 'Kvifor',
    legalBasis: 'Etter lova',
    seen: 'Kven ser',
    deleted: 'Sletting',
    seenText: (least) => `Tal for minst ${least} personar saman. Ingen får sjå kva akkurat du svara.`,
    seenWithWords: (least) =>
      `Tal for minst ${least} personar saman. Eigne ord blir lesne av nokre få utpeikte. Ingen får sjå kva du valde.`,
    deletedText: (day) => `Svara blir sletta ${day}. Tala blir ståande.`,
    bases: {
      '6-1-a': () => 'Du samtykkjer når du sender svaret.',
      '6-1-c': (law) => `Plikt etter ${law}.`,
      '6-1-e': (law) => `Oppgåve i allmenta si interesse: ${law}.`,
      '6-1-f': (interest) => `Rettkomen interesse: ${interest}.`,
    },
  },
};
