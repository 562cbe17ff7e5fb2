import {
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isUnionType,
  Kind,
  parse,
} from 'graphql';
import { codeOf, refusalStatuses } from '../refusals.ts';
import type { Route } from '../route.ts';
import type { Json, NamedSchemas } from './json-schema.ts';

/** What a status means by rule, where a row says nothing else. */
const meanings: Readonly<Record<number, string>> = {
  400: 'Some values are not valid: see `fields`.',
  401: 'The credential is missing or not valid.',
  403: 'The caller may not do this.',
  405: 'The path does not have this method.',
  409: 'The request contradicts the current state: see `code`.',
  412: 'The version is not the one of `If-Match`.',
  413: 'The body is too large.',
  415: 'The body is not JSON in UTF-8.',
  422: 'The request names something unknown, or its key was used for another one: see `code`.',
  429: 'The rate limit is reached: retry after `Retry-After`.',
  500: 'A fault of the shop.',
  503: 'Temporarily unavailable: retry after `Retry-After`.',
};
const always = [400, 401, 403, 405, 429, 500, 503];
const withBody = [413, 415];
const withKey = [409, 422];

const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
const headerOf = { schema: { type: 'string' } };

/** The names of the union that a mutation answers with; none for a query. */
function membersOf(document: string, schema: GraphQLSchema): readonly string[] {
  const operation = getOperationAST(parse(document));
  const [field] = operation?.selectionSet.selections ?? [];
  if (operation?.operation !== 'mutation' || field?.kind !== Kind.FIELD) return [];
  const type = schema.getMutationType()?.getFields()[field.name.value]?.type;
  const named = type && getNamedType(type);
  return isUnionType(named) ? named.getTypes().map(({ name }) => name) : [];
}

/** All answers of a row: its own, those of the refusals that the graph may give, and those by rule. */
export function responsesOf(route: Route, schema: GraphQLSchema, named: NamedSchemas): Json {
  const members = membersOf(route.document, schema);
  const refused = members.flatMap((name) => refusalStatuses[name] ?? []);
  const numbers = [
    ...always,
    ...(route.method === 'GET' ? [] : withBody),
    ...(route.key ? withKey : []),
    ...(route.hasVersion ? [412] : []),
    ...refused,
    ...(route.before ? [404] : []),
  ];
  const byRule = numbers.map((status): [number, Json] => [status, problemOf(status, members)]);
  const own = Object.entries(route.answers).map(([status, answer]): [number, Json] => {
    const { about, body, type = 'application/json', headers = [], links } = answer;
    const isProblem = Number(status) >= 400 && !body;
    const content = body && { [type]: { schema: named.of(body, 'output') } };
    return [
      Number(status),
      {
        description: about,
        ...(headers.length > 0 && {
          headers: Object.fromEntries(headers.map((name) => [name, headerOf])),
        }),
        ...((content || isProblem) && { content: content ?? problem }),
        ...(links && { links: linksOf(links) }),
      },
    ];
  });
  const responses: Record<number, Json> = Object.fromEntries([...byRule, ...own]);
  for (const { body } of Object.values(route.conflicts ?? {})) {
    const content = { ...problem, 'application/json': { schema: named.of(body, 'output') } };
    const description = meanings[409];
    responses[409] = { description, ...responses[409], content, $ref: undefined };
  }
  return responses;
}

/** The operations that a client can go on with. A name that begins with `body.` is a field of their body. */
function linksOf(links: NonNullable<Route['answers'][number]['links']>): Json {
  const inBody = /^body\./;
  const linkOf = (operationId: string, values: Readonly<Record<string, string>>) => {
    const all = Object.entries(values).map(
      ([to, from]) => [to, `$response.body#/${from}`] as const,
    );
    const parameters = all.filter(([to]) => !inBody.test(to));
    const fields = all.filter(([to]) => inBody.test(to));
    return {
      operationId,
      ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
      ...(fields.length > 0 && {
        requestBody: Object.fromEntries(fields.map(([to, from]) => [to.replace(inBody, ''), from])),
      }),
    };
  };
  return Object.fromEntries(
    Object.entries(links).map(([operationId, values]) => [
      operationId,
      linkOf(operationId, values),
    ]),
  );
}

function problemOf(status: number, members: readonly string[]): Json {
  const codes = members.filter((name) => refusalStatuses[name] === status).map(codeOf);
  if (codes.length === 0 && status in meanings) return { $ref: `#/components/responses/${status}` };
  const meaning = meanings[status] ?? 'There is no such thing, or the caller may not see it.';
  const description = codes.length > 0 ? `${meaning} Codes: ${codes.join(', ')}.` : meaning;
  return { description, content: problem };
}

/** The answers by rule that these paths refer to. */
export function commonResponsesIn(paths: Json): Json {
  const text = JSON.stringify(paths);
  const used = Object.entries(meanings).filter(([status]) =>
    text.includes(`"#/components/responses/${status}"`),
  );
  return Object.fromEntries(
    used.map(([status, description]) => [status, { description, content: problem }]),
  );
}
