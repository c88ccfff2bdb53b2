import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, nynorsk: who answered, samples and weights. */
export const answers = {
  svarprosent: {
    title: 'Svarprosenten',
    plain: () => [
      'Svarprosenten er kor mange som sende inn svar, delt på kor mange som var inviterte. Begge tala står ved sida av. Ved ei open lenkje er ingen invitert, og då finst det ingen svarprosent.',
      'Nokon som sende inn svar, hoppa kanskje over akkurat dette spørsmålet. Er det færre bak eit tal enn det er som svara, står det kor mange som tel med.',
      'Ein låg svarprosent er ein risiko, ikkje eit prov på at tala er skeive. Uansett seier vi «dei som svara» og ikkje «innbyggjarane».',
      'Reknekjernen har òg den internasjonale svarprosenten RR2, som ser på kor mykje av skjemaet som er fylt ut, og grenser for kva som er lågt. Dei blir ikkje viste på sidene enno.',
    ],
    letters:
      'a er kor mange som sende inn svar, N er kor mange som var inviterte. I er heile svar, P delvise, R avslag og avbrot, NC ikkje nådd, O andre grunnar, og U er dei ein ikkje veit om høyrer med.',
    inForce: ({ response }) => [
      ['RR2: eit heilt svar, minst', `${response.complete} av spørsmåla`],
      ['RR2: eit delvis svar, minst', `${response.partial} av spørsmåla`],
      ['Blir rekna som lågt for brukarar, under', response.lowUsers],
      ['Blir rekna som lågt for tilsette, under', response.lowEmployees],
      ['Blir rekna som lågt for innbyggjarar, under', response.lowCitizens],
    ],
  },
  utvalg: {
    title: 'Alle spurde, eller eit utval',
    plain: () => [
      'Som regel er alle spurde, til dømes alle foreldra i ein barnehage. Då er ingen trekte ut. Uvissa kjem av at nokon ikkje svara, og av at svara kunne blitt litt annleis ein annan dag. Vi reknar intervallet som om mange fleire kunne ha svara. Då blir det heller for breitt enn for smalt.',
      'Er eit tilfeldig utval trekt frå ei lita befolkning, er ein stor del allereie spurd. Då kan intervallet gjerast smalare, med ein korreksjon for endeleg befolkning. Han blir brukt berre for tilfeldige utval, og berre når vi snakkar om befolkninga slik ho er no. Han blir aldri brukt når år eller {units} blir samanlikna.',
    ],
    letters:
      's er standardavviket, n er kor mange som svara, N er kor mange det er i befolkninga, og SE er standardfeilen.',
    inForce: () => [
      ['Tilfeldig utval, om befolkninga no', 'med korreksjon'],
      ['Alle spurde', 'utan korreksjon'],
      ['Samanlikning av år eller {units}', 'utan korreksjon'],
    ],
  },
  vekter: {
    title: 'Vekter',
    plain: () => [
      'Når nokre grupper svarar sjeldnare enn andre, kan svara vektast, så dei til saman liknar befolkninga i alder, kjønn og område. Grunnvekta tek omsyn til at nokre område er trekte oftare enn andre. Raking rettar så éi fordeling om gongen, til alle stemmer.',
      'Ingen får telje svært mykje eller svært lite, for vektene blir haldne innanfor grenser. Ulike vekter gjer tala meir uvisse. Designeffekten seier kor mykje.',
      'Der runden vart opna med befolkningstal, blir tala for heile kommunen vekta etter eitt bakgrunnsspørsmål om gongen og etter alle samtidig, og berre når tala for kvar gruppe blir viste. Etter alle samtidig blir det vekta lineært og ikkje med raking. Då er dei vekta tala laga av tal som blir viste frå før, og røper ikkje noko meir. Dei er avrunda slik dei blir viste, og har ikkje noko intervall.',
      'Måtte nokon ha talt for mykje eller for lite, blir det siste spørsmålet teke ut. Den som ikkje svara på eit bakgrunnsspørsmål, tel som snittet av dei som heller ikkje gjorde det.',
      'Kor mange som svara frå kvar gruppe, blir berre vist når gruppa og alle dei andre til saman er store nok.',
      'Svar frå brukarar og tilsette blir ikkje vekta. Vekter hjelper heller ikkje mot at folk vel seg sjølve gjennom ei open lenkje.',
      'Den som vil, kan rekne vekter med kommandoen «spredning weights» og bruke dei i «spredning describe».',
    ],
    letters:
      'w er vekta til kvar person, y er svaret, n er kor mange som svara. N og n med liten h er kor mange det er, og kor mange som svara, i gruppe h. deff er designeffekten. λ er det ei gruppe legg til vekta når det blir vekta lineært.',
    inForce: ({ weights }) => [
      ['Minste vekt', `${weights.lower} gonger snittet`],
      ['Største vekt', `${weights.upper} gonger snittet`],
      ['Avvik frå befolkninga, som del, høgst', weights.tolerance],
      ['Rundar med raking, høgst', weights.rounds],
      ['Blir meld som tynn gruppe, under', `${weights.thinBelow} svar`],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
