import { ProblemError } from '../api.ts';
import type { DesignerTexts } from '../i18n/designer.nb.ts';

/** Why something was not done, in words. */
export function refusalInWords(error: unknown, words: DesignerTexts): string {
  const problems: Record<string, string> = words.problems;
  return (error instanceof ProblemError ? problems[error.problem.code] : undefined) ?? words.failed;
}
