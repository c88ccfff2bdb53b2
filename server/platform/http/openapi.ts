import { z } from 'zod';
import type { Contract, Route } from './contract.ts';

/** The contract as an OpenAPI 3.1 document. Made from the very schemas that judge the traffic. */
export function openApi(contract: Contract): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, route] of Object.entries(contract)) {
    const [method, path] = key.split(' ') as [string, string];
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Spredning', version: '1', license: { name: 'EUPL-1.2' } },
    paths,
    components: { schemas: { Problem: problem } },
  };
}

const problem = {
  type: 'object',
  description: 'RFC 9457 problem document; `code` is stable.',
  required: ['type', 'code', 'status', 'title'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    faults: { type: 'array', items: { type: 'object' } },
  },
};

function operation(route: Route): Record<string, unknown> {
  const schema = (of: z.ZodType, io: 'input' | 'output') =>
    z.toJSONSchema(of, { io, unrepresentable: 'any' });
  const params = schema(route.params, 'input') as { properties?: Record<string, unknown> };
  return {
    summary: route.summary,
    description: `Access: ${route.access}.`,
    parameters: Object.entries(params.properties ?? {}).map(([name, of]) => ({
      name,
      in: 'path',
      required: true,
      schema: of,
    })),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schema(route.body, 'input') } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schema(route.returns, 'output') } },
      },
      default: {
        description: `Refused: ${route.refuses.join(', ') || 'general problems only'}.`,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}
