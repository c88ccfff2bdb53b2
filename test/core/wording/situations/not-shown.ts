import { answered, band, type Row } from '../given.ts';

/** Withheld, few answers, not asked, not computable: nothing may be told that is not shown. */
export const notShownRows: Row[] = [
  {
    name: 'withheld, whatever the reason, without a number',
    claims: false,
    given: { figures: { shown: 'nothing' }, response: { shown: 'nothing' } },
    text: {
      nb: 'Vises ikke av hensyn til personvernet, eller fordi det er for få svar.',
      nn: 'Blir ikkje vist av omsyn til personvernet, eller fordi det er for få svar.',
      en: 'Not shown to protect privacy, or because there are too few answers.',
    },
  },
  {
    name: 'withheld, but not together with the round before',
    claims: false,
    given: { figures: { shown: 'nothing' }, pooling: ['2026'] },
    text: {
      nb: 'Vises ikke av hensyn til personvernet, eller fordi det er for få svar. Sammen med 2026 kan det vises.',
      nn: 'Blir ikkje vist av omsyn til personvernet, eller fordi det er for få svar. Saman med 2026 kan det visast.',
      en: 'Not shown to protect privacy, or because there are too few answers. Together with 2026 it can be shown.',
    },
  },
  {
    name: 'withheld, but not together with two rounds',
    claims: false,
    given: { figures: { shown: 'nothing' }, pooling: ['2025', '2026'] },
    text: {
      nb: 'Vises ikke av hensyn til personvernet, eller fordi det er for få svar. Sammen med 2025 og 2026 kan det vises.',
      nn: 'Blir ikkje vist av omsyn til personvernet, eller fordi det er for få svar. Saman med 2025 og 2026 kan det visast.',
      en: 'Not shown to protect privacy, or because there are too few answers. Together with 2025 and 2026 it can be shown.',
    },
  },
  {
    name: 'withheld, but not together with sister units',
    claims: false,
    given: {
      figures: { shown: 'nothing' },
      pooling: ['Bjørkelia barnehage', 'Solbakken barnehage', 'Tunet barnehage'],
    },
    text: {
      nb: 'Vises ikke av hensyn til personvernet, eller fordi det er for få svar. Sammen med Bjørkelia barnehage, Solbakken barnehage og Tunet barnehage kan det vises.',
      nn: 'Blir ikkje vist av omsyn til personvernet, eller fordi det er for få svar. Saman med Bjørkelia barnehage, Solbakken barnehage og Tunet barnehage kan det visast.',
      en: 'Not shown to protect privacy, or because there are too few answers. Together with Bjørkelia barnehage, Solbakken barnehage and Tunet barnehage it can be shown.',
    },
  },
  {
    name: 'withheld: what else is known of it stays unsaid',
    claims: false,
    given: {
      figures: { shown: 'nothing' },
      alert: true,
      caution: 'E',
      ambition: band(5, 4, 'within', true),
      notCompared: 'withheld',
    },
    text: {
      nb: 'Vises ikke av hensyn til personvernet, eller fordi det er for få svar.',
      nn: 'Blir ikkje vist av omsyn til personvernet, eller fordi det er for få svar.',
      en: 'Not shown to protect privacy, or because there are too few answers.',
    },
  },
  {
    name: 'seven answers: the mean, and no spread',
    claims: false,
    given: { figures: { shown: 'mean', n: 7, mean: 4.12 } },
    text: {
      nb: 'Snittet er 4,1 av 6 blant de 7 som svarte. Det er få svar, så spredningen vises ikke.',
      nn: 'Snittet er 4,1 av 6 blant dei 7 som svara. Det er få svar, så spreiinga blir ikkje vist.',
      en: 'The mean is 4.1 out of 6 among the 7 who answered. There are few answers, so the spread is not shown.',
    },
  },
  {
    name: 'five answers: only the point status, without doubt, mark or alert, since these would tell of the spread',
    claims: false,
    given: {
      figures: { shown: 'mean', n: 5, mean: 4.4 },
      ambition: band(5, 4, 'within', true),
      caution: 'E',
      alert: true,
    },
    text: {
      nb: 'Snittet er 4,4 av 6 blant de 5 som svarte. Det er få svar, så spredningen vises ikke. Ambisjon 5,0–4,0: innenfor.',
      nn: 'Snittet er 4,4 av 6 blant dei 5 som svara. Det er få svar, så spreiinga blir ikkje vist. Ambisjon 5,0–4,0: innanfor.',
      en: 'The mean is 4.4 out of 6 among the 5 who answered. There are few answers, so the spread is not shown. Ambition 5.0–4.0: within.',
    },
  },
  {
    name: 'nine answers, and even the mark of a too uncertain figure tells nothing',
    claims: false,
    given: {
      figures: { shown: 'mean', n: 9, mean: 3.444_444_444 },
      caution: 'F',
      response: answered(9, 24),
    },
    text: {
      nb: 'Snittet er 3,4 av 6 blant de 9 som svarte. Det er få svar, så spredningen vises ikke. 9 av 24 svarte (38\u00a0%).',
      nn: 'Snittet er 3,4 av 6 blant dei 9 som svara. Det er få svar, så spreiinga blir ikkje vist. 9 av 24 svara (38\u00a0%).',
      en: 'The mean is 3.4 out of 6 among the 9 who answered. There are few answers, so the spread is not shown. 9 of 24 answered (38%).',
    },
  },
  {
    name: 'few answers to a changed question',
    claims: false,
    given: { figures: { shown: 'mean', n: 8, mean: 4.625 }, notCompared: 'changedQuestion' },
    text: {
      nb: 'Snittet er 4,6 av 6 blant de 8 som svarte. Det er få svar, så spredningen vises ikke. Spørsmålet ble endret i 2027. Tallene kan ikke sammenlignes.',
      nn: 'Snittet er 4,6 av 6 blant dei 8 som svara. Det er få svar, så spreiinga blir ikkje vist. Spørsmålet vart endra i 2027. Tala kan ikkje samanliknast.',
      en: 'The mean is 4.6 out of 6 among the 8 who answered. There are few answers, so the spread is not shown. The question was changed in 2027. The figures cannot be compared.',
    },
  },
  {
    name: 'few answers where low is good',
    claims: false,
    given: { direction: 'lowerIsBetter', figures: { shown: 'mean', n: 6, mean: 2.5 } },
    text: {
      nb: 'Snittet er 2,5 av 6 (lavt er bra) blant de 6 som svarte. Det er få svar, så spredningen vises ikke.',
      nn: 'Snittet er 2,5 av 6 (lågt er bra) blant dei 6 som svara. Det er få svar, så spreiinga blir ikkje vist.',
      en: 'The mean is 2.5 out of 6 (low is good) among the 6 who answered. There are few answers, so the spread is not shown.',
    },
  },
  {
    name: 'nearly all gave the same answer: which one, and nothing else of them',
    claims: false,
    given: { figures: { shown: 'nearlyAll', value: 6 }, response: answered(24, 30) },
    text: {
      nb: 'Nesten alle som svarte, ga samme svar: 6 av 6. 24 av 30 svarte (80\u00a0%).',
      nn: 'Nesten alle som svara, gav same svaret: 6 av 6. 24 av 30 svara (80\u00a0%).',
      en: 'Nearly everyone who answered gave the same answer: 6 out of 6. 24 of 30 answered (80%).',
    },
  },
  {
    name: 'nearly all gave the same answer: no mean, so no status, mark, alert or reason for not comparing either',
    claims: false,
    given: {
      direction: 'lowerIsBetter',
      figures: { shown: 'nearlyAll', value: 1 },
      ambition: band(2, 3, 'reached', true),
      alert: true,
      caution: 'E',
      notCompared: 'withheld',
    },
    text: {
      nb: 'Nesten alle som svarte, ga samme svar: 1 av 6 (lavt er bra).',
      nn: 'Nesten alle som svara, gav same svaret: 1 av 6 (lågt er bra).',
      en: 'Nearly everyone who answered gave the same answer: 1 out of 6 (low is good).',
    },
  },
  {
    name: 'not asked in this round',
    claims: false,
    given: { figures: { shown: 'notAsked', reason: 'notInRound' } },
    text: {
      nb: 'Det ble ikke spurt om dette i 2027.',
      nn: 'Det vart ikkje spurt om dette i 2027.',
      en: 'This was not asked in 2027.',
    },
  },
  {
    name: 'not asked of anonymous answers',
    claims: false,
    given: { figures: { shown: 'notAsked', reason: 'anonymous' } },
    text: {
      nb: 'Dette kan ikke vises, fordi svarene er anonyme og ingen kan følges fra runde til runde.',
      nn: 'Dette kan ikkje visast, fordi svara er anonyme og ingen kan følgjast frå runde til runde.',
      en: 'This cannot be shown, because the answers are anonymous and nobody can be followed from round to round.',
    },
  },
  {
    name: 'not computable',
    claims: false,
    given: { figures: { shown: 'notComputable' } },
    text: {
      nb: 'Tallet kan ikke regnes ut av svarene som kom inn.',
      nn: 'Talet kan ikkje reknast ut frå svara som kom inn.',
      en: 'The figure cannot be computed from the answers that came in.',
    },
  },
];
