import { elementLimit } from '../../questionnaire/elements.ts';
import { type Imported, Notes } from '../imported.ts';
import type { Raw } from '../surveyjs/properties.ts';
import { type ReadOptions, readSurveyJs } from '../surveyjs/read.ts';
import { tagOf } from '../surveyjs/texts.ts';
import { partsOf } from './components.ts';
import { visibleIf } from './conditions.ts';
import { isRaw, type Maker, within } from './maker.ts';

/** Whether a JSON file is a Form.io form. */
export function isFormio(file: Raw): boolean {
  return Array.isArray(file['components']);
}

/** What a form has beside its components, and that says nothing of what is asked. */
const silent = new Set(
  `$schema _id id _vid machineName project created modified owner path name type display title components revision createdAt
  createdBy changedAt changedBy publishedAt publishedBy status access submissionAccess tags i18n publishedLanguages
  skjemanummer isDefault action`.split(/\s+/),
);

/**
 * A Form.io form as a draft, by way of the SurveyJS survey that asks the same: panels at the top are pages, panels within are
 * panels, and each component the question nearest to it. Conditions that compare answers with values are kept; what is
 * written in JavaScript or JSON logic never is.
 */
export function readFormio(file: Raw, options: Pick<ReadOptions, 'choices' | 'expressionFault'>): Imported {
  const top = within(file, '').map(({ component, place }) => ({
    component,
    place: place.replace(/^\./, ''),
  }));
  const all = top.flatMap((one) => [one, ...under(one)]);
  if (all.length > elementLimit) {
    return { faults: [{ code: 'tooMany', place: '', detail: String(elementLimit) }] };
  }
  const notes = new Notes();
  const byKey = new Map<string, Raw>();
  for (const { component } of all) {
    const key = String(component['key']);
    if (!byKey.has(key)) byKey.set(key, component);
  }
  const maker: Maker = { notes, byKey, places: new WeakMap(), text: textsOf(file['i18n']) };
  const pages = pagesOf(top, maker);
  for (const [property, value] of Object.entries(file)) {
    if (!silent.has(property) && value !== '' && value !== null)
      notes.leftOut('property', property, null, value);
  }
  const published: unknown = Array.isArray(file['publishedLanguages']) ? file['publishedLanguages'][0] : null;
  return readSurveyJs(
    { title: maker.text(file['title']), pages },
    {
      ...{ ...options, notes: notes.all, places: maker.places, provenance: 'Form.io JSON.' },
      language: typeof published === 'string' ? tagOf(published) : null,
    },
  );
}

type Placed = ReturnType<typeof within>[number];

function under({ component, place }: Placed): Placed[] {
  return within(component, place).flatMap((one) => [one, ...under(one)]);
}

/** Each panel at the top is a page; what lies between panels are pages too. */
function pagesOf(top: readonly Placed[], maker: Maker): Raw[] {
  const pages: { part: Raw; elements: Raw[]; isPanel: boolean }[] = [];
  for (const { component, place } of top) {
    if (component['type'] === 'panel') {
      const condition = visibleIf(component, place, maker);
      const elements = within(component, place).flatMap((one) => partsOf(one.component, one.place, maker));
      const title = maker.text(component['title']);
      const part: Raw = {
        name: component['key'],
        title,
        ...(condition === null ? {} : { visibleIf: condition }),
        elements,
      };
      maker.places.set(part, place);
      pages.push({ part, elements, isPanel: true });
      continue;
    }
    const parts = partsOf(component, place, maker);
    const last = pages.at(-1);
    if (last && !last.isPanel) last.elements.push(...parts);
    else if (parts.length > 0) pages.push({ part: { elements: parts }, elements: parts, isPanel: false });
  }
  return pages.map(({ part }) => part);
}

/** Words with their translations, where the form has them as `{ "en": { "Alder": "Age" } }`. */
function textsOf(translations: unknown): Maker['text'] {
  const known = Object.entries(isRaw(translations) ? translations : {}).flatMap(([tag, words]) =>
    isRaw(words) && tagOf(tag) ? [[tag, words] as const] : [],
  );
  return (value) => {
    if (typeof value !== 'string' || known.length === 0) return value;
    const others = known.flatMap(([tag, words]) => {
      const written = Object.hasOwn(words, value) ? words[value] : undefined;
      return typeof written === 'string' && written !== '' ? [[tag, written] as const] : [];
    });
    return others.length === 0 ? value : { default: value, ...Object.fromEntries(others) };
  };
}
