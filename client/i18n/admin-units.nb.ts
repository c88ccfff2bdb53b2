import type { Api } from '../../server/api.ts';
import type { RefusalWords } from '../admin/parts/refusals.ts';

/** The import has a page and words of its own. */
type UnitRoute = Exclude<
  Extract<keyof Api, `${string} /api/:municipality/units${string}`>,
  `${string}/import`
>;

/** The unit tree, bokmål. Days are the last day of something, as people say it. */
export const nb = {
  title: '{Units}',
  intro: 'Slik kommunen er delt inn. Runder beholder inndelingen de åpnet med.',
  add: 'Legg til {unit}',
  importFile: 'Importer fra fil',
  emptyTitle: 'Ingen {units} ennå',
  emptyText:
    'Begynn med {unit:den/det} øverste {theUnit}, som oftest kommunen selv, eller importer alle fra en fil.',
  addRoot: 'Legg til {unit:den/det} øverste {theUnit}',
  search: 'Søk på navn, nummer, sektor eller leder',
  showEnded: 'Vis også {units} som er lagt ned',
  on: 'Slik det var',
  isOn: (date: string) => `Slik det var ${date}.`,
  toToday: 'Vis dagens inndeling',
  count: (count: number) => (count === 1 ? '1 {unit}' : `${count} {units}`),
  none: 'Ingen {units} passer.',
  noneOn: 'Ingen {units} var der denne dagen.',
  tree: '{Units}',
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
    unit: '{unit}',
    area: 'område',
    department: 'avdeling',
    school: 'skole',
    homeCare: 'hjemmesykepleie',
    kindergarten: 'barnehage',
  } as Record<string, string>,

  back: 'Til alle {units}',
  above: 'Hører til',
  facts: 'Om {theUnit}',
  period: 'Gjelder',
  periodOpen: (from: string) => `fra ${from}`,
  periodClosed: (from: string, to: string) => `fra ${from} til og med ${to}`,
  tookOverFrom: 'Overtok fra',
  takenOverBy: 'Overtatt av',
  below: '{Units} under',
  noneBelow: 'Ingen {units} under.',
  hasEnded: (date: string) => `Lagt ned. Siste dag var ${date}. Det kan ikke endres.`,
  willEnd: (date: string) => `Legges ned. Siste dag er ${date}. Dagen kan ikke endres.`,

  name: 'Navn',
  kind: 'Slags {unit}',
  kindHelp: 'Som skole, avdeling eller område.',
  code: 'Nummer',
  codeHelp: 'Kommunens eget nummer. Ingen andre {units} i bruk kan ha det samme. Kan stå tomt.',
  sector: 'Sektor',
  sectorHelp: 'Som oppvekst eller helse. Kan stå tomt.',
  parent: 'Hører til',
  position: 'Plass i rekken',
  positionHelp: 'Lavest tall står først blant dem som hører til samme {unit}.',
  leader: 'Leder',
  firstDay: 'Første dag',
  lastDay: 'Siste dag',
  nameMissing: 'Skriv navnet.',
  kindMissing: 'Skriv hva slags {unit} det er.',
  dayMissing: 'Velg en dag.',
  positionWrong: 'Skriv et helt tall, 0 eller høyere.',

  newTitle: '{unit:Ny/Nytt} {unit}',
  newUnder: (name: string) => `{unit:Ny/Nytt} {unit} under ${name}`,
  newRoot: '{unit:Den/Det} øverste {theUnit}',
  addUnder: 'Legg til {unit} under',
  added: (name: string) => `${name} er lagt til.`,
  changeHeading: 'Endre',
  changed: 'Endringene er lagret.',
  mendHelp:
    'Bruk dette når noe er skrevet feil eller har fått nytt navn. Har {theUnit} fått andre oppgaver, er det en omorganisering.',

  reorganise: '{unit:Ny/Nytt} {unit} overtar',
  reorganiseTitle: (name: string) => `{unit:Ny/Nytt} {unit} overtar fra ${name}`,
  reorganiseText: (name: string, children: number) => [
    `${name} legges ned dagen før {unit:den/det} nye begynner. Det kan ikke gjøres om.`,
    children === 0
      ? 'Ingen {units} hører til {unit:den/det} gamle, så ingenting flyttes.'
      : children === 1
        ? '{TheUnit} som hører til {unit:den/det} gamle, flyttes til {unit:den/det} nye.'
        : `De ${children} {theUnits} som hører til {unit:den/det} gamle, flyttes til {unit:den/det} nye.`,
    'Resultatene til {unit:den/det} gamle blir stående. Runder som er åpne, beholder inndelingen de åpnet med.',
  ],
  reorganiseConfirm: 'La {unit:den/det} nye overta',
  takeOverAsk: (name: string, before: string) => `La ${name} overta fra ${before}?`,
  takeOverOld: (before: string, date: string) => `${before} legges ned. Siste dag er ${date}.`,
  takeOverNew: (name: string, date: string) => `${name} begynner ${date}.`,
  takeOverMoves: (names: string) => `Flyttes med: ${names}.`,
  takenOver: (name: string, before: string) => `${name} har overtatt fra ${before}.`,

  split: '{unit:En til/Ett til} overtar',
  splitText: (name: string) => [
    `${name} er eller blir lagt ned. Her legger du til {unit:en til/ett til} som tok over, når {unit:den/det} ble delt.`,
    'Det som lå under, flyttet med {unit:den/det} første. Flytt det på hver {unit} om noe skal hit.',
  ],
  splitDay: (date: string) => `Begynner ${date}, dagen etter at {unit:den/det} gamle ble lagt ned.`,
  mergedInto: 'Slått sammen med',
  mergedIntoHelp: 'Velg {theUnit} som tar over. La det stå tomt når ingen gjør det.',
  mergedIntoNone: 'Ingen tar over',

  end: {
    action: 'Legg ned',
    title: (name: string) => `Legge ned ${name}?`,
    text: [
      'Resultatene blir stående, og åpne runder beholder inndelingen sin.',
      'Det kan ikke gjøres om, og {theUnit} kan ikke endres etter den siste dagen.',
    ],
    confirm: 'Legg ned',
  },
  endHeading: 'Omorganiser eller legg ned',
  hasChildren:
    '{TheUnit} kan ikke legges ned før {theUnits} under er flyttet eller lagt ned. Skal alt flyttes til {unit:en ny/et nytt} {unit}, velger du «{unit:Ny/Nytt} {unit} overtar».',
  ended: (name: string, date: string) => `${name} legges ned. Siste dag er ${date}.`,
  problems: {
    'unknown-parent': '{TheUnit} {unit:den/det} skal høre til, er lagt ned eller finnes ikke.',
    'second-root': 'Det kan bare være én øverst. Velg hva {theUnit} hører til.',
    'code-taken': '{unit:En annen/Et annet} {unit} har dette nummeret.',
    'unknown-person': 'Personen finnes ikke lenger.',
    'unknown-unit': '{TheUnit} finnes ikke lenger.',
    'unknown-predecessor': '{TheUnit} det skal overtas fra, finnes ikke lenger.',
    'unit-has-ended': '{TheUnit} er allerede lagt ned.',
    'own-roles': 'Du kan ikke gjøre deg selv til leder. Be en annen administrator om det.',
    'unknown-successor': '{TheUnit} som skal ta over, finnes ikke lenger.',
    'successor-not-there': '{TheUnit} som skal ta over, er ikke i bruk den dagen.',
    'under-itself': '{AUnit} kan ikke høre til seg selv eller noe under seg.',
    'has-children': '{TheUnit} har {units} under seg. Flytt dem eller legg dem ned først.',
    'ends-before-it-begins': 'Den siste dagen kan ikke være før {theUnit} begynte.',
  } satisfies RefusalWords<UnitRoute>,
};
export type AdminUnitsTexts = typeof nb;
