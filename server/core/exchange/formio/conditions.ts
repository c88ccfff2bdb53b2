import type { Raw } from '../surveyjs/properties.ts';
import { isRaw, type Maker } from './maker.ts';

/**
 * When a component is shown, as an expression; null where it always is, or where the form asks in a way that is not exact here. That
 * is noted.
 */
export function visibleIf(component: Raw, place: string, maker: Maker): string | null {
  const { conditional, customConditional, key } = component;
  if (typeof customConditional === 'string' && customConditional.trim() !== '') {
    maker.notes.leftOut('condition', `${place}.customConditional`, key, customConditional);
    return null;
  }
  if (!isRaw(conditional)) return null;
  const isSimple = typeof conditional['when'] === 'string' && conditional['when'] !== '';
  const several: unknown[] = Array.isArray(conditional['conditions']) ? conditional['conditions'] : [];
  const isAsked =
    isSimple || several.length > 0 || isRaw(conditional['json']) || Boolean(conditional['json']);
  if (!isAsked) return null;
  const isShown = String(conditional['show']) === 'true';
  const tests = isSimple
    ? [test(conditional['when'], 'isEqual', conditional['eq'], maker)]
    : several.map((one) =>
        isRaw(one) ? test(one['component'], one['operator'], one['value'], maker) : null,
      );
  const joined = conditional['conjunction'] === 'any' ? ' or ' : ' and ';
  const known = tests.filter((one) => one !== null);
  if (known.length !== tests.length || known.length === 0) {
    maker.notes.leftOut('condition', `${place}.conditional`, key, conditional);
    return null;
  }
  const whole = known.map((one) => (known.length > 1 ? `(${one})` : one)).join(joined);
  return isShown ? whole : `!(${whole})`;
}

const signs: Readonly<Record<string, string>> = {
  ...{ isEqual: '=', isNotEqual: '!=', greaterThan: '>', lessThan: '<' },
  ...{ greaterThanOrEqual: '>=', lessThanOrEqual: '<=' },
};

/** One comparison with the answer to a component, by its key. */
function test(when: unknown, operator: unknown, value: unknown, maker: Maker): string | null {
  const key = String(when).split('.').at(-1) ?? '';
  const asked = maker.byKey.get(key);
  if (!asked) return null;
  if (operator === 'isEmpty') return `{${key}} empty`;
  if (operator === 'isNotEmpty') return `{${key}} notempty`;
  const sign = Object.hasOwn(signs, String(operator)) ? signs[String(operator)] : undefined;
  if (
    sign === undefined ||
    (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
  ) {
    return null;
  }
  const type = String(asked['type']);
  if (/checkbox$/i.test(type) && type !== 'selectboxes') {
    // What is ticked is true; what is not is no answer.
    const isTicked = (String(value) === 'true') === (sign === '=');
    return sign === '=' || sign === '!=' ? `{${key}} ${isTicked ? '=' : '!='} true` : null;
  }
  const written = typeof value === 'string' ? quoted(value) : String(value);
  if (written === null) return null;
  if (type === 'selectboxes' || asked['multiple'] === true) {
    return sign === '=' || sign === '!='
      ? `{${key}} ${sign === '=' ? 'contains' : 'notcontains'} ${written}`
      : null;
  }
  return `{${key}} ${sign} ${written}`;
}

function quoted(value: string): string | null {
  return /['\\]/.test(value) ? null : `'${value}'`;
}
