/** Having the app among the others on a phone, bokmål. */
export const nb = {
  title: 'Installer på telefonen',
  lead: 'Da ligger kommunens resultater som en app blant de andre på telefonen, og åpner der du slapp: i inngangen du brukte sist.',
  install: 'Installer',
  ways: [
    {
      title: 'På iPhone',
      steps: [
        'Åpne denne siden i Safari.',
        'Trykk på deleknappen, firkanten med pil opp.',
        'Velg «Legg til på Hjem-skjerm», og så «Legg til».',
      ],
    },
    {
      title: 'På Android',
      steps: [
        'Åpne denne siden i Chrome.',
        'Trykk på de tre prikkene øverst til høyre.',
        'Velg «Legg til på startsiden» eller «Installer app».',
      ],
    },
  ],
  honestTitle: 'Godt å vite',
  honest: [
    'Det er de samme sidene som i nettleseren. Ingenting lastes ned fra en appbutikk.',
    'Appen sender ingen varsler. Nye resultater får du beskjed om på e-post, hvis kommunen sender det.',
    'Du må ha nett for å se tallene. Bare visningen i møte virker uten nett, når du har åpnet den først.',
    'Du fjerner den som andre apper. Logg ut først hvis telefonen skal brukes av noen andre.',
  ],
};
export type InstallTexts = typeof nb;
