import type { Doer } from '../../core/authorisation/doer.ts';
import { type BankItem, type BankUse, bankOf } from '../../core/bank/bank.ts';
import { historyOf } from '../../core/bank/history.ts';
import { notesOn } from '../../core/bank/notes.ts';
import { pieceOf } from '../../core/bank/piece.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { itemHash, scaleItems, subjectScale } from '../../core/questionnaire/definition.ts';
import { wilson } from '../../core/statistics/shares.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import { listJargon } from '../questionnaires/jargon.store.ts';
import { findLatestRelease } from '../releases/releases.store.ts';
import { otherQuestions } from '../scorecards/reading.service.ts';
import type { OpenedRelease, Series } from '../scorecards/series.service.ts';
import { toldValue } from '../scorecards/value.ts';
import { summaryOf, wordedTold } from './listing.service.ts';
import { type BankReading, openQuestions, readBank } from './reading.service.ts';

/** One question of the bank: its words over time, what each round gave, and what is needed to use it. Refuses with `unknown-question`. */
export async function viewBankItem(context: Context, municipalityId: MunicipalityId, id: string, by: Doer) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await readBank(tx, context.clock.now(), by);
    const item = bankOf(reading.sources).find((one) => one.id === id);
    if (!item) throw new Refusal('unknown-question', 404);
    const names = new Map((await listIndicators(tx)).map(({ key, name }) => [key, name]));
    const piece = pieceOf(item.from.question);
    return {
      ...summaryOf(item, names),
      wordings: historyOf(reading.sources, id).map(({ survey, rounds, changes, ...worded }) => ({
        ...wordedTold(worded),
        ...{ surveyKey: survey.key, surveyTitle: survey.title, changes },
        periods: rounds.map(({ period }) => period),
      })),
      rounds: await roundsOf(tx, reading, item),
      notes: notesOn(piece, item.from.source.questionnaire.kind, { jargon: await listJargon(tx) }),
      piece,
    };
  });
}

/** What each round that asked it gave, the latest first; where nothing is told, why. */
async function roundsOf(tx: Tx, reading: BankReading, item: BankItem) {
  const asked = new Map(item.rounds.map((use) => [use.roundId, use]));
  const seen = reading.releases.filter(({ roundId }) => asked.has(roundId));
  const opened = await openQuestions(
    tx,
    reading,
    seen.map((release) => ({ release, ids: [item.id] })),
  );
  const told = [];
  for (const use of item.rounds) {
    const one = opened.get(use.roundId);
    const hasRelease = one !== undefined || (await findLatestRelease(tx, use.roundId)) !== undefined;
    told.push({
      ...{ roundId: use.roundId, period: use.period, closesOn: osloDay(use.closesAt) },
      ...{ surveyKey: use.survey.key, surveyTitle: use.survey.title },
      value: one && item.role === 'scale' ? valueIn(reading, seriesOf(use, item, opened), item.id) : null,
      other: one && item.role !== 'scale' ? await otherIn(tx, one, item.id) : null,
      untold: one ? null : hasRelease ? ('notSeen' as const) : ('notReleased' as const),
    });
  }
  return told;
}

/** The rounds of the use's survey from it and back in time, as far as the reader sees them. */
function seriesOf(use: BankUse, item: BankItem, opened: ReadonlyMap<RoundId, OpenedRelease>): Series {
  const ofSurvey = item.rounds.filter(({ survey }) => survey.key === use.survey.key);
  const from = ofSurvey.findIndex(({ roundId }) => roundId === use.roundId);
  return ofSurvey.slice(from).flatMap(({ roundId }) => opened.get(roundId) ?? []) as unknown as Series;
}

function valueIn({ now }: BankReading, series: Series, id: string) {
  const value = toldValue({ now, series, at: 0, subject: { kind: 'item', id } }, null, undefined);
  if (!value) return null;
  const [own, before] = series.map(({ questionnaire }) => ({
    questionnaire,
    name: nameIn(questionnaire, id),
  }));
  const hash = (one: typeof own) => one && itemHash(one.questionnaire, one.name);
  const scale = own && subjectScale(own.questionnaire, 'item', own.name);
  const { figures } = value;
  return {
    ...value,
    scale: scale ? { min: scale.min, max: scale.max } : null,
    dissatisfiedInterval: figures.shown === 'all' ? wilson(figures.dissatisfiedCount, figures.n) : null,
    // Another question than when it was last asked: no line leads here (R22).
    isBreak: before !== undefined && hash(own) !== hash(before),
  };
}

function nameIn(questionnaire: OpenedRelease['questionnaire'], id: string): string {
  return scaleItems(questionnaire).find((item) => item.id === id)?.name ?? '';
}

async function otherIn(tx: Tx, opened: OpenedRelease, id: string) {
  const name = opened.questionnaire.items.find((item) => item.id === id)?.name;
  return (await otherQuestions(tx, opened)).find((question) => question.name === name) ?? null;
}
