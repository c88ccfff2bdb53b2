import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, bokmål: the mean, the spread, the dissatisfied and change. */
export const figures = {
  snitt: {
    title: 'Snittet og hvor sikkert det er',
    plain: ({ level }) => [
      'Snittet er summen av svarene delt på hvor mange som svarte. Det gjelder dem som svarte. De som ikke svarte, kan mene noe annet.',
      `Spør vi igjen i samme situasjon, blir snittet trolig litt annerledes. Derfor står det et usikkerhetsintervall rundt snittet. Det er laget slik at ${level} av slike intervaller dekker det vi egentlig er ute etter.`,
      'Få svar, eller svar som spriker, gir et bredt intervall. Vi regner på tall som ikke er avrundet. Avrundingen kommer først når tallet vises.',
    ],
    letters:
      'y er hvert svar, n er hvor mange som svarte, ȳ er snittet, s er standardavviket, og SE er standardfeilen. t er et punkt i t-fordelingen med n − 1 frihetsgrader.',
    inForce: ({ level }) => [['Konfidensnivå for alle intervaller', level]],
  },
  spredning: {
    title: 'Spredningen',
    plain: () => [
      'Spredningen sier hvor langt svarene ligger fra hverandre. Et snitt midt på skalaen kan bety at alle svarte omtrent likt, eller at halvparten er svært fornøyd og halvparten svært misfornøyd. Spredningen viser forskjellen.',
      'Den er regnet som standardavvik: omtrent hvor langt svarene ligger fra snittet, i skalaens egne trinn. Null betyr at alle svarte det samme. Det største som er mulig, er omtrent halve skalaen.',
      'Spredningen er også usikker når få har svart. Hvor usikker den er, regner vi ut av svarene selv. Vi antar ikke at de følger en normalfordeling, for det gjør svar på korte skalaer sjelden.',
    ],
    letters:
      'y er hvert svar, n er hvor mange som svarte, ȳ er snittet, s er standardavviket, u er hvor mye ett svar flytter variansen, og SE er standardfeilen.',
    inForce: ({ exampleScale, largestSpread }) => [
      [`Største mulige spredning på en skala ${exampleScale}, omtrent`, largestSpread],
    ],
  },
  spredningsord: {
    title: 'Ordene for spredningen',
    plain: ({ labels }) => [
      'Et standardavvik er ikke lett å lese. Derfor får spredningen også et ord. Ordet sier hvor stor spredningen er sammenlignet med den største som skalaen har plass til.',
      `«Delt i to» går foran de andre ordene. Det brukes når svarene har to topper som ligger minst ${labels.campsApart} trinn fra hverandre og har minst ${labels.campShare} av svarene hver, eller når enigheten A er under null.`,
      'Grensene er våre egne. De er valgt for å være til å forstå, og ingen fagmyndighet har vedtatt dem.',
    ],
    letters:
      's er standardavviket, a er skalaens laveste tall og b det høyeste. A er van der Eijks enighet: full enighet gir det høyeste tallet, like mange på hvert trinn gir null, og delt i to gir det laveste.',
    inForce: ({ labels }) => [
      ['samstemt', `under ${labels.agreed}`],
      ['noe spredning', `fra ${labels.agreed} til under ${labels.someSpread}`],
      ['stor spredning', `fra ${labels.someSpread} til under ${labels.largeSpread}`],
      ['svært stor spredning', `${labels.largeSpread} eller mer`],
    ],
  },
  misfornoyde: {
    title: 'De misfornøyde: den dårlige enden av skalaen',
    plain: () => [
      'Vi teller hvor mange som svarte i den dårlige enden av skalaen. Da ser du mennesker, og ikke bare et snitt. Den gode enden telles på samme måte.',
      'Hvor mange trinn en ende har, følger av hvor lang skalaen er. Er et lavt svar bra, er det den høye enden som er dårlig.',
      'Når spørsmålet ikke handler om hvor fornøyd du er, for eksempel fra helt uenig til helt enig, kaller vi ingen misfornøyde. Da sier vi bare hvilke tall de ligger på.',
    ],
    letters: 'c er hvor mange som svarte i enden, n er hvor mange som svarte, og p er andelen.',
    inForce: ({ ends, exampleScale, exampleEnd }) => [
      ...ends.map(({ points, width }): [string, string] => [
        `Skala med ${points} trinn`,
        `${width} i hver ende`,
      ]),
      [`Den lave enden av en skala ${exampleScale}`, exampleEnd],
    ],
  },
  'vet-ikke': {
    title: '«Vet ikke», «ikke relevant» og spørsmål som er hoppet over',
    plain: () => [
      '«Vet ikke» er et svar, men ikke et tall. Det er ikke med i snittet, spredningen eller fordelingen, og det regnes aldri som midten av skalaen.',
      'Andelen som svarte «vet ikke», står for seg. Den er regnet av dem som ga et tall eller svarte «vet ikke». De som hoppet over spørsmålet, er ikke med.',
      '«Ikke relevant» telles for seg og er ikke med i noen andel: spørsmålet gjaldt ikke dem.',
      'Antallene vises bare når ingen ved å trekke fra kan finne dem igjen i {aUnit} der nesten ingen ga et tall, og aldri delt etter bakgrunn.',
    ],
    letters: 'v er hvor mange som svarte «vet ikke», n er hvor mange som ga et tall.',
    inForce: () => [],
  },
  endring: {
    title: 'Endring fra sist',
    plain: ({ falseAlarms }) => [
      'Vi sier at noe har endret seg bare når tilfeldigheter ikke lett forklarer det, og endringen er stor nok til å bety noe. Ellers står det «ingen sikker endring». Det betyr ikke at alt er som før, bare at vi ikke kan si det.',
      'Snittet, spredningen og andelen misfornøyde prøves hver for seg. Snittet prøves med Welchs t-test. Andelen misfornøyde prøves med Fishers eksakte test og Newcombes intervall.',
      'For spredningen må tre ting stemme. Forskjellen må være større enn sin egen usikkerhet tilsier. Brown–Forsythes test, som tåler skjeve svar, må være enig. Og den relative spredningen må ha gått samme vei.',
      'Den relative spredningen er spredningen sammenlignet med den største som er mulig ved det snittet. Når snittet nærmer seg enden av skalaen, blir det trangt om plassen, og spredningen krymper av seg selv. Det skal ikke se ut som at folk er blitt mer enige.',
      `Når mange tall sammenlignes samtidig, slår noen av dem ut ved en ren tilfeldighet. Derfor justeres tallene i samme familie sammen, etter Benjamini og Hochberg. Da kan vi vente at høyst ${falseAlarms} av endringene vi melder, er falsk alarm.`,
      'Familiene er bestemt på forhånd: kommunens indikatorer, {theUnits}s indikatorer, kommunens spørsmål, {theUnits}s spørsmål, og svar delt etter bakgrunn. Det vi kom fram til, lagres sammen med tallet og står likt på alle sider og i alle filer.',
      'Er spørsmålet endret siden sist, sammenligner vi ikke.',
      'Når {units} sammenlignes, prøves hver av dem mot resten av kommunen, aldri mot et tall som også inneholder {theUnit}. Alle som kan prøves, justeres samlet, så svaret er det samme hvilke man enn velger å se på.',
    ],
    letters:
      'Tallet 1 er nå og 0 er sist. ȳ er snittet, s standardavviket, n hvor mange som svarte, og SE standardfeilen. r er relativ spredning på en skala fra a til b. p er andelen, med Wilsons intervall fra l til u. P er p-verdien som nummer i fra den minste av m.',
    inForce: ({ falseAlarms, relevant, minimum, exampleScale, level, z }) => [
      ['Falske alarmer blant endringene som meldes (q), høyst', falseAlarms],
      ['Minste endring, av det tallet kan spenne over', relevant],
      [`Det er for snittet på en skala ${exampleScale}`, minimum.mean],
      [`Det er for spredningen på en skala ${exampleScale}`, minimum.spread],
      ['Det er for andelen misfornøyde', `${minimum.points} prosentpoeng`],
      [`Punktet i normalfordelingen for ${level}`, z],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
