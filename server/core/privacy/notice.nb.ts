import type { LegalBasis } from './settings.ts';

/** What the system does with answers, in words for those who give them. Bokmål: the base of the other two. */
export const nb = {
  title: 'Personvern',
  headings: {
    responsible: 'Hvem som spør',
    purpose: 'Hvorfor',
    legalBasis: 'Hva loven sier',
    stored: 'Hva som lagres',
    seen: 'Hvem som ser hva',
    handled: 'Hva som skjer med svarene',
    final: 'Det som ikke kan gjøres om',
    rights: 'Rettighetene dine',
    whoKnows: 'Hvem kan vite hva',
    leaks: 'Det ingen kan verne helt mot',
  },
  responsible: (title: string, municipality: string) =>
    `${municipality} står bak undersøkelsen «${title}» og er ansvarlig for svarene.`,
  contact: 'Spørsmål om undersøkelsen:',
  officer: 'Personvernombud:',
  pilot: {
    purpose: 'Dette er en pilot. Svarene brukes bare til å gjøre spørsmålene bedre før alle blir spurt.',
    audiences:
      'De som lager undersøkelsen, ser hvor mange som svarte på hvert spørsmål. Det blir ikke noe resultat for politikere eller andre, og svarene sammenlignes ikke med noe.',
    ownWordsOn: 'Ingenting av det som er skrevet med egne ord, går videre.',
  },
  noDecisions: 'Svarene brukes ikke til å avgjøre noe om deg.',
  bases: {
    '6-1-a': () => 'Du samtykker når du sender svaret (personvernforordningen artikkel 6 nr. 1 bokstav a).',
    '6-1-c': (law: string) =>
      `Kommunen har en plikt etter loven: ${law} (personvernforordningen artikkel 6 nr. 1 bokstav c).`,
    '6-1-e': (law: string) =>
      `Kommunen utfører en oppgave i allmennhetens interesse: ${law} (personvernforordningen artikkel 6 nr. 1 bokstav e).`,
    '6-1-f': (interest: string) =>
      `Kommunen har en interesse som veier tyngre enn ulempen for deg: ${interest} (personvernforordningen artikkel 6 nr. 1 bokstav f).`,
  } satisfies Record<LegalBasis, (text: string) => string>,
  special: (basis: string) =>
    `Svarene kan si noe om helse, tro eller annet som loven verner særlig. Det er likevel tillatt: ${basis}.`,
  stored: {
    invited: 'Vi lagrer det du svarer, og enheten eller området du er invitert fra.',
    stratum: 'Vi lagrer også hvilken gruppe du er trukket ut fra.',
    open: 'Vi lagrer det du svarer.',
    imported:
      'Svarene er samlet inn et annet sted og lest inn fra en fil. Vi lagrer svarene og enheten de hører til.',
    pictures:
      'Bilder du sender, lagres for seg, uten de andre svarene dine og uten enhet. Sted, tid, kamera og filnavn tas bort først. De som får rådata, kan se bildene.',
    freeText: 'Det du skriver med egne ord, lagres for seg, uten de andre svarene dine og uten enhet.',
    code: 'At invitasjonen er brukt, lagres, men ikke når. Av koden lagres bare et avtrykk.',
    letters:
      'Har du fått brev fra oss, står navnet eller adressen din i en egen liste, aldri sammen med svaret. Den brukes bare til brev og slettes når undersøkelsen er stengt. Sikkerhetskopier kan ha den lenger. Sier du nei til flere brev, lagrer vi bare et avtrykk av adressen.',
    not: 'Sammen med svaret lagrer vi ikke navn, adresse, kode, IP-adresse eller tidspunkt.',
    order:
      'Spørsmålene kommer i en av høyst 24 rekkefølger, som telefonen din trekker. Nummeret på den lagres med svarene.',
    tab: 'Koden fra lenken ligger i fanen du svarer i, til svaret er mottatt eller fanen lukkes. Sier du at telefonen er delt, glemmer fanen den. Nettleserens historikk kan likevel ha lenken.',
    waiting:
      'Sender du uten nett, ligger koden din på telefonen til svaret er mottatt, og kvitteringen til du har sett den.',
    phone:
      'Mens du svarer, ligger utkastet kryptert på telefonen din, med en kopi av siden. Alt slettes når svaret er mottatt. Siden bruker ingen informasjonskapsler.',
    wrongCodes:
      'For å stoppe dem som gjetter, teller serveren gale koder fra samme nettadresse i ett minutt. Adressen lagres ikke.',
  },
  seen: {
    groups: 'Det som vises, er tall for grupper. Ingen får se hva akkurat du svarte.',
    groupsWithWords: 'Det som vises, er tall for grupper. Ingen får se hvilke svar akkurat du valgte.',
    ownWords: (least: number) =>
      `Det du skriver med egne ord, leses av noen få som kommunen har utpekt, og bare når minst ${least} har skrevet til spørsmålet. To personer går sammen om å utpeke dem, og hver lesing føres i loggen. De ser ikke enheten din eller de andre svarene dine, og de tar ut navn og annet som viser hvem noen er.`,
    ownWordsOn:
      'Av det som er skrevet med egne ord, går bare temaer og godkjente utdrag videre til politikere og andre.',
    noLeaders: 'Ingen som leder en enhet, leser det som er skrevet med egne ord.',
    mean: (least: number) => `Et snitt vises aldri for færre enn ${least} personer.`,
    spread: (least: number, publicLeast: number) =>
      `Hvor mye svarene spriker, vises aldri for færre enn ${least} personer. Der alle kan lese, er grensen ${publicLeast}.`,
    derived: 'Tall som kunne brukes til å regne ut et skjult tall, holdes også tilbake.',
    whileOpen: 'Mens undersøkelsen er åpen, vises bare omtrent hvor mange som har svart.',
    audiences:
      'De folkevalgte ser resultatet samtidig, når det blir gjort synlig for dem. Det kan også bli gjort synlig for alle.',
    raw: 'En analytiker kan få regne uten disse grensene når to personer går sammen om å gi tilgang. Den som driver systemet, kan det også. Det føres i loggen.',
    others: 'I tillegg:',
  },
  handled: {
    sealed: 'Svaret låses med en gang du sender, og åpnes først når undersøkelsen er stengt.',
    mixed: (day: string) =>
      `Undersøkelsen stenger ${day}. Etterpå åpnes og blandes alle svar på én gang, og serveren sletter nøkkelen som åpnet dem. Den som driver systemet, kan ha en kopi av nøkkelen, utenfor databasen, til svarene er sikkerhetskopiert.`,
    mixedByCustodian: (day: string) =>
      `Undersøkelsen stenger ${day}. En nøkkelforvalter i kommunen har nøkkelen og leverer den etterpå. Da åpnes og blandes alle svar på én gang, og serveren sletter sin kopi. Forvalteren skal slette sin egen når svarene er sikkerhetskopiert. Det kan ikke systemet gjøre.`,
    imported: 'Svarene ble blandet da de ble lest inn, så rekkefølgen ikke viser hvem som er hvem.',
    deleted: (day: string, days: number) =>
      `Svarene slettes ${day}, senest ${days} dager etter at undersøkelsen stenger. Tallene som er laget av dem, blir stående.`,
    ownWordsStay: 'Temaer og utdrag som er vist, blir også stående.',
    backups: 'Sikkerhetskopier kan ha svarene til kopiene blir slettet.',
  },
  final: {
    sent: 'Et svar som er sendt, kan du ikke trekke tilbake eller endre, for ingen kan finne det igjen.',
    before: 'Før du sender, kan du slette utkastet og la være å svare.',
    imported:
      'Ett enkelt svar kan ikke trekkes ut igjen, for det står ikke ved svarene hvem som har gitt dem.',
  },
  rights: {
    free: 'Du velger selv om du vil svare.',
    law: 'Loven gir deg rett til innsyn, retting og sletting.',
    object: 'Du kan også protestere mot at svarene brukes.',
    withdraw: 'Du kan også trekke samtykket tilbake.',
    notFound:
      'Når svaret er sendt, vet vi ikke hvilket som er ditt, og kan ikke finne det for deg (artikkel 11).',
    notFoundImported:
      'Vi vet ikke hvilket svar som er ditt, og kan ikke finne det for deg (artikkel 11). Spør den som samlet inn svarene.',
    ask: 'Spør gjerne oss eller personvernombudet.',
    complain: 'Du kan klage til Datatilsynet: datatilsynet.no.',
  },
  /** What is so in a confidential round, where an answer can be found again. */
  tied: {
    pictures:
      'Bilder du sender, lagres sammen med svaret ditt og slettes med det. Sted, tid, kamera og filnavn tas bort først. De som får rådata, kan se bildene.',
    stored:
      'Koblingen mellom invitasjonen din og svaret ditt lagres for seg, kryptert med en egen nøkkel som ikke ligger i databasen. Det du skriver med egne ord, er ikke koblet til deg.',
    groups: 'Det som vises, er tall for grupper. Hva akkurat du svarte, kommer bare fram ved et oppslag.',
    lookUp:
      'To personer må til for et oppslag: én som lager undersøkelsen, ber om det med koden din og en begrunnelse, og en nøkkelforvalter godkjenner. Det skal bare brukes til å gi deg svaret ditt eller slette det. Hvert steg føres i loggen.',
    forgotten: (day: string) =>
      `Nøkkelen til koblingen slettes senest ${day}, sammen med svarene. Fra da kan ingen finne svaret ditt.`,
    sent: 'Et svar som er sendt, kan du ikke endre. Når undersøkelsen er stengt, kan du få det slettet så lenge koblingen finnes. Tall som alt er laget, blir stående.',
    findable:
      'Ta vare på koden. Med den kan vi finne svaret ditt for innsyn eller sletting når undersøkelsen er stengt, så lenge koblingen finnes. Det du har skrevet med egne ord, kan vi ikke finne igjen.',
    people: 'Tall for grupper. Hva du svarte, bare ved et oppslag som to personer står bak.',
    peopleAndWords:
      'Tall for grupper, temaer og godkjente utdrag. Noen få utpekte leser det som er skrevet med egne ord. Hvilke svar du valgte, bare ved et oppslag som to personer står bak.',
    database:
      'Hvilke koder som er brukt. Ikke hvilket svar som er ditt, så lenge de ikke også har nøkkelen til koblingen.',
    key: 'Ikke mer, så lenge de ikke også har nøklene. De ligger utenfor databasen og sikkerhetskopiene.',
    seenText: (least: number) =>
      `Tall for minst ${least} personer sammen. To personer kan sammen finne svaret ditt med koden din.`,
    seenWithWords: (least: number) =>
      `Tall for minst ${least} personer sammen. To personer kan sammen finne svaret ditt med koden din. Egne ord leses av noen få utpekte.`,
    deletedText: (day: string) =>
      `Svarene, og koblingen til deg, slettes senest ${day}. Tallene blir stående.`,
  },
  /** The same from the third version of the words on: by e-mail address too, and to set it right. */
  tiedByAddress: {
    stored:
      'Koblingen mellom invitasjonen din og svaret ditt lagres for seg, kryptert med en egen nøkkel som ikke ligger i databasen. Er du invitert på e-post, beholder vi et avtrykk av adressen så lenge koblingen finnes, så svaret ditt kan finnes uten koden. Det du skriver med egne ord, er ikke koblet til deg.',
    lookUp:
      'To personer må til for et oppslag: én som lager undersøkelsen, ber om det med koden din eller e-postadressen du ble invitert på og en begrunnelse, og en nøkkelforvalter godkjenner. Det skal bare brukes til å gi deg svaret ditt, rette det eller slette det. Hvert steg føres i loggen.',
    sent: 'Et svar som er sendt, kan du ikke endre selv. Når undersøkelsen er stengt, kan du få det rettet eller slettet så lenge koblingen finnes. Tall som alt er laget, blir stående.',
    findable:
      'Ta vare på koden. Med den, eller med e-postadressen du ble invitert på, kan vi finne svaret ditt for innsyn, retting eller sletting når undersøkelsen er stengt, så lenge koblingen finnes. Det du har skrevet med egne ord, kan vi ikke finne igjen.',
    seenText: (least: number) =>
      `Tall for minst ${least} personer sammen. To personer kan sammen finne svaret ditt med koden eller e-postadressen din.`,
    seenWithWords: (least: number) =>
      `Tall for minst ${least} personer sammen. To personer kan sammen finne svaret ditt med koden eller e-postadressen din. Egne ord leses av noen få utpekte.`,
  },
  adversaries: {
    people: 'Lederen din, de som lager undersøkelsen, og politikerne, på sidene og i filer de kan hente',
    database: 'Den som driver databasen',
    backups: 'Den samme, med sikkerhetskopier og databasens egne logger',
    logs: 'Den samme, med loggene fra servere og e-post',
    server: 'Den som har full kontroll over serveren mens du svarer, eller over telefonen din',
  },
  knows: {
    groups: 'Tall for grupper. Ikke hva du svarte.',
    groupsAndWords:
      'Tall for grupper, temaer og godkjente utdrag. Noen få utpekte leser det som er skrevet med egne ord. Ikke hvilke svar du valgte.',
    usedCode: 'Hvilke koder som er brukt. Ikke bedre enn å gjette hvilket svar som er ditt.',
    noCode: 'Svarene, når de er åpnet. Det finnes ingen kode å knytte dem til.',
    importedRows: 'Hvert svar for seg, med enhet. Ikke hvem som har gitt det.',
    key: 'Ikke mer, så lenge de ikke også har nøkkelen til undersøkelsen. Den ligger utenfor databasen og sikkerhetskopiene.',
    importedBackups: 'Ikke mer.',
    logs: 'Ikke mer. Systemets egen logg over svarsidene har verken kode, IP-adresse eller svar. Servere foran må settes opp på samme måte.',
    importedLogs: 'Ikke mer. Den som samlet inn svarene, kan vite mer.',
    server: 'Hvem du er og hva du svarer. Dette verner systemet ikke mot.',
    importedServer: 'Alt som ligger i filene mens de leses inn. Dette verner systemet ikke mot.',
  },
  leaks: {
    small: 'Kommer du fra en svært liten enhet, eller er du lett å kjenne igjen, kan noen gjette.',
    pictures: 'Et bilde kan vise hvem du er. Det kan ikke systemet ta bort.',
    freeText: 'Skriver du noe som viser hvem du er, kan den som leser det, forstå det.',
    freeTextRead:
      'Skriv ikke navn eller noe som viser hvem du eller andre er. Gjør du det, kan de som leser, forstå det.',
    letters:
      'Har du fått brev, kan den som driver databasen, se om den på adressen din har svart, til lista er slettet. Ikke hva.',
    unanswered: 'Den som driver databasen, kan se hvilke invitasjoner som ikke er brukt.',
    traffic: 'Den som overvåker nettet der du er, kan se at du er på svarsiden, men ikke hva du svarer.',
    phone: 'Deler du telefon med andre, kan de se utkastet til du har sendt det eller slettet det.',
    codes: 'Gir du koden til andre, for eksempel til lederen din, kan de svare i ditt sted.',
  },
  summary: {
    purpose: 'Hvorfor',
    legalBasis: 'Etter loven',
    seen: 'Hvem ser',
    deleted: 'Slettes',
    seenText: (least: number) =>
      `Tall for minst ${least} personer sammen. Ingen får se hva akkurat du svarte.`,
    seenWithWords: (least: number) =>
      `Tall for minst ${least} personer sammen. Egne ord leses av noen få utpekte. Ingen får se hva du valgte.`,
    deletedText: (day: string) => `Svarene slettes ${day}. Tallene blir stående.`,
    bases: {
      '6-1-a': () => 'Du samtykker når du sender svaret.',
      '6-1-c': (law: string) => `Plikt etter ${law}.`,
      '6-1-e': (law: string) => `Oppgave i allmennhetens interesse: ${law}.`,
      '6-1-f': (interest: string) => `Berettiget interesse: ${interest}.`,
    } satisfies Record<LegalBasis, (text: string) => string>,
  },
};
export type NoticeWords = typeof nb;
