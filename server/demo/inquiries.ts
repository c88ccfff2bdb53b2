import type { Actor } from '../core/authorisation/actor.ts';
import type { BodyId, InquiryAnswerId, InquiryId, MunicipalityId, UnitId } from '../core/ids.ts';
import type { DraftKind } from '../core/inquiry.ts';
import type { UnitTree } from '../core/unit-tree.ts';
import type { Context } from '../platform/context.ts';
import { answerInquiry, keepDraft, shareDraft } from '../stages/inquiries/inquiries.service.ts';
import { ago, personOf } from './people.ts';

const indicatorKey = 'fet.brukertilfredshet';
const surveyKey = 'hjemmesykepleie-bruker';
const zone = 'Hjemmesykepleien vest';

/**
 * What is asked of the home care pair, in its own words: a question about the zone where the dissatisfied are, its leader's
 * answer, and two who read different things out of it. Made through the services as by the people themselves.
 */
export async function askAndAnswer(
  context: Context,
  municipalityId: MunicipalityId,
  tree: UnitTree,
): Promise<void> {
  const politician = await personOf(context, municipalityId, 'politician@example.org');
  const leader = await personOf(context, municipalityId, 'leader@example.org');
  const [council] = politician?.bodyIds ?? [];
  const unitId = tree.find(({ name }) => name === zone)?.unitId as UnitId | undefined;
  if (!politician || !leader || !council || !unitId) return;
  const write = (by: Actor, daysAgo: number, kind: DraftKind, unit: UnitId | null, text: string) =>
    writeAndShare(ago(context, daysAgo), by, council, { kind, unitId: unit, text });
  const inquiryId = await write(
    ...([politician, 21, 'question', unitId] as const),
    'Hvorfor spriker svarene så mye mer i vest enn sist, når snittet for hele tjenesten er som før?',
  );
  await answerInquiry(ago(context, 17), leader, {
    ...{ id: crypto.randomUUID() as InquiryAnswerId, inquiryId },
    text: 'Vi har hatt mange vikarer i helgene siden i vår, og noen har møtt nye folk hver gang. De som har fast hjelp på dagtid, merker lite til det. Fra mars får vest samme turnus som resten.',
  });
  await write(
    ...([politician, 20, 'meaning', null] as const),
    'Snittet skjuler at noen har fått det mye verre. Det ser ut til å handle om én sone, ikke om hele tjenesten.',
  );
  await write(
    ...([leader, 16, 'participants', null] as const),
    'Pårørende og de som får hjelp flere ganger om dagen. Eldrerådet kan hjelpe oss å spørre.',
  );
}

async function writeAndShare(
  context: Context,
  by: Actor,
  bodyId: BodyId,
  { kind, unitId, text }: { kind: DraftKind; unitId: UnitId | null; text: string },
): Promise<InquiryId> {
  const id = crypto.randomUUID() as InquiryId;
  const figure = { indicatorKey, surveyKey, unitId };
  await keepDraft(context, by, { id, kind, figure, toUnitId: unitId, text });
  await shareDraft(context, by, id, bodyId);
  return id;
}
