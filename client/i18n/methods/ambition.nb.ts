import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, bokmål: between and within, indices and ambition levels. */
export const ambition = {
  'mellom-og-inni': {
    title: 'Forskjeller mellom {units} og inni dem',
    plain: () => [
      'Mennesker svarer ulikt. Noe av det kan komme av at {theUnits} er ulike, og noe av at folk i samme {unit} svarer ulikt. Vi deler alle forskjellene i de to delene.',
      'Ligger det meste inni hver, hjelper det lite å se på snittet for {theUnits}: de misfornøyde er mange steder. Ligger mye mellom dem, er det noen {units} å spørre.',
      'Bare {units} med vist spredning er med, og hver person telles én gang. Med få svar i hver blir delen mellom dem litt for stor, for også tilfeldigheter gir ulike snitt.',
    ],
    letters:
      'n, ȳ og s med u er antall svar, snitt og standardavvik i {aUnit}. ȳ alene er snittet av alle personene.',
    inForce: () => [],
  },
  indeks: {
    title: 'En indikator av flere spørsmål',
    plain: () => [
      'Når flere spørsmål gir tall til samme indikator, får hver person først sitt eget snitt av spørsmålene. Indikatoren er snittet av personene. Spredningen er forskjellen mellom personer.',
      'Er et lavt svar bra, snus spørsmålet først, så høyt alltid er bra. Noen spørsmål kan telle mer enn andre. Det står i undersøkelsen.',
      'Den som har svart på for få av spørsmålene, er ikke med. Hvor mange som trengs, står i undersøkelsen. Vanligvis er det to tredeler, og minst to når det er flere spørsmål.',
      'I søylene samles personene ved det tallet på skalaen de ligger nærmest. Ligger noen midt mellom to tall, regnes de til det laveste.',
    ],
    letters:
      'y er et svar på en skala fra a til b, y′ er svaret snudd, w er spørsmålets vekt, x er personens eget snitt, n er hvor mange personer som har et, og ȳ er indikatoren.',
    inForce: ({ fewestValid }) =>
      fewestValid.map(({ items, valid }): [string, string] => [
        `To tredeler av ${items} spørsmål`,
        `minst ${valid} svar`,
      ]),
  },
  ambisjon: {
    title: 'Ambisjonsnivå og status',
    plain: () => [
      'Ambisjonsnivået har kommunen satt selv. Står det to tall, leses de som to grenser: målet og den nedre grensen. På målet eller bedre er ambisjonen nådd. Mellom grensene er snittet innenfor. Er det dårligere enn begge, er det under. Der lavt er bra, er alt snudd.',
      'Strekker usikkerhetsintervallet for snittet seg over en av grensene, står det «usikkert» ved siden av. Da kunne statusen lett ha blitt en annen.',
      'Er ambisjonen ett enkelt tall, viser vi avviket fra det. Viser den til en statistikk vi ikke har, eller skal den settes på {theUnits}, står det.',
      'Status regnes på et snitt som ikke er avrundet. Der spredningen ikke vises, står det heller ikke om statusen er usikker, for det ville røpet noe om spredningen.',
    ],
    letters:
      'ȳ er snittet, T er målet og B er den nedre grensen. Linjene er nådd, innenfor og under, i den rekkefølgen.',
    inForce: ({ level }) => [['Konfidensnivå for «usikkert»', level]],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
