import type { ReactNode } from 'react';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import { usePlace } from '../../parts/place.ts';
import type { Saving } from './session.ts';

/** Whether what is written is saved, in words. */
export function SavedState({ saving, words }: { saving: Saving; words: DesignerTexts }): ReactNode {
  const { language } = usePlace();
  const isWrong = saving.state === 'refused' || saving.state === 'retrying';
  const line = () => {
    if (saving.state === 'refused') {
      const problem = words.problems[saving.code as keyof typeof words.problems] ?? words.failed;
      return `${words.saving.refused}. ${problem}`;
    }
    if (saving.state !== 'saved') return words.saving[saving.state];
    if (saving.at === null) return words.saving.nothing;
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(saving.at);
    return words.saving.saved(time.replace(':', '.'));
  };
  return (
    <p className={isWrong ? 'editor-saved error' : 'editor-saved quiet'} role={isWrong ? 'alert' : undefined}>
      {line()}
    </p>
  );
}
