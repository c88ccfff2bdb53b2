/** What is wrong in a file of units, people or figures, and how to mend it. Bokmål. `about`: what the cell says, or the other row. */
export const nb = {
  place: (row: string | null, column: string | null) =>
    [row === null ? 'Hele fila' : `Rad ${row}`, column === null ? null : `kolonne «${column}»`]
      .filter((part) => part !== null)
      .join(', '),
  other: 'Dette kan ikke leses. Rett det og prøv igjen.',
  faults: {
    'empty-file': () => 'Fila er tom. Velg fila som har innholdet.',
    'no-rows': () => 'Det er bare en overskriftsrad i fila. Skriv minst én rad under den.',
    'unknown-encoding': () => 'Fila har tegn som ikke kan leses. Lagre den på nytt som «CSV UTF-8».',
    'unclosed-quote': () => 'Et anførselstegn åpnes her og lukkes aldri. Lukk det, eller fjern det.',
    'not-a-table': () => 'Raden kan ikke leses som CSV. Lagre fila på nytt som CSV eller xlsx.',
    'old-workbook': () => 'Fila er en eldre eller kryptert Excel-fil. Lagre den som xlsx eller CSV.',
    'not-a-workbook': () => 'Fila er skadet eller er ingen Excel-fil. Lagre den på nytt som xlsx eller CSV.',
    'workbook-too-large': () => 'Excel-fila er for stor å lese. Lagre arket som CSV.',
    'file-too-large': () => 'Fila er for stor. Del den i flere filer.',
    'too-many-rows': () => 'Fila har for mange rader. Del den i flere filer.',
    'too-many-columns': () => 'Fila har for mange kolonner. Ta bort dem som ikke trengs.',
    'cell-too-long': () => 'Cellen er for lang. Står et anførselstegn åpent?',
    'ragged-row': (about: string) =>
      `Raden har ${about} celler, og overskriften har et annet antall. Legg til eller ta bort skilletegn.`,
    'missing-column': (about: string) => `Kolonnen ${about} mangler. Legg den til.`,
    'unknown-column': (about: string) =>
      `Det er ingen kolonne som heter ${about}. Rett navnet, eller ta bort kolonnen.`,
    'duplicate-column': (about: string) => `Kolonnen betyr det samme som ${about}. Ta bort en av dem.`,
    'column-without-name': (about: string) =>
      `Kolonne nummer ${about} har innhold og ingen overskrift. Gi den en.`,
    'national-identity-number': () => 'Her står et fødselsnummer. Slike tas ikke imot. Fjern det fra fila.',
    'empty-cell': () => 'Cellen er tom. Fyll den ut.',
    'too-long': (about: string) => `Teksten er lengre enn ${about} tegn. Kort den ned.`,
    'unstorable-text': () => 'Teksten har tegn som ikke kan lagres. Skriv den på nytt.',
    'unreadable-date': (about: string) =>
      `${about} er ingen dato. Skriv den som 26.11.2026 eller 2026-11-26.`,
    'not-a-position': (about: string) => `${about} er ikke et helt tall fra 0 til 1 000 000.`,
    'code-twice': (about: string) =>
      `Koden står også i rad ${about}. Hver enhet skal ha sin egen rad og kode.`,
    'unknown-parent': (about: string) =>
      `Ingen enhet har koden ${about}. Rett koden, eller legg enheten til i fila.`,
    'parent-ended': (about: string) => `Enheten ${about} er avsluttet. Velg en overordnet enhet som gjelder.`,
    'under-itself': (about: string) => `Enheten ${about} ville stå under seg selv. Rett overordnet enhet.`,
    'second-root': () => 'Bare én enhet kan stå øverst. Fyll ut overordnet enhet.',
    'unknown-person': (about: string) =>
      `Ingen i kommunen har adressen ${about}. Rett adressen, eller legg til personen først.`,
    'unit-has-ended': (about: string) =>
      `Enheten med denne koden er avsluttet ${about}. La den nye gjelde fra den dagen eller senere, eller ta bort raden.`,
    'unknown-predecessor': (about: string) =>
      `Ingen enhet som gjelder, har koden ${about}. Rett koden, eller tøm cellen.`,
    'already-in-force': (about: string) =>
      `Enheten ${about} finnes alt. Bare en ny enhet kan overta. Tøm cellen.`,
    'taken-over-twice': (about: string) => `Rad ${about} overtar også fra denne enheten. Tøm en av cellene.`,
    'taken-over-here': (about: string) => `Rad ${about} overtar fra denne enheten. Ta bort denne raden.`,
    'takes-over-too-early': (about: string) =>
      `Enheten det overtas fra, gjelder fra ${about}. Den nye må gjelde fra en senere dag.`,
    'ends-before-it-begins': (about: string) => `Enheten gjelder fra ${about}. Sluttdatoen må være senere.`,
    'has-children': (about: string) =>
      `Enheten ${about} har enheter under seg. Flytt eller avslutt dem i den samme fila.`,
    'malformed-email': (about: string) => `${about} er ingen e-postadresse. Rett den.`,
    'email-twice': (about: string) => `Adressen står også i rad ${about}. Hver person skal ha én rad.`,
    'unknown-language': (about: string) => `${about} er ikke et av språkene. Skriv nb, nn eller en.`,
    'unknown-role': (about: string) =>
      `${about} er ingen rolle. Skriv administrator, undersøkelsesansvarlig, nøkkelforvalter eller kontrollør.`,
    'role-needs-survey': (about: string) =>
      `Rollen ${about} gjelder én undersøkelse. Ta den bort her, og gi den på siden «Folk og roller».`,
    'own-role': (about: string) => `Ingen gir seg selv en rolle. Ta bort ${about} i raden din.`,
    'own-lead': (about: string) =>
      `Ingen gjør seg selv til leder. Tøm cellen for ${about}, eller la en annen sette den.`,
    'unknown-body': (about: string) =>
      `Det er ikke noe organ som heter ${about} den dagen. Rett navnet eller datoen, eller opprett organet først.`,
    'ambiguous-body': (about: string) =>
      `Flere organer heter ${about}. Gi plassen på siden «Politiske organer».`,
    'unknown-label': (about: string) => `${about} er ikke et av vervene. Rett det, eller la cellen stå tom.`,
    'seat-without-body': () => 'Raden har ikke noe organ. Fyll ut organet, eller tøm cellen.',
    'already-a-member': (about: string) =>
      `Personen sitter i organet til ${about}. La den nye plassen gjelde fra den dagen.`,
    'faulty-address': () => 'Dette er ingen e-postadresse. Rett den.',
    'recipient-twice': (about: string) =>
      `Personen står også i rad ${about}, med samme navn og adresse. Hver person skal ha én rad.`,
    'faulty-postcode': () => 'Postnummer har fire siffer. Rett det.',
    'already-invited': () => 'Personen er alt invitert i denne runden. Ta bort raden.',
    'unknown-unit': (about: string) =>
      `Runden har ingen enhet som heter ${about} eller har den koden. Rett cellen.`,
    'ambiguous-unit': (about: string) => `Flere enheter heter ${about}. Skriv koden i stedet.`,
    'undeclared-stratum': (about: string) =>
      `${about} er ikke blant gruppene runden ble åpnet med. Rett cellen, eller la den stå tom.`,
    'design-empty': () => 'Fila har ingen rader. Skriv én rad for hver gruppe eller hvert svar.',
    'too-many-strata': (about: string) => `Det kan være høyst ${about} grupper. Slå noen sammen.`,
    'unknown-background': (about: string) =>
      `Undersøkelsen har ikke noe bakgrunnsspørsmål som heter ${about}. Rett cellen, eller skriv «gruppe» for gruppene i utvalget.`,
    'unknown-category': (about: string) =>
      `Spørsmålet har ikke svaret ${about}. Skriv svaret slik det står i undersøkelsen.`,
    'category-twice': (about: string) => `Det samme står i rad ${about}. Ta bort den ene.`,
    'category-missing': (about: string) =>
      `Svaret ${about} mangler. Alle svarene på et spørsmål må være med. La antallet stå tomt der ingen vet det.`,
    'too-few-counted': (about: string) => `Minst to av svarene på ${about} må ha et antall i befolkningen.`,
    'not-a-population': (about: string) => `${about} er ikke et antall mennesker. Skriv et helt tall fra 1.`,
    'not-a-weight': (about: string) =>
      `${about} er ingen vekt. Skriv et tall større enn 0, eller la cellen stå tom.`,
    'weight-of-margin': () => 'Bare gruppene i utvalget har grunnvekt. La cellen stå tom.',
    'weight-missing': () => 'Noen grupper har vekt og andre ikke. Gi alle vekt, eller ingen.',
    'totals-disagree': (about: string) =>
      `Summene er ikke like (${about}). Ta alle tallene fra samme befolkning på samme dag.`,
    'unknown-survey-key': (about: string) =>
      `Kommunen har ingen undersøkelse med nøkkelen ${about}. Skriv nøkkelen slik den står i adressen til undersøkelsen.`,
    'unknown-question': (about: string) =>
      `Undersøkelsen har ikke noe spørsmål med skala som heter ${about}. Skriv navnet slik det står i spørreskjemaet.`,
    'not-a-year': (about: string) => `${about} er ikke et år. Skriv det med fire siffer.`,
    'not-a-scale-end': (about: string) => `${about} er ikke et tall fra 0 til 10. Rett enden av skalaen.`,
    'scale-upside-down': () => 'Skalaen må gå fra et lavere til et høyere tall. Bytt om de to.',
    'count-outside-scale': (about: string) => `Skalaen går fra ${about}. Tøm cellen, eller rett skalaen.`,
    'not-a-count': (about: string) => `${about} er ikke et antall mennesker. Skriv et helt tall fra 0.`,
    'too-few-answers': (about: string) =>
      `Det er færre enn ${about} svar i raden. Så få svar tas ikke imot, for de kan handle om noen. Ta bort raden.`,
    'fewer-answered-than-counted': (about: string) =>
      `${about} svar er talt opp, og det kan ikke være flere enn dem som svarte. Rett tallet, eller la det stå tomt.`,
    'fewer-asked-than-answered': (about: string) =>
      `${about} svarte, og det kan ikke være flere enn dem som ble spurt. Rett tallet, eller la det stå tomt.`,
    'not-a-direction': (about: string) =>
      `${about} er ingen retning. Skriv «høyest er best» eller «lavest er best».`,
    'not-a-mode': (about: string) =>
      `${about} er ingen måte å spørre på. Skriv nett, brev, telefon, intervju, flere måter eller ukjent.`,
    'not-a-sample': (about: string) =>
      `${about} sier ikke hvem som ble spurt. Skriv alle, et utvalg, de som ville eller ukjent.`,
    'not-a-weighting': (about: string) => `${about} er ingen vekting. Skriv ingen, vektet eller ukjent.`,
    'not-yes-or-no': (about: string) => `${about} er verken ja eller nei. Skriv ja, eller la cellen stå tom.`,
    'scale-differs': (about: string) =>
      `Vårt spørsmål har skalaen ${about}. Svar på en annen skala kan ikke sammenlignes. Rett raden, eller ta den bort.`,
    'direction-differs': () =>
      'Vårt spørsmål går den andre veien. Svar i ulik retning kan ikke sammenlignes. Rett raden, eller ta den bort.',
    'wording-differs': (about: string) =>
      `Spørsmålet eller ordene på skalaen er ikke som våre (${about}). Skriv i kolonnen «vurdering» hvorfor svarene likevel kan sammenlignes, eller ta bort raden. Det du skriver, vises for alle.`,
    'peer-twice': (about: string) => `Samme kommune, år og spørsmål står i rad ${about}. Ta bort en av dem.`,
    'unknown-peer-format': (about: string) =>
      `Fila sier ikke at den har formen ${about}. Skriv det i feltet «format».`,
    'not-peer-json': () => 'Fila kan ikke leses som JSON med feltene «format» og «figures». Rett den.',
    'unknown-field': (about: string) =>
      `Det er ikke noe felt som heter ${about}. Rett navnet, eller ta det bort.`,
    'unreadable-field': () => 'Feltet har ikke en verdi som kan leses. Rett den.',
    'person-deactivated': (about: string) =>
      `Kontoen til ${about} er slått av. Slå den på først, eller ta bort raden.`,
  },
};
export type ImportWords = typeof nb;
