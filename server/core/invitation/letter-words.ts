import type { Language } from '../locale.ts';

export interface LetterWords {
  subject(title: string): string;
  reminderSubject(title: string): string;
  lead(municipality: string, title: string): string;
  reminderLead(municipality: string, title: string): string;
  until(day: string): string;
  open: string;
  code: string;
  anonymous: string;
  optOut: string;
}

/** The letters, in the language each person is written to in. */
export const letterWords: Record<Language, LetterWords> = {
  nb: {
    subject: (title) => title,
    reminderSubject: (title) => `Påminning: ${title}`,
    lead: (municipality, title) => `${municipality} spør deg: ${title}`,
    reminderLead: (municipality, title) => `${municipality} spør deg igjen: ${title}`,
    until: (day) => `Du kan svare til og med ${day}. Det er frivillig.`,
    open: 'Åpne undersøkelsen',
    code: 'Virker ikke lenken, kan du skrive inn koden din på siden under:',
    anonymous: 'Koden er din. Ikke del brevet med andre. Har du alt svart, kan du se bort fra det.',
    optOut: 'Jeg vil ikke ha flere slike brev',
  },
  nn: {
    subject: (title) => title,
    reminderSubject: (title) => `Påminning: ${title}`,
    lead: (municipality, title) => `${municipality} spør deg: ${title}`,
    reminderLead: (municipality, title) => `${municipality} spør deg igjen: ${title}`,
    until: (day) => `Du kan svare til og med ${day}. Det er frivillig.`,
    open: 'Opne undersøkinga',
    code: 'Verkar ikkje lenkja, kan du skrive inn koden din på sida under:',
    anonymous: 'Koden er din. Ikkje del brevet med andre. Har du alt svara, kan du sjå bort frå det.',
    optOut: 'Eg vil ikkje ha fleire slike brev',
  },
  en: {
    subject: (title) => title,
    reminderSubject: (title) => `Reminder: ${title}`,
    lead: (municipality, title) => `${municipality} asks you: ${title}`,
    reminderLead: (municipality, title) => `${municipality} asks you again: ${title}`,
    until: (day) => `You can answer until the end of ${day}. It is voluntary.`,
    open: 'Open the survey',
    code: 'If the link does not work, type your code on the page below:',
    anonymous: 'The code is yours. Do not share this letter. If you have answered already, ignore it.',
    optOut: 'I do not want more letters like this',
  },
};
