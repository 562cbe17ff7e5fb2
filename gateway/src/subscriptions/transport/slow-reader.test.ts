import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { until } from '@souk/platform/testing/test-file';
import { tokenFor } from '../../testing/token.ts';
import { oneParcel } from '../testing/documents.ts';
import type { Gateway } from '../testing/gateway.ts';
import { Harness, untilListening } from '../testing/harness.ts';
import type { RawSocket } from '../testing/raw-socket.ts';
import { closings } from './closings.ts';

const ann = await tokenFor('ann');
const init = { type: 'connection_init', payload: { authorization: `Bearer ${ann}` } };
const large = 'x'.repeat(90_000);
/** The rate limit would refuse the messages before the kernel's buffers are full. */
const rateLimit = { perUser: 10_000_000, perAddress: 10_000_000 };

describe('a client that does not read', () => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness();
  });
  afterEach(() => harness.clear());

  const slow = async (gateway: Gateway) => {
    const socket = harness.open(gateway);
    await socket.send(init);
    await socket.receive();
    socket.pause();
    return socket;
  };
  const tooSlow = ({ count }: Gateway) => count('gateway_refusals_total', { code: 'TOO_SLOW' });

  it.each<[string, (socket: RawSocket, nth: number) => Promise<void>]>([
    ['pings', (socket) => socket.send({ type: 'ping', payload: { n: 'x'.repeat(100) } })],
    ['pings of the WebSocket protocol', (socket) => socket.ping(Buffer.alloc(125))],
    [
      'subscriptions that are refused',
      (socket, nth) =>
        socket.send({ id: `${nth} ${large}`, type: 'subscribe', payload: { query: '{' } }),
    ],
  ])('is closed when it sends too many %s (GW-11)', async (_, send) => {
    const gateway = await harness.start({ rateLimit });
    const socket = await slow(gateway);
    for (let nth = 0; !(await tooSlow(gateway)); nth += 1) {
      if (nth > 3_000) throw new Error('The gateway sent replies without a bound.');
      await Promise.all(
        Array.from({ length: 50 }, (_each, index) => send(socket, nth * 50 + index)),
      );
    }
    socket.resume();
    expect([await socket.closed, await socket.closeReason]).toEqual([
      closings.tooSlow.code,
      closings.tooSlow.reason,
    ]);
  });

  it('gets no further snapshots, though it completes their subscriptions (GW-11)', async () => {
    const gateway = await harness.start({ rateLimit, settings: { subscriptionsPerSocket: 2 } });
    await harness.backend.move('p-1', 'PACKED', undefined, large.repeat(10));
    const query = oneParcel.replace('status }', 'message }');
    const socket = await slow(gateway);
    for (let nth = 1; !(await tooSlow(gateway)); nth += 1) {
      if (nth > 100) throw new Error('The gateway sent snapshots without a bound.');
      const id = String(nth);
      await socket.send({ id, type: 'subscribe', payload: { query, variables: { id: 'p-1' } } });
      const isAnswered = async () =>
        (await gateway.count('souk_live_delivered_total')) === nth || (await tooSlow(gateway)) > 0;
      await until(isAnswered);
      await socket.send({ id, type: 'complete' });
    }
  });

  it('can send pings while large messages wait for it', async () => {
    const gateway = await harness.start({ settings: { waitingMax: 2, unsentBytesMax: 1_000 } });
    await harness.backend.move('p-1', 'PACKED');
    const socket = await slow(gateway);
    const payload = {
      query: oneParcel.replace('seq status', 'seq message'),
      variables: { id: 'p-1' },
    };
    await socket.send({ id: '1', type: 'subscribe', payload });
    await untilListening(gateway, 1);
    while (!(await gateway.count('souk_live_conflated_total'))) {
      await harness.backend.move('p-1', 'SENT', undefined, large);
    }
    await socket.send({ type: 'ping' }, { type: 'ping' });
    socket.resume();
    const types: string[] = [];
    while (types.filter((type) => type === 'pong').length < 2)
      types.push((await socket.receive()).type);
    expect(types).toContain('next');
    expect(await gateway.count('gateway_refusals_total')).toBe(0);
  });

  it('of server-sent events is disconnected when it has not taken a heartbeat by the next', async () => {
    const gateway = await harness.start({ settings: { keepAliveMs: 50, waitingMax: 2 } });
    await harness.backend.move('p-1', 'PACKED');
    const query = oneParcel.replace('seq status', 'seq message');
    const search = new URLSearchParams({ query, variables: '{"id":"p-1"}' });
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${ann}` };
    const [stream] = (await once(get(`${gateway.url}?${search}`, { headers }), 'response')) as [
      IncomingMessage,
    ];
    stream.on('error', () => {});
    await untilListening(gateway, 1);
    while (!(await gateway.count('souk_live_conflated_total'))) {
      await harness.backend.move('p-1', 'SENT', undefined, large);
    }
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
    stream.destroy();
    expect(await gateway.count('souk_live_ended_total', { reason: 'client' })).toBe(1);
  });
});
