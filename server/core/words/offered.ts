import type { Language, Localized } from '../locale.ts';
import type { Forms, WordKey } from './keys.ts';

/** One word in every language, so that choosing it in one is choosing it in all. */
export type OfferedWord = Record<Language, Forms>;

/**
 * The words a municipality may choose among without typing, for each term; the first is the standard. Every form is
 * written out: «komité» and «rådmann» follow no rule.
 */
export const offeredWords: Record<WordKey, readonly [OfferedWord, ...OfferedWord[]]> = {
  council: [
    offered({
      nb: 'et kommunestyre, kommunestyret, kommunestyrer, kommunestyrene',
      nn: 'eit kommunestyre, kommunestyret, kommunestyre, kommunestyra',
      en: 'a municipal council, the municipal council, municipal councils, the municipal councils',
    }),
    offered({
      nb: 'et bystyre, bystyret, bystyrer, bystyrene',
      nn: 'eit bystyre, bystyret, bystyre, bystyra',
      en: 'a city council, the city council, city councils, the city councils',
    }),
    offered({
      nb: 'et herredsstyre, herredsstyret, herredsstyrer, herredsstyrene',
      nn: 'eit heradsstyre, heradsstyret, heradsstyre, heradsstyra',
      en: 'a district council, the district council, district councils, the district councils',
    }),
  ],
  executiveBoard: [
    offered({
      nb: 'et formannskap, formannskapet, formannskap, formannskapene',
      nn: 'eit formannskap, formannskapet, formannskap, formannskapa',
      en: 'an executive board, the executive board, executive boards, the executive boards',
    }),
    offered({
      nb: 'et byråd, byrådet, byråd, byrådene',
      nn: 'eit byråd, byrådet, byråd, byråda',
      en: 'a city government, the city government, city governments, the city governments',
    }),
  ],
  committee: [
    offered({
      nb: 'et utvalg, utvalget, utvalg, utvalgene',
      nn: 'eit utval, utvalet, utval, utvala',
      en: 'a committee, the committee, committees, the committees',
    }),
    offered({
      nb: 'en komité, komiteen, komiteer, komiteene',
      nn: 'ein komité, komiteen, komitear, komiteane',
      en: 'a committee, the committee, committees, the committees',
    }),
    offered({
      nb: 'et hovedutvalg, hovedutvalget, hovedutvalg, hovedutvalgene',
      nn: 'eit hovudutval, hovudutvalet, hovudutval, hovudutvala',
      en: 'a main committee, the main committee, main committees, the main committees',
    }),
  ],
  mayor: [
    offered({
      nb: 'en ordfører, ordføreren, ordførere, ordførerne',
      nn: 'ein ordførar, ordføraren, ordførarar, ordførarane',
      en: 'a mayor, the mayor, mayors, the mayors',
    }),
    offered({
      nb: 'en byrådsleder, byrådslederen, byrådsledere, byrådslederne',
      nn: 'ein byrådsleiar, byrådsleiaren, byrådsleiarar, byrådsleiarane',
      en: 'a governing mayor, the governing mayor, governing mayors, the governing mayors',
    }),
  ],
  chiefExecutive: [
    offered({
      nb: 'en kommunedirektør, kommunedirektøren, kommunedirektører, kommunedirektørene',
      nn: 'ein kommunedirektør, kommunedirektøren, kommunedirektørar, kommunedirektørane',
      en: 'a chief executive, the chief executive, chief executives, the chief executives',
    }),
    offered({
      nb: 'en rådmann, rådmannen, rådmenn, rådmennene',
      nn: 'ein rådmann, rådmannen, rådmenn, rådmennene',
      en: 'a chief municipal officer, the chief municipal officer, chief municipal officers, the chief municipal officers',
    }),
    offered({
      nb: 'en administrasjonssjef, administrasjonssjefen, administrasjonssjefer, administrasjonssjefene',
      nn: 'ein administrasjonssjef, administrasjonssjefen, administrasjonssjefar, administrasjonssjefane',
      en: 'a head of administration, the head of administration, heads of administration, the heads of administration',
    }),
  ],
  unit: [
    offered({
      nb: 'en enhet, enheten, enheter, enhetene',
      nn: 'ei eining, eininga, einingar, einingane',
      en: 'a unit, the unit, units, the units',
    }),
    offered({
      nb: 'en virksomhet, virksomheten, virksomheter, virksomhetene',
      nn: 'ei verksemd, verksemda, verksemder, verksemdene',
      en: 'a service unit, the service unit, service units, the service units',
    }),
    offered({
      nb: 'en resultatenhet, resultatenheten, resultatenheter, resultatenhetene',
      nn: 'ei resultateining, resultateininga, resultateiningar, resultateiningane',
      en: 'a results unit, the results unit, results units, the results units',
    }),
    offered({
      nb: 'en avdeling, avdelingen, avdelinger, avdelingene',
      nn: 'ei avdeling, avdelinga, avdelingar, avdelingane',
      en: 'a department, the department, departments, the departments',
    }),
    offered({
      nb: 'et tjenestested, tjenestestedet, tjenestesteder, tjenestestedene',
      nn: 'ein tenestestad, tenestestaden, tenestestader, tenestestadene',
      en: 'a place of service, the place of service, places of service, the places of service',
    }),
  ],
  area: [
    offered({
      nb: 'et område, området, områder, områdene',
      nn: 'eit område, området, område, områda',
      en: 'an area, the area, areas, the areas',
    }),
    offered({
      nb: 'en bydel, bydelen, bydeler, bydelene',
      nn: 'ein bydel, bydelen, bydelar, bydelane',
      en: 'a city district, the city district, city districts, the city districts',
    }),
    offered({
      nb: 'en grend, grenda, grender, grendene',
      nn: 'ei grend, grenda, grender, grendene',
      en: 'a neighbourhood, the neighbourhood, neighbourhoods, the neighbourhoods',
    }),
  ],
  unitLeader: [
    offered({
      nb: 'en enhetsleder, enhetslederen, enhetsledere, enhetslederne',
      nn: 'ein einingsleiar, einingsleiaren, einingsleiarar, einingsleiarane',
      en: 'a unit leader, the unit leader, unit leaders, the unit leaders',
    }),
    offered({
      nb: 'en virksomhetsleder, virksomhetslederen, virksomhetsledere, virksomhetslederne',
      nn: 'ein verksemdsleiar, verksemdsleiaren, verksemdsleiarar, verksemdsleiarane',
      en: 'a service unit leader, the service unit leader, service unit leaders, the service unit leaders',
    }),
    offered({
      nb: 'en resultatenhetsleder, resultatenhetslederen, resultatenhetsledere, resultatenhetslederne',
      nn: 'ein resultateiningsleiar, resultateiningsleiaren, resultateiningsleiarar, resultateiningsleiarane',
      en: 'a results unit leader, the results unit leader, results unit leaders, the results unit leaders',
    }),
    offered({
      nb: 'en avdelingsleder, avdelingslederen, avdelingsledere, avdelingslederne',
      nn: 'ein avdelingsleiar, avdelingsleiaren, avdelingsleiarar, avdelingsleiarane',
      en: 'a head of department, the head of department, heads of department, the heads of department',
    }),
  ],
  scorecard: [
    offered({
      nb: 'et målekart, målekartet, målekart, målekartene',
      nn: 'eit målekart, målekartet, målekart, målekarta',
      en: 'a scorecard, the scorecard, scorecards, the scorecards',
    }),
    offered({
      nb: 'et styringskort, styringskortet, styringskort, styringskortene',
      nn: 'eit styringskort, styringskortet, styringskort, styringskorta',
      en: 'a steering card, the steering card, steering cards, the steering cards',
    }),
  ],
  successFactor: [
    offered({
      nb: 'et suksesskriterie, suksesskriteriet, suksesskriterier, suksesskriteriene',
      nn: 'eit suksesskriterium, suksesskriteriet, suksesskriterium, suksesskriteria',
      en: 'a success factor, the success factor, success factors, the success factors',
    }),
    offered({
      nb: 'en kritisk suksessfaktor, den kritiske suksessfaktoren, kritiske suksessfaktorer, de kritiske suksessfaktorene',
      nn: 'ein kritisk suksessfaktor, den kritiske suksessfaktoren, kritiske suksessfaktorar, dei kritiske suksessfaktorane',
      en: 'a critical success factor, the critical success factor, critical success factors, the critical success factors',
    }),
    offered({
      nb: 'en KSF, KSF-en, KSF-er, KSF-ene',
      nn: 'ein KSF, KSF-en, KSF-ar, KSF-ane',
      en: 'a CSF, the CSF, CSFs, the CSFs',
    }),
  ],
  reportPeriod: [
    offered({
      nb: 'et tertial, tertialet, tertialer, tertialene',
      nn: 'eit tertial, tertialet, tertial, tertiala',
      en: 'a four-month period, the four-month period, four-month periods, the four-month periods',
    }),
    offered({
      nb: 'et kvartal, kvartalet, kvartaler, kvartalene',
      nn: 'eit kvartal, kvartalet, kvartal, kvartala',
      en: 'a quarter, the quarter, quarters, the quarters',
    }),
    offered({
      nb: 'et halvår, halvåret, halvår, halvårene',
      nn: 'eit halvår, halvåret, halvår, halvåra',
      en: 'a half-year, the half-year, half-years, the half-years',
    }),
  ],
  periodReport: [
    offered({
      nb: 'en tertialrapport, tertialrapporten, tertialrapporter, tertialrapportene',
      nn: 'ein tertialrapport, tertialrapporten, tertialrapportar, tertialrapportane',
      en: 'a four-monthly report, the four-monthly report, four-monthly reports, the four-monthly reports',
    }),
    offered({
      nb: 'en kvartalsrapport, kvartalsrapporten, kvartalsrapporter, kvartalsrapportene',
      nn: 'ein kvartalsrapport, kvartalsrapporten, kvartalsrapportar, kvartalsrapportane',
      en: 'a quarterly report, the quarterly report, quarterly reports, the quarterly reports',
    }),
    offered({
      nb: 'en halvårsrapport, halvårsrapporten, halvårsrapporter, halvårsrapportene',
      nn: 'ein halvårsrapport, halvårsrapporten, halvårsrapportar, halvårsrapportane',
      en: 'a half-yearly report, the half-yearly report, half-yearly reports, the half-yearly reports',
    }),
  ],
  yearCycle: [
    offered({
      nb: 'et årshjul, årshjulet, årshjul, årshjulene',
      nn: 'eit årshjul, årshjulet, årshjul, årshjula',
      en: 'a yearly cycle, the yearly cycle, yearly cycles, the yearly cycles',
    }),
    offered({
      nb: 'et styringshjul, styringshjulet, styringshjul, styringshjulene',
      nn: 'eit styringshjul, styringshjulet, styringshjul, styringshjula',
      en: 'a steering cycle, the steering cycle, steering cycles, the steering cycles',
    }),
  ],
};

/** From «et kommunestyre, kommunestyret, kommunestyrer, kommunestyrene». */
function offered(words: Localized): OfferedWord {
  return { nb: read(words.nb), nn: read(words.nn), en: read(words.en) };
}

function read(text: string): Forms {
  const [first = '', theOne = '', many = '', theMany = ''] = text.split(', ');
  const space = first.indexOf(' ');
  return { article: first.slice(0, space), one: first.slice(space + 1), theOne, many, theMany };
}
