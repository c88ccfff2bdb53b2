import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, nynorsk: alerts, what is worth raising, and claims. */
export const findings = {
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
      'Ein påstand kan også seie at noko har endra seg. Då avgjer berre det som alt er sagt om endringa frå runde til runde, prøvd samla med dei andre. Det er ein trend når endringa er sikker slik påstanden seier, og endringa før ho var det også. Det er eit unntak når det sikkert gjekk motsett veg, no eller gongen før. Éi sikker endring aleine er ingen trend.',
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
} satisfies Partial<Record<SectionId, SectionText>>;
