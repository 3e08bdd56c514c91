import { FILE_ROUTES, type RouteName, routes } from '@enishi/shared/http';
import { z } from 'zod';
import { ROUTE_NOTES } from './routeNotes.ts';

type Document = Record<string, unknown>;
const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};
const REFUSAL = {
  type: 'object',
  properties: { ok: { const: false }, code: { type: 'string' } },
  required: ['ok', 'code'],
};

const queryOf = ({ properties, required }: Document): Document[] =>
  Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: Array.isArray(required) && required.includes(name),
    schema,
  }));

/** docs/openapi.json: the HTTP routes as OpenAPI 3.1. */
export function openapiDocument(): Document {
  const paths: Record<string, Record<string, Document>> = {};
  const add = (route: string, operation: Document & { query?: Document[] }) => {
    const [method = 'GET', path = ''] = route.split(' ');
    const templated = path.replace(/:(\w+)/g, '{$1}');
    const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const { query = [], ...rest } = operation;
    paths[templated] = {
      ...paths[templated],
      [method.toLowerCase()]: { parameters: [...parameters, ...query], ...rest },
    };
  };

  for (const route of Object.keys(routes) as RouteName[]) {
    const { body, reply } = routes[route];
    const accepted = {
      type: 'object',
      properties: { ok: { const: true }, value: schemaOf(reply, 'output') },
      required: ['ok', 'value'],
    };
    add(route, {
      summary: ROUTE_NOTES[route],
      ...(route.startsWith('GET') && { query: queryOf(schemaOf(body, 'input')) }),
      ...(!route.startsWith('GET') && {
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
      }),
      responses: {
        200: { description: 'Done.', content: { 'application/json': { schema: accepted } } },
        default: {
          description: 'Refused, with a code.',
          content: { 'application/json': { schema: REFUSAL } },
        },
      },
    });
  }
  for (const [route, type] of Object.entries(FILE_ROUTES))
    add(route, {
      summary: ROUTE_NOTES[route as keyof typeof FILE_ROUTES],
      responses: {
        200: { description: 'The file.', content: { [type]: { schema: { type: 'string' } } } },
        default: {
          description: 'Refused, with a code.',
          content: { 'application/json': { schema: REFUSAL } },
        },
      },
    });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Enishi',
      version: '1',
      description:
        'Every answer is {ok: true, value} or {ok: false, code}. The session is a cookie that POST /api/session sets.',
    },
    paths,
  };
}
