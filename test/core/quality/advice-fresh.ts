import type { QuestionRow } from './advice-questions.ts';

/**
 * Questions of services that no other row is about (waste and roads, general practitioners, swimming halls, schools of music, building, church and
 * party), written and committed before the rules were tried on them. Of the rules' lists, that of jargon had been read.
 */
export const freshQuestions: readonly QuestionRow[] = [
  // Two in one.
  {
    language: 'nb',
    title: 'Hvor fornøyd er du med brøyting og strøing av fortauet der du bor?',
    expected: ['two-in-one'],
  },
  {
    ...{
      language: 'nb',
      title: 'Avfallet blir hentet til avtalt tid, og plassen er ryddig etterpå',
      as: 'agree',
    },
    expected: ['two-in-one'],
  },
  {
    ...{ language: 'nb', title: 'Kjøkkenet på sykehjemmet tar hensyn til allergier og ønsker', as: 'agree' },
    expected: ['two-in-one'],
  },
  {
    ...{
      language: 'nb',
      title: 'Kulturskolen har tilbud som passer både for nybegynnere og viderekomne',
      as: 'agree',
    },
    expected: ['two-in-one'],
  },
  { language: 'nn', title: 'Kor nøgd er du med brøytinga og gatelysa?', expected: ['two-in-one'] },
  {
    ...{ language: 'en', title: 'The staff at reception were friendly and quick', as: 'agree' },
    expected: ['two-in-one'],
  },
  // Leading.
  {
    ...{ language: 'nb', title: 'Synes ikke du også at bompengene er for høye?', as: 'choice' },
    expected: ['leading'],
  },
  {
    ...{ language: 'nb', title: 'Den flotte nye svømmehallen var verdt pengene', as: 'agree' },
    expected: ['leading'],
  },
  {
    ...{
      language: 'en',
      title: 'Do you agree that the excellent library deserves longer hours?',
      as: 'choice',
    },
    expected: ['leading'],
  },
  // Two negations.
  {
    language: 'nb',
    title: 'Det er ikke umulig å få time hos fastlegen',
    as: 'agree',
    expected: ['double-negation'],
  },
  {
    ...{ language: 'nb', title: 'Hjemmetjenesten kommer aldri for sent uten å si fra', as: 'agree' },
    expected: ['double-negation'],
  },
  {
    language: 'nn',
    title: 'Dei tilsette kjem aldri utan avtale',
    as: 'agree',
    expected: ['double-negation'],
  },
  // Words of the trade, and length.
  { language: 'nb', title: 'VTA-plassen din', expected: ['jargon'] },
  {
    ...{ language: 'nb', as: 'satisfied' },
    title:
      'Vi ber deg vurdere i hvilken utstrekning den informasjonen du mottok fra kommunens servicekontor i forbindelse med søknaden om redusert foreldrebetaling, var tilstrekkelig',
    expected: ['long-question', 'jargon', 'hard-to-read'],
  },
  // What one may not know.
  {
    ...{
      language: 'nb',
      title: 'Hytteeierne betaler en rimelig del av kommunens utgifter',
      as: 'agree-only',
    },
    expected: ['no-dont-know'],
  },
  {
    ...{ language: 'nb', title: 'Jeg vet hvem jeg skal ringe når vannet blir borte', as: 'agree-only' },
    expected: [],
  },
  // What the law protects.
  { language: 'nb', title: 'Hvilken menighet hører du til?', as: 'choice', expected: ['special-category'] },
  {
    ...{ language: 'nb', title: 'Bruker du medisiner for psykiske plager?', as: 'choice' },
    expected: ['special-category'],
  },
  { language: 'nb', title: 'Hvilket parti stemte du på?', as: 'choice', expected: ['special-category'] },
  { language: 'nb', title: 'Er du medlem av en fagforening?', as: 'choice', expected: ['special-category'] },
  { language: 'en', title: 'What is your religion?', as: 'choice', expected: ['special-category'] },
  {
    language: 'nb',
    title: 'Har du fått fartsbot det siste året?',
    as: 'choice',
    expected: ['criminal-matters'],
  },
  {
    language: 'nn',
    title: 'Har du nokon gong vore straffedømd?',
    as: 'choice',
    expected: ['criminal-matters'],
  },
  // To be left alone.
  { language: 'nb', title: 'Legevakta tok meg på alvor', as: 'agree', expected: [] },
  { language: 'nb', title: 'Renovatøren tømmer dunkene når de skal', as: 'agree', expected: [] },
  { language: 'nb', title: 'Rektor og lærerne samarbeider godt', as: 'agree', expected: [] },
  { language: 'nb', title: 'Stemte du ved siste kommunevalg?', as: 'choice', expected: [] },
  { language: 'nb', title: 'Lærerne gir deg tilbakemeldinger du lærer av', as: 'agree', expected: [] },
  { language: 'nn', title: 'Bussen går når eg treng han', as: 'agree', expected: [] },
  { language: 'en', title: 'How easy was it to find the office?', expected: [] },
];
