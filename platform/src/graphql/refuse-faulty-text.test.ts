import { servedSubgraphNames } from '@souk/schema/subgraphs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  graphql,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { subgraphSchema } from '../service/server.ts';
import { refuseFaultyText } from './refuse-faulty-text.ts';

const fault = 'Contains half a character. Enter the text again.';
const texts: Readonly<Record<string, unknown>> = {
  DateTime: '2026-11-21T12:00:00Z',
  Decimal: '1.00',
  BigInt: '1',
  Int: 1,
  Float: 1,
  Boolean: true,
};
type Sample = { readonly value: unknown; readonly path: readonly string[] };

/** One value of the type for each text in it, where that text is half a character. */
function samples(type: GraphQLInputType): Sample[] {
  if (isNonNullType(type)) return samples(type.ofType);
  if (isListType(type)) {
    return samples(type.ofType).map(({ value, path }) => ({
      value: [value],
      path: ['0', ...path],
    }));
  }
  if (isInputObjectType(type)) return samplesOf(Object.values(type.getFields()));
  return ['String', 'ID', 'JSON'].includes(type.name) ? [{ value: '\uD800', path: [] }] : [];
}

function samplesOf(inputs: readonly Pick<GraphQLArgument, 'name' | 'type'>[]): Sample[] {
  const others = Object.fromEntries(inputs.map(({ name, type }) => [name, filled(type)]));
  return inputs.flatMap(({ name, type }) =>
    samples(type).map(({ value, path }) => ({
      value: { ...others, [name]: value },
      path: [name, ...path],
    })),
  );
}

/** Any valid value of the type. */
function filled(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return filled(type.ofType);
  if (isListType(type)) return [filled(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return texts[type.name] ?? 'x';
  const fields = Object.values(type.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, filled(field.type)]));
}

function documentOf(root: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(type);
  const isTyped =
    isUnionType(named) && named.getTypes().some((one) => one.name === 'ValidationFailed');
  const fields = isTyped ? '... on ValidationFailed { fields { path message } }' : '';
  const selection = isLeafType(named) ? '' : `{ __typename ${fields} }`;
  return `${root} (${variables}) { result: ${name}(${given}) ${selection} }`;
}

const cases = servedSubgraphNames.flatMap((subgraph) => {
  const schema = subgraphSchema(subgraph, {});
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  return Object.entries(roots).flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ name }) => !name.startsWith('_'))
      .flatMap((field) =>
        samplesOf(field.args).map(({ value, path }) => {
          const source = documentOf(root, field);
          const request = { schema, source, variableValues: value as Record<string, unknown> };
          return [`${subgraph}: ${field.name}(${path.join('.')})`, request, path] as const;
        }),
      ),
  );
});

describe('half a character is refused (GW-8)', () => {
  it('in every text of every query and mutation', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases)('in %s', async (_, request, path) => {
    const { data, errors } = await graphql(request);
    if (errors) {
      expect(errors).toMatchObject([
        { message: `${path.join('.')}: ${fault}`, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    } else {
      expect(data?.result).toEqual({
        __typename: 'ValidationFailed',
        fields: [{ path, message: fault }],
      });
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
