import { nothingSure, type Row, steadyBefore, steadyNow } from '../given.ts';

/** Two rounds can be compared, but no change may be told. */
export const notSureRows: Row[] = [
  {
    name: 'all is about as last time',
    claims: false,
    given: { now: steadyNow, before: steadyBefore, stored: nothingSure },
    text: {
      nb: 'Snittet er 4,6 av 6, omtrent som sist. Det samme gjelder spredningen. 4 av 120 er misfornøyde (1 eller 2), mot 5 av 120 sist.',
      nn: 'Snittet er 4,6 av 6, omtrent som sist. Det same gjeld spreiinga. 4 av 120 er misnøgde (1 eller 2), mot 5 av 120 sist.',
      en: 'The mean is 4.6 out of 6, about the same as last time. The same goes for the spread. 4 of 120 are dissatisfied (1 or 2), compared with 5 of 120 last time.',
    },
  },
  {
    name: 'neither the mean nor the spread can be told',
    claims: false,
    given: { now: [1, 3, 6, 9, 8, 5], before: [0, 2, 4, 8, 11, 9], stored: nothingSure },
    text: {
      nb: 'Snittet er 4,1 av 6, mot 4,6 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −1,1 og +0,1). Det samme gjelder spredningen. 4 av 32 er misfornøyde (1 eller 2), mot 2 av 34 sist. Den forskjellen kan være tilfeldig.',
      nn: 'Snittet er 4,1 av 6, mot 4,6 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −1,1 og +0,1). Det same gjeld spreiinga. 4 av 32 er misnøgde (1 eller 2), mot 2 av 34 sist. Den skilnaden kan vere tilfeldig.',
      en: 'The mean is 4.1 out of 6, compared with 4.6 last time. We cannot say whether it has changed (the difference lies between −1.1 and +0.1). The same goes for the spread. 4 of 32 are dissatisfied (1 or 2), compared with 2 of 34 last time. That difference may be due to chance.',
    },
  },
  {
    name: 'the mean cannot be told, the spread is about as last time',
    claims: false,
    given: { now: [1, 2, 8, 14, 10, 5], before: [0, 2, 5, 13, 13, 7], stored: nothingSure },
    text: {
      nb: 'Snittet er 4,1 av 6, mot 4,5 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,8 og +0,2). Svarene spriker omtrent som sist. 3 av 40 er misfornøyde (1 eller 2), mot 2 av 40 sist.',
      nn: 'Snittet er 4,1 av 6, mot 4,5 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,8 og +0,2). Svara sprikjer omtrent som sist. 3 av 40 er misnøgde (1 eller 2), mot 2 av 40 sist.',
      en: 'The mean is 4.1 out of 6, compared with 4.5 last time. We cannot say whether it has changed (the difference lies between −0.8 and +0.2). The answers are spread about as much as last time. 3 of 40 are dissatisfied (1 or 2), compared with 2 of 40 last time.',
    },
  },
  {
    name: 'a small difference among few is not called about as last time: the interval is too wide',
    claims: false,
    given: {
      now: [0, 1, 2, 4, 7, 4],
      before: [0, 1, 3, 5, 6, 3],
      stored: nothingSure,
      caution: 'E',
    },
    text: {
      nb: 'Snittet er 4,6 av 6, mot 4,4 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,6 og +1,0). Svarene spriker omtrent som sist. 1 av 18 er misfornøyd (1 eller 2), mot 1 av 18 sist. Tolkes forsiktig: det er bare 18 svar, og snittet kan ligge et sted mellom 4,0 og 5,2.',
      nn: 'Snittet er 4,6 av 6, mot 4,4 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,6 og +1,0). Svara sprikjer omtrent som sist. 1 av 18 er misnøgd (1 eller 2), mot 1 av 18 sist. Må tolkast varsamt: det er berre 18 svar, og snittet kan liggje ein stad mellom 4,0 og 5,2.',
      en: 'The mean is 4.6 out of 6, compared with 4.4 last time. We cannot say whether it has changed (the difference lies between −0.6 and +1.0). The answers are spread about as much as last time. 1 of 18 is dissatisfied (1 or 2), compared with 1 of 18 last time. Interpret with caution: there are only 18 answers, and the mean may lie anywhere between 4.0 and 5.2.',
    },
  },
  {
    name: 'twelve answers: nothing can be told',
    claims: false,
    given: {
      now: [1, 1, 2, 4, 3, 1],
      before: [0, 1, 3, 3, 4, 1],
      stored: nothingSure,
      caution: 'E',
    },
    text: {
      nb: 'Snittet er 3,8 av 6, mot 4,1 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −1,3 og +0,8). Det samme gjelder spredningen. 2 av 12 er misfornøyde (1 eller 2), mot 1 av 12 sist. Den forskjellen kan være tilfeldig. Tolkes forsiktig: det er bare 12 svar, og snittet kan ligge et sted mellom 2,9 og 4,7.',
      nn: 'Snittet er 3,8 av 6, mot 4,1 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −1,3 og +0,8). Det same gjeld spreiinga. 2 av 12 er misnøgde (1 eller 2), mot 1 av 12 sist. Den skilnaden kan vere tilfeldig. Må tolkast varsamt: det er berre 12 svar, og snittet kan liggje ein stad mellom 2,9 og 4,7.',
      en: 'The mean is 3.8 out of 6, compared with 4.1 last time. We cannot say whether it has changed (the difference lies between −1.3 and +0.8). The same goes for the spread. 2 of 12 are dissatisfied (1 or 2), compared with 1 of 12 last time. That difference may be due to chance. Interpret with caution: there are only 12 answers, and the mean may lie anywhere between 2.9 and 4.7.',
    },
  },
  {
    name: 'one test by itself would have said up, but many figures were compared at once',
    claims: false,
    given: {
      now: [2, 6, 14, 30, 40, 28],
      before: [4, 10, 22, 32, 34, 18],
      stored: nothingSure,
      among: 2_000,
    },
    text: {
      nb: 'Snittet er 4,5 av 6, mot 4,1 sist. Vi kan ikke være sikre på at det har endret seg, fordi mange tall er sammenlignet samtidig (forskjellen ligger mellom +0,1 og +0,7). Svarene spriker omtrent som sist. 8 av 120 er misfornøyde (1 eller 2), mot 14 av 120 sist. Den forskjellen kan være tilfeldig.',
      nn: 'Snittet er 4,5 av 6, mot 4,1 sist. Vi kan ikkje vere sikre på at det har endra seg, fordi mange tal er samanlikna på éin gong (skilnaden ligg mellom +0,1 og +0,7). Svara sprikjer omtrent som sist. 8 av 120 er misnøgde (1 eller 2), mot 14 av 120 sist. Den skilnaden kan vere tilfeldig.',
      en: 'The mean is 4.5 out of 6, compared with 4.1 last time. We cannot be sure that it has changed, because many figures were compared at once (the difference lies between +0.1 and +0.7). The answers are spread about as much as last time. 8 of 120 are dissatisfied (1 or 2), compared with 14 of 120 last time. That difference may be due to chance.',
    },
  },
  {
    name: 'more spread and more dissatisfied by one test, but not when many are compared',
    claims: false,
    given: {
      now: [8, 6, 6, 18, 32, 50],
      before: [0, 2, 8, 30, 50, 30],
      stored: nothingSure,
      among: 2_000,
    },
    text: {
      nb: 'Snittet er 4,8 av 6, omtrent som sist. Vi kan ikke si om spredningen har endret seg. 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Den forskjellen kan være tilfeldig.',
      nn: 'Snittet er 4,8 av 6, omtrent som sist. Vi kan ikkje seie om spreiinga har endra seg. 14 av 120 er misnøgde (1 eller 2), mot 2 av 120 sist. Den skilnaden kan vere tilfeldig.',
      en: 'The mean is 4.8 out of 6, about the same as last time. We cannot say whether the spread has changed. 14 of 120 are dissatisfied (1 or 2), compared with 2 of 120 last time. That difference may be due to chance.',
    },
  },
  {
    name: 'the mean is as last time and the spread cannot be told',
    claims: false,
    given: { now: [4, 4, 6, 12, 17, 17], before: [1, 3, 9, 16, 19, 12], stored: nothingSure },
    text: {
      nb: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikke si om spredningen har endret seg. 8 av 60 er misfornøyde (1 eller 2), mot 4 av 60 sist. Den forskjellen kan være tilfeldig.',
      nn: 'Snittet er 4,4 av 6, omtrent som sist. Vi kan ikkje seie om spreiinga har endra seg. 8 av 60 er misnøgde (1 eller 2), mot 4 av 60 sist. Den skilnaden kan vere tilfeldig.',
      en: 'The mean is 4.4 out of 6, about the same as last time. We cannot say whether the spread has changed. 8 of 60 are dissatisfied (1 or 2), compared with 4 of 60 last time. That difference may be due to chance.',
    },
  },
  {
    name: 'split in two, and no change can be told',
    claims: false,
    given: { now: [20, 10, 5, 5, 25, 35], before: [14, 10, 10, 8, 30, 28], stored: nothingSure },
    text: {
      nb: 'Snittet er 4,1 av 6, mot 4,1 sist. Vi kan ikke si om det har endret seg (forskjellen ligger mellom −0,6 og +0,5). Det samme gjelder spredningen. Svarene er delt i to: 30 av 100 er misfornøyde (1 eller 2), mot 24 av 100 sist. Den forskjellen kan være tilfeldig.',
      nn: 'Snittet er 4,1 av 6, mot 4,1 sist. Vi kan ikkje seie om det har endra seg (skilnaden ligg mellom −0,6 og +0,5). Det same gjeld spreiinga. Svara er delte i to: 30 av 100 er misnøgde (1 eller 2), mot 24 av 100 sist. Den skilnaden kan vere tilfeldig.',
      en: 'The mean is 4.1 out of 6, compared with 4.1 last time. We cannot say whether it has changed (the difference lies between −0.6 and +0.5). The same goes for the spread. The answers are split in two: 30 of 100 are dissatisfied (1 or 2), compared with 24 of 100 last time. That difference may be due to chance.',
    },
  },
  {
    name: 'ten thousand answers: every difference is sure, and none is large enough to matter',
    claims: false,
    given: {
      now: [400, 900, 2100, 3300, 2300, 1000],
      before: [300, 800, 2000, 3400, 2450, 1050],
      stored: nothingSure,
    },
    text: {
      nb: 'Snittet er 3,9 av 6, omtrent som sist. Det samme gjelder spredningen. 1\u202f300 av 10\u202f000 er misfornøyde (1 eller 2), mot 1\u202f100 av 10\u202f000 sist.',
      nn: 'Snittet er 3,9 av 6, omtrent som sist. Det same gjeld spreiinga. 1\u202f300 av 10\u202f000 er misnøgde (1 eller 2), mot 1\u202f100 av 10\u202f000 sist.',
      en: 'The mean is 3.9 out of 6, about the same as last time. The same goes for the spread. 1,300 of 10,000 are dissatisfied (1 or 2), compared with 1,100 of 10,000 last time.',
    },
  },
  {
    name: 'split in two both times',
    claims: false,
    given: { now: [44, 28, 12, 16, 44, 56], before: [40, 32, 16, 16, 48, 48], stored: nothingSure },
    text: {
      nb: 'Snittet er 3,8 av 6, omtrent som sist. Svarene er delt i to: 72 av 200 er misfornøyde (1 eller 2), mot 72 av 200 sist.',
      nn: 'Snittet er 3,8 av 6, omtrent som sist. Svara er delte i to: 72 av 200 er misnøgde (1 eller 2), mot 72 av 200 sist.',
      en: 'The mean is 3.8 out of 6, about the same as last time. The answers are split in two: 72 of 200 are dissatisfied (1 or 2), compared with 72 of 200 last time.',
    },
  },
  {
    name: 'two thousand answers and a difference too small to matter',
    claims: false,
    given: {
      now: [40, 60, 160, 540, 760, 440],
      before: [44, 70, 180, 560, 740, 406],
      stored: nothingSure,
    },
    text: {
      nb: 'Snittet er 4,6 av 6, omtrent som sist. Det samme gjelder spredningen. 100 av 2\u202f000 er misfornøyde (1 eller 2), mot 114 av 2\u202f000 sist.',
      nn: 'Snittet er 4,6 av 6, omtrent som sist. Det same gjeld spreiinga. 100 av 2\u202f000 er misnøgde (1 eller 2), mot 114 av 2\u202f000 sist.',
      en: 'The mean is 4.6 out of 6, about the same as last time. The same goes for the spread. 100 of 2,000 are dissatisfied (1 or 2), compared with 114 of 2,000 last time.',
    },
  },
  {
    name: 'nobody is dissatisfied, this time or last',
    claims: false,
    given: { now: [0, 0, 6, 59, 86, 17], before: [0, 0, 8, 60, 83, 17], stored: nothingSure },
    text: {
      nb: 'Snittet er 4,7 av 6, omtrent som sist. Det samme gjelder spredningen. Ingen av 168 er misfornøyde (1 eller 2), mot ingen av 168 sist.',
      nn: 'Snittet er 4,7 av 6, omtrent som sist. Det same gjeld spreiinga. Ingen av 168 er misnøgde (1 eller 2), mot ingen av 168 sist.',
      en: 'The mean is 4.7 out of 6, about the same as last time. The same goes for the spread. None of the 168 are dissatisfied (1 or 2), compared with none of the 168 last time.',
    },
  },
];
