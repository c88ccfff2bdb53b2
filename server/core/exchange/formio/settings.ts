import type { Notes } from '../imported.ts';
import type { Raw } from '../surveyjs/properties.ts';
import { isRaw, type Maker } from './maker.ts';

type LeftOutCode = Parameters<Notes['leftOut']>[0];

/** What says something of what is asked and has no place here, by what it is; Form.io writes dozens more that say nothing. */
const told: Readonly<Record<string, LeftOutCode>> = {
  ...{
    tooltip: 'property',
    prefix: 'property',
    suffix: 'property',
    inputMask: 'check',
    multiple: 'property',
  },
  ...{ additionalDescriptionText: 'property', additionalDescription: 'property', logic: 'trigger' },
  ...{ defaultValue: 'defaultValue', customDefaultValue: 'defaultValue', calculateValue: 'calculated' },
  ...{ unique: 'check', errors: 'property', attachmentValues: 'property', prefillKey: 'defaultValue' },
};

/** Notes of what a component has that did not come in. */
export function noteRest(component: Raw, place: string, { notes }: Maker): void {
  const { key, type } = component;
  for (const [property, code] of Object.entries(told)) {
    const value = component[property];
    const isEmpty = value === undefined || value === null || value === '' || value === false;
    const isBare = typeof value === 'object' && value !== null && Object.values(value).every((one) => !one);
    if (isEmpty || isBare || (property === 'multiple' && /^(?:nav)?select$/i.test(String(type)))) continue;
    notes.leftOut(code, `${place}.${property}`, key, value);
  }
  if (component['hidden'] === true) notes.changed('hiddenShown', place, key);
}

/** What the answer must be, as SurveyJS has it. */
export function checksOf(
  component: Raw,
  as: string,
  inputType: string | undefined,
  place: string,
  { notes, text }: Maker,
): Raw {
  const validate = isRaw(component['validate']) ? component['validate'] : {};
  const { key } = component;
  const whole = (value: unknown) => {
    const number = value === '' || value === null || value === undefined ? Number.NaN : Number(value);
    return Number.isFinite(number) ? number : null;
  };
  const checks: Raw = validate['required'] === true ? { isRequired: true } : {};
  const [min, max, longest] = [validate['min'], validate['max'], validate['maxLength']].map(whole);
  if (inputType === 'number') Object.assign(checks, min === null ? {} : { min }, max === null ? {} : { max });
  if (longest !== null && (as === 'text' || as === 'comment') && !inputType) checks['maxLength'] = longest;
  if (longest !== null && longest !== undefined && inputType)
    notes.leftOut('check', `${place}.validate.maxLength`, key, longest);
  const most = whole(validate['maxSelectedCount']);
  if (as === 'checkbox' && most !== null) checks['maxSelectedChoices'] = most;
  const { pattern, customMessage } = validate;
  if (typeof pattern === 'string' && pattern !== '') {
    // Form.io matches the whole answer.
    const message = customMessage ? { text: text(customMessage) } : {};
    checks['validators'] = [{ type: 'regex', regex: `^(?:${pattern})$`, ...message }];
  } else if (customMessage) notes.leftOut('property', `${place}.validate.customMessage`, key, customMessage);
  for (const property of [
    'minLength',
    'minWords',
    'maxWords',
    'minSelectedCount',
    'custom',
    'json',
    'digitsOnly',
  ]) {
    const value = validate[property];
    if (!value || (isRaw(value) && Object.keys(value).length === 0)) continue;
    notes.leftOut(property === 'custom' ? 'script' : 'check', `${place}.validate.${property}`, key, value);
  }
  return checks;
}
