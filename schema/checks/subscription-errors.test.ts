import { type DocumentNode, parse, print } from 'graphql';
import { typeDefsOf, virtualSubgraph } from '../subgraphs.ts';
import { subscriptionErrors } from './subscription-errors.ts';

const events = print(typeDefsOf(virtualSubgraph));

function withChange(from: string | RegExp, to: string): DocumentNode {
  const changed = events.replace(from, to);
  expect(changed).not.toBe(events);
  return parse(changed);
}

describe('the subscriptions of the graph', () => {
  it('refer only to fields of the event contracts', () => {
    expect(subscriptionErrors(typeDefsOf(virtualSubgraph))).toEqual([]);
  });

  it.each([
    ['without @fromTopic', /@fromTopic\(topic: "stock-changed"[^)]*\)/, '', 'needs topic'],
    ['without visibleTo', 'visibleTo: "anyone"', '', 'needs visibleTo'],
    ['of an unknown topic', '"stock-changed"', '"stock"', '"stock" is not a topic'],
    [
      'of a topic with several message types',
      '"stock-changed"',
      '"billing-commands"',
      'is not a topic',
    ],
    ['with an invalid condition', '"anyone"', '"any one"', 'Expected a string'],
    ['with an unknown entityId', '"event.productId"', '"event.id"', 'Unknown path event.id.'],
    ['with an unknown key', 'key: "args.orderId"', 'key: "args.id"', 'Unknown path args.id.'],
    ['with an unknown path', '"anyone"', '"viewer.id = event.owner"', 'Unknown path event.owner.'],
    ['with an unknown argument', 'in args.productIds', 'in args.ids', 'Unknown path args.ids.'],
    ['with "in" and a text', 'in args.productIds', 'in event.at', '"in" needs a value and a list'],
    ['with "=" and a list', 'productId in args', 'productId = args', '"=" can’t compare lists.'],
    ['with a list of any length', 'itemsMax: 100', '', 'productIds needs itemsMax.'],
    ['with a list of another length', 'itemsMax: 100', 'itemsMax: 99', 'needs "1 to 99"'],
    ['with an unknown snapshot', '"balanceRecord"', '"account"', 'not an @inaccessible field'],
    [
      'with an invalid snapshot',
      '"balanceRecord"',
      '"balanceRecord("',
      'not an @inaccessible field',
    ],
    ['with a snapshot without its arguments', '(orderId: args.orderId)"', '"', 'wrong arguments'],
    ['with a snapshot of unknown arguments', 'args.orderId)"', 'args.id)"', 'wrong arguments'],
    [
      'with a message field that the record lacks',
      /(?<=type StockChange .*?)available:/s,
      'free:',
      'Unknown path event.free',
    ],
    [
      'with a provided field that the record lacks',
      '@provides(fields: "status")',
      '@provides(fields: "status colour")',
      'Unknown path event.colour',
    ],
  ])('are rejected: one %s', (_, from, to, error) => {
    expect(subscriptionErrors(withChange(from, to)).join()).toContain(error);
  });

  it('may name an entity whose external fields it does not provide', () => {
    const changed = withChange(/(?<=type StockChange .*?)product: Product!/s, 'order: Order!');
    expect(subscriptionErrors(changed)).toEqual([]);
  });
});
