import { describe, expect, it } from 'vitest';
import { resultSentence, type Told, tellsWhyNotCompared } from '../../client/results/sentence.ts';
import { surenessInWords } from '../../client/results/sureness.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { spreadLabel } from '../../server/core/spread.ts';
import {
  agreement,
  comparisonOf,
  figuresOf,
  homeCareBefore,
  homeCareNow,
  outwardOf,
  satisfaction,
} from './app-figures.ts';

function told(now: number[], before: number[] | null): Told {
  const figures = outwardOf(now);
  return {
    period: '2026',
    figures,
    comparison: before ? comparisonOf(now, before) : { comparable: false, reason: 'noPreviousRound' },
    spreadLabel: figures.shown === 'all' ? spreadLabel(figures, satisfaction) : null,
  };
}

const withheld = { shown: 'nothing', reason: 'withheld' } as const;

const storedValue = (now: number[], before: number[]) => ({
  ...told(now, before),
  closedOn: '2026-10-20',
  isNew: true,
  isPublished: true,
  response: withheld,
  status: { code: 'within' as const, uncertain: true },
  minorityAlert: true,
  releaseId: '00000000-0000-4000-8000-000000000000',
  releaseVersion: 1,
  methodVersion: 1,
});

const say = (result: Told, language: Language = 'nb', before: OutwardFigures | null = null) =>
  resultSentence(result, before, satisfaction, language);

const single = { isIndex: false, asksOfSatisfaction: true };
const index = { isIndex: true, asksOfSatisfaction: true };

describe('the sentence', () => {
  it('tells the home-care pair as the guide wants it told, in every language', () => {
    const pair = told(homeCareNow, homeCareBefore);
    expect(say(pair)).toBe(
      'Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
    );
    expect(say(pair, 'nn')).toBe(
      'Snittet er 4,8 av 6, omtrent som sist. Men svara sprikjer meir: 14 av 120 er misnøgde (1 eller 2), mot 2 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
    );
    expect(say(pair, 'en')).toBe(
      'The mean is 4.8 out of 6, about the same as last time. But the answers are more spread out: 14 of 120 are dissatisfied (1 or 2), compared with 2 of 120 last time. The increase is larger than chance easily explains.',
    );
  });

  it('leaves the ambition, the alert and the response to their own places on the page', () => {
    const result = say(told(homeCareNow, homeCareBefore));
    expect(result).not.toMatch(/Ambisjon|varsel|svarte/);
  });

  it('does not call those who disagree dissatisfied', () => {
    expect(resultSentence(told(homeCareNow, null), null, agreement, 'nb')).toContain(
      'stor spredning i svarene: 14 av 120 ligger på 1 eller 2.',
    );
  });

  it('says why there is nothing to compare with, and then the page does not say it too', () => {
    const first = told(homeCareNow, null);
    expect(say(first)).toContain('Det finnes ingen tidligere tall å sammenligne med.');
    expect(tellsWhyNotCompared(first)).toBe(true);
    const changed: Told = { ...first, comparison: { comparable: false, reason: 'changedQuestion' } };
    expect(say(changed)).toContain('Spørsmålet ble endret i 2026. Tallene kan ikke sammenlignes.');
    expect(tellsWhyNotCompared(changed)).toBe(true);
    expect(tellsWhyNotCompared(told(homeCareNow, homeCareBefore))).toBe(false);
  });

  it('gives no number that is withheld, and leaves the reason to the page', () => {
    const hidden: Told = { ...told(homeCareNow, null), figures: withheld, spreadLabel: null };
    const few: Told = { ...hidden, figures: { shown: 'mean', n: 7, mean: 4.12 } };
    expect(say(hidden)).toBe('Vises ikke av hensyn til personvernet, eller fordi det er for få svar.');
    expect(say(few)).toBe(
      'Snittet er 4,1 av 6 blant de 7 som svarte. Det er få svar, så spredningen vises ikke.',
    );
    expect([hidden, few].map(tellsWhyNotCompared)).toEqual([false, false]);
  });

  it('says that a figure is to be read with care, since the page shows it', () => {
    expect(say(told([1, 2, 3, 4, 5, 4], null))).toContain(
      'Tolkes forsiktig: det er bare 19 svar, og snittet kan ligge et sted mellom 3,4 og 4,9.',
    );
  });

  it('gives neither mean nor spread of a figure that is too uncertain to be shown', () => {
    const uncertain = told([4, 0, 1, 1, 2, 4], homeCareBefore);
    expect(uncertain.figures).toEqual({ shown: 'tooUncertain', n: 12 });
    expect(say(uncertain)).toBe('Vises ikke, fordi tallet er for usikkert.');
    expect(tellsWhyNotCompared({ ...uncertain, comparison: { comparable: false, reason: 'withheld' } })).toBe(
      true,
    );
  });

  it('says of a round that did not ask, and of a figure that is not defined, that it is so', () => {
    const none: Told = { ...told(homeCareNow, null), spreadLabel: null };
    const because = (reason: 'not_asked' | 'not_computable') =>
      say({ ...none, figures: { shown: 'nothing', reason } });
    expect(because('not_asked')).toBe('Det ble ikke spurt om dette i 2026.');
    expect(because('not_computable')).toBe('Tallet kan ikke regnes ut av svarene som kom inn.');
  });

  it('compares those who do not know with what last time shows, and only with that', () => {
    const pair = told(homeCareNow, homeCareBefore);
    const figures = { ...figuresOf(homeCareNow), dontKnowCount: 17, dontKnowShare: 17 / 137 };
    expect(say({ ...pair, figures }, 'nb', figuresOf(homeCareBefore))).toContain(
      'En større andel svarte «vet ikke» enn sist (12\u00a0%, mot 0\u00a0%)',
    );
    expect(say({ ...pair, figures }, 'nb', withheld)).not.toContain('vet ikke');
  });

  it('speaks of those who answered, never of what the citizens think', () => {
    for (const language of languages) {
      const all = [
        say(told(homeCareNow, homeCareBefore), language),
        ...surenessInWords(storedValue(homeCareNow, homeCareBefore), index, language),
      ].join(' ');
      expect(all).not.toMatch(/innbygg|citizens|uendr|unchanged/i);
    }
  });
});

describe('how sure it is', () => {
  it('does not call the bad end of another scale dissatisfied', () => {
    for (const language of languages) {
      const lines = surenessInWords(
        storedValue(homeCareNow, homeCareBefore),
        { isIndex: true, asksOfSatisfaction: false },
        language,
      );
      expect(lines.join(' ')).not.toMatch(/misfornøyd|misnøgd|dissatisfied/);
      expect(lines.join(' ')).toMatch(/dårlige enden|dårlege enden|bad end/);
    }
  });

  it('gives the interval when a change cannot be told', () => {
    const lines = surenessInWords(storedValue(homeCareNow, homeCareBefore), single, 'nb');
    expect(lines).toContain(
      'Vi kan ikke si om snittet har endret seg (forskjellen ligger mellom −0,4 og +0,3).',
    );
    expect(lines).toContain(
      'Spredningen har endret seg med +0,55 (forskjellen ligger mellom +0,31 og +0,80).',
    );
    expect(lines).toContain(
      'Andelen misfornøyde har endret seg med +10 prosentpoeng (forskjellen ligger mellom +4 og +17).',
    );
    expect(lines).toContain('Metodeversjon 1, utgave 1 av tallene.');
  });

  it('repeats the stored verdict of the dissatisfied, and says when many comparisons stand against one test', () => {
    const stored = storedValue(homeCareNow, homeCareBefore);
    if (!stored.comparison.comparable) throw new Error('the pair is comparable');
    const { dissatisfied } = stored.comparison;
    const unsure = { ...dissatisfied, adjustedP: 0.2, verdict: 'noSureChange', reason: 'notSure' } as const;
    const lines = surenessInWords(
      { ...stored, comparison: { ...stored.comparison, dissatisfied: unsure } },
      single,
      'nb',
    );
    expect(lines).toContain(
      'Vi kan ikke si om andelen misfornøyde har endret seg (forskjellen ligger mellom +4 og +17 prosentpoeng).',
    );
    expect(lines.join(' ')).toContain('Mange tall er sammenlignet samtidig.');
    expect(surenessInWords(stored, single, 'nb').join(' ')).not.toContain('sammenlignet samtidig');
  });

  it('gives no interval where the figures are withheld', () => {
    const hidden = { ...storedValue(homeCareNow, homeCareBefore), figures: withheld };
    expect(surenessInWords(hidden, single, 'nb').join(' ')).not.toMatch(/mellom|standardavvik/);
  });
});
