import type { Raw } from '../surveyjs/properties.ts';
import { visibleIf } from './conditions.ts';
import { isRaw, type Maker, within } from './maker.ts';
import { checksOf, noteRest } from './settings.ts';

/** What each type of component becomes; `isSame`: it asks just the same, so nothing need be told. Some are Nav's own. */
const types: Readonly<Record<string, { as: string; isSame?: true; inputType?: string }>> = {
  textfield: { as: 'text', isSame: true },
  textarea: { as: 'comment', isSame: true },
  number: { as: 'text', isSame: true, inputType: 'number' },
  currency: { as: 'text', inputType: 'number' },
  year: { as: 'text', inputType: 'number' },
  email: { as: 'text' },
  phoneNumber: { as: 'text' },
  url: { as: 'text' },
  tags: { as: 'text' },
  address: { as: 'comment' },
  time: { as: 'text' },
  monthPicker: { as: 'text' },
  firstName: { as: 'text' },
  surname: { as: 'text' },
  orgNr: { as: 'text' },
  landvelger: { as: 'text' },
  valutavelger: { as: 'text' },
  day: { as: 'text', isSame: true, inputType: 'date' },
  datetime: { as: 'text', inputType: 'date' },
  date: { as: 'text', isSame: true, inputType: 'date' },
  navDatepicker: { as: 'text', isSame: true, inputType: 'date' },
  radio: { as: 'radiogroup', isSame: true },
  radiopanel: { as: 'radiogroup', isSame: true },
  navRadio: { as: 'radiogroup', isSame: true },
  selectboxes: { as: 'checkbox', isSame: true },
  select: { as: 'dropdown', isSame: true },
  navSelect: { as: 'dropdown', isSame: true },
  checkbox: { as: 'boolean', isSame: true },
  navCheckbox: { as: 'boolean', isSame: true },
  survey: { as: 'matrix', isSame: true },
  file: { as: 'file', isSame: true },
  attachment: { as: 'file' },
  identity: { as: 'boolean' },
};
/** Those that only hold others: with a title they are panels, else what lies in them is asked where they stood. */
const titled = ['panel', 'fieldset', 'navSkjemagruppe', 'tab'];
const opened = ['well', 'columns', 'table', 'tabs', 'container', 'row', 'form'];
const repeated = ['datagrid', 'editgrid', 'datamap', 'dynamicWizard'];
const told = ['htmlelement', 'content', 'alertstripe', 'alert', 'accordion', 'formioText'];

/** One component as the parts of a SurveyJS survey. */
export function partsOf(component: Raw, place: string, maker: Maker): Raw[] {
  const type = String(component['type'] ?? '');
  const { key } = component;
  const made = (part: Raw): Raw[] => {
    const condition = visibleIf(component, place, maker);
    const whole = condition === null ? part : { ...part, visibleIf: condition };
    maker.places.set(whole, place);
    return [whole];
  };
  const inner = () => within(component, place).flatMap((one) => partsOf(one.component, one.place, maker));
  if (Object.hasOwn(types, type)) return made(questionOf(component, type, place, maker));
  if (titled.includes(type))
    return made({ type: 'panel', name: key, title: titleOf(component, maker), elements: inner() });
  if (repeated.includes(type)) {
    noteRest(component, place, maker);
    return made({
      type: 'paneldynamic',
      name: key,
      title: titleOf(component, maker),
      templateElements: inner(),
    });
  }
  if (opened.includes(type)) {
    // Its own condition is that of everything in it.
    const condition = visibleIf(component, place, maker);
    const parts = inner();
    return condition === null ? parts : [{ type: 'panel', name: key, visibleIf: condition, elements: parts }];
  }
  if (told.includes(type)) {
    return made({ type: 'html', name: key, html: maker.text(component['content'] ?? component['html']) });
  }
  if (type === 'button') maker.notes.leftOut('buttons', place, key, component['label']);
  else maker.notes.leftOut('type', place, key, type);
  return [];
}

/** The title of what holds others: Form.io has "Panel" as a label of all panels. */
function titleOf(component: Raw, maker: Maker): unknown {
  return maker.text(component['title'] ?? component['legend'] ?? component['label']);
}

function questionOf(component: Raw, type: string, place: string, maker: Maker): Raw {
  const { as, isSame, inputType } = types[type] as { as: string; isSame?: true; inputType?: string };
  const { key, label, description, placeholder } = component;
  const isSeveral = as === 'dropdown' && component['multiple'] === true;
  if (!isSame) {
    const becomes = inputType ? `${as} (${inputType})` : as;
    maker.notes.changed('typeChanged', place, key, `${type} → ${becomes}`);
  }
  if (type === 'identity') {
    // Whether one has a number may be asked; the number may not.
    maker.notes.leftOut('property', place, key, 'fødselsnummer');
  }
  if (type === 'landvelger' || type === 'valutavelger')
    maker.notes.leftOut('fetchedChoices', place, key, type);
  noteRest(component, place, maker);
  const words = isRaw(component['customLabels'])
    ? component['customLabels']['doYouHaveIdentityNumber']
    : undefined;
  return {
    ...{ type: isSeveral ? 'checkbox' : as, name: key, title: maker.text(words ?? label) },
    ...given('description', maker.text(description)),
    ...(as === 'text' || as === 'comment' || as === 'dropdown'
      ? given('placeholder', maker.text(placeholder))
      : {}),
    ...(inputType ? { inputType } : {}),
    ...(as === 'boolean' && type !== 'identity' ? { renderAs: 'checkbox' } : {}),
    ...offeredBy(component, as, place, maker),
    ...checksOf(component, as, inputType, place, maker),
  };
}

function given(property: string, value: unknown): Raw {
  return value === undefined || value === '' ? {} : { [property]: value };
}

/** Choices, wherever the type has them; of a survey, rows and columns. */
function offeredBy(component: Raw, as: string, place: string, maker: Maker): Raw {
  const listed = (list: unknown) =>
    (Array.isArray(list) ? list : []).flatMap((entry: unknown): unknown[] => {
      if (!isRaw(entry)) return typeof entry === 'string' || typeof entry === 'number' ? [entry] : [];
      const { value, label, description } = entry;
      if ((value === undefined || value === '') && !label) return [];
      if (description) maker.notes.leftOut('property', place, component['key'], description);
      return [{ value: value === undefined || value === '' ? label : value, text: maker.text(label) }];
    });
  if (as === 'matrix') return { rows: listed(component['questions']), columns: listed(component['values']) };
  if (!['radiogroup', 'checkbox', 'dropdown'].includes(as)) return {};
  const data = isRaw(component['data']) ? component['data'] : {};
  const source = component['dataSrc'];
  if (source === 'url' || source === 'resource' || data['url']) {
    maker.notes.leftOut('fetchedChoices', place, component['key'], data['url'] ?? source);
  } else if (source === 'custom') maker.notes.leftOut('script', place, component['key'], data['custom']);
  const [own, nested, json] = [component['values'], data['values'], data['json']];
  const found = [own, nested, json].map(listed).find((list) => list.length > 0);
  return { choices: found ?? [] };
}
