import { orderFacts } from '@souk/schema/events/orders';
import type { Move } from '../domain/checkout.ts';
import { facts } from './publish.ts';

it('every fact about an order is published with its change', () => {
  const { 'order-status': _, ...own } = orderFacts;
  const published = Object.entries(facts).filter(([, publish]) => publish !== null);
  expect(published.map(([type]) => type).sort()).toEqual(Object.keys(own).sort());
});

it('a change does not compile when its name is misspelt or its fact is left out', () => {
  // @ts-expect-error: order-shipped.
  const misspelt: Move = { to: 'SHIPPED', type: 'order-shiped', message: null };
  // @ts-expect-error: order-shipped has a topic of its own.
  const unpublished: typeof facts = { ...facts, 'order-shipped': null };
  const { 'order-shipped': _, ...others } = facts;
  // @ts-expect-error: order-shipped is missing.
  const incomplete: typeof facts = others;
  expect([misspelt, unpublished, incomplete]).toHaveLength(3);
});
