import { ambition } from './methods/ambition.en.ts';
import { answers } from './methods/answers.en.ts';
import { figures } from './methods/figures.en.ts';
import { findings } from './methods/findings.en.ts';
import { many } from './methods/many.en.ts';
import { privacy } from './methods/privacy.en.ts';
import type { MethodsTexts } from './methods.nb.ts';

export const en = {
  title: 'How the figures are made',
  lead: 'Here is what each figure means, how it is worked out, which limits apply now, and where the method comes from. The limits are taken from the same program that makes the figures.',
  recompute:
    'Anyone can check the sums. The program is open, and the method version stands with every figure.',
  contents: 'Contents',
  formulas: 'Formula',
  inForce: 'Limits and choices in force',
  literature: 'Sources',
  functions: (count: string) => `The functions that do it (${count})`,
  functionsNote:
    'The text is taken word for word from the program. “C1” and the like refer to the project’s document on methods.',
  notOnPages: 'Spredning can work this out, but no figure on the pages uses it yet.',
  toContents: 'To the contents',
  sections: {
    ...figures,
    ...findings,
    ...ambition,
    ...privacy,
    ...answers,
    ...many,
  },
} satisfies MethodsTexts;
