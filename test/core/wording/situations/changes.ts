import { answered, band, homeCareBefore, homeCareNow, type Row } from '../given.ts';

/** A change is told: the stored verdict says so. Scale 1–6 throughout. */
export const changeRows: Row[] = [
  {
    name: 'the home-care pair as the guide wants it told',
    claims: true,
    given: {
      now: homeCareNow,
      before: homeCareBefore,
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,8 av 6, omtrent som sist. Men svara sprikjer meir: 14 av 120 er misnøgde (1 eller 2), mot 2 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.8 out of 6, about the same as last time. But the answers are more spread out: 14 of 120 are dissatisfied (1 or 2), compared with 2 of 120 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'the home-care pair on the politician’s phone: ambition, alert and response beside it',
    claims: true,
    given: {
      now: homeCareNow,
      before: homeCareBefore,
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
      alert: true,
      ambition: band(5, 4, 'within', true),
      response: answered(120, 168),
    },
    text: {
      nb: 'Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer. Ambisjon 5,0–4,0: innenfor, men usikkert. Mindretallsvarsel: snittet er godt nok, men 12\u00a0% av dem som svarte, er misfornøyde. Noen bør spørre hvorfor. 120 av 168 svarte (71\u00a0%).',
      nn: 'Snittet er 4,8 av 6, omtrent som sist. Men svara sprikjer meir: 14 av 120 er misnøgde (1 eller 2), mot 2 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar. Ambisjon 5,0–4,0: innanfor, men usikkert. Mindretalsvarsel: snittet er godt nok, men 12\u00a0% av dei som svara, er misnøgde. Nokon bør spørje kvifor. 120 av 168 svara (71\u00a0%).',
      en: 'The mean is 4.8 out of 6, about the same as last time. But the answers are more spread out: 14 of 120 are dissatisfied (1 or 2), compared with 2 of 120 last time. The increase is larger than chance easily explains. Ambition 5.0–4.0: within, but uncertain. Minority alert: the mean is good enough, but 12% of those who answered are dissatisfied. Someone should ask why. 120 of 168 answered (71%).',
    },
  },
  {
    name: 'the pair turned around: the answers have gathered',
    claims: true,
    given: {
      now: homeCareBefore,
      before: homeCareNow,
      stored: { mean: 'noSureChange', spread: 'smaller', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 4,8 av 6, omtrent som sist. Svarene er mer samlet: 2 av 120 er misfornøyde (1 eller 2), mot 14 av 120 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,8 av 6, omtrent som sist. Svara er meir samla: 2 av 120 er misnøgde (1 eller 2), mot 14 av 120 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.8 out of 6, about the same as last time. The answers are closer together: 2 of 120 are dissatisfied (1 or 2), compared with 14 of 120 last time. The decrease is larger than chance easily explains.',
    },
  },
  {
    name: 'the mean is up, the spread as before',
    claims: true,
    given: {
      now: [1, 3, 8, 22, 46, 40],
      before: [2, 6, 18, 36, 38, 20],
      stored: { mean: 'up', spread: 'noSureChange', dissatisfied: 'noSureChange' },
    },
    text: {
      nb: 'Snittet er 4,9 av 6, opp fra 4,4 sist. Svarene spriker omtrent som sist. 4 av 120 er misfornøyde (1 eller 2), mot 8 av 120 sist.',
      nn: 'Snittet er 4,9 av 6, opp frå 4,4 sist. Svara sprikjer omtrent som sist. 4 av 120 er misnøgde (1 eller 2), mot 8 av 120 sist.',
      en: 'The mean is 4.9 out of 6, up from 4.4 last time. The answers are spread about as much as last time. 4 of 120 are dissatisfied (1 or 2), compared with 8 of 120 last time.',
    },
  },
  {
    name: 'the mean is down and the spread larger: both are worse',
    claims: true,
    given: {
      now: [10, 16, 22, 30, 24, 18],
      before: [0, 3, 9, 32, 48, 28],
      stored: { mean: 'down', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 3,8 av 6, ned fra 4,7 sist. Og svarene spriker mer: 26 av 120 er misfornøyde (1 eller 2), mot 3 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 3,8 av 6, ned frå 4,7 sist. Og svara sprikjer meir: 26 av 120 er misnøgde (1 eller 2), mot 3 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 3.8 out of 6, down from 4.7 last time. And the answers are more spread out: 26 of 120 are dissatisfied (1 or 2), compared with 3 of 120 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'the mean is up, but more are dissatisfied too',
    claims: true,
    given: {
      now: [10, 6, 6, 12, 26, 60],
      before: [0, 6, 30, 54, 24, 6],
      stored: { mean: 'up', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 4,8 av 6, opp fra 4,0 sist. Men svarene spriker mer: 16 av 120 er misfornøyde (1 eller 2), mot 6 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,8 av 6, opp frå 4,0 sist. Men svara sprikjer meir: 16 av 120 er misnøgde (1 eller 2), mot 6 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.8 out of 6, up from 4.0 last time. But the answers are more spread out: 16 of 120 are dissatisfied (1 or 2), compared with 6 of 120 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'the mean is up and the answers have gathered, the ambition reached but not surely',
    claims: true,
    given: {
      now: [0, 1, 4, 20, 60, 35],
      before: [9, 12, 18, 27, 30, 24],
      stored: { mean: 'up', spread: 'smaller', dissatisfied: 'down' },
      ambition: band(5, 4, 'reached', true),
    },
    text: {
      nb: 'Snittet er 5,0 av 6, opp fra 4,1 sist. Svarene er mer samlet: 1 av 120 er misfornøyd (1 eller 2), mot 21 av 120 sist. Nedgangen er større enn tilfeldigheter lett forklarer. Ambisjon 5,0–4,0: nådd, men usikkert.',
      nn: 'Snittet er 5,0 av 6, opp frå 4,1 sist. Svara er meir samla: 1 av 120 er misnøgd (1 eller 2), mot 21 av 120 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar. Ambisjon 5,0–4,0: nådd, men usikkert.',
      en: 'The mean is 5.0 out of 6, up from 4.1 last time. The answers are closer together: 1 of 120 is dissatisfied (1 or 2), compared with 21 of 120 last time. The decrease is larger than chance easily explains. Ambition 5.0–4.0: reached, but uncertain.',
    },
  },
  {
    name: 'the mean is down and the answers have gathered below it',
    claims: true,
    given: {
      now: [0, 2, 22, 68, 26, 2],
      before: [2, 4, 10, 24, 40, 40],
      stored: { mean: 'down', spread: 'smaller', dissatisfied: 'noSureChange' },
    },
    text: {
      nb: 'Snittet er 4,0 av 6, ned fra 4,8 sist. Svarene er mer samlet: 2 av 120 er misfornøyde (1 eller 2), mot 6 av 120 sist.',
      nn: 'Snittet er 4,0 av 6, ned frå 4,8 sist. Svara er meir samla: 2 av 120 er misnøgde (1 eller 2), mot 6 av 120 sist.',
      en: 'The mean is 4.0 out of 6, down from 4.8 last time. The answers are closer together: 2 of 120 are dissatisfied (1 or 2), compared with 6 of 120 last time.',
    },
  },
  {
    name: 'the mean is down below the floor and more are dissatisfied, without more spread',
    claims: true,
    given: {
      now: [6, 18, 40, 36, 14, 6],
      before: [1, 5, 24, 46, 30, 14],
      stored: { mean: 'down', spread: 'noSureChange', dissatisfied: 'up' },
      ambition: band(5, 4, 'below'),
    },
    text: {
      nb: 'Snittet er 3,4 av 6, ned fra 4,2 sist. Svarene spriker omtrent som sist. 24 av 120 er misfornøyde (1 eller 2), mot 6 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer. Ambisjon 5,0–4,0: under.',
      nn: 'Snittet er 3,4 av 6, ned frå 4,2 sist. Svara sprikjer omtrent som sist. 24 av 120 er misnøgde (1 eller 2), mot 6 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar. Ambisjon 5,0–4,0: under.',
      en: 'The mean is 3.4 out of 6, down from 4.2 last time. The answers are spread about as much as last time. 24 of 120 are dissatisfied (1 or 2), compared with 6 of 120 last time. The increase is larger than chance easily explains. Ambition 5.0–4.0: below.',
    },
  },
  {
    name: 'more spread though no more are dissatisfied: the satisfied end has grown',
    claims: true,
    given: {
      now: [1, 3, 14, 26, 28, 48],
      before: [0, 4, 22, 48, 34, 12],
      stored: { mean: 'up', spread: 'larger', dissatisfied: 'noSureChange' },
    },
    text: {
      nb: 'Snittet er 4,8 av 6, opp fra 4,2 sist. Men svarene spriker mer. 4 av 120 er misfornøyde (1 eller 2), mot 4 av 120 sist.',
      nn: 'Snittet er 4,8 av 6, opp frå 4,2 sist. Men svara sprikjer meir. 4 av 120 er misnøgde (1 eller 2), mot 4 av 120 sist.',
      en: 'The mean is 4.8 out of 6, up from 4.2 last time. But the answers are more spread out. 4 of 120 are dissatisfied (1 or 2), compared with 4 of 120 last time.',
    },
  },
  {
    name: 'more spread is sure, but neither the mean nor the number of dissatisfied is',
    claims: true,
    given: {
      now: [3, 4, 6, 7, 8, 12],
      before: [0, 2, 6, 14, 14, 4],
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'noSureChange' },
      caution: 'E',
    },
    text: {
      nb: 'Snittet er 4,2 av 6, mot 4,3 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,7 og +0,5). Men svarene spriker mer: 7 av 40 er misfornøyde (1 eller 2), mot 2 av 40 sist. Den forskjellen kan være tilfeldig. Tolkes forsiktig: snittet kan ligge et sted mellom 3,7 og 4,7.',
      nn: 'Snittet er 4,2 av 6, mot 4,3 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,7 og +0,5). Men svara sprikjer meir: 7 av 40 er misnøgde (1 eller 2), mot 2 av 40 sist. Den skilnaden kan vere tilfeldig. Må tolkast varsamt: snittet kan liggje ein stad mellom 3,7 og 4,7.',
      en: 'The mean is 4.2 out of 6, compared with 4.3 last time. We cannot say whether it has changed (the difference lies between −0.7 and +0.5). But the answers are more spread out: 7 of 40 are dissatisfied (1 or 2), compared with 2 of 40 last time. That difference may be due to chance. Interpret with caution: the mean may lie anywhere between 3.7 and 4.7.',
    },
  },
  {
    name: 'more are dissatisfied, which is all that is sure',
    claims: true,
    given: {
      now: [4, 12, 14, 40, 60, 30],
      before: [0, 2, 30, 58, 50, 20],
      stored: { mean: 'noSureChange', spread: 'noSureChange', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikke si om spredningen har endret seg. 16 av 160 er misfornøyde (1 eller 2), mot 2 av 160 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikkje seie om spreiinga har endra seg. 16 av 160 er misnøgde (1 eller 2), mot 2 av 160 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.4 out of 6, about the same as last time. We cannot say whether the spread has changed. 16 of 160 are dissatisfied (1 or 2), compared with 2 of 160 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'the mean has risen towards the top, which by itself narrows the spread',
    claims: true,
    given: {
      now: [0, 1, 3, 8, 25, 63],
      before: [1, 4, 12, 26, 34, 23],
      stored: { mean: 'up', spread: 'noSureChange', dissatisfied: 'noSureChange', meanMoved: true },
    },
    text: {
      nb: 'Snittet er 5,5 av 6, opp fra 4,6 sist. Svarene ser ut til å være mer samlet, men det kan skyldes at snittet har flyttet seg. 1 av 100 er misfornøyd (1 eller 2), mot 5 av 100 sist.',
      nn: 'Snittet er 5,5 av 6, opp frå 4,6 sist. Svara ser ut til å vere meir samla, men det kan kome av at snittet har flytta seg. 1 av 100 er misnøgd (1 eller 2), mot 5 av 100 sist.',
      en: 'The mean is 5.5 out of 6, up from 4.6 last time. The answers seem closer together, but that may be because the mean has moved. 1 of 100 is dissatisfied (1 or 2), compared with 5 of 100 last time.',
    },
  },
  {
    name: 'one dissatisfied is spoken of in the singular',
    claims: true,
    given: {
      now: [0, 1, 6, 20, 33, 20],
      before: [4, 5, 12, 20, 25, 14],
      stored: { mean: 'up', spread: 'smaller', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 4,8 av 6, opp fra 4,2 sist. Svarene er mer samlet: 1 av 80 er misfornøyd (1 eller 2), mot 9 av 80 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,8 av 6, opp frå 4,2 sist. Svara er meir samla: 1 av 80 er misnøgd (1 eller 2), mot 9 av 80 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.8 out of 6, up from 4.2 last time. The answers are closer together: 1 of 80 is dissatisfied (1 or 2), compared with 9 of 80 last time. The decrease is larger than chance easily explains.',
    },
  },
  {
    name: 'nobody, not nought',
    claims: true,
    given: {
      now: [0, 0, 5, 22, 40, 23],
      before: [3, 5, 10, 24, 32, 16],
      stored: { mean: 'up', spread: 'smaller', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 4,9 av 6, opp fra 4,4 sist. Svarene er mer samlet: ingen av 90 er misfornøyde (1 eller 2), mot 8 av 90 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,9 av 6, opp frå 4,4 sist. Svara er meir samla: ingen av 90 er misnøgde (1 eller 2), mot 8 av 90 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.9 out of 6, up from 4.4 last time. The answers are closer together: none of the 90 are dissatisfied (1 or 2), compared with 8 of 90 last time. The decrease is larger than chance easily explains.',
    },
  },
  {
    name: 'everyone is dissatisfied',
    claims: true,
    given: {
      now: [14, 11, 0, 0, 0, 0],
      before: [1, 3, 8, 8, 4, 1],
      stored: { mean: 'down', spread: 'smaller', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 1,4 av 6, ned fra 3,6 sist. Svarene er mer samlet. Alle 25 er misfornøyde (1 eller 2), mot 4 av 25 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 1,4 av 6, ned frå 3,6 sist. Svara er meir samla. Alle 25 er misnøgde (1 eller 2), mot 4 av 25 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 1.4 out of 6, down from 3.6 last time. The answers are closer together. All 25 are dissatisfied (1 or 2), compared with 4 of 25 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'a large municipality: thousands are set apart',
    claims: true,
    given: {
      now: [420, 820, 1310, 2750, 3200, 1800],
      before: [110, 290, 1100, 3100, 3500, 1900],
      stored: { mean: 'down', spread: 'larger', dissatisfied: 'up' },
      response: answered(10_300, 31_250),
    },
    text: {
      nb: 'Snittet er 4,3 av 6, ned fra 4,5 sist. Og svarene spriker mer: 1\u202f240 av 10\u202f300 er misfornøyde (1 eller 2), mot 400 av 10\u202f000 sist. Økningen er større enn tilfeldigheter lett forklarer. 10\u202f300 av 31\u202f250 svarte (33\u00a0%).',
      nn: 'Snittet er 4,3 av 6, ned frå 4,5 sist. Og svara sprikjer meir: 1\u202f240 av 10\u202f300 er misnøgde (1 eller 2), mot 400 av 10\u202f000 sist. Auken er større enn det tilfeldigheiter lett forklarar. 10\u202f300 av 31\u202f250 svara (33\u00a0%).',
      en: 'The mean is 4.3 out of 6, down from 4.5 last time. And the answers are more spread out: 1,240 of 10,300 are dissatisfied (1 or 2), compared with 400 of 10,000 last time. The increase is larger than chance easily explains. 10,300 of 31,250 answered (33%).',
    },
  },
  {
    name: 'the answers have parted in two',
    claims: true,
    given: {
      now: [24, 18, 4, 4, 16, 34],
      before: [2, 6, 24, 34, 24, 10],
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
    },
    text: {
      nb: 'Snittet er 3,7 av 6, mot 4,0 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,8 og +0,2). Men svarene spriker mer og er delt i to: 42 av 100 er misfornøyde (1 eller 2), mot 8 av 100 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 3,7 av 6, mot 4,0 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,8 og +0,2). Men svara sprikjer meir og er delte i to: 42 av 100 er misnøgde (1 eller 2), mot 8 av 100 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 3.7 out of 6, compared with 4.0 last time. We cannot say whether it has changed (the difference lies between −0.8 and +0.2). But the answers are more spread out and split in two: 42 of 100 are dissatisfied (1 or 2), compared with 8 of 100 last time. The increase is larger than chance easily explains.',
    },
  },
  {
    name: 'fewer than a tenth are dissatisfied, but they have surely become more: the alert is for the rise',
    claims: true,
    given: {
      now: [1, 11, 18, 44, 54, 22],
      before: [1, 1, 20, 53, 50, 25],
      stored: { mean: 'noSureChange', spread: 'noSureChange', dissatisfied: 'up' },
      alert: true,
      ambition: band(5, 4, 'within'),
    },
    text: {
      nb: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikke si om spredningen har endret seg. 12 av 150 er misfornøyde (1 eller 2), mot 2 av 150 sist. Økningen er større enn tilfeldigheter lett forklarer. Ambisjon 5,0–4,0: innenfor. Mindretallsvarsel: snittet er godt nok, men blant dem som svarte, har andelen misfornøyde økt fra 1\u00a0% til 8\u00a0%. Noen bør spørre hvorfor.',
      nn: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikkje seie om spreiinga har endra seg. 12 av 150 er misnøgde (1 eller 2), mot 2 av 150 sist. Auken er større enn det tilfeldigheiter lett forklarar. Ambisjon 5,0–4,0: innanfor. Mindretalsvarsel: snittet er godt nok, men blant dei som svara, har delen misnøgde auka frå 1\u00a0% til 8\u00a0%. Nokon bør spørje kvifor.',
      en: 'The mean is 4.4 out of 6, about the same as last time. We cannot say whether the spread has changed. 12 of 150 are dissatisfied (1 or 2), compared with 2 of 150 last time. The increase is larger than chance easily explains. Ambition 5.0–4.0: within. Minority alert: the mean is good enough, but among those who answered, the share who are dissatisfied has risen from 1% to 8%. Someone should ask why.',
    },
  },
  {
    name: 'the spread seems larger only because the mean has left the top',
    claims: true,
    given: {
      now: [0, 2, 8, 26, 60, 104],
      before: [0, 2, 2, 6, 40, 150],
      stored: { mean: 'down', spread: 'noSureChange', dissatisfied: 'noSureChange', meanMoved: true },
    },
    text: {
      nb: 'Snittet er 5,3 av 6, ned fra 5,7 sist. Svarene ser ut til å sprike mer, men det kan skyldes at snittet har flyttet seg. 2 av 200 er misfornøyde (1 eller 2), mot 2 av 200 sist.',
      nn: 'Snittet er 5,3 av 6, ned frå 5,7 sist. Svara ser ut til å sprikje meir, men det kan kome av at snittet har flytta seg. 2 av 200 er misnøgde (1 eller 2), mot 2 av 200 sist.',
      en: 'The mean is 5.3 out of 6, down from 5.7 last time. The answers seem more spread out, but that may be because the mean has moved. 2 of 200 are dissatisfied (1 or 2), compared with 2 of 200 last time.',
    },
  },
  {
    name: 'the answers have gathered, and are split in two all the same',
    claims: true,
    given: {
      now: [0, 30, 8, 12, 40, 10],
      before: [42, 8, 0, 0, 8, 42],
      stored: { mean: 'noSureChange', spread: 'smaller', dissatisfied: 'down' },
    },
    text: {
      nb: 'Snittet er 3,9 av 6, mot 3,5 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,1 og +1,0). Svarene er mer samlet, men de er delt i to: 30 av 100 er misfornøyde (1 eller 2), mot 50 av 100 sist. Nedgangen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 3,9 av 6, mot 3,5 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,1 og +1,0). Svara er meir samla, men dei er delte i to: 30 av 100 er misnøgde (1 eller 2), mot 50 av 100 sist. Nedgangen er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 3.9 out of 6, compared with 3.5 last time. We cannot say whether it has changed (the difference lies between −0.1 and +1.0). The answers are closer together, but they are split in two: 30 of 100 are dissatisfied (1 or 2), compared with 50 of 100 last time. The decrease is larger than chance easily explains.',
    },
  },
];
