import { books } from '../testing/example-subgraphs.ts';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';

let gateway: GatewayHarness;
beforeAll(async () => {
  gateway = await startGatewayHarness({ books });
});

/** An operation with as many errors as variables, each of which names the operation. */
function undefinedVariables(name: string, count: number): string {
  const fields = Array.from({ length: count }, (_, i) => `title @include(if: $v${i})`);
  return `query ${name} { books { ${fields.join(' ')} } }`;
}

it.each([
  ['a name that is too long', `{ ${'x'.repeat(60_000)} }`, 1],
  ['a long name in many messages', undefinedVariables('N'.repeat(50_000), 50), 10],
  ['many small faults', `{ books { ${Array.from({ length: 90 }, () => 'titl').join(' ')} } }`, 10],
])('the answer to %s is short (GW-11)', async (_, query, errors) => {
  const { text, body } = await gateway.ask(query);
  expect(body.errors).toHaveLength(errors);
  expect(text.length).toBeLessThan(10_000);
});
