import { servedSubgraphNames } from '@souk/schema/subgraphs';
import {
  buildSchema,
  defaultFieldResolver,
  type GraphQLFieldResolver,
  getNullableType,
  graphql,
  isObjectType,
} from 'graphql';
import { subgraphSchema } from '../service/server.ts';
import { edgeTargets } from '../testing/edge-requests.ts';
import { refuseFaultyText } from './refuse-faulty-text.ts';

const half = '\uD800';
const fault = 'Contains half a character. Enter the text again.';

const cases = servedSubgraphNames.flatMap((subgraph) => {
  const schema = subgraphSchema(subgraph, {});
  const texts = edgeTargets(schema).filter(
    ({ path, edges }) => path.length > 0 && edges({}).includes(`a${half}`),
  );
  return texts.map(({ title, path, source, variables }) => {
    const variableValues = { ...variables({}, half, false) };
    return [`${subgraph}: ${title}`, { schema, source, variableValues }, path] as const;
  });
});

/** Every object exists, so that the fields below it are reached. */
const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) =>
  defaultFieldResolver(source, args, context, info) ??
  (isObjectType(getNullableType(info.returnType)) ? {} : undefined);

describe('half a character is refused (GW-8)', () => {
  it('in every text of every field', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases)('in %s', async (_, request, path) => {
    const { data, errors } = await graphql({ ...request, fieldResolver });
    if (errors) {
      expect(errors).toMatchObject([
        { message: `${path.join('.')}: ${fault}`, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    } else {
      const fields = [{ FieldError_path: path, FieldError_message: fault }];
      const refused = { __typename: 'ValidationFailed', ValidationFailed_fields: fields };
      expect(Object.values(data ?? {})).toMatchObject([refused]);
    }
  });
});

describe('a faulty text', () => {
  const schema = refuseFaultyText(
    buildSchema('scalar JSON type Query { shop: Shop } type Shop { sold(filter: JSON): String }'),
  );
  const rootValue = { shop: { sold: () => 'asked' } };
  const sold = (filter: unknown) =>
    graphql({
      schema,
      rootValue,
      source: 'query ($filter: JSON) { shop { sold(filter: $filter) } }',
      variableValues: { filter },
    });

  it.each([
    ['a name', { 'a\0': 1 }, 'filter: Contains control characters. Remove them.'],
    ['a value', { a: [{ b: '\u202E' }] }, 'filter.a.0.b: Contains characters that reverse'],
  ])('in %s of JSON is refused by a field of any type', async (_, filter, message) => {
    const { errors } = await sold(filter);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('is reported ten times at most', async () => {
    const { errors } = await sold(Array.from({ length: 50 }, () => '\0'));
    expect(errors?.[0]?.message.match(/Contains/g)).toHaveLength(10);
  });

  it('is the only one that is refused', async () => {
    const { data } = await sold({ name: "O'Neil 李小龍", lines: 'a\nb', none: null });
    expect(data).toEqual({ shop: { sold: 'asked' } });
  });
});
