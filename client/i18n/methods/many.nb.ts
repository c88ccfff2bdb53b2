import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, bokmål: many units and many months. */
export const many = {
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
} satisfies Partial<Record<SectionId, SectionText>>;
