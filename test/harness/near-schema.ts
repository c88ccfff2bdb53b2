import fc from 'fast-check';

type Schema = Record<string, unknown>;

/** How what is made stands to the schema, and ids of what is really there. */
interface Manner {
  /** Of ten parts so many are odd, at every depth. */
  oddOfTen: number;
  ids: readonly string[];
}

/** Values that programs trip over. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    ...['', ' ', '\0', '\ud800', "' or 1=1 --", '../../x', '<script>', 'x'.repeat(5_000)],
    ...[-1, 0.5, 1e308, -(2 ** 63), null, true, [], {}, { constructor: 1 }, [[[]]]],
  ),
);

const days = ['2026-11-24', '2026-11-25', '0001-01-01', '9999-12-31', '2000-01-01', '2027-01-01'];
const oddDays = ['2026-02-30', '+1', '2026-11-24T00:00:00Z', '10000-01-01'];

/**
 * Bodies near what a JSON schema asks for: half fit wholly, so that they get far inside; of the others most parts fit
 * and some are odd.
 */
export function nearSchema(schema: Schema, ids: readonly string[] = []): fc.Arbitrary<unknown> {
  return fc.oneof(near(schema, { oddOfTen: 0, ids }), near(schema, { oddOfTen: 1, ids }));
}

function near(schema: Schema, manner: Manner): fc.Arbitrary<unknown> {
  const fits = fitting(schema, manner);
  const { oddOfTen } = manner;
  if (oddOfTen === 0) return fits;
  return fc.oneof({ weight: 10 - oddOfTen, arbitrary: fits }, { weight: oddOfTen, arbitrary: odd });
}

function fitting(schema: Schema, manner: Manner): fc.Arbitrary<unknown> {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => near(choice, manner)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if ('const' in schema) return fc.constant(schema['const']);
  switch (schema['type']) {
    case 'object':
      return anObject(schema, manner);
    case 'array':
      return anArray(schema, manner);
    case 'string':
      return aString(schema, manner);
    case 'integer':
      return aWholeNumber(schema, manner);
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return odd;
  }
}

/** Each key is nearly always there; now and then comes one that nobody asked for. */
function anObject(schema: Schema, manner: Manner): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const mayLack = (key: string) => manner.oddOfTen > 0 || !(required as string[]).includes(key);
  const parts = Object.entries(properties as Record<string, Schema>).map(([key, part]) => {
    const made = near(part, manner);
    return [key, mayLack(key) ? fc.option(made, { nil: undefined, freq: 12 }) : made];
  });
  const known = fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>);
  const more = fc.dictionary(fc.constantFrom('q1', 'q2', 'kommentar', 'm', 'toString', 'x y'), odd, {
    maxKeys: 3,
  });
  const none = fc.constant({});
  const seldom = fc.oneof({ weight: 9, arbitrary: none }, { weight: 1, arbitrary: more });
  const rest = typeof additionalProperties === 'object' ? more : manner.oddOfTen > 0 ? seldom : none;
  return fc.tuple(known, rest).map(([own, others]) => ({ ...others, ...own }));
}

function anArray({ items = {}, minItems }: Schema, manner: Manner): fc.Arbitrary<unknown> {
  const least = manner.oddOfTen === 0 && typeof minItems === 'number' ? minItems : 0;
  return fc.array(near(items as Schema, manner), { minLength: least, maxLength: Math.max(4, least) });
}

function aWholeNumber({ minimum, maximum }: Schema, manner: Manner): fc.Arbitrary<unknown> {
  if (manner.oddOfTen > 0) return fc.integer({ min: -10, max: 1_000 });
  const min = Math.max(Number(minimum ?? -10), -1_000_000);
  return fc.integer({ min, max: Math.max(min, Math.min(Number(maximum ?? 1_000), 1_000_000)) });
}

function aString(schema: Schema, { oddOfTen, ids }: Manner): fc.Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  if (format === 'uuid') return ids.length > 0 ? fc.oneof(fc.uuid(), fc.constantFrom(...ids)) : fc.uuid();
  if (format === 'date') return fc.constantFrom(...days, ...(oddOfTen > 0 ? oddDays : []));
  if (format === 'date-time')
    return fc.constantFrom('2026-11-24T12:00:00.000Z', '0000-01-01T00:00:00Z', '2026-02-30');
  if (format === 'email') return fc.emailAddress();
  if (oddOfTen === 0 && typeof pattern !== 'string') {
    const longest = Math.max(Math.min(maxLength as number, 200), minLength as number);
    return fc.string({
      unit: 'grapheme',
      minLength: minLength as number,
      maxLength: Math.max(minLength as number, Math.ceil(longest / 2)),
    });
  }
  if (typeof pattern !== 'string')
    return fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.emailAddress());
  const fits = fc.stringMatching(new RegExp(pattern));
  return oddOfTen === 0 ? fits : fc.oneof(fits, fc.string());
}

/** The body as text: mostly as it is, sometimes cut, doubled or with a byte changed. */
export function asText(body: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const change = fc.constantFrom(...Array<string>(9).fill('none'), 'cut', 'doubled', 'changed');
  return fc.tuple(body, change, fc.nat()).map(([value, how, where]) => {
    const text = JSON.stringify(value) ?? '';
    const at = where % (text.length + 1);
    if (how === 'cut') return text.slice(0, at);
    if (how === 'doubled') return text + text;
    return how === 'changed' ? `${text.slice(0, at)}\u0007${text.slice(at + 1)}` : text;
  });
}
