import { auditContract } from './stages/organisation/audit.contract.ts';
import { bodiesContract } from './stages/organisation/bodies.contract.ts';
import { oidcContract } from './stages/organisation/oidc.contract.ts';
import { organisationContract } from './stages/organisation/organisation.contract.ts';
import { peopleContract } from './stages/organisation/people.contract.ts';
import { providersContract } from './stages/organisation/providers.contract.ts';
import { signInContract } from './stages/organisation/sign-in.contract.ts';
import { siteContract } from './stages/organisation/site.contract.ts';
import { unitsContract } from './stages/organisation/units.contract.ts';
import { answeringContract } from './stages/responses/answering.contract.ts';
import { scorecardsContract } from './stages/scorecards/scorecards.contract.ts';
import { surveysContract } from './stages/scorecards/surveys.contract.ts';

/** Every promise the server makes over HTTP, in flow order. */
export const api = {
  ...organisationContract,
  ...signInContract,
  ...auditContract,
  ...oidcContract,
  ...providersContract,
  ...siteContract,
  ...peopleContract,
  ...unitsContract,
  ...bodiesContract,
  ...surveysContract,
  ...answeringContract,
  ...scorecardsContract,
};
export type Api = typeof api;
