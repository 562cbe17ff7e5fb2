import { buildSchema } from 'graphql';
import { pino } from 'pino';
import type { MutationRefusal } from './report-refusals.ts';
import { serve } from './server.ts';

const schema = buildSchema(`
  interface Refusal { message: String! }
  type TooLate implements Refusal { message: String! }
  type Booked { id: ID! earlier: BookResult }
  union BookResult = Booked | TooLate
  type Query { last: BookResult }
  type Mutation { book(late: Boolean!): BookResult broken: BookResult }
`);
const tooLate = { __typename: 'TooLate', message: 'Table 7 is taken.' };
const results = {
  last: () => tooLate,
  book: async ({ late }: { late: boolean }) =>
    late ? tooLate : { __typename: 'Booked', id: '1', earlier: tooLate },
  broken: () => Promise.reject(new Error('no')),
};
for (const type of [schema.getQueryType(), schema.getMutationType()]) {
  for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
    field.resolve = (_source, args) => Reflect.get(results, name)(args);
  }
}

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
const lines: Record<string, unknown>[] = [];
const refusals: MutationRefusal[] = [];
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const write = (line: string) => void lines.push(JSON.parse(line));
  server = await serve({
    schema,
    port: 0,
    context: async () => ({}),
    logger: pino({ level: 'debug' }, { write }),
    onRefusal: (refusal) => refusals.push(refusal),
  });
});
afterAll(() => server.stop());

async function ask(query: string, headers: Record<string, string> = { traceparent }) {
  for (const list of [lines, refusals]) list.length = 0;
  const body = JSON.stringify({ query });
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  };
  return (await fetch(server.url, init)).json();
}

describe('a refused mutation', () => {
  const refusal = { mutation: 'book', type: 'TooLate', traceId };

  it('is reported and logged at debug, without its message, even when nothing of it is selected', async () => {
    await ask('mutation { table: book(late: true) { ... on Booked { id } } }');
    expect(refusals).toEqual([refusal]);
    expect(lines).toEqual([
      expect.objectContaining({ level: 20, ...refusal, msg: 'mutation refused' }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('Table 7');
  });

  it('is reported for each field of an operation', async () => {
    await ask('mutation { a: book(late: true) { __typename } b: book(late: true) { __typename } }');
    expect(refusals).toEqual([refusal, refusal]);
  });

  it('is reported without a trace too', async () => {
    await ask('mutation { book(late: true) { __typename } }', {});
    expect(refusals).toEqual([{ ...refusal, traceId: null }]);
  });
});

it.each([
  [
    'a mutation that succeeds',
    'mutation { book(late: false) { ... on Booked { earlier { __typename } } } }',
  ],
  ['a query', '{ last { __typename } }'],
  ['a fault', 'mutation { broken { __typename } }'],
])('no refusal is reported of %s', async (_, query) => {
  await ask(query);
  expect(refusals).toEqual([]);
});
