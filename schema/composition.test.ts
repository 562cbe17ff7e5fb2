import { type DocumentNode, parse, print } from 'graphql';
import { compose, supergraph } from './generators/supergraph.ts';
import { typeDefsOf } from './subgraphs.ts';

function changed(subgraph: string, from: string, to: string): Record<string, DocumentNode> {
  const text = print(typeDefsOf(subgraph));
  expect(text).toContain(from);
  return { [subgraph]: parse(text.replace(from, to)) };
}

const errorsOf = (change: Record<string, DocumentNode>) =>
  compose(change)
    .errors?.map(({ message }) => message)
    .join('\n');

describe('the subgraphs', () => {
  it('compose without an error and without a hint (GW-4)', () => {
    const { errors, hints } = compose();
    expect(errors).toBeUndefined();
    expect(hints?.map(String)).toEqual([]);
  });

  it('compose into a graph with the sources of subscriptions', () => {
    expect(supergraph()).toContain('@fromTopic(topic: "order-status"');
  });

  it.each([
    [
      'the type of a shared field',
      'orders',
      'status: OrderStatus! @shareable',
      'status: String! @shareable',
      'Order.status',
    ],
    [
      'a field that another subgraph requires',
      'orders',
      'shippingAddress: Address! @tag(name: "pii")',
      'sentTo: Address!',
      'shippingAddress',
    ],
    ['a value of a shared enum', 'events', '  FAILED\n', '  BROKEN\n', 'FAILED'],
    ['a key', 'inventory', 'type Order @key(fields: "id")', 'type Order @key(fields: "no")', 'no'],
    ['who may see a subscription’s message', 'events', 'visibleTo: "anyone"', '', 'visibleTo'],
  ])('do not compose after a change of %s (GW-4)', (_, subgraph, from, to, named) => {
    expect(errorsOf(changed(subgraph, from, to))).toContain(named);
  });
});
