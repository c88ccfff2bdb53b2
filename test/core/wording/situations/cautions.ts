import { answered, nothingSure, type Row, steadyBefore, steadyNow } from '../given.ts';

/** Marks that go with a figure: few answers, wide intervals, and those who do not know. */
export const cautionRows: Row[] = [
  {
    name: 'caution because of few answers',
    claims: false,
    given: { now: [0, 0, 1, 5, 6, 2], caution: 'E' },
    text: {
      nb: 'Snittet er 4,6 av 6. Det er noe spredning i svarene: ingen av 14 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Tolkes forsiktig: det er bare 14 svar.',
      nn: 'Snittet er 4,6 av 6. Det er noko spreiing i svara: ingen av 14 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Må tolkast varsamt: det er berre 14 svar.',
      en: 'The mean is 4.6 out of 6. There is some spread in the answers: none of the 14 are dissatisfied (1 or 2). There are no earlier figures to compare with. Interpret with caution: there are only 14 answers.',
    },
  },
  {
    name: 'caution because the interval is wide',
    claims: false,
    given: { now: [4, 2, 2, 4, 6, 7], caution: 'E' },
    text: {
      nb: 'Snittet er 4,1 av 6. Det er svært stor spredning i svarene: 6 av 25 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Tolkes forsiktig: snittet kan ligge et sted mellom 3,3 og 4,8.',
      nn: 'Snittet er 4,1 av 6. Det er svært stor spreiing i svara: 6 av 25 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Må tolkast varsamt: snittet kan liggje ein stad mellom 3,3 og 4,8.',
      en: 'The mean is 4.1 out of 6. There is a very large spread in the answers: 6 of 25 are dissatisfied (1 or 2). There are no earlier figures to compare with. Interpret with caution: the mean may lie anywhere between 3.3 and 4.8.',
    },
  },
  {
    name: 'caution for both reasons',
    claims: false,
    given: { now: [1, 1, 2, 4, 5, 3], caution: 'E' },
    text: {
      nb: 'Snittet er 4,3 av 6. Det er stor spredning i svarene: 2 av 16 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Tolkes forsiktig: det er bare 16 svar, og snittet kan ligge et sted mellom 3,5 og 5,0.',
      nn: 'Snittet er 4,3 av 6. Det er stor spreiing i svara: 2 av 16 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Må tolkast varsamt: det er berre 16 svar, og snittet kan liggje ein stad mellom 3,5 og 5,0.',
      en: 'The mean is 4.3 out of 6. There is a large spread in the answers: 2 of 16 are dissatisfied (1 or 2). There are no earlier figures to compare with. Interpret with caution: there are only 16 answers, and the mean may lie anywhere between 3.5 and 5.0.',
    },
  },
  {
    name: 'an interval is not told beyond the ends of the scale',
    claims: false,
    given: { now: [0, 1, 0, 0, 2, 9], caution: 'E' },
    text: {
      nb: 'Snittet er 5,5 av 6. Det er stor spredning i svarene: 1 av 12 er misfornøyd (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Tolkes forsiktig: det er bare 12 svar, og snittet kan ligge et sted mellom 4,8 og 6,0.',
      nn: 'Snittet er 5,5 av 6. Det er stor spreiing i svara: 1 av 12 er misnøgd (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Må tolkast varsamt: det er berre 12 svar, og snittet kan liggje ein stad mellom 4,8 og 6,0.',
      en: 'The mean is 5.5 out of 6. There is a large spread in the answers: 1 of 12 is dissatisfied (1 or 2). There are no earlier figures to compare with. Interpret with caution: there are only 12 answers, and the mean may lie anywhere between 4.8 and 6.0.',
    },
  },
  {
    name: 'too uncertain to be shown: no figure, no change and no alert',
    claims: false,
    given: {
      now: [4, 0, 1, 1, 2, 4],
      before: [0, 0, 10, 60, 80, 20],
      stored: { mean: 'noSureChange', spread: 'larger', dissatisfied: 'up' },
      alert: true,
      caution: 'F',
      response: answered(12, 20),
    },
    text: {
      nb: 'Vises ikke, fordi tallet er for usikkert. 12 av 20 svarte (60\u00a0%).',
      nn: 'Blir ikkje vist, fordi talet er for usikkert. 12 av 20 svara (60\u00a0%).',
      en: 'Not shown, because the figure is too uncertain. 12 of 20 answered (60%).',
    },
  },
  {
    name: 'more than a fifth do not know, as last time',
    claims: false,
    given: { now: steadyNow, before: steadyBefore, stored: nothingSure, dontKnow: [45, 44] },
    text: {
      nb: 'Snittet er 4,6 av 6, omtrent som sist. Det samme gjelder spredningen. 4 av 120 er misfornøyde (1 eller 2), mot 5 av 120 sist. Mange vet ikke: 45 av 165 (27\u00a0%) svarte «vet ikke».',
      nn: 'Snittet er 4,6 av 6, omtrent som sist. Det same gjeld spreiinga. 4 av 120 er misnøgde (1 eller 2), mot 5 av 120 sist. Mange veit ikkje: 45 av 165 (27\u00a0%) svara «veit ikkje».',
      en: 'The mean is 4.6 out of 6, about the same as last time. The same goes for the spread. 4 of 120 are dissatisfied (1 or 2), compared with 5 of 120 last time. Many do not know: 45 of 165 (27%) answered “don’t know”.',
    },
  },
  {
    name: 'exactly a fifth is not yet many',
    claims: false,
    given: { now: steadyNow, before: steadyBefore, stored: nothingSure, dontKnow: [30, 28] },
    text: {
      nb: 'Snittet er 4,6 av 6, omtrent som sist. Det samme gjelder spredningen. 4 av 120 er misfornøyde (1 eller 2), mot 5 av 120 sist.',
      nn: 'Snittet er 4,6 av 6, omtrent som sist. Det same gjeld spreiinga. 4 av 120 er misnøgde (1 eller 2), mot 5 av 120 sist.',
      en: 'The mean is 4.6 out of 6, about the same as last time. The same goes for the spread. 4 of 120 are dissatisfied (1 or 2), compared with 5 of 120 last time.',
    },
  },
  {
    name: 'a larger share does not know: the comparison of the means is to be read with care',
    claims: false,
    given: { now: steadyNow, before: steadyBefore, stored: nothingSure, dontKnow: [17, 8] },
    text: {
      nb: 'Snittet er 4,6 av 6, omtrent som sist. Det samme gjelder spredningen. 4 av 120 er misfornøyde (1 eller 2), mot 5 av 120 sist. En større andel svarte «vet ikke» enn sist (12\u00a0%, mot 6\u00a0%), så sammenligningen av snittet er mindre sikker.',
      nn: 'Snittet er 4,6 av 6, omtrent som sist. Det same gjeld spreiinga. 4 av 120 er misnøgde (1 eller 2), mot 5 av 120 sist. Ein større del svara «veit ikkje» enn sist (12\u00a0%, mot 6\u00a0%), så samanlikninga av snittet er mindre sikker.',
      en: 'The mean is 4.6 out of 6, about the same as last time. The same goes for the spread. 4 of 120 are dissatisfied (1 or 2), compared with 5 of 120 last time. A larger share answered “don’t know” than last time (12%, compared with 6%), so the comparison of the means is less certain.',
    },
  },
  {
    name: 'a smaller share does not know, and the mean is up',
    claims: true,
    given: {
      now: [1, 3, 8, 22, 46, 40],
      before: [2, 6, 18, 36, 38, 20],
      stored: { mean: 'up', spread: 'noSureChange', dissatisfied: 'noSureChange' },
      dontKnow: [8, 17],
    },
    text: {
      nb: 'Snittet er 4,9 av 6, opp fra 4,4 sist. Svarene spriker omtrent som sist. 4 av 120 er misfornøyde (1 eller 2), mot 8 av 120 sist. En mindre andel svarte «vet ikke» enn sist (6\u00a0%, mot 12\u00a0%), så sammenligningen av snittet er mindre sikker.',
      nn: 'Snittet er 4,9 av 6, opp frå 4,4 sist. Svara sprikjer omtrent som sist. 4 av 120 er misnøgde (1 eller 2), mot 8 av 120 sist. Ein mindre del svara «veit ikkje» enn sist (6\u00a0%, mot 12\u00a0%), så samanlikninga av snittet er mindre sikker.',
      en: 'The mean is 4.9 out of 6, up from 4.4 last time. The answers are spread about as much as last time. 4 of 120 are dissatisfied (1 or 2), compared with 8 of 120 last time. A smaller share answered “don’t know” than last time (6%, compared with 12%), so the comparison of the means is less certain.',
    },
  },
  {
    name: 'many do not know, and far more than last time',
    claims: false,
    given: { now: steadyNow, before: steadyBefore, stored: nothingSure, dontKnow: [45, 20] },
    text: {
      nb: 'Snittet er 4,6 av 6, omtrent som sist. Det samme gjelder spredningen. 4 av 120 er misfornøyde (1 eller 2), mot 5 av 120 sist. Mange vet ikke: 45 av 165 (27\u00a0%) svarte «vet ikke». En større andel svarte «vet ikke» enn sist (27\u00a0%, mot 14\u00a0%), så sammenligningen av snittet er mindre sikker.',
      nn: 'Snittet er 4,6 av 6, omtrent som sist. Det same gjeld spreiinga. 4 av 120 er misnøgde (1 eller 2), mot 5 av 120 sist. Mange veit ikkje: 45 av 165 (27\u00a0%) svara «veit ikkje». Ein større del svara «veit ikkje» enn sist (27\u00a0%, mot 14\u00a0%), så samanlikninga av snittet er mindre sikker.',
      en: 'The mean is 4.6 out of 6, about the same as last time. The same goes for the spread. 4 of 120 are dissatisfied (1 or 2), compared with 5 of 120 last time. Many do not know: 45 of 165 (27%) answered “don’t know”. A larger share answered “don’t know” than last time (27%, compared with 14%), so the comparison of the means is less certain.',
    },
  },
  {
    name: 'many do not know in the first round',
    claims: false,
    given: { now: [0, 2, 8, 30, 50, 30], dontKnow: [60, 0] },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Mange vet ikke: 60 av 180 (33\u00a0%) svarte «vet ikke».',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Mange veit ikkje: 60 av 180 (33\u00a0%) svara «veit ikkje».',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. Many do not know: 60 of 180 (33%) answered “don’t know”.',
    },
  },
];
