import type { Defaults } from '../methods/defaults.ts';
import type { SectionId } from '../methods/functions.ts';

export interface SectionText {
  title: string;
  /** For those who have never met a formula. */
  plain(defaults: Defaults): string[];
  /** What the letters of the formulas stand for. */
  letters: string;
  /** Limits and choices in force: what, and how much. */
  inForce(defaults: Defaults): [what: string, value: string][];
}

/** The methods page, bokmål. Every number comes from the core, already written in the language. */
export const nb = {
  title: 'Slik er tallene regnet ut',
  lead: 'Her står hva hvert tall betyr, hvordan det er regnet ut, hvilke grenser som gjelder nå, og hvor metoden kommer fra. Grensene hentes fra det samme programmet som regner ut tallene.',
  recompute: 'Alle som vil, kan regne etter. Programmet er åpent, og metodeversjonen står ved hvert tall.',
  contents: 'Innhold',
  formulas: 'Formel',
  inForce: 'Grenser og valg som gjelder nå',
  literature: 'Kilder',
  functions: (count: string) => `Funksjonene som regner (${count})`,
  functionsNote:
    'Teksten er på engelsk og hentet ordrett fra programmet. «C1» og lignende viser til prosjektets metodedokument.',
  notOnPages: 'Spredning kan regne dette ut, men ingen tall på sidene bruker det ennå.',
  toContents: 'Til innholdet',
  sections: {
    snitt: {
      title: 'Snittet og hvor sikkert det er',
      plain: ({ level }) => [
        'Snittet er summen av svarene delt på hvor mange som svarte. Det gjelder de som svarte. De som ikke svarte, kan mene noe annet.',
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
    mindretallsvarsel: {
      title: 'Mindretallsvarselet',
      plain: ({ alertShare, minimum }) => [
        'Et godt snitt kan skjule at noen har det dårlig. Mindretallsvarselet kommer når snittet er godt nok, men mange likevel er misfornøyde. Det stiller spørsmålet: Er det noen som er veldig misfornøyd?',
        `Varselet kommer når minst ${alertShare} er misfornøyde. Det kommer også når andelen har økt med ${minimum.points} prosentpoeng eller mer, og tilfeldigheter ikke lett forklarer økningen.`,
        'Snittet er godt nok når det ikke er under ambisjonsnivået. Uten et ambisjonsnivå å måle mot regnes det som godt nok. Varselet sier ikke at noe er galt, men at noen bør spørre hvorfor.',
      ],
      letters: 'c er hvor mange som er misfornøyde, n er hvor mange som svarte.',
      inForce: ({ alertShare, minimum }) => [
        ['Andel misfornøyde, minst', alertShare],
        ['Eller økning, minst', `${minimum.points} prosentpoeng`],
      ],
    },
    'verdt-a-ta-opp': {
      title: 'Hva som er verdt å ta opp',
      plain: ({ alertShare, manyDontKnow, minimum }) => [
        'Lista er ikke skrevet av noen. Den er funnet med faste regler i det som vises på sidene, og den regnes ut på nytt hver gang noen åpner den. Alle som ser de samme resultatene, får den samme lista.',
        'Endringer i snittet, spredningen og andelen misfornøyde kommer med når resultatet selv sier at de er sikre. Det ble avgjort da resultatet ble regnet ut, og prøves ikke om igjen her. Mindretallsvarselet kommer med når så mange som ' +
          `${alertShare} er misfornøyde.`,
        `De misfornøyde er samlet når andelen i {aUnit} sikkert er større enn hos alle de andre til sammen. Det er den samme prøven som når {units} sammenlignes, så lista og sammenligningen alltid sier det samme. Svarprosenten prøves mot runden før med Fishers eksakte test og Newcombes intervall, for alle {units} samlet, og den må ha gått ned minst ${minimum.points} prosentpoeng.`,
        'Langt under ambisjonen er {aUnit} når hele usikkerhetsintervallet ligger under den nedre grensen, mens {theUnits} samlet når ambisjonen.',
        `At mange ikke vet, er et funn når det gjelder mer enn ${manyDontKnow}.`,
        'Et tall som ikke vises, gir ikke noe funn og endrer ingen andre. Rekkefølgen følger hva slags funn det er og når det ble synlig, aldri hvor stort tallet er.',
      ],
      letters:
        'p med u er andelen misfornøyde i {aUnit}, p med r er andelen hos resten. P med i er p-verdien på plass i av m, regnet fra den minste. ȳ er snittet, SE er standardfeilen, t er et punkt i t-fordelingen, og B er den nedre grensen i ambisjonsnivået.',
      inForce: ({ alertShare, falseAlarms, manyDontKnow, minimum }) => [
        ['Andel falske alarmer vi godtar', falseAlarms],
        ['Minste forskjell i en andel', `${minimum.points} prosentpoeng`],
        ['Mindretallsvarsel, minst', alertShare],
        ['Mange vet ikke, mer enn', manyDontKnow],
      ],
    },
    'trend-eller-unntak': {
      title: 'Trend eller unntak',
      plain: ({ fewShare, agreeingPeriods, level }) => [
        'En påstand sier at noe gjelder alle, de fleste, mange, noen få eller ingen. Den holdes mot andelen av dem som svarte som ligger i den enden av skalaen påstanden handler om.',
        `Den som prøver påstanden, sier hvor mange noen få er. Uten et annet valg er det ${fewShare}. Det er et unntak når hele usikkerhetsintervallet for andelen (${level}) ligger under grensa i siste runde.`,
        `Det er en trend når hele intervallet ligger over grensa i siste runde og i en tidligere runde med det samme spørsmålet, altså i ${agreeingPeriods} runder. Ellers kan det ikke avgjøres, og siden sier hvorfor.`,
        'Ved siden av leses ordet i påstanden til punkt og prikke. «Alle» stemmer bare når alle som svarte, er der. De som ikke svarte, sier tallene ingenting om.',
        'Et tall som ikke vises, avgjør ikke noe. Hver leser får påstanden holdt mot det de selv ser.',
      ],
      letters:
        'l og u er endene av Wilsons intervall for andelen, i siste runde (med tallet en) og i en tidligere (med null). g er grensa for noen få.',
      inForce: ({ fewShare, agreeingPeriods, level }) => [
        ['Noen få er inntil, om ikke noe annet er valgt', fewShare],
        ['Runder som må vise det samme', agreeingPeriods],
        ['Usikkerhetsintervall', level],
      ],
    },
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
    'vises-ikke': {
      title: 'Hva som ikke vises, og hvorfor',
      plain: ({ disclosure }) => [
        'Svarene er anonyme. I en liten gruppe kan tallene likevel røpe hva noen svarte. Derfor vises de ikke. Grensene teller mennesker som har svart.',
        `Snittet vises fra ${disclosure.mean} svar. Spredning, fordeling, andeler og alt som er regnet av dem, trenger ${disclosure.spread}, for snitt og spredning sammen kan røpe hvert eneste svar i en liten gruppe. Der alle kan lese uten å logge inn, trengs ${disclosure.publicSpread}.`,
        `Kolleger kjenner hverandre, og følsomme tjenester gjelder få. I slike undersøkelser vises snittet først fra ${disclosure.employeeMean} svar hos ansatte og ${disclosure.sensitiveMean} i følsomme tjenester. Kommunen kan heve grensene for en runde før tallene lages, men aldri senke dem, og begrunnelsen blir stående.`,
        'Tall, rangeringer, datoer og svar på spørsmål der man velger blant flere ting, vises bare for hele kommunen, fra så mange svar som spredning trenger, og aldri når alle unntatt én svarte likt. Av tall teller den laveste og den høyeste tjuedelen, minst to i hver ende, som det nærmeste av de andre, og kvartilene er snittet av svarene rundt. Datoer telles per måned, tre måneder eller år. Har alle, eller alle unntatt én, valgt det samme, vises ingen av valgene.',
        'Det som kunne vært regnet ut ved å trekke fra, vises heller ikke. Er {units} med få svar skjult, skjuler vi flere, så ingen kan finne dem ved å trekke de andre fra summen. Derfor kan også {units} med mange svar være skjult.',
        'Når svarene deles etter bakgrunn, sjekker vi hver eneste person: Kunne hun ha byttet svar med noen andre uten at ett av tallene hadde endret seg? Bare da kan ingen regne seg fram til hva hun svarte, heller ikke en kollega som kjenner sitt eget svar. Der det ikke går, vises den inndelingen ikke.',
        `Har alle, eller alle unntatt én, svart det samme, vet man hva de svarte. Da vises ikke tallet. Er de ${disclosure.nearlyAllFrom} eller flere, og høyst ${disclosure.nearlyAllBut} svarte noe annet, kan det stå «Nesten alle svarte» og så tallet, og ikke mer. Med færre enn ${disclosure.homogeneousBelow} svar vises heller ikke et snitt helt ved enden av skalaen.`,
        'Antall svar og svarprosent følger de samme reglene. Vi sier det samme uansett grunn når noe ikke vises, for også grunnen kunne røpet noe. I tabellene står det kolon. Et punktum betyr at det ikke ble spurt, to punktum at tallet ikke kan regnes ut, og F at det er for usikkert til å vises.',
      ],
      letters:
        'n er hvor mange som svarte. N − Σn er de som er igjen når viste {units} trekkes fra en vist sum, og k er grensen. ȳ er snittet på en skala fra a til b; den siste linjen gjelder bare de minste gruppene.',
      inForce: ({ disclosure }) => [
        ['Snitt, antall svar og svarprosent, minst', `${disclosure.mean} svar`],
        ['Spredning, fordeling og andeler, minst', `${disclosure.spread} svar`],
        ['Det samme uten innlogging, minst', `${disclosure.publicSpread} svar`],
        ['Snitt i undersøkelser blant ansatte, minst', `${disclosure.employeeMean} svar`],
        ['Snitt i følsomme tjenester, minst', `${disclosure.sensitiveMean} svar`],
        ['De som er igjen når viste tall trekkes fra', 'ingen, eller like mange som grensen for tallet'],
        ['Er en av dem for liten, må de være fra minst', `${disclosure.hiddenUnits} {units}`],
        ['Svar delt etter bakgrunn, i hver gruppe minst', `${disclosure.cut} svar`],
        ['I {aUnit} som deles etter bakgrunn, minst', `${disclosure.cutUnit} svar`],
        ['Ansatte delt etter bakgrunn', 'bare for hele kommunen'],
        ['«Nesten alle», fra', `${disclosure.nearlyAllFrom} svar`],
        ['Ingen skal kunne regne seg fram til færre enn', `${disclosure.group} personer`],
      ],
    },
    'egne-ord': {
      title: 'Det folk skriver med egne ord',
      plain: ({ disclosure }) => [
        `Det folk skriver, leses av noen få som er utpekt for runden, når minst ${disclosure.spread} har skrevet til spørsmålet. De ser verken {unit} eller de andre svarene. De tar ut navn og annet som viser hvem noen er, og gir tekstene temaer. Systemet foreslår navn, adresser og numre etter regler og lister, men et menneske avgjør hver gang. Noe kan derfor bli oversett.`,
        'Når alt er lest, kan en annen enn leseren beslutte at temaer og utdrag vises sammen med resultatet. Da fryses de slik de er.',
        `Hver person har én tekst til et spørsmål, så tekster er personer. Et tema vises med antall når minst så mange nevner det som et snitt krever, vanligvis ${disclosure.mean}. Sjeldnere temaer nevnes ikke, for bare navnet kunne røpe hva noen skrev. Er det færre enn grensen som ikke nevner temaet, står det «nesten alle».`,
        'En tekst kan ha flere temaer eller ingen, så det som mangler, kan ikke regnes ut. Hvert spørsmål telles for seg: Ingen vet hvilke tekster under to spørsmål som er fra samme person.',
        'Temaene er satt av mennesker, og en annen leser kunne satt dem annerledes. Tallene sier hva de som skrev, tok opp. De sier ikke hvor mange av alle som mener det samme.',
      ],
      letters:
        'm er hvor mange som skrev, k er hvor mange av dem som nevner temaet. «Nesten alle» er når den siste linjen ikke holder.',
      inForce: ({ disclosure }) => [
        ['Tekster leses og vises, skrevet av minst', `${disclosure.spread} personer`],
        ['Det samme uten innlogging, minst', `${disclosure.publicSpread} personer`],
        ['Et tema, nevnt av minst', `${disclosure.mean} personer`],
        ['Et tema blant ansatte, nevnt av minst', `${disclosure.employeeMean} personer`],
        ['Et tema i følsomme tjenester, nevnt av minst', `${disclosure.sensitiveMean} personer`],
      ],
    },
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
    'mange-enheter': {
      title: 'Mange {units}',
      plain: ({ funnel }) => [
        '{Units} rangeres ikke. Av mange {units} ligger noen alltid øverst og nederst ved en ren tilfeldighet, og som oftest er det de små.',
        `Med ${funnel.fewest} {units} eller flere viser en trakt hvor mye {units} av ulik størrelse ventes å variere. Bare {units} utenfor den ytterste grensen trekkes fram.`,
        'Trakten lages av tallene som vises på siden, og av ingen andre: {units} som ikke vises, er heller ikke med i tallet for alle.',
      ],
      letters:
        'μ er tallet for alle, SE er standardfeilen for {aUnit} av den størrelsen, og τ er hvor mye {theUnits} varierer utover tilfeldigheter.',
      inForce: ({ funnel }) => [
        ['Trakt, fra', `${funnel.fewest} {units}`],
        ['Indre og ytre grense', `${funnel.warningZ} og ${funnel.alarmZ}`],
        ['Dempes i hver ende før τ regnes', funnel.winsorised],
      ],
    },
    'mange-maneder': {
      title: 'Mange måneder',
      plain: ({ chart }) => [
        `For tall som kommer hver måned, for eksempel sykefravær, viser et kontrolldiagram (XmR) om noe har skilt seg ut. Det trenger minst ${chart.fewest} tall på rad. En årlig undersøkelse har for få.`,
      ],
      letters: 'x̄ er snittet av månedene, og mR̄ er det gjennomsnittlige hoppet fra en måned til den neste.',
      inForce: ({ chart }) => [
        ['Kontrolldiagram, fra', `${chart.fewest} tall`],
        ['Varsler ved så mange på rad på samme side', chart.run],
        ['Varsler ved så mange på rad opp eller ned', chart.trend],
      ],
    },
  } satisfies Record<SectionId, SectionText> as Record<SectionId, SectionText>,
};
export type MethodsTexts = typeof nb;
