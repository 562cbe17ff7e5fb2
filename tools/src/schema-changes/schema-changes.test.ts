import { readFileSync } from 'node:fs';
import { apiSchemaOf } from '@souk/schema/public-schema';
import { buildSchema, parse } from 'graphql';
import { changesDocument } from './changes-document.ts';
import { deprecations } from './deprecations.ts';
import { report } from './report.ts';
import { schemaChanges } from './schema-changes.ts';

const before = buildSchema(`
  enum Status { NEW PAID }
  type Order { id: ID!, number: String, note: String }
  type Query { order(id: ID!): Order, status: Status }
`);
const after = buildSchema(`
  enum Status { NEW PAID SHIPPED }
  type Order { id: ID!, number: String @deprecated(reason: "Use id."), gift: Gift }
  type Gift { note: String }
  type Query { order(id: ID!, key: String): Order, status: Status }
`);
const removed = 'Order.note was removed.';

describe('the changes of a schema', () => {
  it('are sorted by their effect on clients', () => {
    const { breaking, dangerous, safe } = schemaChanges(before, after);
    expect(breaking).toEqual([removed]);
    expect(dangerous.join('\n')).toMatch(/SHIPPED was added to enum type Status/);
    expect(dangerous.join('\n')).toMatch(/optional arg key on Query.order was added/);
    expect(dangerous).toHaveLength(2);
    expect([...safe].sort()).toEqual([
      'Gift was added.',
      'Order.gift was added.',
      'Order.number was deprecated: Use id.',
    ]);
  });

  it('are refused when they are breaking and not accepted', () => {
    const changes = schemaChanges(before, after);
    expect(report(changes, []).refused).toEqual([removed]);
    const accepted = report(changes, [{ change: removed, why: 'nobody reads it' }]);
    expect(accepted.refused).toEqual([]);
    expect(accepted.sections[0]).toEqual({
      title: 'Breaking',
      changes: [`${removed} (accepted: nobody reads it)`],
    });
  });
});

describe('the document of changes', () => {
  it('has the changes of each kind, and what is deprecated with its reason', () => {
    const { sections } = report(schemaChanges(before, after), []);
    const text = changesDocument(sections, deprecations(after));
    expect(text).toMatch(/## Breaking\n\n- Order.note was removed.\n/);
    expect(text).toMatch(/## Dangerous\n\n(- .*\n){2}/);
    expect(text).toMatch(/## Safe\n\n- Gift was added.\n/);
    expect(text).toMatch(/## Deprecated, and still there\n\n- Order.number: Use id.\n$/);
    expect(changesDocument([], [])).toMatch(/## Deprecated, and still there\n\nNone.\n$/);
  });

  it('has deprecated arguments, input fields and values of enums', () => {
    const old = '@deprecated(reason: "Old.")';
    const schema = buildSchema(`
      enum Status { NEW DONE ${old} }
      input Filter { status: Status ${old} }
      type Query { orders(first: Int ${old}, filter: Filter): Status }
    `);
    expect(deprecations(schema).sort()).toEqual([
      'Filter.status: Old.',
      'Query.orders.first: Old.',
      'Status.DONE: Old.',
    ]);
  });
});

describe('the committed graph', () => {
  const text = (file: string) =>
    readFileSync(new URL(`../../../schema/${file}`, import.meta.url), 'utf8');
  const supergraph = text('supergraph.graphql');

  it('has nothing internal to federation, as clients see it', () => {
    const schema = apiSchemaOf(parse(supergraph));
    expect(schema.getMutationType()?.getFields()).toHaveProperty('placeOrder');
    const types = Object.keys(schema.getTypeMap());
    expect(types.filter((name) => name.includes('join__'))).toEqual([]);
    expect(schema.getDirective('join__field')).toBeUndefined();
  });

  it('breaks clients when a field gets another name', () => {
    const renamed = supergraph.replace('  trackingNumber: String', '  trackingCode: String');
    const [now, then] = [apiSchemaOf(parse(supergraph)), apiSchemaOf(parse(renamed))];
    const { breaking, safe } = schemaChanges(now, then);
    expect(breaking).toEqual([expect.stringContaining('.trackingNumber was removed.')]);
    expect(safe).toEqual([expect.stringContaining('.trackingCode was added.')]);
  });

  it('has no breaking change since the last release that is not accepted', () => {
    const released = buildSchema(text('released.graphql'));
    const changes = schemaChanges(released, apiSchemaOf(parse(supergraph)));
    expect(report(changes, JSON.parse(text('accepted-changes.json'))).refused).toEqual([]);
  });
});
