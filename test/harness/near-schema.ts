import fc from 'fast-check';

type Schema = Record<string, unknown>;

/** Values that programs trip over. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    ...['', ' ', '\0', '\ud800', "' or 1=1 --", '../../x', '<script>', 'x'.repeat(5_000)],
    ...[-1, 0.5, 1e308, -(2 ** 63), null, true, [], {}, { constructor: 1 }, [[[]]]],
  ),
);

/** Bodies near what a JSON schema asks for: most parts fit, some are odd, so that the faults get far inside. */
export function nearSchema(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema) }, { weight: 1, arbitrary: odd });
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map(nearSchema));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if ('const' in schema) return fc.constant(schema['const']);
  switch (schema['type']) {
    case 'object':
      return anObject(schema);
    case 'array':
      return fc.array(nearSchema((schema['items'] ?? {}) as Schema), { maxLength: 4 });
    case 'string':
      return aString(schema);
    case 'integer':
      return fc.integer({ min: -10, max: 1_000 });
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
function anObject({ properties = {}, additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties as Record<string, Schema>).map(([key, schema]) => [
    key,
    fc.option(nearSchema(schema), { nil: undefined, freq: 12 }),
  ]);
  const known = fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>);
  const open = typeof additionalProperties === 'object';
  const more = fc.dictionary(fc.constantFrom('q1', 'q2', 'kommentar', 'm', 'toString', 'x y'), odd, {
    maxKeys: 3,
  });
  const none = fc.constant({});
  const rest = open ? more : fc.oneof({ weight: 9, arbitrary: none }, { weight: 1, arbitrary: more });
  return fc.tuple(known, rest).map(([own, others]) => ({ ...others, ...own }));
}

function aString({ format, pattern }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc.constantFrom('2026-11-24T12:00:00.000Z', '0000-01-01T00:00:00Z', '2026-02-30');
  if (typeof pattern !== 'string')
    return fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.emailAddress());
  return fc.oneof(fc.stringMatching(new RegExp(pattern)), fc.string());
}

/** The body as text: mostly as it is, sometimes cut, doubled or with a byte changed. */
export function asText(body: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const change = fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'cut', 'doubled', 'changed');
  return fc.tuple(body, change, fc.nat()).map(([value, how, where]) => {
    const text = JSON.stringify(value) ?? '';
    const at = where % (text.length + 1);
    if (how === 'cut') return text.slice(0, at);
    if (how === 'doubled') return text + text;
    return how === 'changed' ? `${text.slice(0, at)}\u0007${text.slice(at + 1)}` : text;
  });
}
