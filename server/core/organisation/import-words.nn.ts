import type { ImportWords } from './import-words.nb.ts';

/** What is wrong in a file of units, people or figures, and how to mend it. Nynorsk. */
export const nn: ImportWords = {
  place: (row, column) =>
    [row === null ? 'Heile fila' : `Rad ${row}`, column === null ? null : `kolonne «${column}»`]
      .filter((part) => part !== null)
      .join(', '),
  other: 'Dette kan ikkje lesast. Rett det og prøv igjen.',
  faults: {
    'empty-file': () => 'Fila er tom. Vel fila som har innhaldet.',
    'no-rows': () => 'Det er berre ei overskriftsrad i fila. Skriv minst éi rad under henne.',
    'unknown-encoding': () => 'Fila har teikn som ikkje kan lesast. Lagre henne på nytt som «CSV UTF-8».',
    'unclosed-quote': () => 'Eit hermeteikn blir opna her og aldri lukka. Lukk det, eller fjern det.',
    'not-a-table': () => 'Rada kan ikkje lesast som CSV. Lagre fila på nytt som CSV eller xlsx.',
    'old-workbook': () => 'Fila er ei eldre eller kryptert Excel-fil. Lagre henne som xlsx eller CSV.',
    'not-a-workbook': () => 'Fila er skadd eller er inga Excel-fil. Lagre henne på nytt som xlsx eller CSV.',
    'workbook-too-large': () => 'Excel-fila er for stor å lese. Lagre arket som CSV.',
    'file-too-large': () => 'Fila er for stor. Del henne i fleire filer.',
    'too-many-rows': () => 'Fila har for mange rader. Del henne i fleire filer.',
    'too-many-columns': () => 'Fila har for mange kolonnar. Ta bort dei som ikkje trengst.',
    'cell-too-long': () => 'Cella er for lang. Står eit hermeteikn ope?',
    'ragged-row': (about) =>
      `Rada har ${about} celler, og overskrifta har eit anna tal. Legg til eller ta bort skiljeteikn.`,
    'missing-column': (about) => `Kolonnen ${about} manglar. Legg han til.`,
    'unknown-column': (about) =>
      `Det er ingen kolonne som heiter ${about}. Rett namnet, eller ta bort kolonnen.`,
    'duplicate-column': (about) => `Kolonnen tyder det same som ${about}. Ta bort ein av dei.`,
    'column-without-name': (about) => `Kolonne nummer ${about} har innhald og inga overskrift. Gi han ei.`,
    'national-identity-number': () =>
      'Her står eit fødselsnummer. Slike blir ikkje tekne imot. Fjern det frå fila.',
    'empty-cell': () => 'Cella er tom. Fyll henne ut.',
    'too-long': (about) => `Teksten er lengre enn ${about} teikn. Kort han ned.`,
    'unstorable-text': () => 'Teksten har teikn som ikkje kan lagrast. Skriv han på nytt.',
    'unreadable-date': (about) => `${about} er ingen dato. Skriv han som 26.11.2026 eller 2026-11-26.`,
    'not-a-position': (about) => `${about} er ikkje eit heilt tal frå 0 til 1 000 000.`,
    'code-twice': (about) =>
      `Koden står òg i rad ${about}. Kvar eining skal ha si eiga rad og sin eigen kode.`,
    'unknown-parent': (about) => `Inga eining har koden ${about}. Rett koden, eller legg eininga til i fila.`,
    'parent-ended': (about) => `Eininga ${about} er avslutta. Vel ei overordna eining som gjeld.`,
    'under-itself': (about) => `Eininga ${about} ville stå under seg sjølv. Rett overordna eining.`,
    'second-root': () => 'Berre éi eining kan stå øvst. Fyll ut overordna eining.',
    'unknown-person': (about) =>
      `Ingen i kommunen har adressa ${about}. Rett adressa, eller legg til personen først.`,
    'unit-has-ended': (about) =>
      `Eininga med denne koden er avslutta ${about}. La den nye gjelde frå den dagen eller seinare, eller ta bort rada.`,
    'unknown-predecessor': (about) =>
      `Inga eining som gjeld, har koden ${about}. Rett koden, eller tøm cella.`,
    'already-in-force': (about) => `Eininga ${about} finst alt. Berre ei ny eining kan ta over. Tøm cella.`,
    'taken-over-twice': (about) => `Rad ${about} tek òg over frå denne eininga. Tøm ei av cellene.`,
    'taken-over-here': (about) => `Rad ${about} tek over frå denne eininga. Ta bort denne rada.`,
    'takes-over-too-early': (about) =>
      `Eininga det blir teke over frå, gjeld frå ${about}. Den nye må gjelde frå ein seinare dag.`,
    'ends-before-it-begins': (about) => `Eininga gjeld frå ${about}. Sluttdatoen må vere seinare.`,
    'has-children': (about) =>
      `Eininga ${about} har einingar under seg. Flytt eller avslutt dei i den same fila.`,
    'malformed-email': (about) => `${about} er inga e-postadresse. Rett henne.`,
    'email-twice': (about) => `Adressa står òg i rad ${about}. Kvar person skal ha éi rad.`,
    'unknown-language': (about) => `${about} er ikkje eit av språka. Skriv nb, nn eller en.`,
    'unknown-role': (about) =>
      `${about} er inga rolle. Skriv administrator, undersøkingsansvarleg, nøkkelforvaltar eller kontrollør.`,
    'role-needs-survey': (about) =>
      `Rolla ${about} gjeld éi undersøking. Ta henne bort her, og gi henne på sida «Folk og roller».`,
    'own-role': (about) => `Ingen gir seg sjølv ei rolle. Ta bort ${about} i rada di.`,
    'own-lead': (about: string) =>
      `Ingen gjer seg sjølv til leiar. Tøm cella for ${about}, eller la ein annan setje henne.`,
    'unknown-body': (about) =>
      `Det er ikkje noko organ som heiter ${about} den dagen. Rett namnet eller datoen, eller opprett organet først.`,
    'ambiguous-body': (about) => `Fleire organ heiter ${about}. Gi plassen på sida «Politiske organ».`,
    'unknown-label': (about) => `${about} er ikkje eit av verva. Rett det, eller la cella stå tom.`,
    'seat-without-body': () => 'Rada har ikkje noko organ. Fyll ut organet, eller tøm cella.',
    'already-a-member': (about) =>
      `Personen sit i organet til ${about}. La den nye plassen gjelde frå den dagen.`,
    'faulty-address': () => 'Dette er inga e-postadresse. Rett henne.',
    'recipient-twice': (about) =>
      `Personen står òg i rad ${about}, med same namn og adresse. Kvar person skal ha éi rad.`,
    'faulty-postcode': () => 'Postnummer har fire siffer. Rett det.',
    'already-invited': () => 'Personen er alt invitert i denne runden. Ta bort rada.',
    'unknown-unit': (about) => `Runden har inga eining som heiter ${about} eller har den koden. Rett cella.`,
    'ambiguous-unit': (about) => `Fleire einingar heiter ${about}. Skriv koden i staden.`,
    'undeclared-stratum': (about) =>
      `${about} er ikkje mellom gruppene runden vart opna med. Rett cella, eller la henne stå tom.`,
    'design-empty': () => 'Fila har ingen rader. Skriv éi rad for kvar gruppe eller kvart svar.',
    'too-many-strata': (about) => `Det kan vere høgst ${about} grupper. Slå nokre saman.`,
    'unknown-background': (about) =>
      `Undersøkinga har ikkje noko bakgrunnsspørsmål som heiter ${about}. Rett cella, eller skriv «gruppe» for gruppene i utvalet.`,
    'unknown-category': (about) =>
      `Spørsmålet har ikkje svaret ${about}. Skriv svaret slik det står i undersøkinga.`,
    'category-twice': (about) => `Det same står i rad ${about}. Ta bort den eine.`,
    'category-missing': (about) =>
      `Svaret ${about} manglar. Alle svara på eit spørsmål må vere med. La talet stå tomt der ingen veit det.`,
    'too-few-counted': (about) => `Minst to av svara på ${about} må ha eit tal i befolkninga.`,
    'not-a-population': (about) => `${about} er ikkje eit tal på menneske. Skriv eit heilt tal frå 1.`,
    'not-a-weight': (about) => `${about} er inga vekt. Skriv eit tal større enn 0, eller la cella stå tom.`,
    'weight-of-margin': () => 'Berre gruppene i utvalet har grunnvekt. La cella stå tom.',
    'weight-missing': () => 'Nokre grupper har vekt og andre ikkje. Gi alle vekt, eller ingen.',
    'totals-disagree': (about) =>
      `Summane er ikkje like (${about}). Ta alle tala frå same befolkning på same dag.`,
    'unknown-survey-key': (about: string) =>
      `Kommunen har inga undersøking med nøkkelen ${about}. Skriv nøkkelen slik han står i adressa til undersøkinga.`,
    'unknown-question': (about: string) =>
      `Undersøkinga har ikkje noko spørsmål med skala som heiter ${about}. Skriv namnet slik det står i spørjeskjemaet.`,
    'not-a-year': (about: string) => `${about} er ikkje eit år. Skriv det med fire siffer.`,
    'not-a-scale-end': (about: string) => `${about} er ikkje eit tal frå 0 til 10. Rett enden av skalaen.`,
    'scale-upside-down': () => 'Skalaen må gå frå eit lågare til eit høgare tal. Byt om dei to.',
    'count-outside-scale': (about: string) => `Skalaen går frå ${about}. Tøm cella, eller rett skalaen.`,
    'not-a-count': (about: string) => `${about} er ikkje eit tal på menneske. Skriv eit heilt tal frå 0.`,
    'too-few-answers': (about: string) =>
      `Det er færre enn ${about} svar i rada. Så få svar blir ikkje tekne imot, for dei kan handle om nokon. Ta bort rada.`,
    'fewer-answered-than-counted': (about: string) =>
      `${about} svar er talde opp, og det kan ikkje vere fleire enn dei som svara. Rett talet, eller lat det stå tomt.`,
    'fewer-asked-than-answered': (about: string) =>
      `${about} svara, og det kan ikkje vere fleire enn dei som vart spurde. Rett talet, eller lat det stå tomt.`,
    'not-a-direction': (about: string) =>
      `${about} er inga retning. Skriv «høgast er best» eller «lågast er best».`,
    'not-a-mode': (about: string) =>
      `${about} er ingen måte å spørje på. Skriv nett, brev, telefon, intervju, fleire måtar eller ukjend.`,
    'not-a-sample': (about: string) =>
      `${about} seier ikkje kven som vart spurde. Skriv alle, eit utval, dei som ville eller ukjend.`,
    'not-a-weighting': (about: string) => `${about} er inga vekting. Skriv ingen, vekta eller ukjend.`,
    'not-yes-or-no': (about: string) => `${about} er verken ja eller nei. Skriv ja, eller lat cella stå tom.`,
    'scale-differs': (about: string) =>
      `Spørsmålet vårt har skalaen ${about}. Svar på ein annan skala kan ikkje samanliknast. Rett rada, eller ta ho bort.`,
    'direction-differs': () =>
      'Spørsmålet vårt går den andre vegen. Svar i ulik retning kan ikkje samanliknast. Rett rada, eller ta ho bort.',
    'wording-differs': (about: string) =>
      `Spørsmålet eller orda på skalaen er ikkje som våre (${about}). Skriv i kolonnen «vurdering» kvifor svara likevel kan samanliknast, eller ta bort rada. Det du skriv, blir vist for alle.`,
    'peer-twice': (about: string) => `Same kommune, år og spørsmål står i rad ${about}. Ta bort ei av dei.`,
    'unknown-peer-format': (about: string) =>
      `Fila seier ikkje at ho har forma ${about}. Skriv det i feltet «format».`,
    'not-peer-json': () => 'Fila kan ikkje lesast som JSON med felta «format» og «figures». Rett ho.',
    'unknown-field': (about: string) =>
      `Det er ikkje noko felt som heiter ${about}. Rett namnet, eller ta det bort.`,
    'unreadable-field': () => 'Feltet har ikkje ein verdi som kan lesast. Rett han.',
    'person-deactivated': (about) =>
      `Kontoen til ${about} er slått av. Slå han på først, eller ta bort rada.`,
  },
};
