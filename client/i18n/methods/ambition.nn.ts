import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, nynorsk: between and within, indices and ambition levels. */
export const ambition = {
  'mellom-og-inni': {
    title: 'Skilnader mellom {units} og inni dei',
    plain: () => [
      'Menneske svarar ulikt. Noko av det kan kome av at {theUnits} er ulike, og noko av at folk i same {unit} svarar ulikt. Vi deler alle skilnadene i dei to delane.',
      'Ligg det meste inni kvar, hjelper det lite å sjå på snittet for {theUnits}: dei misnøgde er mange stader. Ligg mykje mellom dei, er det nokre {units} å spørje.',
      'Berre {units} med vist spreiing er med, og kvar person blir talt éin gong. Med få svar i kvar blir delen mellom dei litt for stor, for òg tilfelle gir ulike snitt.',
    ],
    letters:
      'n, ȳ og s med u er talet på svar, snitt og standardavvik i {aUnit}. ȳ åleine er snittet av alle personane.',
    inForce: () => [],
  },
  indeks: {
    title: 'Ein indikator av fleire spørsmål',
    plain: () => [
      'Når fleire spørsmål gir tal til same indikatoren, får kvar person først sitt eige snitt av spørsmåla. Indikatoren er snittet av personane. Spreiinga er forskjellen mellom personar.',
      'Er eit lågt svar bra, blir spørsmålet snudd først, så høgt alltid er bra. Nokre spørsmål kan telje meir enn andre. Det står i undersøkinga.',
      'Den som har svara på for få av spørsmåla, er ikkje med. Kor mange som trengst, står i undersøkinga. Til vanleg er det to tredelar, og minst to når det er fleire spørsmål.',
      'I søylene blir personane samla ved det talet på skalaen dei ligg nærast. Ligg nokon midt mellom to tal, blir dei rekna til det lågaste.',
    ],
    letters:
      'y er eit svar på ein skala frå a til b, y′ er svaret snudd, w er vekta til spørsmålet, x er snittet til personen, n er kor mange personar som har eit, og ȳ er indikatoren.',
    inForce: ({ fewestValid }) =>
      fewestValid.map(({ items, valid }): [string, string] => [
        `To tredelar av ${items} spørsmål`,
        `minst ${valid} svar`,
      ]),
  },
  ambisjon: {
    title: 'Ambisjonsnivå og status',
    plain: () => [
      'Ambisjonsnivået har kommunen sett sjølv. Står det to tal, blir dei lesne som to grenser: målet og den nedre grensa. På målet eller betre er ambisjonen nådd. Mellom grensene er snittet innanfor. Er det dårlegare enn begge, er det under. Der lågt er bra, er alt snudd.',
      'Strekkjer uvisseintervallet for snittet seg over ei av grensene, står det «usikkert» ved sida av. Då kunne statusen lett ha blitt ein annan.',
      'Er ambisjonen eitt einskilt tal, viser vi avviket frå det. Viser han til ein statistikk vi ikkje har, eller skal han setjast på {theUnits}, står det.',
      'Status blir rekna på eit snitt som ikkje er avrunda. Der spreiinga ikkje blir vist, står det heller ikkje om statusen er usikker, for det ville røpt noko om spreiinga.',
    ],
    letters:
      'ȳ er snittet, T er målet og B er den nedre grensa. Linjene er nådd, innanfor og under, i den rekkjefølgja.',
    inForce: ({ level }) => [['Konfidensnivå for «usikkert»', level]],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
