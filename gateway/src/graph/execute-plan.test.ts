import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { books, reviews } from '../testing/example-subgraphs.ts';
import {
  type GatewayHarness,
  startGatewayHarness,
  supergraphOf,
} from '../testing/gateway-harness.ts';

/** The response of an unchanged @apollo/gateway on the same subgraphs. */
async function stockAnswer({ subgraphs }: GatewayHarness, query: string, variables: object) {
  const gateway = new ApolloGateway({ supergraphSdl: supergraphOf(subgraphs) });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await server.start();
  const { body } = await server.executeOperation({ query, variables: { ...variables } });
  await server.stop();
  if (body.kind !== 'single') throw new Error('The response was incremental.');
  return JSON.parse(JSON.stringify(body.singleResult));
}

describe('executePlan, compared with @apollo/gateway', () => {
  let gateway: GatewayHarness;
  beforeAll(async () => {
    gateway = await startGatewayHarness({ books, reviews });
  });

  it.each([
    ['one subgraph', '{ stars }'],
    ['a join', '{ books { title reviews { text } } }'],
    ['a join without its key', '{ books { reviews { text } } }'],
    [
      'aliases and fragments',
      '{ all: books { ...B } } fragment B on Book { t: title ... { isbn } }',
    ],
    ['variables', 'query ($isbn: ID!) { book(isbn: $isbn) { title reviews { text } } }'],
    ['conditions', 'query ($no: Boolean = false) { stars @include(if: $no) books { isbn } }'],
    ['a mutation', 'mutation { addBook(isbn: "3") { title reviews { text } } }'],
    ['type names', '{ __typename books { __typename reviews { __typename } } }'],
    ['an error beside data', '{ stars broken forbidden }'],
  ])('returns the same data for %s (GW-2)', async (_, query) => {
    const variables = { isbn: '7' };
    const ours = await gateway.ask(query, { variables });
    const stock = await stockAnswer(gateway, query, variables);
    expect(ours.body.data).toEqual(stock.data);
    expect(ours.body.errors?.map(({ path }) => path)).toEqual(
      stock.errors?.map(({ path }: { path: string[] }) => path),
    );
  });
});
