import { z } from 'zod';
import type { OpenApi, Operation } from '../../server/platform/http/openapi.ts';

/** An answer as it came over the wire. */
export interface Answered {
  status: number;
  headers: Headers;
  body: string;
}

type Described = Operation['responses'][string];

/**
 * Holds answers against the OpenAPI document as it was served: what it gives is how an answer breaks it, or null. What
 * goes beyond the schema is a breach too, where the schema is closed to more.
 */
export function promisesOf(document: OpenApi): (key: string, answered: Answered) => string | null {
  const schemas = new Map<object, z.ZodType>();
  const schemaOf = (schema: object): z.ZodType => {
    const known = schemas.get(schema) ?? z.fromJSONSchema(selfStanding(schema, document) as never);
    schemas.set(schema, known);
    return known;
  };
  return (key, answered) => {
    const { status, headers } = answered;
    const [method = '', path = ''] = key.split(' ');
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    const responses = document.paths[template]?.[method.toLowerCase()]?.responses;
    const described = responses?.[status] ?? (status >= 400 ? responses?.['default'] : undefined);
    if (!described) return `${status} is not described`;
    return breachOfHeaders(described, headers) ?? breachOfBody(described, answered, schemaOf);
  };
}

function breachOfHeaders(described: Described, headers: Headers): string | null {
  const lacking = Object.keys(described.headers ?? {}).filter((name) => !headers.get(name));
  return lacking.length > 0 ? `lacks the header ${lacking.join(', ')}` : null;
}

function breachOfBody(
  { content }: Described,
  { status, headers, body }: Answered,
  schemaOf: (schema: object) => z.ZodType,
): string | null {
  // What a redirect says beside its header is for nobody.
  if (!content) return null;
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  const described = content[type];
  if (!described)
    return `${status} came as «${type}», and is described as ${Object.keys(content).join(', ')}`;
  const value: unknown = /[/+]json$/.test(type) ? JSON.parse(body) : body;
  const { error } = schemaOf(described.schema).safeParse(value);
  if (error) return `${status} is not as described: ${z.prettifyError(error)}`;
  if (status >= 400 && (value as { status?: unknown }).status !== status)
    return `the problem of ${status} tells another status`;
  return null;
}

/** With what the document keeps under `components` along, so that references lead somewhere. */
function selfStanding(schema: object, { components }: OpenApi): object {
  const here = (part: object) =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/components/schemas/', '"#/$defs/')) as object;
  return { ...here(schema), $defs: here(components['schemas'] as object) };
}
