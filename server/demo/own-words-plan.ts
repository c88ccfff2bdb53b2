/** What somebody in the demo writes in their own words, and what its reader has done with it. All of it is made up. */
export interface DemoText {
  content: string;
  /** Of those the reader has read. */
  themes?: string[];
  isSetAside?: boolean;
  /** Proposed for others to read. */
  isExcerpt?: boolean;
}

const [regulars, time, care, food] = ['Faste folk', 'Tid og punktlighet', 'Respekt og omsorg', 'Mat'];

/** Read, given themes and decided of: its themes and excerpt go with the result. */
export const homeCareTexts: DemoText[] = [
  {
    content:
      'Det viktigste for meg er at det kommer noen jeg kjenner. Kari på Hjemmesykepleien nord har alltid tid til å si god morgen.',
    themes: [regulars, care],
    isExcerpt: true,
  },
  { content: 'Nye folk hver dag. Jeg må forklare det samme om igjen.', themes: [regulars] },
  { content: 'De kommer når det passer dem. I går ble klokka halv tolv før jeg kom opp.', themes: [time] },
  { content: 'Far ble så glad i Torbjørn, men han sluttet i vår.', themes: [regulars] },
  { content: 'Stort sett fornøyd. Pleierne er høflige og spør hvordan jeg har det.', themes: [care] },
  { content: 'Ring datteren min, Ingrid, på 90 00 00 12 hvis dere blir forsinket.', themes: [time] },
  { content: 'Middagen er lunken når den kommer fram.', themes: [food] },
  { content: 'ber om at anita får komme igjen, hun kjente mor', themes: [regulars, care] },
  { content: 'For kort tid på hvert besøk. De løper.', themes: [time] },
  { content: 'Flinke folk alle sammen, særlig om kvelden.', themes: [care] },
  { content: 'Jeg bor i Solveien 3, og nøkkelboksen er ødelagt. Det er meldt tre ganger.', isSetAside: true },
  { content: 'Vi pårørende får for lite beskjed når tiden endres.', themes: [time] },
  { content: 'Avdelingslederen på Hjemmesykepleien vest svarer aldri på e-post.', themes: [] },
  { content: 'Nattevakten er rolig og tar seg tid.', themes: [care] },
  { content: 'Det er trygt å vite at noen kommer.', themes: [care] },
  { content: 'Det hender at ingen kommer før lunsj i helgene.', themes: [time] },
  { content: 'Takk til Berit og Mohammed for alt de gjør.', themes: [care] },
  { content: 'Skulle ønske det var samme person som dusjet meg hver gang.', themes: [regulars] },
  { content: 'Alt er bra, men maten smaker lite.', themes: [food] },
  {
    content: 'Forskjellige folk og forskjellig tid. Det er vanskelig å planlegge dagen.',
    themes: [regulars, time],
  },
];

/** For whoever tries the demo to read. */
export const kindergartenTexts: DemoText[] = [
  'Ungen min elsker Solhaug barnehage, særlig turdagene.',
  'Vi savner Elin, som sluttet i høst.',
  'Åpningstida er for kort for oss som jobber i Oslo.',
  'Styreren på Dalen er lite synlig.',
  'Mer utetid, takk!',
  'lise og knut er gull verdt',
  'Det er vikarer hver uke, og jonas gruer seg.',
  'Maten er blitt mye bedre i år.',
  'Kan noen ringe meg på 90 00 00 34? Hilsen mor til Emma',
  'Porten står ofte åpen mot Skogveien 12.',
  'Gode planer, men for få voksne til å gjennomføre dem.',
  'Elins avdeling var den beste, nå er det bare uro.',
  'Vi får mye informasjon, men den kommer sent.',
  'Dei tilsette er varme og flinke med ungane.',
].map((content) => ({ content }));
