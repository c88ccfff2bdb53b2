import type { call } from '../../api.ts';
import type { Provider } from './SignInSettingsPage.tsx';

/** What is typed in the form: lists as one line each. */
export interface ProviderTyped {
  name: string;
  key: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  subjectClaim: string;
  emailClaim: string;
  acrValues: string;
  secondFactorAcr: string;
  roleClaim: string;
  roles: RoleRow[];
}

export const claimRoles = ['administrator', 'designer', 'keyCustodian', 'auditor'] as const;
export interface RoleRow {
  value: string;
  role: (typeof claimRoles)[number];
}

/** As the provider is; for a new one what most have. */
export function typedFrom(provider: Provider | undefined): ProviderTyped {
  const roles = (provider?.roles ?? []).flatMap(({ value, role }) => {
    const known = claimRoles.find((one) => one === role);
    return known ? [{ value, role: known }] : [];
  });
  return {
    name: provider?.name ?? '',
    key: provider?.key ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    clientSecret: '',
    scopes: provider?.scopes ?? 'openid email profile',
    subjectClaim: provider?.subjectClaim ?? 'sub',
    emailClaim: provider?.emailClaim ?? 'email',
    acrValues: provider?.acrValues ?? '',
    secondFactorAcr: provider?.secondFactorAcr.join(', ') ?? '',
    roleClaim: provider?.roleClaim ?? '',
    roles,
  };
}

/** What may be changed later too; empty is nothing. */
export function settingsFrom(typed: ProviderTyped) {
  return {
    name: typed.name,
    clientId: typed.clientId,
    clientSecret: typed.clientSecret || null,
    scopes: typed.scopes,
    emailClaim: typed.emailClaim,
    acrValues: typed.acrValues.trim() || null,
    secondFactorAcr: typed.secondFactorAcr.split(',').flatMap((value) => value.trim() || []),
    roleClaim: typed.roleClaim.trim() || null,
    roles: typed.roles.filter(({ value }) => value.trim() !== ''),
  } satisfies Parameters<typeof call<'PUT /api/:municipality/providers/:provider'>>[2];
}
