import { parsePath } from '@souk/schema/conditions';
import { buildSchema, execute, parse } from 'graphql';
import { rootValues } from './build-root-value.ts';

const schema = buildSchema(`
  type Query { none: Int }
  type Subscription { orderMoved: OrderChange! }
  type OrderChange {
    cursor: String! snapshot: Boolean! at: String!
    event: Event! order: Order! total: Money fee: Money note: String lines: [Line!] parent: OrderChange
  }
  type Event { seq: Int! type: String! }
  type Order { id: ID! status: Status! number: String }
  enum Status { NEW PAID }
  type Money { amount: String! currency: String! minorUnits: String! }
  type Line { sku: String! }
`);
const rootValueOf = rootValues(schema, new Map([['Order', 'id']]), {
  field: 'orderMoved',
  entityId: parsePath('event.orderId'),
});
const record = `{"orderId": "o-1", "seq": 3, "type": "paid", "status": "PAID", "currency": "RUB",
  "total": 90071992547409.91, "lines": [{"sku": "a"}]}`;

function tell(selection: string, text = record) {
  const at = new Date('2026-11-21T10:00:00Z');
  const message = {
    event: JSON.parse(text),
    text,
    cursor: 'c',
    snapshot: false,
    entity: 'o-1',
    version: null,
    at,
  };
  const document = parse(`subscription { orderMoved { ${selection} } }`);
  return execute({ schema, document, rootValue: rootValueOf(message) });
}

describe('the value of a subscription field', () => {
  it.each([
    [
      'cursor, snapshot and time from the stream',
      'cursor snapshot at',
      { cursor: 'c', snapshot: false, at: '2026-11-21T10:00:00.000Z' },
    ],
    [
      'the entity by its id, with what the record knows of it',
      'order { id status number }',
      { order: { id: 'o-1', status: 'PAID', number: null } },
    ],
    [
      'an object that the record has not, from the record itself',
      'event { seq type }',
      { event: { seq: 3, type: 'paid' } },
    ],
    [
      'money, exactly as it is written',
      'total { amount currency minorUnits }',
      { total: { amount: '90071992547409.91', currency: 'RUB', minorUnits: '9007199254740991' } },
    ],
    ['no money where the record has none', 'fee { amount }', { fee: null }],
    ['nothing where the record has nothing', 'note', { note: null }],
    ['a list as it stands', 'lines { sku }', { lines: [{ sku: 'a' }] }],
    [
      'aliases and fragments',
      'n: event { s: seq } ... on OrderChange { c: cursor }',
      { n: { s: 3 }, c: 'c' },
    ],
    [
      'a type that contains itself',
      'parent { parent { cursor } }',
      { parent: { parent: { cursor: 'c' } } },
    ],
  ])('has %s', (_, selection, orderMoved) => {
    expect(tell(selection)).toEqual({ data: { orderMoved } });
  });

  it('believes the time that the record tells', () => {
    const { data } = tell('at', '{"orderId": "o-1", "at": "2020-01-01T00:00:00Z"}') as {
      data: unknown;
    };
    expect(data).toEqual({ orderMoved: { at: '2020-01-01T00:00:00Z' } });
  });

  it.each([
    [
      'an amount that is none',
      'total { amount }',
      '{"orderId": "o-1", "total": "1.00", "currency": "RUB"}',
    ],
    [
      'a value that the schema does not know',
      'order { status }',
      '{"orderId": "o-1", "status": "EATEN"}',
    ],
    ['nothing where something must be', 'event { seq }', '{"orderId": "o-1"}'],
  ])('is an error for a record with %s', (_, selection, text) => {
    expect(tell(selection, text)).toMatchObject({ errors: [expect.any(Error)] });
  });
});
