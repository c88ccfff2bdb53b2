import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, nynorsk: the mean, the spread, the dissatisfied and change. */
export const figures = {
  snitt: {
    title: 'Snittet og kor sikkert det er',
    plain: ({ level }) => [
      'Snittet er summen av svara delt på kor mange som svara. Det gjeld dei som svara. Dei som ikkje svara, kan meine noko anna.',
      `Spør vi igjen i same situasjon, blir snittet truleg litt annleis. Difor står det eit uvisseintervall rundt snittet. Det er laga slik at ${level} av slike intervall dekkjer det vi eigentleg er ute etter.`,
      'Få svar, eller svar som sprikjer, gir eit breitt intervall. Vi reknar på tal som ikkje er avrunda. Avrundinga kjem først når talet blir vist.',
    ],
    letters:
      'y er kvart svar, n er kor mange som svara, ȳ er snittet, s er standardavviket, og SE er standardfeilen. t er eit punkt i t-fordelinga med n − 1 fridomsgrader.',
    inForce: ({ level }) => [['Konfidensnivå for alle intervall', level]],
  },
  spredning: {
    title: 'Spreiinga',
    plain: () => [
      'Spreiinga seier kor langt svara ligg frå kvarandre. Eit snitt midt på skalaen kan tyde at alle svara omtrent likt, eller at halvparten er svært nøgde og halvparten svært misnøgde. Spreiinga viser forskjellen.',
      'Ho er rekna som standardavvik: omtrent kor langt svara ligg frå snittet, i trinna på skalaen. Null tyder at alle svara det same. Det største som er mogleg, er omtrent halve skalaen.',
      'Spreiinga er òg uviss når få har svara. Kor uviss ho er, reknar vi ut av svara sjølve. Vi går ikkje ut frå at dei følgjer ei normalfordeling, for det gjer svar på korte skalaer sjeldan.',
    ],
    letters:
      'y er kvart svar, n er kor mange som svara, ȳ er snittet, s er standardavviket, u er kor mykje eitt svar flyttar variansen, og SE er standardfeilen.',
    inForce: ({ exampleScale, largestSpread }) => [
      [`Største moglege spreiing på ein skala ${exampleScale}, omtrent`, largestSpread],
    ],
  },
  spredningsord: {
    title: 'Orda for spreiinga',
    plain: ({ labels }) => [
      'Eit standardavvik er ikkje lett å lese. Difor får spreiinga òg eit ord. Ordet seier kor stor spreiinga er samanlikna med den største som skalaen har plass til.',
      `«Delt i to» går framfor dei andre orda. Det blir brukt når svara har to toppar som ligg minst ${labels.campsApart} trinn frå kvarandre og har minst ${labels.campShare} av svara kvar, eller når semja A er under null.`,
      'Grensene er våre eigne. Dei er valde for å vere til å forstå, og ingen fagstyresmakt har vedteke dei.',
    ],
    letters:
      's er standardavviket, a er det lågaste talet på skalaen og b det høgaste. A er van der Eijk si semje: full semje gir det høgaste talet, like mange på kvart trinn gir null, og delt i to gir det lågaste.',
    inForce: ({ labels }) => [
      ['samstemt', `under ${labels.agreed}`],
      ['noko spreiing', `frå ${labels.agreed} til under ${labels.someSpread}`],
      ['stor spreiing', `frå ${labels.someSpread} til under ${labels.largeSpread}`],
      ['svært stor spreiing', `${labels.largeSpread} eller meir`],
    ],
  },
  misfornoyde: {
    title: 'Dei misnøgde: den dårlege enden av skalaen',
    plain: () => [
      'Vi tel kor mange som svara i den dårlege enden av skalaen. Då ser du menneske, og ikkje berre eit snitt. Den gode enden blir talt på same måten.',
      'Kor mange trinn ein ende har, følgjer av kor lang skalaen er. Er eit lågt svar bra, er det den høge enden som er dårleg.',
      'Når spørsmålet ikkje handlar om kor nøgd du er, til dømes frå heilt usamd til heilt samd, kallar vi ingen misnøgd. Då seier vi berre kva tal dei ligg på.',
    ],
    letters: 'c er kor mange som svara i enden, n er kor mange som svara, og p er delen.',
    inForce: ({ ends, exampleScale, exampleEnd }) => [
      ...ends.map(({ points, width }): [string, string] => [
        `Skala med ${points} trinn`,
        `${width} i kvar ende`,
      ]),
      [`Den låge enden av ein skala ${exampleScale}`, exampleEnd],
    ],
  },
  'vet-ikke': {
    title: '«Veit ikkje», «ikkje relevant» og spørsmål som er hoppa over',
    plain: () => [
      '«Veit ikkje» er eit svar, men ikkje eit tal. Det er ikkje med i snittet, spreiinga eller fordelinga, og det blir aldri rekna som midten av skalaen.',
      'Delen som svara «veit ikkje», står for seg. Han er rekna av dei som gav eit tal eller svara «veit ikkje». Dei som hoppa over spørsmålet, er ikkje med.',
      '«Ikkje relevant» blir talt for seg og er ikkje med i nokon del: spørsmålet gjaldt ikkje dei.',
      'Tala blir viste berre når ingen ved å trekkje frå kan finne dei att i {aUnit} der nesten ingen gav eit tal, og aldri delte etter bakgrunn.',
    ],
    letters: 'v er kor mange som svara «veit ikkje», n er kor mange som gav eit tal.',
    inForce: () => [],
  },
  endring: {
    title: 'Endring frå sist',
    plain: ({ falseAlarms }) => [
      'Vi seier at noko har endra seg berre når tilfeldigheiter ikkje lett forklarar det, og endringa er stor nok til å bety noko. Elles står det «inga sikker endring». Det tyder ikkje at alt er som før, berre at vi ikkje kan seie det.',
      'Snittet, spreiinga og delen misnøgde blir prøvde kvar for seg. Snittet blir prøvd med Welchs t-test. Delen misnøgde blir prøvd med Fishers eksakte test og intervallet til Newcombe.',
      'For spreiinga må tre ting stemme. Forskjellen må vere større enn si eiga uvisse skulle tilseie. Testen til Brown og Forsythe, som toler skeive svar, må vere samd. Og den relative spreiinga må ha gått same vegen.',
      'Den relative spreiinga er spreiinga samanlikna med den største som er mogleg ved det snittet. Når snittet nærmar seg enden av skalaen, blir det trongt om plassen, og spreiinga krympar av seg sjølv. Det skal ikkje sjå ut som at folk er blitt meir samde.',
      `Når mange tal blir samanlikna samtidig, slår nokre av dei ut av eit reint slumpetreff. Difor blir tala i same familien justerte saman, etter Benjamini og Hochberg. Då kan vi vente at høgst ${falseAlarms} av endringane vi melder, er falsk alarm.`,
      'Familiane er bestemte på førehand: indikatorane til kommunen, indikatorane til {theUnits}, spørsmåla for kommunen, spørsmåla for {theUnits}, og svar delte etter bakgrunn. Det vi kom fram til, blir lagra saman med talet og står likt på alle sider og i alle filer.',
      'Er spørsmålet endra sidan sist, samanliknar vi ikkje.',
      'Når {units} blir samanlikna, blir kvar av dei prøvd mot resten av kommunen, aldri mot eit tal som òg inneheld {theUnit}. Alle som kan prøvast, blir justerte samla, så svaret er det same kva ein enn vel å sjå på.',
    ],
    letters:
      'Talet 1 er no og 0 er sist. ȳ er snittet, s standardavviket, n kor mange som svara, og SE standardfeilen. r er relativ spreiing på ein skala frå a til b. p er delen, med Wilsons intervall frå l til u. P er p-verdien som nummer i frå den minste av m.',
    inForce: ({ falseAlarms, relevant, minimum, exampleScale, level, z }) => [
      ['Falske alarmar blant endringane som blir melde (q), høgst', falseAlarms],
      ['Minste endring, av det talet kan spenne over', relevant],
      [`Det er for snittet på ein skala ${exampleScale}`, minimum.mean],
      [`Det er for spreiinga på ein skala ${exampleScale}`, minimum.spread],
      ['Det er for delen misnøgde', `${minimum.points} prosentpoeng`],
      [`Punktet i normalfordelinga for ${level}`, z],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
