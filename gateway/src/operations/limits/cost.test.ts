import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './cost.ts';
import { costTableOf } from './cost-table.ts';

const sdl = `
  directive @cost(weight: Int!) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!])
    on FIELD_DEFINITION
  type Query {
    book: Book
    books: [Book!]! @listSize(assumedSize: 7)
    loose: [Book!]!
    page(first: Int = 20): Page @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
    count: Int @cost(weight: 10)
    either: Either
  }
  type Mutation {
    plain: Int
    dear: Book @cost(weight: 50)
    bulk(input: BulkInput): Int @cost(weight: 20)
  }
  input BulkInput { rows: [RowInput!]! key: ID }
  input RowInput { id: ID @cost(weight: 4) other: Int }
  type Page { edges: [Edge!]! total: Int }
  type Edge { node: Book }
  type Book { title: String author: Author page(first: Int): Page
    @listSize(slicingArguments: ["first"], sizedFields: ["edges"]) }
  type Author { name: String }
  union Either = Book | Author
`;
const schema = buildSchema(sdl);
const costs = costTableOf(parse(sdl));

function cost(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document needs one operation.');
  return costOf(schema, costs, { document, operation, variables });
}

describe('the cost of an operation', () => {
  it.each([
    ['nothing for values of the root', '{ __typename }', 0],
    ['one for an object, and nothing for its values', '{ book { title } }', 1],
    ['one for each object inside', '{ book { title author { name } } }', 2],
    ['the weight that the schema gives to a field', '{ count }', 10],
    ['the assumed length of a list times', '{ books { author { name } } }', 14],
    ['ten times for a list without @listSize', '{ loose { title } }', 10],
    [
      'a hundred times for a list that the client should limit and does not',
      '{ book { page { edges { node { title } } } } }',
      1 + 1 + 100 * 2,
    ],
    ['the default of the argument', '{ page { edges { node { title } } } }', 1 + 20 * 2],
    [
      'the length that the client requests, times its items',
      '{ page(first: 3) { edges { node { title } } } }',
      1 + 3 * 2,
    ],
    ['no list where only the page is selected', '{ page(first: 100) { total } }', 1],
    [
      'lists in lists as their product',
      '{ page(first: 10) { edges { node { page(first: 10) { edges { node { title } } } } } } }',
      1 + 10 * (1 + 1 + 1 + 10 * 2),
    ],
    [
      'the fields of a fragment at each spread',
      '{ a: book { ...B } b: book { ...B } } fragment B on Book { author { name } }',
      4,
    ],
    [
      'all members of a union together',
      '{ either { ... on Book { author { name } } ... on Author { name } } }',
      2,
    ],
    ['ten for a mutation', 'mutation { plain }', 10],
    ['the weight of a mutation', 'mutation { dear { title } }', 51],
    [
      'the weight of an input field for each row that has it',
      'mutation { bulk(input: { key: "k", rows: [{ id: 1 }, { id: 2, other: 3 }, { other: 4 }] }) }',
      20 + 2 * 4,
    ],
    ['that of one row without its list', 'mutation { bulk(input: { rows: { id: 1 } }) }', 24],
    ['no weight for an input that is null', 'mutation { bulk(input: null) }', 20],
  ])('is %s (GW-11)', (_, source, expected) => {
    expect(cost(source)).toBe(expected);
  });

  it('uses a variable, and its default', () => {
    const query = 'query ($n: Int = 5) { page(first: $n) { edges { node { title } } } }';
    expect(cost(query)).toBe(1 + 5 * 2);
    expect(cost(query, { n: 50 })).toBe(1 + 50 * 2);
    expect(cost(query, { n: -50 })).toBe(1 + 100 * 2);
  });

  it('counts the rows of a variable, however it is nested', () => {
    const rows = Array.from({ length: 50 }, (_, id) => ({ id, constructor: 1 }));
    const whole = 'mutation ($input: BulkInput) { bulk(input: $input) }';
    expect(cost(whole, { input: { rows } })).toBe(20 + 50 * 4);
    const inner = 'mutation ($rows: [RowInput!]!) { bulk(input: { rows: $rows }) }';
    expect(cost(inner, { rows })).toBe(20 + 50 * 4);
    const each = 'mutation ($row: RowInput!) { bulk(input: { rows: [$row, $row] }) }';
    expect(cost(each, { row: { id: 1 } })).toBe(20 + 2 * 4);
    expect(cost(whole)).toBe(20);
  });
});
