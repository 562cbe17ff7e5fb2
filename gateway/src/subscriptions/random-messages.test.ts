import { brokenRecords } from '@souk/platform/testing/broken-records';
import { checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { tokenFor } from '../testing/token.ts';
import { oneParcel, stock } from './testing/documents.ts';
import type { Gateway } from './testing/gateway.ts';
import { Harness, untilListening } from './testing/harness.ts';
import { closings } from './transport/closings.ts';

const ann = await tokenFor('ann');
const init = { type: 'connection_init', payload: { authorization: `Bearer ${ann}` } };
/** Without those that ask a client to come later: there is no limit in these tests. */
const codes: number[] = Object.values(closings)
  .map(({ code }) => code)
  .filter((code) => code < 1012 || code >= 4400);

const deep = (open: string, close: string, levels: number) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
/** A document, or other text in its place. */
const queries = fc.oneof(
  fc.constantFrom(
    oneParcel,
    stock,
    '{ parcel(id: "p-1") { id } }',
    'subscription { unknown }',
    '{',
  ),
  fc.constantFrom(
    'subscription ($a: Boolean = true) { parcelMoved(parcelId: "p-1") @skip(if: $a) { cursor } }',
    'subscription { ...F } fragment F on Subscription { ...F }',
    'subscription { purseChanged { cursor } myParcelsMoved { cursor } }',
  ),
  fc.string({ unit: 'grapheme' }),
);
const variables = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(fc.constantFrom('id', 'ids', 'after', '__proto__'), fc.jsonValue({ maxDepth: 2 })),
);
const payloads = fc.record(
  {
    query: fc.oneof({ weight: 5, arbitrary: queries }, { weight: 1, arbitrary: fc.jsonValue() }),
    variables,
    operationName: fc.option(fc.string()),
    extensions: fc.oneof(fc.jsonValue(), fc.record({ traceparent: fc.jsonValue() })),
    authorization: fc.oneof(fc.string(), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const types = fc.constantFrom(
  ...['subscribe', 'subscribe', 'subscribe', 'ping', 'pong', 'complete', 'connection_init'],
  ...['connection_ack', 'next', 'error', '', 'SUBSCRIBE'],
);
const messages = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ id: fc.constantFrom('1', '2', ''), type: types, payload: payloads }),
  },
  { weight: 2, arbitrary: fc.record({ type: types, id: fc.jsonValue(), payload: fc.jsonValue() }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const texts = fc.oneof(
  { weight: 8, arbitrary: messages.map((message) => JSON.stringify(message)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `{"type":"ping","payload":{"a":${deep('[', ']', 40_000)}}}`,
      `{"type":"subscribe","id":"1","payload":{"query":${JSON.stringify(stock)},"variables":{"ids":${deep('[', ']', 40_000)}}}}`,
      `{"type":"subscribe","id":"1","payload":{"query":${JSON.stringify(stock)},"variables":{"ids":[1e400]}}}`,
      `{"type":"connection_init","payload":${deep('{"a":', '}', 10_000)}}`,
    ),
  },
);

describe('a socket that receives any messages', () => {
  let harness: Harness;
  let gateway: Gateway;
  beforeEach(async () => {
    harness = new Harness();
    await harness.backend.move('p-1', 'PACKED');
    const rateLimit = { perUser: 1e9, perAddress: 1e9 };
    gateway = await harness.start({ rateLimit });
  });
  afterEach(() => harness.clear());

  it('answers each with a code of its own, or closes with one of its reasons (GW-8)', async () => {
    const property = fc.asyncProperty(
      fc.boolean(),
      fc.array(texts, { minLength: 1, maxLength: 4 }),
      async (isInitialised, sent) => {
        const socket = harness.open(gateway);
        if (isInitialised) {
          await socket.send(init);
          await socket.receive();
        }
        await socket.send(...sent, { type: 'ping', payload: { last: true } });
        const received = [];
        let isOver = false;
        const closed = socket.closed.then((code) => {
          expect([sent, codes.includes(code)]).toEqual([sent, true]);
          return null;
        });
        while (!isOver) {
          const message = await Promise.race([socket.receive(), closed]);
          if (message) received.push(message);
          isOver = message === null || message.payload?.last === true;
        }
        socket.disconnect();
        expect([sent, JSON.stringify(received)]).toEqual([
          sent,
          expect.not.stringMatching(/INTERNAL/),
        ]);
      },
    );
    await checkProperty(property, 150);
    const subscriber = await harness.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    expect((await subscriber.next()).data.parcelMoved.snapshot).toBe(true);
  });

  it.each([
    ['too many levels', deep('[', ']', 40_000)],
    ['a number out of range', '[1e400]'],
  ])('refuses variables with %s (GW-11)', async (_, ids) => {
    const socket = harness.open(gateway);
    const payload = `{"query":${JSON.stringify(stock)},"variables":{"ids":${ids}}}`;
    await socket.send(init);
    await socket.receive();
    await socket.send(`{"type":"subscribe","id":"1","payload":${payload}}`);
    expect((await socket.receive()).payload[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('gets the next valid change after any records on its topic (GW-6)', async () => {
    const subscriber = await harness.subscribe(gateway, {
      query: stock,
      variables: { ids: ['tea'] },
    });
    await untilListening(gateway, 1);
    const value = JSON.stringify({ productId: 'tea', total: 3, at: '2026-11-21T10:00:00Z' });
    const headers = { ce_id: 'a', ce_type: 'stock-changed', aggregateversion: '7' };
    const valid = { topic: 'stock-changed', key: 'tea', value, headers };
    let total = 100;
    for (const { title, record } of brokenRecords(valid)) {
      total += 1;
      await harness.backend.bus.publish([record]);
      await harness.backend.changeStock('tea', total);
      const seen = async () => (await subscriber.next()).data?.stockChanged?.total;
      const next = async () => {
        while ((await seen()) !== total);
        return 'a change';
      };
      const ended = subscriber.endErrors.then((errors) => JSON.stringify(errors));
      expect([title, await Promise.race([next(), ended])]).toEqual([title, 'a change']);
    }
  });
});
