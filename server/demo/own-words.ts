import { type Actor, actorIn } from '../core/authorisation/actor.ts';
import type { AccountId, MunicipalityId, RoundId, SessionId, ThemeId } from '../core/ids.ts';
import type { Questionnaire } from '../core/questionnaire/format.ts';
import type { Context } from '../platform/context.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { findStanding } from '../stages/organisation/account.store.ts';
import { askRaw } from '../stages/releases/asking-grants.service.ts';
import { nameTheme, readTexts, reviewText, wordItems } from '../stages/releases/own-words.service.ts';
import { approveRaw } from '../stages/releases/raw-grants.service.ts';
import { decideOwnWords, viewReview } from '../stages/releases/text-decisions.service.ts';
import type { DemoPerson } from './generate.ts';
import type { DemoText } from './own-words-plan.ts';

/** Who asks, approves and reads in the demo. */
export interface DemoReaders {
  designer: AccountId;
  custodian: AccountId;
  reader: AccountId;
}

/** The same people, of whom some write these texts, and nobody anything else. Of them all every so many, so of every unit some. */
export function writing(people: DemoPerson[], questionnaire: Questionnaire, texts: DemoText[]): DemoPerson[] {
  const [item = ''] = wordItems(questionnaire);
  const step = Math.floor(people.length / texts.length);
  return people.map(({ unitName, answers: { [item]: _, ...answers } }, at) => {
    const text = at % step === 0 ? texts[at / step] : undefined;
    return { unitName, answers: text ? { ...answers, [item]: text.content } : answers };
  });
}

/** Appoints the demo's reader for a round as anybody is appointed: one asks, a custodian approves. */
export async function appointReader(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  people: DemoReaders,
): Promise<void> {
  const designer = await actorOf(context, municipalityId, people.designer);
  const asked = {
    ...{ kind: 'ownWords' as const, analystId: people.reader, days: 30 },
    reason: 'Til saken om brukerundersøkelsene i kommunestyret',
  };
  const id = await askRaw(context, municipalityId, roundId, asked, designer);
  await approveRaw(context, municipalityId, id, await actorOf(context, municipalityId, people.custodian));
}

/** The reader takes out all that is suggested, gives themes, and the designer decides that they go with the result. */
export async function readAndDecide(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  plan: DemoText[],
  people: DemoReaders,
): Promise<void> {
  const designer = await actorOf(context, municipalityId, people.designer);
  const reader = await actorOf(context, municipalityId, people.reader);
  const [question] = (await viewReview(context, municipalityId, roundId, reader)).questions;
  const item = question?.item ?? '';
  const ids = new Map<string, ThemeId>();
  for (const name of new Set(plan.flatMap(({ themes = [] }) => themes))) {
    ids.set(name, await nameTheme(context, municipalityId, roundId, { item, themeId: null, name }, reader));
  }
  const asked = { item, after: null };
  const { texts } = await readTexts(context, municipalityId, roundId, asked, reader);
  for (const { id, content, hints } of texts) {
    const planned = plan.find((one) => one.content === content);
    const given = {
      ...{ textId: id, state: planned?.isSetAside ? ('setAside' as const) : ('approved' as const) },
      ...{ spans: hints, isProposed: planned?.isExcerpt ?? false },
      themeIds: (planned?.themes ?? []).flatMap((name) => ids.get(name) ?? []),
    };
    await reviewText(context, municipalityId, roundId, given, reader);
  }
  const [read] = (await viewReview(context, municipalityId, roundId, designer)).questions;
  const decision = {
    ...{ item, fingerprint: read?.fingerprint ?? null },
    reason: 'Kommunestyret vil vite hva brukerne selv er opptatt av',
  };
  await decideOwnWords(context, municipalityId, roundId, decision, designer);
}

/** A person of the demo, as they are when they have signed in. */
async function actorOf(
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
): Promise<Actor> {
  const now = context.clock.now();
  const standing = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    findStanding(tx, municipalityId, accountId, now, true),
  );
  if (!standing) throw new Error(`the demo has no account ${accountId}`);
  return actorIn(standing, { id: crypto.randomUUID() as SessionId, hasSecondFactor: true });
}
