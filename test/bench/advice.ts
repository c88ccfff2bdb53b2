import { adviseOn } from '../../server/core/quality/advise.ts';
import { questionRows } from '../core/quality/advice-questions.ts';
import { madeDraft } from '../core/quality/made-drafts.ts';
import { median } from './load.ts';

const runs = 200;
const questionCount = 60;

/** How long advice on a draft of 60 questions in three languages takes, as it is asked for at every stroke. */
export function benchAdvice(say: (line: string) => void): void {
  const titles = questionRows.filter(({ language }) => language === 'nb').slice(0, questionCount);
  const draft = madeDraft(
    [
      {
        name: 'side1',
        questions: titles.map(({ title }, at) => ({
          name: `q${at}`,
          title: { nb: title, nn: title, en: title },
        })),
      },
    ],
    (one) => {
      one.languages = ['nb', 'nn', 'en'];
    },
  );
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    adviseOn(draft);
    return performance.now() - began;
  });
  const copies = Array.from({ length: runs }, () => {
    const began = performance.now();
    structuredClone(draft);
    return performance.now() - began;
  });
  say(
    `advice on ${questionCount} questions in three languages: ${median(times).toFixed(1)} ms (median of ${runs}), the first ${(times[0] ?? 0).toFixed(1)} ms; ${(median(times) / median(copies)).toFixed(0)} times as long as copying the draft`,
  );
}
