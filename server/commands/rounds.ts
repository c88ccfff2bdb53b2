import { renewOutdatedReleases } from '../flow.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { StartError } from '../platform/errors.ts';
import { refreshIndicators } from '../stages/indicators/indicators.service.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { makeRelease } from '../stages/releases/releases.service.ts';
import { openRound } from '../stages/rounds/rounds.service.ts';
import { listSurveys } from '../stages/rounds/surveys.store.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

/** `round create`: a round with source `imported`, the only kind an import can go into. Its units come with the import. */
export async function createRoundCommand(slug: string, surveyKey: string, period: string): Promise<string> {
  return atWorkbench((bench) => createRound(bench, slug, surveyKey, period));
}

export async function createRound(
  { context, owner }: Workbench,
  slug: string,
  surveyKey: string,
  period: string,
): Promise<string> {
  // The period is the last part of the round's address.
  if (!/^[^\s/](?:[^/]*[^\s/])?$/.test(period) || period.length > 40) {
    throw new StartError('The period is a short name without «/», such as 2026 or 2026-høst.');
  }
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const surveys = await inMunicipality(context.db.staff, municipality.id, listSurveys);
  if (!surveys.some((survey) => survey.key === surveyKey)) {
    const known = surveys.map((survey) => survey.key).join(', ');
    throw new StartError(`«${slug}» has no survey «${surveyKey}». It has: ${known}.`);
  }
  const now = context.clock.now();
  await openRound(context, municipality.id, {
    surveyKey,
    period,
    source: 'imported',
    opensAt: new Date(now.getTime() - 1_000),
    closesAt: now,
    acceptsUntilAt: now,
    tree: [],
  });
  const address = `${slug}/${surveyKey}/${period}`;
  return `Made ${address}. Import into it with: npx spredning import responses ${address} FILE --units FILE`;
}

/** `release --outdated`: makes every release of an older method anew, as a start does. */
export async function renewCommand(): Promise<string> {
  return atWorkbench(async ({ context }) => {
    const renewed = await renewOutdatedReleases(context);
    return renewed === 0 ? 'Every release is by the present method.' : `Made ${renewed} releases anew.`;
  });
}

/** `release ROUND`: makes the release and gives the indicators their values. Publishing is a decision of its own. */
export async function releaseCommand(address: string): Promise<string> {
  return atWorkbench((bench) => releaseRound(bench, address));
}

export async function releaseRound(bench: Workbench, address: string): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const releaseId = await makeRelease(bench.context, municipality.id, round.id);
  await refreshIndicators(bench.context, municipality.id, round.id, releaseId);
  return `Released ${address}. Read it with: npx spredning results ${address}`;
}
