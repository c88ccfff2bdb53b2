import { textProperties } from '../questionnaire/element-properties.ts';
import type { Draft, DraftText } from './format.ts';
import { gathered, type Spread, spreadOut } from './parts.ts';
import { textIn } from './texts.ts';

/**
 * A text people read, by a key that it keeps wherever its question is moved: `part/trafikk/title`,
 * `part/alder/choices/2`, `scale/enighet/labels/1`.
 */
export interface NamedText {
  key: string;
  text: DraftText;
  /** What a translator must know of the question it belongs to; null: nothing is said. */
  note: string | null;
}

/** Every text of a draft, in reading order of what holds them. */
export function namedTexts(draft: Draft): NamedText[] {
  const found: NamedText[] = [];
  visit(draft, (key, text, owner) => {
    const note = owner && Object.hasOwn(draft.translatorNotes, owner) ? draft.translatorNotes[owner] : null;
    found.push({ key, text, note: note ?? null });
    return text;
  });
  return found;
}

/** The draft with these texts, by key, in place of what it has. Keys that it has not are passed over. */
export function withTexts(draft: Draft, texts: ReadonlyMap<string, DraftText>): Draft {
  return visit(draft, (key, text) => texts.get(key) ?? text);
}

type Change = (key: string, text: DraftText, owner: string | null) => DraftText;
type Plain = Record<string, unknown>;

/** The draft with every text as `change` gives it, in reading order. */
function visit(draft: Draft, change: Change): Draft {
  const spread = spreadOut(draft);
  const title = change('title', draft.title, null);
  const purpose = change('purpose', draft.purpose, null);
  const themes = draft.themes.map((theme) => ({
    ...theme,
    name: change(`theme/${theme.key}/name`, theme.name, null),
  }));
  const definition = partWith(spread.definition, 'survey', null, change);
  const scales = Object.fromEntries(
    Object.entries(draft.scales).map(([key, scale]) => [key, scaleWith(scale, `scale/${key}`, change)]),
  );
  const parts = { ...spread.parts };
  for (const key of readingOrder(spread)) {
    const part = parts[key] as Spread['parts'][string];
    const named = key.startsWith('page:') ? `page/${key.slice('page:'.length)}` : `part/${key}`;
    parts[key] = { ...part, own: partWith(part.own, named, key, change) };
  }
  return gathered({ ...spread, title, purpose, themes, definition, scales, parts }, []);
}

function readingOrder({ orders }: Spread, within = ''): string[] {
  const held = Object.hasOwn(orders, within) ? (orders[within] as string[]) : [];
  return held.flatMap((key) => [key, ...readingOrder({ orders } as Spread, key)]);
}

function scaleWith(scale: Draft['scales'][string], at: string, change: Change): Draft['scales'][string] {
  const labels = Object.fromEntries(
    Object.entries(scale.labels).map(([value, text]) => [value, change(`${at}/labels/${value}`, text, null)]),
  );
  const outside = (['dontKnow', 'notApplicable'] as const).flatMap((name) => {
    const text = scale[name];
    return text ? [[name, change(`${at}/${name}`, text, null)]] : [];
  });
  return { ...scale, labels, ...Object.fromEntries(outside) };
}

const keyed = ['choices', 'rows', 'columns'];

function partWith(own: Plain, at: string, owner: string | null, change: Change): Plain {
  return Object.fromEntries(
    Object.entries(own).map(([property, value]) => {
      if (textProperties.includes(property)) {
        return [property, change(`${at}/${property}`, textIn(value), owner)];
      }
      if (!Array.isArray(value) || !(keyed.includes(property) || property === 'validators')) {
        return [property, value];
      }
      return [
        property,
        value.map((entry: unknown, place) => {
          const { text } = (typeof entry === 'object' && entry !== null ? entry : {}) as { text?: unknown };
          if (text === undefined) return entry;
          const { value: code } = entry as { value?: unknown };
          const key = `${at}/${property}/${keyed.includes(property) ? String(code) : place}`;
          const changed = change(
            key,
            textIn(text),
            property === 'rows' && owner ? rowOwner(owner, code) : owner,
          );
          return { ...(entry as Plain), text: changed };
        }),
      ];
    }),
  );
}

/** A row of a matrix is a question of its own, called by both. */
function rowOwner(matrix: string, row: unknown): string {
  return `${matrix}.${String(row)}`;
}
