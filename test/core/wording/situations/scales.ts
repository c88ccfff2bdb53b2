import { band, nothingSure, type Row } from '../given.ts';

/** Other scales, and items where a low answer is the good one: which values are the bad end is always named. */
export const scaleRows: Row[] = [
  {
    name: 'seven points where low is good: a higher mean is worse, so the larger spread comes on top of it',
    claims: true,
    given: {
      scale: [1, 7],
      direction: 'lowerIsBetter',
      now: [14, 16, 18, 16, 14, 12, 10],
      before: [20, 34, 26, 12, 6, 2, 0],
      stored: { mean: 'up', spread: 'larger', dissatisfied: 'up' },
      ambition: band(2, 3, 'below'),
    },
    text: {
      nb: 'Snittet er 3,8 av 7 (lavt er bra), opp fra 2,6 sist. Og svarene spriker mer: 22 av 100 er misfornøyde (6 eller 7), mot 2 av 100 sist. Økningen er større enn tilfeldigheter lett forklarer. Ambisjon 2,0–3,0: ikke nådd.',
      nn: 'Snittet er 3,8 av 7 (lågt er bra), opp frå 2,6 sist. Og svara sprikjer meir: 22 av 100 er misnøgde (6 eller 7), mot 2 av 100 sist. Auken er større enn det tilfeldigheiter lett forklarar. Ambisjon 2,0–3,0: ikkje nådd.',
      en: 'The mean is 3.8 out of 7 (low is good), up from 2.6 last time. And the answers are more spread out: 22 of 100 are dissatisfied (6 or 7), compared with 2 of 100 last time. The increase is larger than chance easily explains. Ambition 2.0–3.0: not reached.',
    },
  },
  {
    name: 'six points where low is good: a lower mean is better',
    claims: true,
    given: {
      direction: 'lowerIsBetter',
      now: [40, 48, 10, 2, 0, 0],
      before: [18, 22, 20, 16, 14, 10],
      stored: { mean: 'down', spread: 'smaller', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 1,7 av 6 (lavt er bra), ned fra 3,2 sist. Svarene er mer samlet: ingen av 100 er misfornøyde (5 eller 6), mot 24 av 100 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 1,7 av 6 (lågt er bra), ned frå 3,2 sist. Svara er meir samla: ingen av 100 er misnøgde (5 eller 6), mot 24 av 100 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 1.7 out of 6 (low is good), down from 3.2 last time. The answers are closer together: none of the 100 are dissatisfied (5 or 6), compared with 24 of 100 last time. The decrease is larger than chance easily explains.',
    },
  },
  {
    name: 'six points where low is good, and nothing is sure',
    claims: false,
    given: {
      direction: 'lowerIsBetter',
      now: [20, 40, 26, 8, 4, 2],
      before: [22, 40, 24, 8, 4, 2],
      stored: nothingSure,
    },
    text: {
      nb: 'Snittet er 2,4 av 6 (lavt er bra), omtrent som sist. Det samme gjelder spredningen. 6 av 100 er misfornøyde (5 eller 6), mot 6 av 100 sist.',
      nn: 'Snittet er 2,4 av 6 (lågt er bra), omtrent som sist. Det same gjeld spreiinga. 6 av 100 er misnøgde (5 eller 6), mot 6 av 100 sist.',
      en: 'The mean is 2.4 out of 6 (low is good), about the same as last time. The same goes for the spread. 6 of 100 are dissatisfied (5 or 6), compared with 6 of 100 last time.',
    },
  },
  {
    name: 'four points: only the lowest counts as dissatisfied',
    claims: true,
    given: {
      scale: [1, 4],
      now: [18, 32, 36, 14],
      before: [6, 18, 46, 30],
      stored: { mean: 'down', spread: 'noSureChange', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 2,5 av 4, ned fra 3,0 sist. Vi kan ikke si om spredningen har endret seg. 18 av 100 er misfornøyde (1), mot 6 av 100 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 2,5 av 4, ned frå 3,0 sist. Vi kan ikkje seie om spreiinga har endra seg. 18 av 100 er misnøgde (1), mot 6 av 100 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 2.5 out of 4, down from 3.0 last time. We cannot say whether the spread has changed. 18 of 100 are dissatisfied (1), compared with 6 of 100 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'four points and nothing sure',
    claims: false,
    given: { scale: [1, 4], now: [5, 20, 45, 30], before: [6, 21, 44, 29], stored: nothingSure },
    text: {
      nb: 'Snittet er 3,0 av 4, omtrent som sist. Det samme gjelder spredningen. 5 av 100 er misfornøyde (1), mot 6 av 100 sist.',
      nn: 'Snittet er 3,0 av 4, omtrent som sist. Det same gjeld spreiinga. 5 av 100 er misnøgde (1), mot 6 av 100 sist.',
      en: 'The mean is 3.0 out of 4, about the same as last time. The same goes for the spread. 5 of 100 are dissatisfied (1), compared with 6 of 100 last time.',
    },
  },
  {
    name: 'five points: the mean is up and fewer are dissatisfied',
    claims: true,
    given: {
      scale: [1, 5],
      now: [1, 4, 20, 44, 31],
      before: [4, 11, 30, 38, 17],
      stored: { mean: 'up', spread: 'noSureChange', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 4,0 av 5, opp fra 3,5 sist. Vi kan ikke si om spredningen har endret seg. 5 av 100 er misfornøyde (1 eller 2), mot 15 av 100 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,0 av 5, opp frå 3,5 sist. Vi kan ikkje seie om spreiinga har endra seg. 5 av 100 er misnøgde (1 eller 2), mot 15 av 100 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.0 out of 5, up from 3.5 last time. We cannot say whether the spread has changed. 5 of 100 are dissatisfied (1 or 2), compared with 15 of 100 last time. The decrease is larger than chance easily explains.',
    },
  },
  {
    name: 'five points: down, and more spread',
    claims: true,
    given: {
      scale: [1, 5],
      now: [16, 14, 20, 26, 24],
      before: [2, 6, 26, 44, 22],
      stored: { mean: 'down', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 3,3 av 5, ned fra 3,8 sist. Og svarene spriker mer: 30 av 100 er misfornøyde (1 eller 2), mot 8 av 100 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 3,3 av 5, ned frå 3,8 sist. Og svara sprikjer meir: 30 av 100 er misnøgde (1 eller 2), mot 8 av 100 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 3.3 out of 5, down from 3.8 last time. And the answers are more spread out: 30 of 100 are dissatisfied (1 or 2), compared with 8 of 100 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'five points where low is good, with an alert and no comparison',
    claims: true,
    given: {
      scale: [1, 5],
      direction: 'lowerIsBetter',
      now: [30, 28, 16, 14, 12],
      alert: true,
      ambition: band(2, 3, 'within'),
    },
    text: {
      nb: 'Snittet er 2,5 av 5 (lavt er bra). Det er svært stor spredning i svarene: 26 av 100 er misfornøyde (4 eller 5). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 2,0–3,0: innenfor. Mindretallsvarsel: snittet er godt nok, men 26\u00a0% av dem som svarte, er misfornøyde. Noen bør spørre hvorfor.',
      nn: 'Snittet er 2,5 av 5 (lågt er bra). Det er svært stor spreiing i svara: 26 av 100 er misnøgde (4 eller 5). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 2,0–3,0: innanfor. Mindretalsvarsel: snittet er godt nok, men 26\u00a0% av dei som svara, er misnøgde. Nokon bør spørje kvifor.',
      en: 'The mean is 2.5 out of 5 (low is good). There is a very large spread in the answers: 26 of 100 are dissatisfied (4 or 5). There are no earlier figures to compare with. Ambition 2.0–3.0: within. Minority alert: the mean is good enough, but 26% of those who answered are dissatisfied. Someone should ask why.',
    },
  },
  {
    name: 'seven points and nothing sure',
    claims: false,
    given: {
      scale: [1, 7],
      now: [2, 4, 8, 20, 34, 26, 6],
      before: [2, 5, 9, 18, 33, 27, 6],
      stored: nothingSure,
    },
    text: {
      nb: 'Snittet er 4,8 av 7, omtrent som sist. Det samme gjelder spredningen. 6 av 100 er misfornøyde (1 eller 2), mot 7 av 100 sist.',
      nn: 'Snittet er 4,8 av 7, omtrent som sist. Det same gjeld spreiinga. 6 av 100 er misnøgde (1 eller 2), mot 7 av 100 sist.',
      en: 'The mean is 4.8 out of 7, about the same as last time. The same goes for the spread. 6 of 100 are dissatisfied (1 or 2), compared with 7 of 100 last time.',
    },
  },
  {
    name: 'ten points: the three lowest count as dissatisfied',
    claims: true,
    given: {
      scale: [1, 10],
      now: [12, 6, 4, 6, 8, 10, 14, 18, 22, 20],
      before: [1, 2, 3, 6, 12, 20, 28, 26, 16, 6],
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 6,7 av 10, omtrent som sist. Men svarene spriker mer: 22 av 120 er misfornøyde (1, 2 eller 3), mot 6 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 6,7 av 10, omtrent som sist. Men svara sprikjer meir: 22 av 120 er misnøgde (1, 2 eller 3), mot 6 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 6.7 out of 10, about the same as last time. But the answers are more spread out: 22 of 120 are dissatisfied (1, 2 or 3), compared with 6 of 120 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'eleven points from 0',
    claims: true,
    given: {
      scale: [0, 10],
      now: [10, 4, 4, 3, 4, 8, 10, 14, 22, 24, 17],
      before: [0, 1, 1, 3, 6, 14, 26, 34, 22, 10, 3],
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 6,6 av 10, omtrent som sist. Men svarene spriker mer: 18 av 120 er misfornøyde (0, 1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 6,6 av 10, omtrent som sist. Men svara sprikjer meir: 18 av 120 er misnøgde (0, 1 eller 2), mot 2 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 6.6 out of 10, about the same as last time. But the answers are more spread out: 18 of 120 are dissatisfied (0, 1 or 2), compared with 2 of 120 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'eleven points where low is good',
    claims: true,
    given: {
      scale: [0, 10],
      direction: 'lowerIsBetter',
      now: [22, 26, 18, 10, 8, 6, 4, 3, 2, 1, 0],
      before: [8, 10, 12, 12, 14, 12, 10, 8, 6, 4, 4],
      stored: { mean: 'down', spread: 'smaller', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 2,2 av 10 (lavt er bra), ned fra 4,3 sist. Svarene er mer samlet: 3 av 100 er misfornøyde (8, 9 eller 10), mot 14 av 100 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 2,2 av 10 (lågt er bra), ned frå 4,3 sist. Svara er meir samla: 3 av 100 er misnøgde (8, 9 eller 10), mot 14 av 100 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 2.2 out of 10 (low is good), down from 4.3 last time. The answers are closer together: 3 of 100 are dissatisfied (8, 9 or 10), compared with 14 of 100 last time. The decrease is larger than chance easily explains.',
    },
  },
  {
    name: 'eleven points with few answers in both rounds',
    claims: false,
    given: {
      scale: [0, 10],
      now: [1, 0, 1, 2, 1, 3, 5, 6, 6, 3, 2],
      before: [0, 1, 0, 1, 2, 2, 4, 6, 8, 4, 4],
      stored: nothingSure,
    },
    text: {
      nb: 'Snittet er 6,5 av 10, mot 7,1 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −1,8 og +0,5). Det samme gjelder spredningen. 2 av 30 er misfornøyde (0, 1 eller 2), mot 1 av 32 sist.',
      nn: 'Snittet er 6,5 av 10, mot 7,1 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −1,8 og +0,5). Det same gjeld spreiinga. 2 av 30 er misnøgde (0, 1 eller 2), mot 1 av 32 sist.',
      en: 'The mean is 6.5 out of 10, compared with 7.1 last time. We cannot say whether it has changed (the difference lies between −1.8 and +0.5). The same goes for the spread. 2 of 30 are dissatisfied (0, 1 or 2), compared with 1 of 32 last time.',
    },
  },
  {
    name: 'a scale of agreement: those who disagree are not called dissatisfied',
    claims: true,
    given: {
      badEnd: 'position',
      now: [12, 10, 8, 20, 30, 20],
      before: [2, 3, 12, 36, 33, 14],
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 4,1 av 6, mot 4,4 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,7 og +0,1). Men svarene spriker mer: 22 av 100 ligger på 1 eller 2, mot 5 av 100 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,1 av 6, mot 4,4 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,7 og +0,1). Men svara sprikjer meir: 22 av 100 ligg på 1 eller 2, mot 5 av 100 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.1 out of 6, compared with 4.4 last time. We cannot say whether it has changed (the difference lies between −0.7 and +0.1). But the answers are more spread out: 22 of 100 are at 1 or 2, compared with 5 of 100 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'a scale of agreement with an alert',
    claims: true,
    given: {
      badEnd: 'position',
      now: [8, 9, 14, 22, 30, 17],
      alert: true,
      ambition: band(5, 4, 'within', true),
    },
    text: {
      nb: 'Snittet er 4,1 av 6. Det er stor spredning i svarene: 17 av 100 ligger på 1 eller 2. Det finnes ingen tidligere tall å sammenligne med. Ambisjon 5,0–4,0: innenfor, men usikkert. Mindretallsvarsel: snittet er godt nok, men 17\u00a0% av dem som svarte, ligger på 1 eller 2. Noen bør spørre hvorfor.',
      nn: 'Snittet er 4,1 av 6. Det er stor spreiing i svara: 17 av 100 ligg på 1 eller 2. Det finst ingen tidlegare tal å samanlikne med. Ambisjon 5,0–4,0: innanfor, men usikkert. Mindretalsvarsel: snittet er godt nok, men 17\u00a0% av dei som svara, ligg på 1 eller 2. Nokon bør spørje kvifor.',
      en: 'The mean is 4.1 out of 6. There is a large spread in the answers: 17 of 100 are at 1 or 2. There are no earlier figures to compare with. Ambition 5.0–4.0: within, but uncertain. Minority alert: the mean is good enough, but 17% of those who answered are at 1 or 2. Someone should ask why.',
    },
  },
  {
    name: 'a scale of agreement with an alert for the rise',
    claims: true,
    given: {
      badEnd: 'position',
      now: [1, 11, 18, 44, 54, 22],
      before: [1, 1, 20, 53, 50, 25],
      stored: { mean: 'noSureChange', spread: 'noSureChange', dissatisfied: 'up' },
      alert: true,
    },
    text: {
      nb: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikke si om spredningen har endret seg. 12 av 150 ligger på 1 eller 2, mot 2 av 150 sist. Økningen er større enn tilfeldigheter lett forklarer. Mindretallsvarsel: snittet viser det ikke, men blant dem som svarte, har andelen som ligger på 1 eller 2, økt fra 1\u00a0% til 8\u00a0%. Noen bør spørre hvorfor.',
      nn: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikkje seie om spreiinga har endra seg. 12 av 150 ligg på 1 eller 2, mot 2 av 150 sist. Auken er større enn det tilfeldigheiter lett forklarar. Mindretalsvarsel: snittet viser det ikkje, men blant dei som svara, har delen som ligg på 1 eller 2, auka frå 1\u00a0% til 8\u00a0%. Nokon bør spørje kvifor.',
      en: 'The mean is 4.4 out of 6, about the same as last time. We cannot say whether the spread has changed. 12 of 150 are at 1 or 2, compared with 2 of 150 last time. The increase is larger than chance easily explains. Minority alert: the mean does not show it, but among those who answered, the share who are at 1 or 2 has risen from 1% to 8%. Someone should ask why.',
    },
  },
];
