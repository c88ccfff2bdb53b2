import type { InstallTexts } from './install.nb.ts';

/** Having the app among the others on a phone, nynorsk. */
export const nn: InstallTexts = {
  title: 'Installer på telefonen',
  lead: 'Då ligg resultata frå kommunen som ein app blant dei andre på telefonen, og opnar der du slapp: i inngangen du brukte sist.',
  install: 'Installer',
  ways: [
    {
      title: 'På iPhone',
      steps: [
        'Opne denne sida i Safari.',
        'Trykk på deleknappen, firkanten med pil opp.',
        'Vel «Legg til på Heim-skjerm», og så «Legg til».',
      ],
    },
    {
      title: 'På Android',
      steps: [
        'Opne denne sida i Chrome.',
        'Trykk på dei tre prikkane øvst til høgre.',
        'Vel «Legg til på startsida» eller «Installer app».',
      ],
    },
  ],
  honestTitle: 'Godt å vite',
  honest: [
    'Det er dei same sidene som i nettlesaren. Ingenting blir lasta ned frå ein appbutikk.',
    'Appen sender ingen varsel. Nye resultat får du melding om på e-post, om kommunen sender det.',
    'Du må ha nett for å sjå tala. Berre visinga i møte verkar utan nett, når du har opna henne først.',
    'Du fjernar han som andre appar. Logg ut først om telefonen skal brukast av nokon andre.',
  ],
};
