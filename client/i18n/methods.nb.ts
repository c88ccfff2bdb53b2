import type { SectionId } from '../methods/functions.ts';
import { ambition } from './methods/ambition.nb.ts';
import { answers } from './methods/answers.nb.ts';
import { figures } from './methods/figures.nb.ts';
import { findings } from './methods/findings.nb.ts';
import { many } from './methods/many.nb.ts';
import { privacy } from './methods/privacy.nb.ts';
import type { SectionText } from './methods/section.ts';

/** The methods page, bokmål. Every number comes from the core, already written in the language. */
export const nb = {
  title: 'Slik er tallene regnet ut',
  lead: 'Her står hva hvert tall betyr, hvordan det er regnet ut, hvilke grenser som gjelder nå, og hvor metoden kommer fra. Grensene hentes fra det samme programmet som regner ut tallene.',
  recompute: 'Alle som vil, kan regne etter. Programmet er åpent, og metodeversjonen står ved hvert tall.',
  contents: 'Innhold',
  formulas: 'Formel',
  inForce: 'Grenser og valg som gjelder nå',
  literature: 'Kilder',
  functions: (count: string) => `Funksjonene som regner (${count})`,
  functionsNote:
    'Teksten er på engelsk og hentet ordrett fra programmet. «C1» og lignende viser til prosjektets metodedokument.',
  notOnPages: 'Spredning kan regne dette ut, men ingen tall på sidene bruker det ennå.',
  toContents: 'Til innholdet',
  sections: {
    ...figures,
    ...findings,
    ...ambition,
    ...privacy,
    ...answers,
    ...many,
  } satisfies Record<SectionId, SectionText> as Record<SectionId, SectionText>,
};
export type MethodsTexts = typeof nb;
