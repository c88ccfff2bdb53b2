import type { Language } from '../locale.ts';

export interface PaperWords {
  /** The file's name to whoever opens it. */
  document(title: string): string;
  lead(municipality: string, title: string): string;
  until(day: string): string;
  how: string;
  camera: string;
  type: string;
  code: string;
  forgiving: string;
  picture: string;
  anonymous: string;
  explained: string;
  yours: string;
  contact: string;
}

/** Letters on paper, in the language each person is written to in. */
export const paperWords: Record<Language, PaperWords> = {
  nb: {
    document: (title) => `Brev: ${title}`,
    lead: (municipality, title) => `${municipality} ber deg svare på undersøkelsen «${title}».`,
    until: (day) => `Du kan svare til og med ${day}. Det er frivillig.`,
    how: 'Slik svarer du',
    camera: 'Hold kameraet på telefonen over ruta til høyre, og trykk på lenken som kommer fram.',
    type: 'Eller skriv denne adressen i nettleseren:',
    code: 'og skriv inn koden din der:',
    forgiving: 'Store og små bokstaver er det samme, og bindestrekene kan du droppe. 0 er alltid null.',
    picture: 'QR-kode med lenken til undersøkelsen og koden din',
    anonymous: 'Svaret ditt lagres uten navnet ditt og uten koden.',
    explained: 'Hvordan det virker, og hva som skjer med svarene, står her:',
    yours: 'Koden er din. Ikke del brevet med andre. Har du alt svart, kan du se bort fra det.',
    contact: 'Spørsmål om undersøkelsen:',
  },
  nn: {
    document: (title) => `Brev: ${title}`,
    lead: (municipality, title) => `${municipality} ber deg svare på undersøkinga «${title}».`,
    until: (day) => `Du kan svare til og med ${day}. Det er frivillig.`,
    how: 'Slik svarer du',
    camera: 'Hald kameraet på telefonen over ruta til høgre, og trykk på lenkja som kjem fram.',
    type: 'Eller skriv denne adressa i nettlesaren:',
    code: 'og skriv inn koden din der:',
    forgiving: 'Store og små bokstavar er det same, og bindestrekane kan du droppe. 0 er alltid null.',
    picture: 'QR-kode med lenkja til undersøkinga og koden din',
    anonymous: 'Svaret ditt blir lagra utan namnet ditt og utan koden.',
    explained: 'Korleis det verkar, og kva som skjer med svara, står her:',
    yours: 'Koden er din. Ikkje del brevet med andre. Har du alt svara, kan du sjå bort frå det.',
    contact: 'Spørsmål om undersøkinga:',
  },
  en: {
    document: (title) => `Letters: ${title}`,
    lead: (municipality, title) => `${municipality} asks you to answer the survey “${title}”.`,
    until: (day) => `You can answer until the end of ${day}. It is voluntary.`,
    how: 'How to answer',
    camera: 'Hold your phone’s camera over the square on the right, and tap the link that appears.',
    type: 'Or type this address in your browser:',
    code: 'and type your code there:',
    forgiving: 'Capital and small letters are the same, and you can leave out the hyphens. 0 is always zero.',
    picture: 'QR code with the link to the survey and your code',
    anonymous: 'Your answer is stored without your name and without the code.',
    explained: 'How that works, and what happens to the answers, is explained here:',
    yours: 'The code is yours. Do not share this letter. If you have answered already, ignore it.',
    contact: 'Questions about the survey:',
  },
};
