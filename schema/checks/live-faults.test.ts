import { type DocumentNode, parse, print } from 'graphql';
import { typeDefsOf, virtualSubgraph } from '../subgraphs.ts';
import { liveFaults } from './live-faults.ts';

const events = print(typeDefsOf(virtualSubgraph));

function withChange(from: string | RegExp, to: string): DocumentNode {
  const changed = events.replace(from, to);
  expect(changed).not.toBe(events);
  return parse(changed);
}

describe('the subscriptions of the graph', () => {
  it('ask only for what the event contracts have', () => {
    expect(liveFaults(typeDefsOf(virtualSubgraph))).toEqual([]);
  });

  it.each([
    ['without @fromTopic', /@fromTopic\(topic: "stock-changed"[^)]*\)/, '', 'must say topic'],
    ['that says not who may see it', 'visibleTo: "anyone"', '', 'must say visibleTo'],
    ['of an unknown topic', '"stock-changed"', '"stock"', '"stock" is no topic'],
    ['of a topic with many kinds', '"stock-changed"', '"billing-commands"', 'is no topic'],
    ['with a condition that is none', '"anyone"', '"any one"', 'Expected a text, or a path'],
    ['with an entity that no record names', '"event.productId"', '"event.id"', 'no event.id.'],
    ['with a key that no argument names', 'key: "args.orderId"', 'key: "args.id"', 'no args.id.'],
    ['with an unknown path', '"anyone"', '"viewer.id = event.owner"', 'no event.owner.'],
    ['with an unknown argument', 'in args.productIds', 'in args.ids', 'no args.ids.'],
    ['that looks into a text', 'in args.productIds', 'in event.at', '"in" looks into a list'],
    ['that compares a list', 'productId in args', 'productId = args', '"=" compares no lists.'],
    ['with an unknown snapshot', '"balanceRecord"', '"account"', 'no @inaccessible field'],
    [
      'with a snapshot that is none',
      '"balanceRecord"',
      '"balanceRecord("',
      'no @inaccessible field',
    ],
    ['with a snapshot of nothing', '(orderId: args.orderId)"', '"', 'other arguments'],
    ['with a snapshot of another', 'args.orderId)"', 'args.id)"', 'other arguments'],
    [
      'that tells what no record has',
      /(?<=type StockChange .*?)available:/s,
      'free:',
      'no event.free',
    ],
  ])('are refused: one %s', (_, from, to, fault) => {
    expect(liveFaults(withChange(from, to)).join()).toContain(fault);
  });
});
