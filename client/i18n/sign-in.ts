import type { Language } from '../../server/core/locale.ts';
import { en } from './sign-in.en.ts';
import { nb, type SignInTexts } from './sign-in.nb.ts';
import { nn } from './sign-in.nn.ts';

export const signInTexts: Record<Language, SignInTexts> = { nb, nn, en };

/** The problem in words: the broken rule where one is named, else the refusal itself. */
export function problemText(
  texts: SignInTexts,
  problem: { code: string; faults?: { code: string }[] | undefined } | undefined,
): string {
  const code = problem?.faults?.[0]?.code ?? problem?.code ?? 'other';
  return texts.problems[code] ?? texts.problems['other'] ?? code;
}
