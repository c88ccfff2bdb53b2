/** Political bodies, in the guide's terms: kommunestyre, formannskap, komité or utvalg. */
export const bodyKinds = ['council', 'executiveBoard', 'committee'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** What a member is in a body. Labels for people to read, never permissions: all members see the same (R20). */
export const memberLabels = [
  'mayor',
  'deputyMayor',
  'leader',
  'deputyLeader',
  'groupLeader',
  'oppositionLeader',
  'caseSpokesperson',
  'deputyMember',
] as const;
export type MemberLabel = (typeof memberLabels)[number];
