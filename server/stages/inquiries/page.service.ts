import type { Actor } from '../../core/authorisation/actor.ts';
import { permit } from '../../core/authorisation/permit.ts';
import type { InterpretationId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Draft, listDrafts } from './drafts.store.ts';
import { type Inquiry, listInquiries } from './inquiries.store.ts';
import { type Interpretation, listInterpretations } from './interpretations.store.ts';
import { seesWhatBodySees } from './leader-sight.service.ts';
import { type InquiryLine, type LinesAsked, listLines } from './lines.store.ts';

/** As many as one reads before one narrows the list or goes on. */
export const linesPerPage = 50;
/** Nobody leads units with more questions that wait than this. */
const mostWaiting = 200;

type Written =
  | { sort: 'draft'; one: Draft }
  | { sort: 'inquiry'; one: Inquiry }
  | { sort: 'interpretation'; one: Interpretation };
type Entry = Written & { line: InquiryLine };

/**
 * What stands on one page for somebody, the newest first, and where the next goes on; null: there is no more that they may read. The
 * first page has besides the questions that wait for their own answer, however old.
 */
export async function readPage(tx: Tx, context: Context, actor: Actor, asked: LinesAsked) {
  const found: Entry[] = [];
  for (let { after } = asked; ; ) {
    const lines = await listLines(tx, actor, { ...asked, after }, linesPerPage + 1);
    found.push(...(await readable(tx, context, actor, lines)));
    if (found.length > linesPerPage || lines.length <= linesPerPage) break;
    after = lines.at(-1);
  }
  const page = found.slice(0, linesPerPage);
  const last = found.length > linesPerPage ? page.at(-1) : undefined;
  return {
    entries: [...page, ...(await waiting(tx, context, actor, asked, page))],
    next: last ? { before: last.line.at, beforeId: last.line.id } : null,
  };
}

async function waiting(
  tx: Tx,
  context: Context,
  actor: Actor,
  asked: LinesAsked,
  page: readonly Entry[],
): Promise<Entry[]> {
  if (asked.after || actor.ledUnitIds.length === 0) return [];
  const only = [...asked.only, 'toMe', 'unanswered'] as const;
  const entries = await readable(
    tx,
    context,
    actor,
    await listLines(tx, actor, { ...asked, only }, mostWaiting),
  );
  return entries.filter(({ line }) => !page.some((one) => one.line.id === line.id));
}

/** Those of the lines that somebody may read, with what is written. */
async function readable(
  tx: Tx,
  context: Context,
  actor: Actor,
  lines: readonly InquiryLine[],
): Promise<Entry[]> {
  const written = new Map<string, Written>();
  const idsOf = (sort: InquiryLine['sort']) => lines.flatMap((line) => (line.sort === sort ? [line.id] : []));
  for (const one of await listDrafts(tx, actor.accountId, idsOf('draft'))) {
    written.set(one.id, { sort: 'draft', one });
  }
  for (const one of await listInquiries(tx, idsOf('inquiry'))) {
    const isReader = permit(actor, 'readInquiry', one) !== null;
    if (isReader && (await seesWhatBodySees(tx, context, actor, one))) {
      written.set(one.id, { sort: 'inquiry', one });
    }
  }
  const ids = idsOf('interpretation') as string[] as InterpretationId[];
  for (const one of await listInterpretations(tx, ids)) {
    if (permit(actor, 'readInterpretation', one) !== null) {
      written.set(one.id, { sort: 'interpretation', one });
    }
  }
  return lines.flatMap((line) => {
    const of = written.get(line.id);
    return of ? [{ ...of, line }] : [];
  });
}
