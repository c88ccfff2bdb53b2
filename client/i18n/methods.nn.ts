import type { MethodsTexts } from './methods.nb.ts';

export const nn = {
  title: 'Slik er tala rekna ut',
  lead: 'Her står kva kvart tal tyder, korleis det er rekna ut, kva grenser som gjeld no, og kvar metoden kjem frå. Grensene blir henta frå det same programmet som reknar ut tala.',
  recompute: 'Alle som vil, kan rekne etter. Programmet er ope, og metodeversjonen står ved kvart tal.',
  contents: 'Innhald',
  formulas: 'Formel',
  inForce: 'Grenser og val som gjeld no',
  literature: 'Kjelder',
  functions: (count: string) => `Funksjonane som reknar (${count})`,
  functionsNote:
    'Teksten er på engelsk og henta ordrett frå programmet. «C1» og liknande viser til metodedokumentet til prosjektet.',
  notOnPages: 'Spredning kan rekne ut dette, men ingen tal på sidene bruker det enno.',
  toContents: 'Til innhaldet',
  sections: {
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
    mindretallsvarsel: {
      title: 'Mindretalsvarselet',
      plain: ({ alertShare, minimum }) => [
        'Eit godt snitt kan skjule at nokon har det dårleg. Mindretalsvarselet kjem når snittet er godt nok, men mange likevel er misnøgde. Det stiller spørsmålet: Er det nokon som er veldig misnøgd?',
        `Varselet kjem når minst ${alertShare} er misnøgde. Det kjem òg når delen har auka med ${minimum.points} prosentpoeng eller meir, og tilfeldigheiter ikkje lett forklarar auken.`,
        'Snittet er godt nok når det ikkje er under ambisjonsnivået. Utan eit ambisjonsnivå å måle mot blir det rekna som godt nok. Varselet seier ikkje at noko er gale, men at nokon bør spørje kvifor.',
      ],
      letters: 'c er kor mange som er misnøgde, n er kor mange som svara.',
      inForce: ({ alertShare, minimum }) => [
        ['Del misnøgde, minst', alertShare],
        ['Eller auke, minst', `${minimum.points} prosentpoeng`],
      ],
    },
    'verdt-a-ta-opp': {
      title: 'Kva som er verdt å ta opp',
      plain: ({ alertShare, manyDontKnow, minimum }) => [
        'Lista er ikkje skriven av nokon. Ho er funnen med faste reglar i det som blir vist på sidene, og blir rekna ut på nytt kvar gong nokon opnar ho. Alle som ser dei same resultata, får den same lista.',
        'Endringar i snittet, spreiinga og delen misnøgde kjem med når resultatet sjølv seier at dei er sikre. Det vart avgjort då resultatet vart rekna ut, og blir ikkje prøvd om att her. Mindretalsvarselet kjem med når så mange som ' +
          `${alertShare} er misnøgde.`,
        `Dei misnøgde er samla når delen i {aUnit} sikkert er større enn hos alle dei andre til saman. Det er den same prøva som når {units} blir samanlikna, så lista og samanlikninga alltid seier det same. Svarprosenten blir prøvd mot runden før med Fishers eksakte test og Newcombes intervall, for alle {units} samla, og han må ha gått ned minst ${minimum.points} prosentpoeng.`,
        'Langt under ambisjonen er {aUnit} når heile usikkerheitsintervallet ligg under den nedre grensa, medan {theUnits} samla når ambisjonen.',
        `At mange ikkje veit, er eit funn når det gjeld meir enn ${manyDontKnow}.`,
        'Eit tal som ikkje blir vist, gir ikkje noko funn og endrar ingen andre. Rekkjefølgja følgjer kva slags funn det er og når det vart synleg, aldri kor stort talet er.',
      ],
      letters:
        'p med u er delen misnøgde i {aUnit}, p med r er delen hos resten. P med i er p-verdien på plass i av m, rekna frå den minste. ȳ er snittet, SE er standardfeilen, t er eit punkt i t-fordelinga, og B er den nedre grensa i ambisjonsnivået.',
      inForce: ({ alertShare, falseAlarms, manyDontKnow, minimum }) => [
        ['Del falske alarmar vi godtek', falseAlarms],
        ['Minste skilnad i ein del', `${minimum.points} prosentpoeng`],
        ['Mindretalsvarsel, minst', alertShare],
        ['Mange veit ikkje, meir enn', manyDontKnow],
      ],
    },
    'trend-eller-unntak': {
      title: 'Trend eller unntak',
      plain: ({ fewShare, agreeingPeriods, level }) => [
        'Ein påstand seier at noko gjeld alle, dei fleste, mange, nokre få eller ingen. Han blir halden mot delen av dei som svara som ligg i den enden av skalaen påstanden handlar om.',
        `Den som prøver påstanden, seier kor mange nokre få er. Utan eit anna val er det ${fewShare}. Det er eit unntak når heile uvisseintervallet for delen (${level}) ligg under grensa i siste runde.`,
        `Det er ein trend når heile intervallet ligg over grensa i siste runde og i ein tidlegare runde med det same spørsmålet, altså i ${agreeingPeriods} rundar. Elles kan det ikkje avgjerast, og sida seier kvifor.`,
        'Ved sida av blir ordet i påstanden lese til punkt og prikke. «Alle» stemmer berre når alle som svara, er der. Dei som ikkje svara, seier tala ingenting om.',
        'Eit tal som ikkje blir vist, avgjer ikkje noko. Kvar lesar får påstanden halden mot det dei sjølve ser.',
      ],
      letters:
        'l og u er endane av Wilsons intervall for delen, i siste runde (med talet ein) og i ein tidlegare (med null). g er grensa for nokre få.',
      inForce: ({ fewShare, agreeingPeriods, level }) => [
        ['Nokre få er inntil, om ikkje noko anna er valt', fewShare],
        ['Rundar som må vise det same', agreeingPeriods],
        ['Uvisseintervall', level],
      ],
    },
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
    'vises-ikke': {
      title: 'Kva som ikkje blir vist, og kvifor',
      plain: ({ disclosure }) => [
        'Svara er anonyme. I ei lita gruppe kan tala likevel røpe kva nokon svara. Difor blir dei ikkje viste. Grensene tel menneske som har svara.',
        `Snittet blir vist frå ${disclosure.mean} svar. Spreiing, fordeling, delar og alt som er rekna av dei, treng ${disclosure.spread}, for snitt og spreiing saman kan røpe kvart einaste svar i ei lita gruppe. Der alle kan lese utan å logge inn, trengst ${disclosure.publicSpread}.`,
        `Kollegaer kjenner kvarandre, og følsame tenester gjeld få. I slike undersøkingar blir snittet vist først frå ${disclosure.employeeMean} svar hos tilsette og ${disclosure.sensitiveMean} i følsame tenester. Kommunen kan heve grensene for ein runde før tala blir laga, men aldri senke dei, og grunngivinga blir ståande.`,
        'Tal, rangeringar, datoar og svar på spørsmål der ein vel blant fleire ting, blir viste berre for heile kommunen, frå så mange svar som spreiing treng, og aldri når alle utanom éin svara likt. Av tal tel den lågaste og den høgaste tjuandedelen, minst to i kvar ende, som det næraste av dei andre, og kvartilane er snittet av svara rundt. Datoar blir talde per månad, tre månader eller år. Har alle, eller alle så nær som éin, valt det same, blir ingen av vala viste.',
        'Det som kunne vore rekna ut ved å trekkje frå, blir heller ikkje vist. Er {units} med få svar skjulte, skjuler vi fleire, så ingen kan finne dei ved å trekkje dei andre frå summen. Difor kan òg {units} med mange svar vere skjulte.',
        'Når svara blir delte etter bakgrunn, sjekkar vi kvar einaste person: Kunne ho ha bytt svar med nokon andre utan at eit av tala hadde endra seg? Berre då kan ingen rekne seg fram til kva ho svara, heller ikkje ein kollega som kjenner sitt eige svar. Der det ikkje går, blir den inndelinga ikkje vist.',
        `Har alle, eller alle så nær som éin, svara det same, veit ein kva dei svara. Då blir ikkje talet vist. Er dei ${disclosure.nearlyAllFrom} eller fleire, og høgst ${disclosure.nearlyAllBut} svara noko anna, kan det stå «Nesten alle svara» og så talet, og ikkje meir. Med færre enn ${disclosure.homogeneousBelow} svar blir heller ikkje eit snitt heilt ved enden av skalaen vist.`,
        'Talet på svar og svarprosenten følgjer dei same reglane. Vi seier det same uansett grunn når noko ikkje blir vist, for òg grunnen kunne røpt noko. I tabellane står det kolon. Eit punktum tyder at det ikkje vart spurt, to punktum at talet ikkje kan reknast ut, og F at det er for usikkert til å bli vist.',
      ],
      letters:
        'n er kor mange som svara. N − Σn er dei som er att når viste {units} blir trekte frå ein vist sum, og k er grensa. ȳ er snittet på ein skala frå a til b; den siste linja gjeld berre dei minste gruppene.',
      inForce: ({ disclosure }) => [
        ['Snitt, talet på svar og svarprosent, minst', `${disclosure.mean} svar`],
        ['Spreiing, fordeling og delar, minst', `${disclosure.spread} svar`],
        ['Det same utan innlogging, minst', `${disclosure.publicSpread} svar`],
        ['Snitt i undersøkingar blant tilsette, minst', `${disclosure.employeeMean} svar`],
        ['Snitt i følsame tenester, minst', `${disclosure.sensitiveMean} svar`],
        ['Dei som er att når viste tal blir trekte frå', 'ingen, eller like mange som grensa for talet'],
        ['Er ei av dei for lita, må dei vere frå minst', `${disclosure.hiddenUnits} {units}`],
        ['Svar delte etter bakgrunn, i kvar gruppe minst', `${disclosure.cut} svar`],
        ['I {aUnit} som blir delt etter bakgrunn, minst', `${disclosure.cutUnit} svar`],
        ['Tilsette delte etter bakgrunn', 'berre for heile kommunen'],
        ['«Nesten alle», frå', `${disclosure.nearlyAllFrom} svar`],
        ['Ingen skal kunne rekne seg fram til færre enn', `${disclosure.group} personar`],
      ],
    },
    'egne-ord': {
      title: 'Det folk skriv med eigne ord',
      plain: ({ disclosure }) => [
        `Det folk skriv, blir lese av nokre få som er peikte ut for runden, når minst ${disclosure.spread} har skrive til spørsmålet. Dei ser verken {unit} eller dei andre svara. Dei tek ut namn og anna som viser kven nokon er, og gir tekstane tema. Systemet føreslår namn, adresser og nummer etter reglar og lister, men eit menneske avgjer kvar gong. Noko kan derfor bli oversett.`,
        'Når alt er lese, kan ein annan enn lesaren vedta at tema og utdrag blir viste saman med resultatet. Da blir dei frosne slik dei er.',
        `Kvar person har éin tekst til eit spørsmål, så tekstar er personar. Eit tema blir vist med antal når minst så mange nemner det som eit snitt krev, vanlegvis ${disclosure.mean}. Sjeldnare tema blir ikkje nemnde, for berre namnet kunne røpe kva nokon skreiv. Er det færre enn grensa som ikkje nemner temaet, står det «nesten alle».`,
        'Ein tekst kan ha fleire tema eller ingen, så det som manglar, kan ikkje reknast ut. Kvart spørsmål blir talt for seg: Ingen veit kva tekstar under to spørsmål som er frå same person.',
        'Temaa er sette av menneske, og ein annan lesar kunne ha sett dei annleis. Tala seier kva dei som skreiv, tok opp. Dei seier ikkje kor mange av alle som meiner det same.',
      ],
      letters:
        'm er kor mange som skreiv, k er kor mange av dei som nemner temaet. «Nesten alle» er når den siste linja ikkje held.',
      inForce: ({ disclosure }) => [
        ['Tekstar blir lesne og viste, skrivne av minst', `${disclosure.spread} personar`],
        ['Det same utan innlogging, minst', `${disclosure.publicSpread} personar`],
        ['Eit tema, nemnt av minst', `${disclosure.mean} personar`],
        ['Eit tema blant tilsette, nemnt av minst', `${disclosure.employeeMean} personar`],
        ['Eit tema i følsame tenester, nemnt av minst', `${disclosure.sensitiveMean} personar`],
      ],
    },
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
    'mange-enheter': {
      title: 'Mange {units}',
      plain: ({ funnel }) => [
        '{Units} blir ikkje rangerte. Av mange {units} ligg nokre alltid øvst og nedst av eit reint slumpetreff, og som oftast er det dei små.',
        `Med ${funnel.fewest} {units} eller fleire viser ei trakt kor mykje {units} av ulik storleik er venta å variere. Berre {units} utanfor den yttarste grensa blir trekte fram.`,
        'Trakta blir laga av tala som er viste på sida, og av ingen andre: {units} som ikkje er viste, er heller ikkje med i talet for alle.',
      ],
      letters:
        'μ er talet for alle, SE er standardfeilen for {aUnit} av den storleiken, og τ er kor mykje {theUnits} varierer utover tilfeldigheiter.',
      inForce: ({ funnel }) => [
        ['Trakt, frå', `${funnel.fewest} {units}`],
        ['Indre og ytre grense', `${funnel.warningZ} og ${funnel.alarmZ}`],
        ['Blir dempa i kvar ende før τ blir rekna', funnel.winsorised],
      ],
    },
    'mange-maneder': {
      title: 'Mange månader',
      plain: ({ chart }) => [
        `For tal som kjem kvar månad, til dømes sjukefråvær, viser eit kontrolldiagram (XmR) om noko har skilt seg ut. Det treng minst ${chart.fewest} tal på rad. Ei årleg undersøking har for få.`,
      ],
      letters: 'x̄ er snittet av månadene, og mR̄ er det gjennomsnittlege hoppet frå ein månad til den neste.',
      inForce: ({ chart }) => [
        ['Kontrolldiagram, frå', `${chart.fewest} tal`],
        ['Varslar ved så mange på rad på same sida', chart.run],
        ['Varslar ved så mange på rad opp eller ned', chart.trend],
      ],
    },
  },
} satisfies MethodsTexts;
