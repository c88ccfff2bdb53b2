import type { SectionId } from './functions.ts';

/** A source as one finds it: who and when, and where it stands. Titles of books only; a journal's place is enough. */
export interface Source {
  who: string;
  where: string;
  /** The language of the title; English unless said. */
  lang?: 'nb';
}

const cochran = { who: 'Cochran, W. G. (1977)', where: 'Sampling Techniques, 3rd ed. Wiley' };
const lumley = { who: 'Lumley, T. (2010)', where: 'Complex Surveys: A Guide to Analysis Using R. Wiley' };
const binder = { who: 'Binder, D. A. (1983)', where: 'International Statistical Review 51, 279–292' };
const mestdagh = {
  who: 'Mestdagh, M., and others (2018)',
  where: 'Psychological Methods 23, 690–707',
};
/** As NOTICE names it. */
const guide = {
  who: 'Kommunal- og regionaldepartementet',
  where: 'Resultatledelse for lokalpolitikere',
  lang: 'nb',
} as const;

export const literatureOf: Record<SectionId, readonly Source[]> = {
  snitt: [cochran, lumley],
  spredning: [lumley, binder],
  spredningsord: [{ who: 'van der Eijk, C. (2001)', where: 'Quality & Quantity 35, 325–341' }, mestdagh],
  misfornoyde: [
    { who: 'Wilson, E. B. (1927)', where: 'Journal of the American Statistical Association 22, 209–212' },
    { who: 'Brown, L. D., Cai, T. T., DasGupta, A. (2001)', where: 'Statistical Science 16, 101–133' },
  ],
  'vet-ikke': [],
  endring: [
    { who: 'Welch, B. L. (1947)', where: 'Biometrika 34, 28–35' },
    {
      who: 'Brown, M. B., Forsythe, A. B. (1974)',
      where: 'Journal of the American Statistical Association 69, 364–367',
    },
    mestdagh,
    { who: 'Newcombe, R. G. (1998)', where: 'Statistics in Medicine 17, 873–890' },
    {
      who: 'Benjamini, Y., Hochberg, Y. (1995)',
      where: 'Journal of the Royal Statistical Society B 57, 289–300',
    },
  ],
  mindretallsvarsel: [guide],
  'verdt-a-ta-opp': [
    guide,
    { who: 'Fisher, R. A. (1935)', where: 'Journal of the Royal Statistical Society 98, 39–82' },
    { who: 'Newcombe, R. G. (1998)', where: 'Statistics in Medicine 17, 873–890' },
    {
      who: 'Benjamini, Y., Hochberg, Y. (1995)',
      where: 'Journal of the Royal Statistical Society B 57, 289–300',
    },
  ],
  'trend-eller-unntak': [
    guide,
    { who: 'Wilson, E. B. (1927)', where: 'Journal of the American Statistical Association 22, 209–212' },
  ],
  'mellom-og-inni': [
    { who: 'Fisher, R. A. (1925)', where: 'Statistical Methods for Research Workers. Oliver and Boyd' },
  ],
  indeks: [
    {
      who: 'Diamantopoulos, A., Winklhofer, H. M. (2001)',
      where: 'Journal of Marketing Research 38, 269–277',
    },
  ],
  ambisjon: [guide],
  'vises-ikke': [
    {
      who: 'Hundepool, A., and others (2012)',
      where: 'Statistical Disclosure Control. Wiley',
    },
    { who: 'Statistisk sentralbyrå', where: 'GaussSuppression (R)', lang: 'nb' },
  ],
  'egne-ord': [
    {
      who: 'Hundepool, A., and others (2012)',
      where: 'Statistical Disclosure Control. Wiley',
    },
  ],
  svarprosent: [
    { who: 'American Association for Public Opinion Research (2023)', where: 'Standard Definitions' },
  ],
  utvalg: [cochran],
  vekter: [
    { who: 'Deming, W. E., Stephan, F. F. (1940)', where: 'Annals of Mathematical Statistics 11, 427–444' },
    {
      who: 'Deville, J.-C., Särndal, C.-E. (1992)',
      where: 'Journal of the American Statistical Association 87, 376–382',
    },
    { who: 'Kish, L. (1965)', where: 'Survey Sampling. Wiley' },
  ],
  'mange-enheter': [
    { who: 'Spiegelhalter, D. J. (2005)', where: 'Statistics in Medicine 24, 1185–1202' },
    { who: 'DerSimonian, R., Laird, N. (1986)', where: 'Controlled Clinical Trials 7, 177–188' },
  ],
  'mange-maneder': [{ who: 'Wheeler, D. J. (1993)', where: 'Understanding Variation. SPC Press' }],
};
