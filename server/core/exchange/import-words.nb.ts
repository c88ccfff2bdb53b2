import type { ImportFaultCode, ImportNoteCode } from './imported.ts';

/** What became of the parts of an imported questionnaire, and why a file did not come in: bokmål. The base: the others have exactly these. */
export const nb: ImportWords = {
  notes: {
    nameChanged: 'Spørsmålet heter noe annet her. Betingelser som viste til det gamle navnet, er rettet.',
    valueChanged: 'Verdien til et svaralternativ er endret.',
    typeChanged: 'Spørsmålet stilles på en annen måte her.',
    askedAsScale: 'Svarene har tall og tekst, og er blitt en skala.',
    partsOnTheirOwn: 'Delene av spørsmålet er blitt egne spørsmål.',
    repeatedOnce: 'Det som kunne fylles ut flere ganger, spørres det om én gang.',
    otherAsQuestion: '«Annet» er blitt et svaralternativ, med et eget spørsmål der svaret skrives.',
    noneAsChoice: '«Ingen av disse» er blitt et vanlig svaralternativ.',
    commentAsQuestion: 'Kommentarfeltet er blitt et eget spørsmål.',
    markupCleaned: 'Teksten hadde formatering eller kode som ikke brukes her. Bare teksten er beholdt.',
    textShortened: 'Teksten var for lang og er kortet ned.',
    languageAssumed: 'Fila sier ikke hvilket språk den er på. Språket er det du valgte.',
    languageRenamed: 'Språket har fått en annen kode.',
    directionAssumed: 'Fila sier ikke om høye tall er bra. Det er antatt at de er det; se over retningen.',
    conditionRewritten: 'Betingelsen er skrevet om til den formen som brukes her.',
    checkRewritten: 'Kravet til svaret er skrevet om til den formen som brukes her.',
    hiddenShown: 'Spørsmålet var skjult i fila. Her vises det.',
    panelsOpened: 'Grupper inni grupper lå for dypt. Spørsmålene ligger nå i gruppa over.',
    type: 'Denne typen finnes ikke her.',
    property: 'Dette valget finnes ikke her.',
    layout: 'Utseendet følger ikke med. Det er likt for alle undersøkelser.',
    buttons: 'Knapper, framdrift og kvittering er sidens egne.',
    defaultValue: 'Svar som er fylt ut på forhånd, følger ikke med.',
    condition: 'Betingelsen kan ikke brukes her. Delen vises alltid.',
    check: 'Kravet til svaret kan ikke brukes her.',
    trigger: 'Handlinger underveis i skjemaet følger ikke med.',
    calculated: 'Utregninger i skjemaet følger ikke med.',
    fetchedChoices: 'Svaralternativene hentes fra et annet nettsted, og kan ikke komme med.',
    borrowedChoices: 'Svaralternativene hentes fra et annet spørsmål, og må skrives inn.',
    choiceCondition:
      'Betingelser for enkelte svaralternativer kan ikke brukes her. Alternativet vises alltid.',
    script: 'Kode følger aldri med.',
    picture: 'Bilder følger ikke med.',
    markup: 'Teksten kunne ikke brukes.',
    emptyPart: 'Delen var tom.',
    language: 'Det er for mange språk, eller språkkoden er ukjent.',
    meaning: 'Det som sier hva svarene betyr, passet ikke med spørsmålene.',
  },
  faults: {
    unknownFormat: 'Fila er ikke i noe format som kan hentes.',
    unreadable: 'Fila er skadet eller kan ikke leses.',
    tooLarge: 'Fila er for stor.',
    tooMuch: 'Fila tar for lang tid eller for mye minne å lese. Del den opp.',
    tooDeep: 'Fila har for mange nivåer inni hverandre.',
    tooMany: 'Fila har flere deler enn noen undersøkelse har.',
    forbiddenName: 'Fila bruker et navn som ikke er tillatt.',
    noQuestions: 'Det er ingen spørsmål i fila.',
    notAsExpected: 'Noe i fila står ikke slik formatet sier.',
  },
};

export interface ImportWords {
  notes: Record<ImportNoteCode, string>;
  faults: Record<ImportFaultCode, string>;
}
