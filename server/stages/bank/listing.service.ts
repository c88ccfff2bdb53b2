import type { Doer } from '../../core/authorisation/doer.ts';
import { type BankItem, bankOf } from '../../core/bank/bank.ts';
import { type BankFilter, searchBank } from '../../core/bank/search.ts';
import type { Worded } from '../../core/bank/worded.ts';
import type { DraftScale } from '../../core/draft/format.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import type { VisibleRelease } from '../indicators/indicators.store.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import type { OpenedRelease } from '../scorecards/series.service.ts';
import { toldValue } from '../scorecards/value.ts';
import { type BankReading, openQuestions, readBank } from './reading.service.ts';

/** So many questions at a time. */
const pageLength = 25;

/** The questions of the bank that are asked for, a page at a time, each with what it gave the last time it was released. */
export async function listBank(
  context: Context,
  municipalityId: MunicipalityId,
  { after, ...filter }: BankFilter & { after?: string | undefined },
  by: Doer,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await readBank(tx, context.clock.now(), by);
    const all = bankOf(reading.sources);
    const found = searchBank(all, filter);
    const start = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
    const shown = found.slice(start, start + pageLength);
    const names = new Map((await listIndicators(tx)).map(({ key, name }) => [key, name]));
    const last = await lastTold(tx, reading, shown);
    return {
      items: shown.map((item) => ({ ...summaryOf(item, names), last: last(item) })),
      foundCount: found.length,
      allCount: all.length,
      hasMore: start + shown.length < found.length,
    };
  });
}

/** What is told of a question in the list and on its own page. */
export function summaryOf(item: BankItem, names: ReadonlyMap<string, Localized>) {
  const { id, role, kinds, isOwn, isShipped, direction, theme, feeds, rounds } = item;
  const [latest] = rounds;
  return {
    ...{ id, role, kinds, isOwn, isShipped, direction, theme, ...wordedTold(item) },
    feeds: feeds.map((key) => ({ key, name: names.get(key) ?? null })),
    askedCount: rounds.length,
    lastAsked: latest
      ? { period: latest.period, closesOn: osloDay(latest.closesAt), surveyTitle: latest.survey.title }
      : null,
  };
}

/** The words of a question as they leave the server. */
export function wordedTold({ text, stem, table, kind, scale, choices }: Worded) {
  return { ...{ text, stem, table, kind, choices }, scale: scale && scaleTold(scale) };
}

function scaleTold({ dontKnow, notApplicable, ...scale }: DraftScale) {
  return { ...scale, dontKnow: dontKnow ?? null, notApplicable: notApplicable ?? null };
}

/** Of each question the newest release that asked it and that the reader sees. */
async function lastTold(tx: Tx, reading: BankReading, items: readonly BankItem[]) {
  const releases = new Map(reading.releases.map((release) => [release.roundId, release]));
  const newest = new Map(
    items.flatMap((item): [string, VisibleRelease][] => {
      const seen = item.rounds.map(({ roundId }) => releases.get(roundId)).find((one) => one !== undefined);
      return seen && item.scale ? [[item.id, seen]] : [];
    }),
  );
  const wanted = [...Map.groupBy(newest, ([, release]) => release)].map(([release, asked]) => ({
    ...{ release, ids: asked.map(([id]) => id) },
  }));
  const opened = await openQuestions(tx, reading, wanted);
  return ({ id }: BankItem) => {
    const release = newest.get(id);
    const one = release && opened.get(release.roundId);
    return one ? toldIn(reading, one, id) : null;
  };
}

function toldIn({ now }: BankReading, opened: OpenedRelease, id: string) {
  const told = toldValue({ now, series: [opened], at: 0, subject: { kind: 'item', id } }, null, undefined);
  return told && { period: told.period, surveyTitle: opened.release.surveyTitle, figures: told.figures };
}
