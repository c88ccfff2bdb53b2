/**
 * Who may do what hangs on these. Nobody has a role in two municipalities by one account: an account belongs to one.
 *
 * The system operator is not among them: the operator has the command line and the owner's database address, makes
 * municipalities and their first administrator, and has no account and no page, so no session of theirs can be taken.
 * The public is whoever is not signed in. Ombud, styring and leder are a politician's views of the same results, never
 * roles.
 */
export const grantedRoles = ['administrator', 'designer', 'surveyOwner', 'keyCustodian', 'auditor'] as const;
/** Given by an administrator; a survey owner's is for one survey. */
export type GrantedRole = (typeof grantedRoles)[number];

/**
 * Follow from something else: leading a unit in force, a seat in a political body today, and a grant to raw data or
 * to people's own words that two persons have made and whose time is not up.
 */
export const derivedRoles = ['unitLeader', 'politician', 'rawDataAnalyst', 'textReader'] as const;
export type Role = GrantedRole | (typeof derivedRoles)[number];
export const roles: readonly Role[] = [...grantedRoles, ...derivedRoles];

/**
 * Without a second factor in this sign-in these are not had, whoever holds them: who can read everyone's settings,
 * open a round or reach keys must be harder to be mistaken for.
 */
export const rolesBySecondFactor: readonly Role[] = [
  'administrator',
  'designer',
  'surveyOwner',
  'keyCustodian',
  'auditor',
  'rawDataAnalyst',
  'textReader',
];
