import type { Language } from '../locale.ts';

export interface PosterWords {
  /** The file's name to whoever opens it. */
  document(title: string): string;
  until(day: string): string;
  camera: string;
  type: string;
  picture(unit: string): string;
  sealed: string;
  explained: string;
}

/** Posters with an open link, in the language that is chosen for them. */
export const posterWords: Record<Language, PosterWords> = {
  nb: {
    document: (title) => `Plakater: ${title}`,
    until: (day) => `Du kan svare til og med ${day}. Det er frivillig.`,
    camera: 'Hold kameraet på telefonen over ruta, og trykk på lenken som kommer fram.',
    type: 'Eller skriv adressen i nettleseren:',
    picture: (unit) => `QR-kode med lenken til undersøkelsen for ${unit}`,
    sealed: 'Du trenger ingen kode. Ingen får vite hvem som har svart.',
    explained: 'Hva som skjer med svarene, står her:',
  },
  nn: {
    document: (title) => `Plakatar: ${title}`,
    until: (day) => `Du kan svare til og med ${day}. Det er frivillig.`,
    camera: 'Hald kameraet på telefonen over ruta, og trykk på lenkja som kjem fram.',
    type: 'Eller skriv adressa i nettlesaren:',
    picture: (unit) => `QR-kode med lenkja til undersøkinga for ${unit}`,
    sealed: 'Du treng ingen kode. Ingen får vite kven som har svara.',
    explained: 'Kva som skjer med svara, står her:',
  },
  en: {
    document: (title) => `Posters: ${title}`,
    until: (day) => `You can answer until the end of ${day}. It is voluntary.`,
    camera: 'Hold your phone’s camera over the square, and tap the link that appears.',
    type: 'Or type the address in your browser:',
    picture: (unit) => `QR code with the link to the survey for ${unit}`,
    sealed: 'You need no code. Nobody is told who has answered.',
    explained: 'What happens to the answers is explained here:',
  },
};
