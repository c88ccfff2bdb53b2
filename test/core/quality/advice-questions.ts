import type { AdviceCode } from '../../../server/core/quality/codes.ts';

/**
 * Single questions with the advice expected on each, written before the rules they try. Real wording is from the shipped
 * questionnaires, from Fet's citizen survey as the guide prints it, and from the International Personality Item Pool (public
 * domain); all other is made up. Where nothing is expected, a simple rule would often say something: that is what they are for.
 */
export interface QuestionRow {
  language: 'nb' | 'nn' | 'en';
  title: string;
  /**
   * How it is answered. `satisfied` and `agree`: 1–6, both ends labelled, «vet ikke» (the default is `satisfied`). With
   * `-only`: without «vet ikke». `choice`: a background question. `words`: one's own words.
   */
  as?: 'satisfied' | 'agree' | 'satisfied-only' | 'agree-only' | 'choice' | 'words';
  /** Where a real wording is from; absent: made up. */
  from?: 'fet' | 'kindergarten' | 'homecare' | 'employee' | 'ipip';
  expected: AdviceCode[];
}

export const questionRows: QuestionRow[] = [
  // Two in one.
  { language: 'nb', title: 'Maten og servicen på sykehjemmet', expected: ['two-in-one'] },
  { language: 'nb', title: 'Skole- og barnehagetilbudet i kommunen', expected: ['two-in-one'] },
  {
    language: 'nb',
    title: 'Lærerne er flinke og bryr seg om elevene',
    as: 'agree',
    expected: ['two-in-one'],
  },
  { language: 'nb', title: 'Hvor fornøyd er du med bussen og toget?', expected: ['two-in-one'] },
  { language: 'nb', title: 'Både prisen og kvaliteten på skolematen', expected: ['two-in-one'] },
  { language: 'nb', title: 'Åpningstidene samt betjeningen på servicekontoret', expected: ['two-in-one'] },
  { language: 'nb', title: 'Brøyting/strøing av veiene', expected: ['two-in-one'] },
  {
    language: 'nb',
    title: 'Hvor gammel er du, og hvilket kjønn har du?',
    as: 'choice',
    expected: ['two-in-one'],
  },
  {
    language: 'nb',
    title: 'Din trygghet som fotgjenger eller syklist',
    from: 'fet',
    expected: ['two-in-one'],
  },
  {
    language: 'nb',
    title: 'Innslaget av folkeliv og aktiviteter i sentrum',
    from: 'fet',
    expected: ['two-in-one'],
  },
  {
    language: 'nb',
    title: 'Jeg føler tilhørighet og eierskap til kommunen',
    as: 'agree',
    from: 'fet',
    expected: ['two-in-one'],
  },
  {
    language: 'nb',
    title: 'Jeg er engasjert i og føler tilhørighet til nærmiljøet mitt',
    as: 'agree',
    from: 'fet',
    expected: ['two-in-one'],
  },
  { language: 'nb', title: 'Maten og måltidene', from: 'kindergarten', expected: ['two-in-one'] },
  { language: 'nn', title: 'Prisen og kvaliteten på skulematen', expected: ['two-in-one'] },
  { language: 'nn', title: 'Opningstidene samt betjeninga på tenestekontoret', expected: ['two-in-one'] },
  { language: 'en', title: 'The price and the quality of the school meals', expected: ['two-in-one'] },
  { language: 'en', title: 'Staff are polite and answer quickly', as: 'agree', expected: ['two-in-one'] },
  // «og» and «eller» that join no two things.
  { language: 'nb', title: 'Fritidstilbudet for barn og unge i kommunen', from: 'fet', expected: [] },
  { language: 'nb', title: 'Utvalget av lag og foreninger', from: 'fet', expected: [] },
  { language: 'nb', title: 'Mulighetene for natur- og friluftsliv i kommunen', from: 'fet', expected: [] },
  {
    language: 'nb',
    title: 'Graden av samarbeid mellom kommunen og lag og foreninger',
    from: 'fet',
    expected: [],
  },
  { language: 'nb', title: 'Muligheten til å være med og bestemme', from: 'kindergarten', expected: [] },
  { language: 'nb', title: 'Hvor mye du er med og bestemmer', from: 'homecare', expected: [] },
  { language: 'nb', title: 'Busstilbudet i Møre og Romsdal', expected: [] },
  { language: 'nb', title: 'Servicekontoret i Nore og Uvdal kommune', expected: [] },
  { language: 'nb', title: 'Helse- og omsorgstjenestene i kommunen', expected: [] },
  { language: 'nb', title: 'Jeg blir av og til stresset på jobb', as: 'agree', expected: [] },
  { language: 'nb', title: 'Bussen går til og fra jobben når jeg trenger den', as: 'agree', expected: [] },
  { language: 'nb', title: 'Det er trygt å gå ute dag og natt', as: 'agree', expected: [] },
  { language: 'nb', title: 'Foreldremøtene er først og fremst for oss foreldre', as: 'agree', expected: [] },
  { language: 'nb', title: 'Jeg må ofte sitte og vente på legevakten', as: 'agree', expected: [] },
  { language: 'nb', title: 'Opplæringen i å lese og skrive', expected: [] },
  { language: 'nb', title: 'Hva er bra, og hva kan bli bedre?', as: 'words', expected: [] },
  { language: 'nb', title: 'Kvinner og menn blir behandlet likt hos oss', as: 'agree', expected: [] },
  { language: 'nn', title: 'Fritidstilbodet for barn og unge', expected: [] },
  { language: 'nn', title: 'Samarbeidet mellom heim og skule', expected: [] },
  { language: 'nn', title: 'Busstilbodet i Sogn og Fjordane', expected: [] },
  { language: 'en', title: 'The range of clubs and associations', from: 'fet', expected: [] },
  { language: 'en', title: 'The leisure activities for children and young people', expected: [] },
  { language: 'en', title: 'The cooperation between home and school', expected: [] },
  // Leading.
  {
    language: 'nb',
    title: 'Er du ikke enig i at vi trenger flere sykkelveier?',
    as: 'agree',
    expected: ['leading'],
  },
  { language: 'nb', title: 'Du er vel fornøyd med det nye badeanlegget?', expected: ['leading'] },
  { language: 'nb', title: 'Det flotte nye kulturhuset', expected: ['leading'] },
  { language: 'nb', title: 'Kommunen bør selvfølgelig satse på eldre', as: 'agree', expected: ['leading'] },
  { language: 'nb', title: 'Synes du ikke at skatten er høy nok?', as: 'agree', expected: ['leading'] },
  { language: 'nb', title: 'Som alle vet, er veiene dårlige. Hva synes du?', expected: ['leading'] },
  { language: 'nb', title: 'Kommunens håpløse parkeringsordning', expected: ['leading'] },
  {
    language: 'nn',
    title: 'Er du ikkje einig i at vi treng fleire gangvegar?',
    as: 'agree',
    expected: ['leading'],
  },
  { language: 'nn', title: 'Det flotte nye kulturhuset', expected: ['leading'] },
  {
    language: 'en',
    title: 'Don’t you agree that we need more cycle paths?',
    as: 'agree',
    expected: ['leading'],
  },
  { language: 'en', title: 'Our wonderful new library', expected: ['leading'] },
  // Words of judgement that lead nobody.
  { language: 'nb', title: 'Jeg er fornøyd med Fet som bokommune', as: 'agree', from: 'fet', expected: [] },
  {
    language: 'nb',
    title: 'Samarbeidet med andre enheter går godt',
    as: 'agree',
    from: 'employee',
    expected: [],
  },
  { language: 'nb', title: 'Jeg får god hjelp når jeg ringer', as: 'agree', expected: [] },
  { language: 'nb', title: 'Standarden på de kommunale veiene', from: 'fet', expected: [] },
  {
    language: 'nb',
    title: 'Hvor enig er du i at biblioteket har lange nok åpningstider?',
    as: 'agree',
    expected: [],
  },
  { language: 'nb', title: 'Det er selvfølgeligheter vi snakker om på møtene', as: 'agree', expected: [] },
  { language: 'nb', title: 'Velkomsten du fikk da du flyttet hit', expected: [] },
  // Double negation.
  { language: 'nb', title: 'Jeg er ikke misfornøyd med hjelpen', as: 'agree', expected: ['double-negation'] },
  {
    language: 'nb',
    title: 'Det er ikke uvanlig at timen min blir flyttet',
    as: 'agree',
    expected: ['double-negation'],
  },
  { language: 'nb', title: 'Kommunen bør ikke unnlate å svare', as: 'agree', expected: ['double-negation'] },
  {
    language: 'nb',
    title: 'Jeg går aldri hjem uten å ha blitt sett',
    as: 'agree',
    expected: ['double-negation'],
  },
  { language: 'nb', title: 'Ingen av lærerne er uinteresserte', as: 'agree', expected: ['double-negation'] },
  { language: 'nn', title: 'Eg er ikkje misnøgd med hjelpa', as: 'agree', expected: ['double-negation'] },
  {
    language: 'nn',
    title: 'Det er ikkje uvanleg at eg må vente',
    as: 'agree',
    expected: ['double-negation'],
  },
  {
    language: 'en',
    title: 'I am not dissatisfied with the help',
    as: 'agree',
    expected: ['double-negation'],
  },
  {
    language: 'en',
    title: 'It is not unusual that I have to wait',
    as: 'agree',
    expected: ['double-negation'],
  },
  // One negation, or none at all.
  { language: 'nb', title: 'Jeg snakker ikke mye', as: 'agree', from: 'ipip', expected: [] },
  { language: 'nb', title: 'Jeg går ikke dypt inn i et emne', as: 'agree', from: 'ipip', expected: [] },
  { language: 'nb', title: 'Jeg unngår vanskelig lesestoff', as: 'agree', from: 'ipip', expected: [] },
  { language: 'nb', title: 'Ungdommen har ikke nok å gjøre på kveldene', as: 'agree', expected: [] },
  { language: 'nb', title: 'Undervisningen gir meg ikke nok utfordringer', as: 'agree', expected: [] },
  { language: 'nb', title: 'Maten smaker godt, ikke minst på søndager', as: 'agree', expected: [] },
  {
    language: 'nb',
    title: 'Turene og opplevelsene utenfor barnehagen',
    from: 'kindergarten',
    expected: ['two-in-one'],
  },
  { language: 'nn', title: 'Eg går ikkje djupt inn i eit emne', as: 'agree', from: 'ipip', expected: [] },
  { language: 'en', title: 'I am not interested in abstract ideas', as: 'agree', from: 'ipip', expected: [] },
  { language: 'en', title: 'I am not easily bothered by things', as: 'agree', from: 'ipip', expected: [] },
  { language: 'en', title: 'I don’t talk a lot', as: 'agree', from: 'ipip', expected: [] },
  { language: 'en', title: 'I feel comfortable around people', as: 'agree-only', from: 'ipip', expected: [] },
  // Nowhere to say that one does not know.
  {
    language: 'nb',
    title: 'Samarbeidet mellom skolen og barnevernet',
    as: 'satisfied-only',
    expected: ['no-dont-know'],
  },
  {
    language: 'nb',
    title: 'Kommunen bruker pengene fornuftig',
    as: 'agree-only',
    expected: ['no-dont-know'],
  },
  {
    language: 'nb',
    title: 'Muligheten for dialog med folkevalgte',
    as: 'satisfied-only',
    from: 'fet',
    expected: ['no-dont-know'],
  },
  {
    language: 'nb',
    title: 'Hvordan barnet ditt trives',
    as: 'satisfied-only',
    from: 'kindergarten',
    expected: ['no-dont-know'],
  },
  {
    language: 'nb',
    title: 'Jeg tror kommunen behandler alle likt',
    as: 'agree-only',
    expected: ['no-dont-know'],
  },
  {
    language: 'nn',
    title: 'Kommunen bruker pengane fornuftig',
    as: 'agree-only',
    expected: ['no-dont-know'],
  },
  {
    language: 'en',
    title: 'The municipality spends its money well',
    as: 'agree-only',
    expected: ['no-dont-know'],
  },
  // What everybody knows of oneself.
  { language: 'nb', title: 'Tryggheten du føler', as: 'satisfied-only', from: 'homecare', expected: [] },
  { language: 'nb', title: 'Pleien du får', as: 'satisfied-only', from: 'homecare', expected: [] },
  {
    language: 'nb',
    title: 'Jeg gleder meg til å gå på jobb',
    as: 'agree-only',
    from: 'employee',
    expected: [],
  },
  {
    language: 'nb',
    title: 'Jeg har tid nok til oppgavene mine',
    as: 'agree-only',
    from: 'employee',
    expected: [],
  },
  { language: 'nn', title: 'Eg gler meg til å gå på jobb', as: 'agree-only', from: 'employee', expected: [] },
  // Long, and hard to read.
  {
    language: 'nb',
    title:
      'Når du tenker på alt du har opplevd med oss det siste året, hvor godt eller dårlig synes du at vi har tatt imot deg når du har ringt?',
    expected: ['long-question'],
  },
  {
    language: 'nb',
    title:
      'Hvor tilfredsstillende oppleves for deg tjenestekontorets saksbehandlingstid ved søknader vedrørende omsorgsboliger, avlastningstiltak, støttekontakt, transportordninger, dagaktivitetstilbud og tilsvarende kommunale ytelser innenfor hjemmebaserte omsorgstjenester?',
    expected: ['two-in-one', 'long-question', 'hard-to-read', 'jargon'],
  },
  {
    language: 'en',
    title:
      'When you think back on everything that happened with us during the last year, how well or badly would you say that we looked after you when you called?',
    expected: ['long-question'],
  },
  {
    language: 'nb',
    title: 'Muligheten til å holde seg orientert om aktuelle politiske saker',
    from: 'fet',
    expected: [],
  },
  { language: 'nb', title: 'Forurensingssituasjonen i kommunen', from: 'fet', expected: [] },
  // Jargon.
  { language: 'nb', title: 'Tjenestemottakernes medvirkning', expected: ['jargon'] },
  { language: 'nb', title: 'Hvor fornøyd er du med PPT?', expected: ['jargon'] },
  { language: 'nb', title: 'Informasjonen vedrørende søknaden din', expected: ['jargon'] },
  { language: 'nb', title: 'Hvordan ledelsen implementerer endringer', expected: ['jargon'] },
  { language: 'nn', title: 'Korleis leiinga implementerer endringar', expected: ['jargon'] },
  { language: 'en', title: 'How stakeholders were involved', expected: ['jargon'] },
  { language: 'nb', title: 'Maten på SFO', expected: [] },
  { language: 'nb', title: 'Informasjonen fra NAV om søknaden din', expected: [] },
  {
    language: 'nb',
    title: 'Lederen min er tydelig på hva vi skal få til',
    as: 'agree',
    from: 'employee',
    expected: [],
  },
  // What needs another legal basis.
  { language: 'nb', title: 'Har du en kronisk sykdom?', as: 'choice', expected: ['special-category'] },
  { language: 'nb', title: 'Hvordan er helsen din?', as: 'choice', expected: ['special-category'] },
  {
    language: 'nb',
    title: 'Hvilket parti stemte du på ved siste valg?',
    as: 'choice',
    expected: ['special-category'],
  },
  { language: 'nb', title: 'Er du medlem av en fagforening?', as: 'choice', expected: ['special-category'] },
  {
    language: 'nb',
    title: 'Hvilket trossamfunn hører du til?',
    as: 'choice',
    expected: ['special-category'],
  },
  { language: 'nb', title: 'Hva er din seksuelle legning?', as: 'choice', expected: ['special-category'] },
  { language: 'nb', title: 'Har du samisk bakgrunn?', as: 'choice', expected: ['special-category'] },
  { language: 'nb', title: 'Er du straffedømt?', as: 'choice', expected: ['criminal-matters'] },
  {
    language: 'nb',
    title: 'Har du fått bot eller dom de siste fem årene?',
    as: 'choice',
    expected: ['criminal-matters'],
  },
  { language: 'nn', title: 'Har du ein kronisk sjukdom?', as: 'choice', expected: ['special-category'] },
  { language: 'nn', title: 'Er du medlem av ei fagforeining?', as: 'choice', expected: ['special-category'] },
  {
    language: 'en',
    title: 'Do you have a disability or a chronic illness?',
    as: 'choice',
    expected: ['special-category'],
  },
  {
    language: 'en',
    title: 'Have you ever been convicted of an offence?',
    as: 'choice',
    expected: ['criminal-matters'],
  },
  // The same words, of nobody's own matters.
  { language: 'nb', title: 'Hvor synlige de lokale politiske partiene er', from: 'fet', expected: [] },
  { language: 'nb', title: 'Tilbudet på helsestasjonen', expected: [] },
  { language: 'nb', title: 'Jeg tror møtet var nyttig', as: 'agree', expected: [] },
  { language: 'nb', title: 'Arbeidet kommunen gjør mot kriminalitet', expected: [] },
  { language: 'nb', title: 'Opplæringen i samisk på skolen', expected: [] },
  { language: 'nb', title: 'Hvilket kjønn er du?', as: 'choice', from: 'fet', expected: [] },
  { language: 'nb', title: 'Hvor i kommunen bor du?', as: 'choice', from: 'fet', expected: [] },
  { language: 'nb', title: 'Er det noe mer du vil si?', as: 'words', from: 'fet', expected: [] },
  { language: 'nn', title: 'Tilbodet på helsestasjonen', expected: [] },
  { language: 'en', title: 'How visible the local political parties are', from: 'fet', expected: [] },
];
