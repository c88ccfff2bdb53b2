import { answered, band, homeCareNow, type Row } from '../given.ts';

/** One round by itself: how the answers spread, without a change to tell. */
export const aloneRows: Row[] = [
  {
    name: 'the first round, and the answers agree',
    claims: false,
    given: { now: [0, 0, 2, 14, 70, 14] },
    text: {
      nb: 'Snittet er 5,0 av 6. Svarene er samstemte: ingen av 100 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med.',
      nn: 'Snittet er 5,0 av 6. Svara er samstemte: ingen av 100 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med.',
      en: 'The mean is 5.0 out of 6. The answers largely agree: none of the 100 are dissatisfied (1 or 2). There are no earlier figures to compare with.',
    },
  },
  {
    name: 'some spread',
    claims: false,
    given: { now: [0, 2, 8, 30, 50, 30] },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med.',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med.',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with.',
    },
  },
  {
    name: 'large spread, nine in a hundred dissatisfied: too few for an alert',
    claims: false,
    given: { now: [3, 6, 15, 28, 32, 16], ambition: band(5, 4, 'within') },
    text: {
      nb: 'Snittet er 4,3 av 6. Det er stor spredning i svarene: 9 av 100 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 5,0–4,0: innenfor.',
      nn: 'Snittet er 4,3 av 6. Det er stor spreiing i svara: 9 av 100 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 5,0–4,0: innanfor.',
      en: 'The mean is 4.3 out of 6. There is a large spread in the answers: 9 of 100 are dissatisfied (1 or 2). There are no earlier figures to compare with. Ambition 5.0–4.0: within.',
    },
  },
  {
    name: 'a third dissatisfied, but the mean is below the floor: no alert, everybody sees it',
    claims: false,
    given: { now: [18, 16, 17, 16, 16, 17], ambition: band(5, 4, 'below') },
    text: {
      nb: 'Snittet er 3,5 av 6. Det er svært stor spredning i svarene: 34 av 100 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 5,0–4,0: under.',
      nn: 'Snittet er 3,5 av 6. Det er svært stor spreiing i svara: 34 av 100 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 5,0–4,0: under.',
      en: 'The mean is 3.5 out of 6. There is a very large spread in the answers: 34 of 100 are dissatisfied (1 or 2). There are no earlier figures to compare with. Ambition 5.0–4.0: below.',
    },
  },
  {
    name: 'an alert in the first round',
    claims: true,
    given: { now: homeCareNow, alert: true, ambition: band(5, 4, 'within', true) },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er stor spredning i svarene: 14 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 5,0–4,0: innenfor, men usikkert. Mindretallsvarsel: snittet er godt nok, men 12\u00a0% av dem som svarte, er misfornøyde. Noen bør spørre hvorfor.',
      nn: 'Snittet er 4,8 av 6. Det er stor spreiing i svara: 14 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 5,0–4,0: innanfor, men usikkert. Mindretalsvarsel: snittet er godt nok, men 12\u00a0% av dei som svara, er misnøgde. Nokon bør spørje kvifor.',
      en: 'The mean is 4.8 out of 6. There is a large spread in the answers: 14 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. Ambition 5.0–4.0: within, but uncertain. Minority alert: the mean is good enough, but 12% of those who answered are dissatisfied. Someone should ask why.',
    },
  },
  {
    name: 'an alert where no ambition is adopted does not call the mean good',
    claims: true,
    given: { now: [34, 12, 2, 4, 16, 32], alert: true },
    text: {
      nb: 'Snittet er 3,5 av 6. Svarene er delt i to: 46 av 100 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Mindretallsvarsel: snittet viser det ikke, men 46\u00a0% av dem som svarte, er misfornøyde. Noen bør spørre hvorfor.',
      nn: 'Snittet er 3,5 av 6. Svara er delte i to: 46 av 100 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Mindretalsvarsel: snittet viser det ikkje, men 46\u00a0% av dei som svara, er misnøgde. Nokon bør spørje kvifor.',
      en: 'The mean is 3.5 out of 6. The answers are split in two: 46 of 100 are dissatisfied (1 or 2). There are no earlier figures to compare with. Minority alert: the mean does not show it, but 46% of those who answered are dissatisfied. Someone should ask why.',
    },
  },
  {
    name: 'split in two, and no alert was raised',
    claims: false,
    given: { now: [34, 12, 2, 4, 16, 32], ambition: band(5, 4, 'below') },
    text: {
      nb: 'Snittet er 3,5 av 6. Svarene er delt i to: 46 av 100 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 5,0–4,0: under.',
      nn: 'Snittet er 3,5 av 6. Svara er delte i to: 46 av 100 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 5,0–4,0: under.',
      en: 'The mean is 3.5 out of 6. The answers are split in two: 46 of 100 are dissatisfied (1 or 2). There are no earlier figures to compare with. Ambition 5.0–4.0: below.',
    },
  },
  {
    name: 'the question was changed: a break in the series',
    claims: false,
    given: { now: homeCareNow, notCompared: 'changedQuestion' },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er stor spredning i svarene: 14 av 120 er misfornøyde (1 eller 2). Spørsmålet ble endret i 2027. Tallene kan ikke sammenlignes.',
      nn: 'Snittet er 4,8 av 6. Det er stor spreiing i svara: 14 av 120 er misnøgde (1 eller 2). Spørsmålet vart endra i 2027. Tala kan ikkje samanliknast.',
      en: 'The mean is 4.8 out of 6. There is a large spread in the answers: 14 of 120 are dissatisfied (1 or 2). The question was changed in 2027. The figures cannot be compared.',
    },
  },
  {
    name: 'last time’s figures are withheld',
    claims: false,
    given: { now: [1, 2, 8, 14, 10, 5], notCompared: 'withheld' },
    text: {
      nb: 'Snittet er 4,1 av 6. Det er stor spredning i svarene: 3 av 40 er misfornøyde (1 eller 2). Kan ikke sammenlignes med sist, fordi tallene fra sist ikke vises.',
      nn: 'Snittet er 4,1 av 6. Det er stor spreiing i svara: 3 av 40 er misnøgde (1 eller 2). Kan ikkje samanliknast med sist, fordi tala frå sist ikkje blir viste.',
      en: 'The mean is 4.1 out of 6. There is a large spread in the answers: 3 of 40 are dissatisfied (1 or 2). Cannot be compared with last time, because last time’s figures are not shown.',
    },
  },
  {
    name: 'the response stands beside the figure',
    claims: false,
    given: { now: [0, 2, 8, 30, 50, 30], response: answered(412, 1240) },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. 412 av 1\u202f240 svarte (33\u00a0%).',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. 412 av 1\u202f240 svara (33\u00a0%).',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. 412 of 1,240 answered (33%).',
    },
  },
  {
    name: 'an open link has no response rate',
    claims: false,
    given: { now: [0, 2, 8, 30, 50, 30], response: answered(142, null) },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. 142 svarte via en åpen lenke, så det finnes ingen svarprosent.',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. 142 svara via ei open lenkje, så det finst ingen svarprosent.',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. 142 answered through an open link, so there is no response rate.',
    },
  },
  {
    name: 'a response that is withheld',
    claims: false,
    given: { now: [0, 2, 8, 30, 50, 30], response: { shown: 'nothing' } },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Svarprosenten vises ikke.',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Svarprosenten blir ikkje vist.',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. The response rate is not shown.',
    },
  },
  {
    name: 'an exact ambition without a tolerance has a deviation, not a verdict',
    claims: false,
    given: {
      now: [0, 2, 8, 30, 50, 30],
      ambition: { rule: { form: 'exact', value: 5 }, code: 'deviation', uncertain: false },
    },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 5: avviket er −0,2, og ingen grense er vedtatt.',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 5: avviket er −0,2, og inga grense er vedteken.',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. Ambition 5: the deviation is −0.2, and no limit has been adopted.',
    },
  },
  {
    name: 'a relative ambition without its reference',
    claims: false,
    given: {
      now: [0, 2, 8, 30, 50, 30],
      ambition: {
        rule: { form: 'relative', operator: 'lower', by: 1, unit: 'notChosen', reference: 'PAI' },
        code: 'missingReference',
        uncertain: false,
      },
    },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjon 1\u00a0% lavere enn PAI-statistikk: mangler referanse.',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjon 1\u00a0% lågare enn PAI-statistikk: manglar referanse.',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. Ambition 1% lower than PAI statistics: the reference is missing.',
    },
  },
  {
    name: 'an ambition that the units set',
    claims: false,
    given: {
      now: [0, 2, 8, 30, 50, 30],
      ambition: { rule: { form: 'delegated', level: 'unit' }, code: 'delegated', uncertain: false },
    },
    text: {
      nb: 'Snittet er 4,8 av 6. Det er noe spredning i svarene: 2 av 120 er misfornøyde (1 eller 2). Det finnes ingen tidligere tall å sammenligne med. Ambisjonsnivået settes på enhetene.',
      nn: 'Snittet er 4,8 av 6. Det er noko spreiing i svara: 2 av 120 er misnøgde (1 eller 2). Det finst ingen tidlegare tal å samanlikne med. Ambisjonsnivået blir sett på einingane.',
      en: 'The mean is 4.8 out of 6. There is some spread in the answers: 2 of 120 are dissatisfied (1 or 2). There are no earlier figures to compare with. The ambition level is set by the units.',
    },
  },
];
