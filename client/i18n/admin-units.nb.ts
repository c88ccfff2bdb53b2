import type { Api } from '../../server/api.ts';
import type { RefusalWords } from '../admin/parts/refusals.ts';

/** The import has a page and words of its own. */
type UnitRoute = Exclude<
  Extract<keyof Api, `${string} /api/:municipality/units${string}`>,
  `${string}/import`
>;

/** The unit tree, bokmål. Days are the last day of something, as people say it. */
export const nb = {
  title: 'Enheter',
  intro: 'Slik kommunen er delt inn. Runder beholder inndelingen de åpnet med.',
  add: 'Legg til enhet',
  importFile: 'Importer fra fil',
  emptyTitle: 'Ingen enheter ennå',
  emptyText: 'Begynn med den øverste enheten, som oftest kommunen selv, eller importer alle fra en fil.',
  addRoot: 'Legg til den øverste enheten',
  search: 'Søk på navn, nummer, sektor eller leder',
  showEnded: 'Vis også enheter som er lagt ned',
  on: 'Slik det var',
  isOn: (date: string) => `Slik det var ${date}.`,
  toToday: 'Vis dagens inndeling',
  count: (count: number) => (count === 1 ? '1 enhet' : `${count} enheter`),
  none: 'Ingen enheter passer.',
  noneOn: 'Ingen enheter var der denne dagen.',
  tree: 'Enheter',
  fold: (name: string) => `Skjul det som hører til ${name}`,
  unfold: (name: string, count: number) => `Vis ${count} under ${name}`,
  foldAll: 'Skjul alle nivåer',
  unfoldAll: 'Vis alle nivåer',
  until: (date: string) => `til og med ${date}`,
  from: (date: string) => `fra ${date}`,
  ledBy: (name: string) => `Leder: ${name}`,
  noLeader: 'Ingen leder',
  kinds: {
    municipality: 'kommune',
    sector: 'sektor',
    unit: 'enhet',
    area: 'område',
    department: 'avdeling',
    school: 'skole',
    homeCare: 'hjemmesykepleie',
    kindergarten: 'barnehage',
  } as Record<string, string>,

  back: 'Til alle enheter',
  above: 'Hører til',
  facts: 'Om enheten',
  period: 'Gjelder',
  periodOpen: (from: string) => `fra ${from}`,
  periodClosed: (from: string, to: string) => `fra ${from} til og med ${to}`,
  tookOverFrom: 'Overtok fra',
  takenOverBy: 'Overtatt av',
  below: 'Enheter under',
  noneBelow: 'Ingen enheter under.',
  hasEnded: (date: string) => `Lagt ned. Siste dag var ${date}. Det kan ikke endres.`,
  willEnd: (date: string) => `Legges ned. Siste dag er ${date}. Det kan ikke endres.`,

  name: 'Navn',
  kind: 'Slags enhet',
  kindHelp: 'Som skole, avdeling eller område.',
  code: 'Nummer',
  codeHelp: 'Kommunens eget nummer. Ingen andre enheter i bruk kan ha det samme. Kan stå tomt.',
  sector: 'Sektor',
  sectorHelp: 'Som oppvekst eller helse. Kan stå tomt.',
  parent: 'Hører til',
  position: 'Plass i rekken',
  positionHelp: 'Lavest tall står først blant dem som hører til samme enhet.',
  leader: 'Leder',
  firstDay: 'Første dag',
  lastDay: 'Siste dag',
  nameMissing: 'Skriv navnet.',
  kindMissing: 'Skriv hva slags enhet det er.',
  dayMissing: 'Velg en dag.',
  positionWrong: 'Skriv et helt tall, 0 eller høyere.',

  newTitle: 'Ny enhet',
  newUnder: (name: string) => `Ny enhet under ${name}`,
  newRoot: 'Den øverste enheten',
  addUnder: 'Legg til enhet under',
  added: (name: string) => `${name} er lagt til.`,
  changeHeading: 'Endre',
  changed: 'Endringene er lagret.',
  mendHelp:
    'Bruk dette når noe er skrevet feil eller har fått nytt navn. Har enheten fått andre oppgaver, er det en omorganisering.',

  reorganise: 'Ny enhet overtar',
  reorganiseTitle: (name: string) => `Ny enhet overtar fra ${name}`,
  reorganiseText: (name: string, children: number) => [
    `${name} legges ned dagen før den nye begynner. Det kan ikke gjøres om.`,
    children === 0
      ? 'Ingen enheter hører til den gamle, så ingenting flyttes.'
      : children === 1
        ? 'Enheten som hører til den gamle, flyttes til den nye.'
        : `De ${children} enhetene som hører til den gamle, flyttes til den nye.`,
    'Resultatene til den gamle blir stående. Runder som er åpne, beholder inndelingen de åpnet med.',
  ],
  reorganiseConfirm: 'La den nye overta',
  takeOverAsk: (name: string, before: string) => `La ${name} overta fra ${before}?`,
  takeOverOld: (before: string, date: string) => `${before} legges ned. Siste dag er ${date}.`,
  takeOverNew: (name: string, date: string) => `${name} begynner ${date}.`,
  takeOverMoves: (names: string) => `Flyttes med: ${names}.`,
  takenOver: (name: string, before: string) => `${name} har overtatt fra ${before}.`,

  end: {
    action: 'Legg ned',
    title: (name: string) => `Legge ned ${name}?`,
    text: [
      'Resultatene blir stående, og åpne runder beholder inndelingen sin.',
      'Det kan ikke gjøres om, og enheten kan ikke endres etterpå.',
    ],
    confirm: 'Legg ned',
  },
  endHeading: 'Omorganiser eller legg ned',
  hasChildren:
    'Enheten kan ikke legges ned før enhetene under er flyttet eller lagt ned. Skal alt flyttes til en ny enhet, velger du «Ny enhet overtar».',
  ended: (name: string, date: string) => `${name} legges ned. Siste dag er ${date}.`,
  problems: {
    'unknown-parent': 'Enheten den skal høre til, er lagt ned eller finnes ikke.',
    'second-root': 'Det kan bare være én øverst. Velg hva enheten hører til.',
    'code-taken': 'En annen enhet har dette nummeret.',
    'unknown-person': 'Personen finnes ikke lenger.',
    'unknown-unit': 'Enheten finnes ikke lenger.',
    'unknown-predecessor': 'Enheten det skal overtas fra, finnes ikke lenger.',
    'unit-has-ended': 'Enheten er allerede lagt ned.',
    'under-itself': 'En enhet kan ikke høre til seg selv eller noe under seg.',
    'has-children': 'Enheten har enheter under seg. Flytt dem eller legg dem ned først.',
    'ends-before-it-begins': 'Den siste dagen kan ikke være før enheten begynte.',
  } satisfies RefusalWords<UnitRoute>,
};
export type AdminUnitsTexts = typeof nb;
