import { readFileSync } from 'node:fs';
import { apiSchemaOf } from './api-schema.ts';
import { schemaChanges } from './schema-changes.ts';

const supergraph = readFileSync(
  new URL('../../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);

it('the schema that clients see contains nothing internal to federation', () => {
  const schema = apiSchemaOf(supergraph);
  expect(schema.getMutationType()?.getFields()).toHaveProperty('placeOrder');
  const types = Object.keys(schema.getTypeMap());
  expect(types.filter((name) => name.includes('join__'))).toEqual([]);
  expect(schema.getDirective('join__field')).toBeUndefined();
});

it('a renamed field is a breaking change', () => {
  const renamed = supergraph.replace('  trackingNumber: String', '  trackingCode: String');
  const { breaking, safe } = schemaChanges(apiSchemaOf(supergraph), apiSchemaOf(renamed));
  expect(breaking).toEqual([expect.stringContaining('.trackingNumber was removed.')]);
  expect(safe).toEqual([expect.stringContaining('.trackingCode was added.')]);
});
