import { describe, expect, it } from 'vitest';
import { LeaderPage } from '../../client/entrances/LeaderPage.tsx';
import { OmbudPage } from '../../client/entrances/OmbudPage.tsx';
import { SteeringPage } from '../../client/entrances/SteeringPage.tsx';
import { entrancesTexts } from '../../client/i18n/entrances.ts';
import { languages } from '../../server/core/locale.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { drawn, textOf } from './admin-place.tsx';

const scorecard = await readShippedScorecard('fet-politisk');
const empty = { scorecards: [{ scorecard, sources: {} }], audiences: [], fresh: [], dataLabel: null };
const none = { ...empty, scorecards: [] };

describe('before anything is published', () => {
  it.each(languages)('each entrance says so, and nothing is called good: %s', (language) => {
    const words = entrancesTexts[language];
    const page = (entrance: React.ReactNode, overview: object) =>
      textOf(drawn(entrance, { 'overview/reader': overview, 'overview/public': overview }, { language }));
    expect(page(<SteeringPage />, empty)).toContain(words.nothingYet);
    expect(page(<SteeringPage />, empty)).toContain(words.steering.nothingFresh);
    expect(page(<OmbudPage />, empty)).toContain(words.nothingYet);
    expect(page(<LeaderPage />, empty)).toContain(words.leader.nothingPublic);
    expect(page(<SteeringPage />, none)).not.toContain(words.nothingYet);
  });
});
