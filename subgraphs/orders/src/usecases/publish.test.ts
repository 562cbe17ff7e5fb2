import type { Move } from '../domain/checkout.ts';
import { facts } from './publish.ts';

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
