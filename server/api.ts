import { bankContract } from './stages/bank/bank.contract.ts';
import { claimsContract } from './stages/claims/claims.contract.ts';
import { heldContract } from './stages/duties/held.contract.ts';
import { recordContract } from './stages/duties/record.contract.ts';
import { retentionContract } from './stages/duties/retention.contract.ts';
import { findingsContract } from './stages/findings/findings.contract.ts';
import { inquiriesContract } from './stages/inquiries/inquiries.contract.ts';
import { frameContract } from './stages/invitations/frame.contract.ts';
import { apiKeysContract } from './stages/organisation/api-keys.contract.ts';
import { auditContract } from './stages/organisation/audit.contract.ts';
import { bodiesContract } from './stages/organisation/bodies.contract.ts';
import { erasureContract } from './stages/organisation/erasure.contract.ts';
import { organisationImportContract } from './stages/organisation/import.contract.ts';
import { oidcContract } from './stages/organisation/oidc.contract.ts';
import { organisationContract } from './stages/organisation/organisation.contract.ts';
import { peopleContract } from './stages/organisation/people.contract.ts';
import { providersContract } from './stages/organisation/providers.contract.ts';
import { signInContract } from './stages/organisation/sign-in.contract.ts';
import { siteContract } from './stages/organisation/site.contract.ts';
import { unitsContract } from './stages/organisation/units.contract.ts';
import { wordsContract } from './stages/organisation/words.contract.ts';
import { comparisonContract } from './stages/peers/comparison.contract.ts';
import { peersContract } from './stages/peers/peers.contract.ts';
import { draftsContract } from './stages/questionnaires/drafts.contract.ts';
import { questionnaireImportsContract } from './stages/questionnaires/imports.contract.ts';
import { jargonContract } from './stages/questionnaires/jargon.contract.ts';
import { translationsContract } from './stages/questionnaires/translations.contract.ts';
import { draftWorkContract } from './stages/questionnaires/work.contract.ts';
import { ownWordsContract } from './stages/releases/own-words.contract.ts';
import { pilotContract } from './stages/releases/pilot.contract.ts';
import { publicationsContract } from './stages/releases/publications.contract.ts';
import { rawGrantsContract } from './stages/releases/raw-grants.contract.ts';
import { answeringContract } from './stages/responses/answering.contract.ts';
import { draftSurroundingsContract } from './stages/responses/draft-surroundings.contract.ts';
import { lookUpsContract } from './stages/responses/look-ups.contract.ts';
import { previewContract } from './stages/responses/preview.contract.ts';
import { draftAskedContract } from './stages/rounds/draft-asked.contract.ts';
import { draftFileContract } from './stages/rounds/draft-file.contract.ts';
import { draftStateContract } from './stages/rounds/draft-state.contract.ts';
import { draftVersionsContract } from './stages/rounds/draft-versions.contract.ts';
import { keysContract } from './stages/rounds/keys.contract.ts';
import { linksContract } from './stages/rounds/links.contract.ts';
import { openingContract } from './stages/rounds/opening.contract.ts';
import { privacyContract } from './stages/rounds/privacy.contract.ts';
import { newIndicatorContract } from './stages/scorecards/new-indicator.contract.ts';
import { scorecardsContract } from './stages/scorecards/scorecards.contract.ts';
import { surveysContract } from './stages/scorecards/surveys.contract.ts';
import { unitContract } from './stages/scorecards/unit.contract.ts';

/** Every promise the server makes over HTTP, in flow order. */
export const api = {
  ...organisationContract,
  ...signInContract,
  ...auditContract,
  ...apiKeysContract,
  ...oidcContract,
  ...providersContract,
  ...siteContract,
  ...peopleContract,
  ...unitsContract,
  ...bodiesContract,
  ...wordsContract,
  ...erasureContract,
  ...organisationImportContract,
  ...surveysContract,
  ...openingContract,
  ...linksContract,
  ...keysContract,
  ...privacyContract,
  ...frameContract,
  ...answeringContract,
  ...lookUpsContract,
  ...draftsContract,
  ...draftWorkContract,
  ...translationsContract,
  ...draftAskedContract,
  ...draftFileContract,
  ...draftStateContract,
  ...draftVersionsContract,
  ...questionnaireImportsContract,
  ...jargonContract,
  ...previewContract,
  ...draftSurroundingsContract,
  ...publicationsContract,
  ...rawGrantsContract,
  ...ownWordsContract,
  ...pilotContract,
  ...scorecardsContract,
  ...newIndicatorContract,
  ...unitContract,
  ...bankContract,
  ...comparisonContract,
  ...peersContract,
  ...findingsContract,
  ...inquiriesContract,
  ...claimsContract,
  ...retentionContract,
  ...heldContract,
  ...recordContract,
};
export type Api = typeof api;
