import { type GrantedRole, grantedRoles } from '../authorisation/roles.ts';
import { type MemberLabel, memberLabels } from '../body.ts';
import { foldValue } from '../fold.ts';
import type { Language } from '../locale.ts';

/** What a file may call a role, besides its code name. A survey owner's needs a survey, and is not among them. */
const roleWords: Record<Exclude<GrantedRole, 'surveyOwner'>, readonly string[]> = {
  administrator: ['administrator', 'kommuneadministrator', 'municipality administrator'],
  designer: ['designer', 'undersøkelsesansvarlig', 'undersøkingsansvarleg', 'survey designer'],
  keyCustodian: ['nøkkelforvalter', 'nøkkelforvaltar', 'key custodian'],
  auditor: ['kontrollør', 'revisor', 'auditor'],
};
const ownerWords = [
  ...[
    'undersøkelseseier',
    'eier av undersøkelse',
    'undersøkingseigar',
    'eigar av undersøking',
    'survey owner',
  ],
];

const labelWords: Record<MemberLabel, readonly string[]> = {
  mayor: ['ordfører', 'ordførar'],
  deputyMayor: ['varaordfører', 'varaordførar', 'deputy mayor'],
  leader: ['leder', 'leiar', 'utvalgsleder', 'utvalsleiar', 'chair'],
  deputyLeader: ['nestleder', 'nestleiar', 'deputy leader', 'deputy chair'],
  groupLeader: ['gruppeleder', 'gruppeleiar', 'group leader'],
  oppositionLeader: ['opposisjonsleder', 'opposisjonsleiar', 'opposition leader'],
  caseSpokesperson: ['saksordfører', 'saksordførar', 'case spokesperson'],
  deputyMember: ['varamedlem', 'vara', 'deputy member'],
};
const memberWords = ['medlem', 'member'];

const languageWords: Record<Language, readonly string[]> = {
  nb: ['nb', 'bokmål', 'norsk'],
  nn: ['nn', 'nynorsk'],
  en: ['en', 'engelsk', 'english'],
};

const rolesByWord = byWord<GrantedRole>([
  ...grantedRoles.map((role) => [role, [role]] as const),
  ...entriesOf(roleWords),
  ['surveyOwner', ownerWords],
]);
const labelsByWord = byWord<MemberLabel | null>([
  ...memberLabels.map((label) => [label, [label]] as const),
  ...entriesOf(labelWords),
  [null, memberWords],
]);
const languagesByWord = byWord<Language>(entriesOf(languageWords));

export function readRole(word: string): GrantedRole | null {
  return rolesByWord.get(foldValue(word)) ?? null;
}

/** Null: a member like the others. Undefined: no such label. */
export function readLabel(word: string): MemberLabel | null | undefined {
  return labelsByWord.get(foldValue(word));
}

export function readLanguage(word: string): Language | null {
  return languagesByWord.get(foldValue(word)) ?? null;
}

/** Folded once, since a long file asks for each of its words. */
function byWord<Key>(words: readonly (readonly [Key, readonly string[]])[]): Map<string, Key> {
  return new Map(words.flatMap(([key, named]) => named.map((word) => [foldValue(word), key] as const)));
}

function entriesOf<Key extends string>(words: Record<Key, readonly string[]>): [Key, readonly string[]][] {
  return Object.entries(words) as [Key, readonly string[]][];
}
