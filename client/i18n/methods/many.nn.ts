import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, nynorsk: many units and many months. */
export const many = {
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
} satisfies Partial<Record<SectionId, SectionText>>;
