import { type Draft, type DraftScale, draftSchema } from '../../draft/format.ts';
import { isHtmlProperty } from '../../questionnaire/check-html.ts';
import { isRead } from '../../questionnaire/element-properties.ts';
import { countsOf, type Imported, type Notes } from '../imported.ts';
import { htmlOf } from '../markup.ts';
import type { FormRow, XlsForm } from './form.ts';

/*
 * What XLSForm has no place for, such as a scale's direction or what a question feeds, our export keeps in columns called
 * `spredning::…` and a sheet of that name. Other tools pass them over. What people see always comes from the form's own columns,
 * so that whoever changes a wording there has changed it.
 */

/** Parts of a draft that the sheet keeps, each as JSON. */
export const besideParts = [
  ...['kind', 'sensitive', 'title', 'purpose', 'estimatedMinutes', 'provenance', 'themes', 'indices'],
  ...['translatorNotes', 'languages', 'definition', 'scales'],
] as const;

/** Properties of an element that XLSForm has no column for. Those that are not read of such an element are noted. */
export function ownProperties(row: FormRow, kind: string, notes: Notes): Record<string, unknown> {
  const found = parsed(row.own('more'));
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([property, value]) => {
      if (['type', 'name', 'elements', 'pages', 'choices', 'rows'].includes(property) && kind !== 'comment')
        return [];
      if (isRead(kind, property)) return [[property, isHtmlProperty(property) ? safe(value) : value]];
      notes.leftOut('property', `${row.sheet}!${row.line}`, property);
      return [];
    }),
  );
}

/** A draft with what our export kept beside the form, where it holds anything; what does not fit is noted. */
export function restored(
  imported: Extract<Imported, { draft: Draft }>,
  form: XlsForm,
  rows: ReadonlyMap<string, FormRow>,
): Imported {
  if (form.beside.size === 0) return imported;
  const { draft, notes } = imported;
  const beside = Object.fromEntries(
    [...form.beside].flatMap(([part, value]) =>
      (besideParts as readonly string[]).includes(part) ? [[part, parsed(value)]] : [],
    ),
  ) as Partial<Draft>;
  const ids = new Set<string>();
  const candidate = {
    ...draft,
    ...beside,
    title: titled(draft, beside.title),
    themes: allThemes(draft, beside.themes),
    languages: [...new Set([...(beside.languages ?? []), ...draft.languages])],
    scales: { ...(beside.scales as Record<string, DraftScale> | undefined), ...draft.scales },
    definition: { ...(safeAll(beside.definition) as object), pages: draft.definition.pages },
    items: draft.items.map((item) => itemOf(item, rows.get(item.name), ids)),
  };
  const read = draftSchema.safeParse(candidate);
  if (!read.success) {
    notes.push({ fate: 'leftOut', code: 'meaning', place: 'spredning', subject: null, detail: null });
    return imported;
  }
  const used = new Set(read.data.items.flatMap((item) => (item.role === 'scale' ? [item.theme] : [])));
  const given = new Set((beside.themes ?? []).map(({ key }) => key));
  const whole = {
    ...read.data,
    themes: read.data.themes.filter(({ key }) => used.has(key) || given.has(key)),
  };
  const isTold = whole.items.every((item) => item.role !== 'scale' || rows.get(item.name)?.own('direction'));
  return {
    draft: whole,
    notes: notes.filter(({ code }) => code !== 'directionAssumed' || !isTold),
    counts: countsOf(whole),
  };
}

/** The form's title is in one language, and stands; the others are kept beside. */
function titled({ title }: Draft, kept: unknown): Draft['title'] {
  return { ...(typeof kept === 'object' ? (kept as Draft['title']) : {}), ...title };
}

/** Those that were kept first, then those that new pages got. */
function allThemes({ themes }: Draft, kept: Draft['themes'] | undefined): Draft['themes'] {
  const keys = new Set((kept ?? []).map(({ key }) => key));
  return [...(kept ?? []), ...themes.filter(({ key }) => !keys.has(key))];
}

function itemOf(item: Draft['items'][number], row: FormRow | undefined, ids: Set<string>): unknown {
  const written = row?.own('id') ?? '';
  // A row that someone has copied is another question.
  const id = written === '' || ids.has(written) ? item.id : written;
  ids.add(id);
  if (!row || written === '') return { ...item, id };
  const origin = row.own('origin') || item.origin;
  if (item.role !== 'scale') {
    const role = row.own('role');
    return { ...item, id, origin, ...(role === '' || role === 'scale' ? {} : { role }) };
  }
  return {
    ...{ ...item, id, origin },
    ...{ direction: row.own('direction') || item.direction, theme: row.own('theme') || item.theme },
    feeds: parsed(row.own('feeds')) ?? item.feeds,
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Html as our own rule takes it, in each language. */
function safe(value: unknown): unknown {
  if (typeof value === 'string') return htmlOf(value).text;
  if (typeof value !== 'object' || value === null) return '';
  return Object.fromEntries(
    Object.entries(value).map(([language, html]) => [language, htmlOf(String(html)).text]),
  );
}

function safeAll(definition: unknown): unknown {
  if (typeof definition !== 'object' || definition === null) return {};
  return Object.fromEntries(
    Object.entries(definition).flatMap(([property, value]) => {
      if (property === 'pages' || !isRead('definition', property)) return [];
      return [[property, isHtmlProperty(property) ? safe(value) : value]];
    }),
  );
}
