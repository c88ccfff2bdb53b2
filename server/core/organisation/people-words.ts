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

export function readRole(word: string): GrantedRole | null {
  const folded = foldValue(word);
  if (ownerWords.includes(folded)) return 'surveyOwner';
  const named = grantedRoles.find((role) => foldValue(role) === folded);
  return named ?? keyOf(roleWords, folded);
}

/** Null: a member like the others. Undefined: no such label. */
export function readLabel(word: string): MemberLabel | null | undefined {
  const folded = foldValue(word);
  if (memberWords.includes(folded)) return null;
  return memberLabels.find((label) => foldValue(label) === folded) ?? keyOf(labelWords, folded) ?? undefined;
}

export function readLanguage(word: string): Language | null {
  return keyOf(languageWords, foldValue(word));
}

function keyOf<Key extends string>(words: Record<Key, readonly string[]>, folded: string): Key | null {
  return (Object.keys(words) as Key[]).find((key) => words[key].includes(folded)) ?? null;
}
