import { getIntrospectionQuery } from 'graphql';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';

const desk = {
  sdl: `
    type Query { open: Int  ledger: Ledger @tag(name: "internal") }
    type Ledger @tag(name: "internal") { sum: Int }
    extend type Query { hidden: Int @inaccessible }
  `,
  resolvers: { Query: { open: () => 1, ledger: () => ({ sum: 2 }) } },
};

let gateway: GatewayHarness;
beforeAll(async () => {
  gateway = await startGatewayHarness({ desk }, { production: false });
});

const names =
  '{ __schema { queryType { fields { name } } } ledger: __type(name: "Ledger") { name } }';
const all = { headers: { 'x-souk-schema': 'internal' } };

async function seen(headers?: typeof all) {
  const { data, errors } = (await gateway.ask(names, headers)).body;
  expect(errors).toBeUndefined();
  const { __schema, ledger } = data as {
    __schema: { queryType: { fields: { name: string }[] } };
    ledger: { name: string } | null;
  };
  return { fields: __schema.queryType.fields.map(({ name }) => name), ledger };
}

describe('introspection', () => {
  it('answers with the public document; a header asks for everything (GW-5)', async () => {
    expect(await seen()).toEqual({ fields: ['open'], ledger: null });
    expect(await seen(all)).toEqual({ fields: ['open', 'ledger'], ledger: { name: 'Ledger' } });
  });

  it('answers the query of tools, with variables and fragments', async () => {
    const { body } = await gateway.ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).not.toContain('Ledger');
    const query =
      'query ($of: String!) { __type(name: $of) { ...Name } } fragment Name on __Type { name }';
    const answer = await gateway.ask(query, { variables: { of: 'Query' } });
    expect(answer.body.data).toEqual({ __type: { name: 'Query' } });
  });

  it('guards nothing: internal fields are answered', async () => {
    const { body } = await gateway.ask('{ ledger { sum } }');
    expect(body.data).toEqual({ ledger: { sum: 2 } });
  });
});
