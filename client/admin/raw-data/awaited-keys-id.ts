/** Where on the page of raw data keys are brought: the survey's page sends people there. */
export const awaitedKeysId = 'nokler';
