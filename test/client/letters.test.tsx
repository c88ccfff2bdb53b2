import { describe, expect, it } from 'vitest';
import { frameTexts } from '../../client/i18n/frame.ts';
import type { FrameView } from '../../client/parts/queries.ts';
import { LettersSection } from '../../client/staff/frame/LettersSection.tsx';
import { languages } from '../../server/core/locale.ts';
import { drawn } from './admin-place.tsx';

const frame: FrameView = {
  ...{ surveyKey: 'one', period: '2026', state: 'open', hasFrame: true, strata: [], units: [] },
  ...{ waitingCount: 0, hasEmail: true, hasMail: true, dispatches: [], reminders: [] },
};

describe('the letters of a round', () => {
  it.each(languages)('says why none waits, in %s', (language) => {
    const words = frameTexts[language];
    const all = [words.noneWaiting, words.nobodyHasEmail, words.noneAfterClosing];
    const said = (given: Partial<FrameView>) => {
      const html = drawn(<LettersSection frame={{ ...frame, ...given }} roundId="r" />, {}, { language });
      return all.filter((sentence) => html.includes(sentence));
    };
    expect(said({})).toEqual([words.noneWaiting]);
    expect(said({ hasEmail: false })).toEqual([words.nobodyHasEmail]);
    expect(said({ state: 'closed', hasEmail: false })).toEqual([words.noneAfterClosing]);
    expect(said({ waitingCount: 2 })).toEqual([]);
  });
});
