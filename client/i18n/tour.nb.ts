/** The newcomer's tour, bokmål: some three minutes, one thing at a time, on a made-up example. */
export const nb = {
  title: 'Omvisning',
  stepOf: (step: string, all: string) => `Steg ${step} av ${all}`,
  madeUp: 'Oppdiktet eksempel',
  subject: 'Fornøyd med hjemmesykepleien',
  back: 'Tilbake',
  next: 'Neste',
  done: 'Ferdig',
  skip: 'Hopp over resten',
  again: 'Omvisningen kan tas på nytt når som helst. Du finner den nederst på siden.',
  steps: {
    sentence: {
      title: 'Først en setning',
      text: [
        'Hvert tall begynner med en setning. Den sier snittet, hvor mye svarene spriker, og hvor mange som er misfornøyde.',
        'Setningen lages av tallene og sier ikke mer enn de gjør. Ingen kan skrive den om.',
      ],
    },
    arrows: {
      title: 'To piler, aldri én',
      text: [
        'Snittet har én pil, spredningen har sin egen. Her står snittet stille, men svarene spriker mer.',
        'En pil peker bare opp eller ned når endringen er større enn tilfeldigheter lett forklarer.',
      ],
    },
    picture: {
      title: 'Mennesker, ikke bare et snitt',
      text: [
        'Hver søyle er mennesker som ga samme svar. De bleke søylene er fra sist.',
        'To misfornøyde har blitt fjorten. Det ser du ikke på snittet. Mindretallsvarselet kommer også når ambisjonen er nådd.',
      ],
    },
    status: {
      title: 'Kommunens egen ambisjon',
      text: [
        'Statusen sier hvordan snittet står mot ambisjonen de folkevalgte har vedtatt. Den er aldri en sammenligning med andre kommuner.',
        '«Usikkert» betyr at svaret kunne falt på den andre siden av grensen.',
      ],
    },
    sure: {
      title: 'Hvor sikkert er dette?',
      text: [
        'Ved hvert tall står hvor mange som svarte, av hvor mange som ble spurt. Tallene gjelder dem som svarte.',
        'Trykk på «Hvor sikkert er dette?» for å se hvor langt unna tallet kan ligge, og hvordan det er regnet ut.',
      ],
    },
    hidden: {
      title: 'Noe vises ikke',
      text: [
        'Har få svart, kunne tallene røpe hva noen svarte. Da vises de ikke, og det står hvorfor.',
        'At noe ikke vises, betyr verken bra eller dårlig. Ingen av sidene viser hva en enkelt har svart.',
      ],
    },
    ask: {
      title: 'Spør om det du lurer på',
      text: [
        'Ved hvert tall kan du som sitter i et organ, spørre {theUnitLeader}. Spørsmålet er ditt eget til du deler det med organet ditt.',
        'Du kan også skrive hva du leser ut av tallet. Flere kan lese det ulikt, og alle tolkninger er signert.',
      ],
    },
    entrances: {
      title: 'Tre innganger, samme tall',
      text: [
        'Styring viser hele kartet først. Ombud viser hvor noen er svært misfornøyde og hvor svarene spriker mer. Leder gir deg setninger med kilde til taler og debatter.',
        'Bytt når du vil. Alle i et organ ser de samme tallene samtidig.',
      ],
    },
  },
};
export type TourTexts = typeof nb;
