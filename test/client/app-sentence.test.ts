import { describe, expect, it } from 'vitest';
import { resultSentence, type Told } from '../../client/results/sentence.ts';
import { surenessInWords } from '../../client/results/sureness.ts';
import { languages } from '../../server/core/locale.ts';
import { spreadLabel } from '../../server/core/spread.ts';
import {
  agreement,
  comparisonOf,
  figuresOf,
  homeCareBefore,
  homeCareNow,
  satisfaction,
} from './app-figures.ts';

function told(now: number[], before: number[] | null): Told {
  const figures = figuresOf(now);
  return {
    period: '2026',
    figures,
    comparison: before ? comparisonOf(now, before) : { comparable: false, reason: 'noPreviousRound' },
    spreadLabel: spreadLabel(figures, satisfaction),
  };
}

const storedValue = (now: number[], before: number[]) => ({
  ...told(now, before),
  closedOn: '2026-10-20',
  isNew: true,
  response: { shown: 'nothing' as const },
  status: { code: 'within' as const, uncertain: true },
  minorityAlert: true,
  releaseId: '00000000-0000-4000-8000-000000000000',
  releaseVersion: 1,
  methodVersion: 0,
});

describe('the sentence', () => {
  it('tells the home-care pair as the guide wants it told, in every language', () => {
    const pair = told(homeCareNow, homeCareBefore);
    expect(resultSentence(pair, satisfaction, 'nb')).toBe(
      'Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
    );
    expect(resultSentence(pair, satisfaction, 'nn')).toBe(
      'Snittet er 4,8 av 6, omtrent som sist. Men svara sprikjer meir: 14 av 120 er misnøgde (1 eller 2), mot 2 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
    );
    expect(resultSentence(pair, satisfaction, 'en')).toBe(
      'The mean is 4.8 of 6, about as last time. But the answers spread more: 14 of 120 are dissatisfied (1 or 2), against 2 of 120 last time. The rise is larger than chance easily explains.',
    );
  });

  it('speaks of one person as one', () => {
    const one = told([1, 0, 10, 20, 30, 20], null);
    expect(resultSentence(one, satisfaction, 'nb')).toContain('1 av 81 er misfornøyd (');
    expect(resultSentence(one, satisfaction, 'nn')).toContain('1 av 81 er misnøgd (');
    expect(resultSentence(one, satisfaction, 'en')).toContain('1 of 81 is dissatisfied (');
  });

  it('names the mean of last time when the mean has surely moved', () => {
    const lower = resultSentence(told([10, 20, 30, 30, 20, 10], homeCareBefore), satisfaction, 'nb');
    expect(lower).toContain('Snittet er 3,5 av 6, ned fra 4,8 sist. Og svarene spriker mer');
    const higher = resultSentence(told(homeCareBefore, [10, 20, 30, 30, 20, 10]), satisfaction, 'nb');
    expect(higher).toContain('Snittet er 4,8 av 6, opp fra 3,5 sist. Svarene er mer samlet');
    expect(higher).toContain('Nedgangen er større enn tilfeldigheter lett forklarer.');
  });

  it('never calls a large but unsure difference the same as last time', () => {
    const few = resultSentence(told([1, 1, 2, 3, 2, 1], [0, 1, 1, 3, 3, 2]), satisfaction, 'nb');
    expect(few).toContain('mot 4,4 sist, men vi kan ikke si om det har endret seg.');
    expect(few).not.toContain('uendret');
  });

  it('says nobody rather than nought', () => {
    const none = [0, 0, 6, 59, 86, 17];
    expect(resultSentence(told(none, none), satisfaction, 'nb')).toContain(
      'ingen av 168 er misfornøyde (1 eller 2), mot ingen av 168 sist.',
    );
  });

  it('does not call those who disagree dissatisfied', () => {
    expect(resultSentence(told(homeCareNow, null), agreement, 'nb')).toBe(
      'Snittet er 4,8 av 6. Det er stor spredning i svarene: 14 av 120 ligger på 1 eller 2.',
    );
  });

  it('says why two rounds of a changed question are not compared', () => {
    const changed: Told = {
      ...told(homeCareNow, null),
      comparison: { comparable: false, reason: 'changedQuestion' },
    };
    expect(resultSentence(changed, satisfaction, 'nb')).toContain(
      'Spørsmålet ble endret i 2026. Tallene kan ikke sammenlignes med sist.',
    );
  });

  it('gives no number that is withheld', () => {
    const hidden: Told = { ...told(homeCareNow, null), figures: { shown: 'nothing' }, spreadLabel: null };
    const few: Told = { ...hidden, figures: { shown: 'mean', n: 7, mean: 4.12 } };
    expect(resultSentence(hidden, satisfaction, 'nb')).toBe(
      'Vises ikke av hensyn til personvernet, eller fordi det er for få svar.',
    );
    expect(resultSentence(few, satisfaction, 'nb')).toBe(
      'Snittet er 4,1 av 6 blant 7 som svarte. Det er få svar, så spredningen vises ikke.',
    );
  });

  it('speaks of those who answered, never of what the citizens think', () => {
    for (const language of languages) {
      const all = [
        resultSentence(told(homeCareNow, homeCareBefore), satisfaction, language),
        ...surenessInWords(storedValue(homeCareNow, homeCareBefore), true, language),
      ].join(' ');
      expect(all).not.toMatch(/innbygg|citizens|uendr|unchanged/i);
    }
  });
});

describe('how sure it is', () => {
  it('gives the interval when a change cannot be told', () => {
    const lines = surenessInWords(storedValue(homeCareNow, homeCareBefore), false, 'nb');
    expect(lines).toContain(
      'Vi kan ikke si om snittet har endret seg (forskjellen ligger mellom −0,4 og +0,3).',
    );
    expect(lines).toContain(
      'Spredningen har endret seg med +0,55 (forskjellen ligger mellom +0,31 og +0,80).',
    );
    expect(lines).toContain('Metodeversjon 0, utgave 1 av tallene.');
  });

  it('gives no interval where the figures are withheld', () => {
    const hidden = { ...storedValue(homeCareNow, homeCareBefore), figures: { shown: 'nothing' as const } };
    expect(surenessInWords(hidden, false, 'nb').join(' ')).not.toMatch(/mellom|standardavvik/);
  });
});
