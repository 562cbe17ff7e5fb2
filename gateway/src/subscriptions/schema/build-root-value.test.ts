import { parsePath } from '@souk/schema/conditions';
import { buildSchema, execute, parse } from 'graphql';
import { rootValueBuilder } from './build-root-value.ts';

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
const buildRootValue = rootValueBuilder(schema, new Map([['Order', 'id']]), {
  field: 'orderMoved',
  entityId: parsePath('event.orderId'),
});
const record = `{"orderId": "o-1", "seq": 3, "type": "paid", "status": "PAID", "currency": "RUB",
  "total": 90071992547409.91, "lines": [{"sku": "a"}]}`;

function executeWith(selection: string, text = record) {
  const at = new Date('2026-11-21T10:00:00Z');
  const sourceEvent = {
    event: JSON.parse(text),
    text,
    cursor: 'c',
    snapshot: false,
    entity: 'o-1',
    version: null,
    at,
  };
  const document = parse(`subscription { orderMoved { ${selection} } }`);
  return execute({ schema, document, rootValue: buildRootValue(sourceEvent) });
}

describe('the value of a subscription field', () => {
  it.each([
    [
      'cursor, snapshot and time from the stream',
      'cursor snapshot at',
      { cursor: 'c', snapshot: false, at: '2026-11-21T10:00:00.000Z' },
    ],
    [
      'the entity by its id, with the fields that the record has',
      'order { id status number }',
      { order: { id: 'o-1', status: 'PAID', number: null } },
    ],
    [
      'an object that the record does not have, built from the record itself',
      'event { seq type }',
      { event: { seq: 3, type: 'paid' } },
    ],
    [
      'money, exactly as the record has it',
      'total { amount currency minorUnits }',
      { total: { amount: '90071992547409.91', currency: 'RUB', minorUnits: '9007199254740991' } },
    ],
    ['null for money that the record does not have', 'fee { amount }', { fee: null }],
    ['null for a field that the record does not have', 'note', { note: null }],
    ['a list unchanged', 'lines { sku }', { lines: [{ sku: 'a' }] }],
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
    expect(executeWith(selection)).toEqual({ data: { orderMoved } });
  });

  it('prefers the time in the record', () => {
    const { data } = executeWith('at', '{"orderId": "o-1", "at": "2020-01-01T00:00:00Z"}') as {
      data: unknown;
    };
    expect(data).toEqual({ orderMoved: { at: '2020-01-01T00:00:00Z' } });
  });

  it.each([
    [
      'an invalid amount',
      'total { amount }',
      '{"orderId": "o-1", "total": "1.00", "currency": "RUB"}',
    ],
    ['an unknown enum value', 'order { status }', '{"orderId": "o-1", "status": "EATEN"}'],
    ['no value for a non-null field', 'event { seq }', '{"orderId": "o-1"}'],
  ])('is an error for a record with %s', (_, selection, text) => {
    expect(executeWith(selection, text)).toMatchObject({ errors: [expect.any(Error)] });
  });
});
