import type { ReactNode } from 'react';
import { ProblemError } from '../api.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { usePlace, useTexts } from '../parts/place.ts';

/** Why something was not done, in words. */
export function Problem({ error }: { error: Error }): ReactNode {
  const { staff } = usePlace().texts;
  const { problems } = useTexts(ownWordsTexts);
  const code = error instanceof ProblemError ? error.problem.code : '';
  return (
    <p className="error" role="alert">
      {problems[code] ?? staff.problems[code as keyof typeof staff.problems] ?? staff.failed}
    </p>
  );
}
