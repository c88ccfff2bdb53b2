import { ambition } from './methods/ambition.nn.ts';
import { answers } from './methods/answers.nn.ts';
import { figures } from './methods/figures.nn.ts';
import { findings } from './methods/findings.nn.ts';
import { many } from './methods/many.nn.ts';
import { privacy } from './methods/privacy.nn.ts';
import type { MethodsTexts } from './methods.nb.ts';

export const nn = {
  title: 'Slik er tala rekna ut',
  lead: 'Her står kva kvart tal tyder, korleis det er rekna ut, kva grenser som gjeld no, og kvar metoden kjem frå. Grensene blir henta frå det same programmet som reknar ut tala.',
  recompute: 'Alle som vil, kan rekne etter. Programmet er ope, og metodeversjonen står ved kvart tal.',
  contents: 'Innhald',
  formulas: 'Formel',
  inForce: 'Grenser og val som gjeld no',
  literature: 'Kjelder',
  functions: (count: string) => `Funksjonane som reknar (${count})`,
  functionsNote:
    'Teksten er på engelsk og henta ordrett frå programmet. «C1» og liknande viser til metodedokumentet til prosjektet.',
  notOnPages: 'Spredning kan rekne ut dette, men ingen tal på sidene bruker det enno.',
  toContents: 'Til innhaldet',
  sections: {
    ...figures,
    ...findings,
    ...ambition,
    ...privacy,
    ...answers,
    ...many,
  },
} satisfies MethodsTexts;
