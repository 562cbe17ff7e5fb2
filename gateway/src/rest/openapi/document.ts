import { apiSchemaOf } from '@souk/schema/public-schema';
import { type GraphQLSchema, parse } from 'graphql';
import type { z } from 'zod';
import { headerForms } from '../read-request.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { type Json, NamedSchemas } from './json-schema.ts';
import { loginOperations } from './login-operations.ts';
import { commonResponsesIn, responsesOf } from './responses.ts';

const problem = {
  type: 'object',
  description: 'An error, in the form of RFC 9457.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'The code, for programs.' },
    detail: { type: 'string' },
    message: { type: 'string', description: 'The same as `detail`.' },
    traceId: { type: 'string', description: 'The id under which the log has the request.' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'message', 'traceId'],
};

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'souk-session',
    description:
      'The session of the browser: log in at `/auth/login`, or send `POST /auth`. The name has the port of the shop.',
  },
};

const tags = [
  { name: 'Life cycle', description: 'Users, stock and orders: Created, Shipped, Delivered.' },
  { name: 'Payments', description: 'Orders and accounts: Created, Finished, Cancelled.' },
  { name: 'Saga', description: 'Orders that are answered when their checkout has ended.' },
  {
    name: 'Saga steps',
    description: 'For external orchestrators, with the scope saga:participate.',
  },
  { name: 'Products', description: 'The catalogue.' },
  { name: 'Reports', description: 'Reports as files.' },
  { name: 'Login', description: 'Registration, login and logout.' },
];

/** The OpenAPI document of all REST operations, as text. `supergraph` says which refusals they may meet. */
export function openapi(supergraph: string): string {
  const schema = apiSchemaOf(parse(supergraph));
  const named = new NamedSchemas();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const operation = operationOf(route, schema, named);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Souk',
      version: '1',
      description:
        'The paths of older systems, and those of products. Each runs an operation of the graph at `/graphql`. Money is a number with two decimals.',
    },
    servers: [{ url: '/' }],
    tags,
    paths: { ...paths, ...loginOperations() },
    components: {
      schemas: { Problem: problem, ...named.all },
      responses: commonResponsesIn(paths),
      securitySchemes,
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function operationOf(route: Route, schema: GraphQLSchema, named: NamedSchemas): Json {
  const { aliases = [], login, body } = route;
  const scopes = login === 'none' || login === 'any' ? [] : [`Requires \`${login}\`.`];
  const also = aliases.length > 0 ? [`Also \`${aliases.join('`, `')}\`.`] : [];
  return {
    operationId: route.id,
    tags: [route.dialect],
    summary: route.about,
    ...(scopes.length + also.length > 0 && { description: [...scopes, ...also].join(' ') }),
    security: login === 'none' ? [] : [{ session: [] }, { bearer: [] }],
    parameters: parametersOf(route, named),
    ...(body && { requestBody: bodyOf(body, route, named) }),
    responses: responsesOf(route, schema, named),
  };
}

function bodyOf(body: z.ZodObject, { example }: Route, named: NamedSchemas): Json {
  const schema = named.of(body, 'input');
  const required = Array.isArray(schema.required) && schema.required.length > 0;
  return {
    required,
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  };
}

function parametersOf({ params, query, key, hasVersion }: Route, named: NamedSchemas): Json[] {
  const header = (name: keyof typeof headerForms, required: boolean, description: string) => ({
    ...{ name, in: 'header', required, description },
    schema: { type: 'string', pattern: headerForms[name].source },
  });
  return [
    ...fieldsOf(params, 'path', named),
    ...fieldsOf(query, 'query', named),
    ...(key
      ? [
          header(
            'Idempotency-Key',
            key === 'required',
            'A repetition with the same key has no further effect.',
          ),
        ]
      : []),
    ...(hasVersion ? [header('If-Match', false, 'The version that is expected, or `*`.')] : []),
  ];
}

function fieldsOf(fields: z.ZodObject | undefined, place: string, named: NamedSchemas): Json[] {
  if (!fields) return [];
  const { properties = {}, required = [] } = named.of(fields, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: place, required: required.includes(name) },
    ...(description !== undefined && { description }),
    schema,
  }));
}
