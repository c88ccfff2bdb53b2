import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, bokmål: who answered, samples and weights. */
export const answers = {
  svarprosent: {
    title: 'Svarprosenten',
    plain: () => [
      'Svarprosenten er hvor mange som sendte inn svar, delt på hvor mange som var invitert. Begge tallene står ved siden av. Ved en åpen lenke er ingen invitert, og da finnes det ingen svarprosent.',
      'Noen som sendte inn svar, hoppet kanskje over akkurat dette spørsmålet. Er det færre bak et tall enn det er som svarte, står det hvor mange som teller med.',
      'En lav svarprosent er en risiko, ikke et bevis på at tallene er skjeve. Uansett sier vi «de som svarte» og ikke «innbyggerne».',
      'Regnekjernen har også den internasjonale svarprosenten RR2, som ser på hvor mye av skjemaet som er fylt ut, og grenser for hva som er lavt. De vises ikke på sidene ennå.',
    ],
    letters:
      'a er hvor mange som sendte inn svar, N er hvor mange som var invitert. I er hele svar, P delvise, R avslag og avbrudd, NC ikke nådd, O andre grunner, og U er de man ikke vet om hører med.',
    inForce: ({ response }) => [
      ['RR2: et helt svar, minst', `${response.complete} av spørsmålene`],
      ['RR2: et delvis svar, minst', `${response.partial} av spørsmålene`],
      ['Regnes som lavt for brukere, under', response.lowUsers],
      ['Regnes som lavt for ansatte, under', response.lowEmployees],
      ['Regnes som lavt for innbyggere, under', response.lowCitizens],
    ],
  },
  utvalg: {
    title: 'Alle spurt, eller et utvalg',
    plain: () => [
      'Som regel er alle spurt, for eksempel alle foreldrene i en barnehage. Da er ingen trukket ut. Usikkerheten kommer av at noen ikke svarte, og av at svarene kunne blitt litt annerledes en annen dag. Vi regner intervallet som om mange flere kunne ha svart. Da blir det heller for bredt enn for smalt.',
      'Er et tilfeldig utvalg trukket fra en liten befolkning, er en stor del allerede spurt. Da kan intervallet gjøres smalere, med en korreksjon for endelig befolkning. Den brukes bare for tilfeldige utvalg, og bare når vi snakker om befolkningen slik den er nå. Den brukes aldri når år eller {units} sammenlignes.',
    ],
    letters:
      's er standardavviket, n er hvor mange som svarte, N er hvor mange det er i befolkningen, og SE er standardfeilen.',
    inForce: () => [
      ['Tilfeldig utvalg, om befolkningen nå', 'med korreksjon'],
      ['Alle spurt', 'uten korreksjon'],
      ['Sammenligning av år eller {units}', 'uten korreksjon'],
    ],
  },
  vekter: {
    title: 'Vekter',
    plain: () => [
      'Når noen grupper svarer sjeldnere enn andre, kan svarene vektes, så de til sammen ligner befolkningen i alder, kjønn og område. Grunnvekten tar hensyn til at noen områder er trukket oftere enn andre. Raking retter så én fordeling om gangen, til alle stemmer.',
      'Ingen får telle svært mye eller svært lite, for vektene holdes innenfor grenser. Ulike vekter gjør tallene mer usikre. Designeffekten sier hvor mye.',
      'Der runden ble åpnet med befolkningstall, vektes tallene for hele kommunen etter ett bakgrunnsspørsmål om gangen og etter alle samtidig, og bare når tallene for hver gruppe vises. Etter alle samtidig vektes det lineært og ikke med raking. Da er de vektede tallene laget av tall som vises fra før, og røper ingenting mer. De er avrundet slik de vises, og har ikke noe intervall.',
      'Måtte noen ha telt for mye eller for lite, tas det siste spørsmålet ut. Den som ikke svarte på et bakgrunnsspørsmål, teller som snittet av dem som heller ikke gjorde det.',
      'Hvor mange som svarte fra hver gruppe, vises bare når gruppen og alle de andre til sammen er store nok.',
      'Svar fra brukere og ansatte vektes ikke. Vekter hjelper heller ikke mot at folk velger seg selv gjennom en åpen lenke.',
      'Den som vil, kan regne vekter med kommandoen «spredning weights» og bruke dem i «spredning describe».',
    ],
    letters:
      'w er vekten til hver person, y er svaret, n er hvor mange som svarte. N og n med liten h er hvor mange det er, og hvor mange som svarte, i gruppe h. deff er designeffekten. λ er det en gruppe legger til vekten når det vektes lineært.',
    inForce: ({ weights }) => [
      ['Minste vekt', `${weights.lower} ganger snittet`],
      ['Største vekt', `${weights.upper} ganger snittet`],
      ['Avvik fra befolkningen, som andel, høyst', weights.tolerance],
      ['Runder med raking, høyst', weights.rounds],
      ['Meldes som tynn gruppe, under', `${weights.thinBelow} svar`],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
