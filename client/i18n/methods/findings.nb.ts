import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, bokmål: alerts, what is worth raising, and claims. */
export const findings = {
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
      'En påstand kan også si at noe har endret seg. Da avgjør bare det som allerede er sagt om endringen fra runde til runde, prøvd samlet med de andre. Det er en trend når endringen er sikker slik påstanden sier, og endringen før den var det også. Det er et unntak når det sikkert gikk motsatt vei, nå eller gangen før. Én sikker endring alene er ingen trend.',
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
} satisfies Partial<Record<SectionId, SectionText>>;
