import type { TourTexts } from './tour.nb.ts';

/** The newcomer's tour, nynorsk. */
export const nn: TourTexts = {
  title: 'Omvising',
  stepOf: (step, all) => `Steg ${step} av ${all}`,
  madeUp: 'Oppdikta døme',
  subject: 'Nøgd med heimesjukepleia',
  back: 'Tilbake',
  next: 'Neste',
  done: 'Ferdig',
  skip: 'Hopp over resten',
  again: 'Omvisinga kan takast på nytt når som helst. Du finn ho nedst på sida.',
  steps: {
    sentence: {
      title: 'Først ei setning',
      text: [
        'Kvart tal byrjar med ei setning. Ho seier snittet, kor mykje svara sprikjer, og kor mange som er misnøgde.',
        'Setninga blir laga av tala og seier ikkje meir enn dei gjer. Ingen kan skrive ho om.',
      ],
    },
    arrows: {
      title: 'To piler, aldri éi',
      text: [
        'Snittet har éi pil, spreiinga har si eiga. Her står snittet stille, men svara sprikjer meir.',
        'Ei pil peikar berre opp eller ned når endringa er større enn det tilfeldigheiter lett forklarar.',
      ],
    },
    picture: {
      title: 'Menneske, ikkje berre eit snitt',
      text: [
        'Kvar søyle er menneske som gav same svaret. Dei bleike søylene er frå sist.',
        'To misnøgde har vorte fjorten. Det ser du ikkje på snittet. Mindretalsvarselet kjem òg når ambisjonen er nådd.',
      ],
    },
    status: {
      title: 'Kommunen sin eigen ambisjon',
      text: [
        'Statusen seier korleis snittet står mot ambisjonen dei folkevalde har vedteke. Han er aldri ei samanlikning med andre kommunar.',
        '«Usikkert» tyder at svaret kunne falle på den andre sida av grensa.',
      ],
    },
    sure: {
      title: 'Kor sikkert er dette?',
      text: [
        'Ved kvart tal står kor mange som svara, av kor mange som vart spurde. Tala gjeld dei som svara.',
        'Trykk på «Kor sikkert er dette?» for å sjå kor langt unna talet kan liggje, og korleis det er rekna ut.',
      ],
    },
    hidden: {
      title: 'Noko blir ikkje vist',
      text: [
        'Har få svara, kunne tala røpe kva nokon svara. Då blir dei ikkje viste, og det står kvifor.',
        'At noko ikkje blir vist, tyder verken bra eller dårleg. Ingen av sidene viser kva ein einskild svara.',
      ],
    },
    ask: {
      title: 'Spør om det du lurer på',
      text: [
        'Ved kvart tal kan du som sit i eit organ, spørje {theUnitLeader}. Spørsmålet er ditt eige til du deler det med organet ditt.',
        'Du kan òg skrive kva du les ut av talet. Fleire kan lese det ulikt, og alle tolkingar er signerte.',
      ],
    },
    entrances: {
      title: 'Tre inngangar, same tal',
      text: [
        'Styring viser heile kartet først. Ombod viser kvar nokon er svært misnøgde og kvar svara sprikjer meir. Leiar gir deg setningar med kjelde til talar og debattar.',
        'Byt når du vil. Alle i eit organ ser dei same tala samtidig.',
      ],
    },
  },
};
