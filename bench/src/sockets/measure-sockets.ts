import { setTimeout as sleep } from 'node:timers/promises';
import { gatewayYoungMb, heapOptions, serviceHeapMb } from '@souk/ops/system/heap-limits';
import { startProcess, type Usage } from '../gateway/server-process.ts';
import {
  delaysUnderNewOperations,
  type SocketsServer,
  type StreamDelays,
} from './delays-under-new-operations.ts';
import { SocketClients } from './socket-clients.ts';

/** A server with many sockets that all receive the same events. */
export type SocketFigures = {
  readonly name: 'souk' | 'ws';
  readonly sockets: number;
  /** CPU time of the server for one message to one socket. */
  readonly cpuMicroseconds: number;
  /** The memory that the sockets added, for each. */
  readonly kbPerSocket: number;
  /** Memory with all sockets before the first event, and after the last one. */
  readonly openMb: number;
  readonly afterMb: number;
  /** The sockets that did not receive each event once and in order. */
  readonly wrong: number;
};

type Listening = Usage & { readonly listening: number };

const events = 20;

/** Opens sockets at each server in turn, sends them 20 events, one after the other, and closes them. */
export async function* measureSockets(counts: readonly number[]): AsyncGenerator<SocketFigures> {
  for (const count of counts) {
    const text = { last: '' };
    for (const name of ['souk', 'ws'] as const) yield await figuresOf(name, count, text);
  }
}

/** The delays of live messages in our gateway, alone and while clients send new operations. */
export function measureStreamDelays(): Promise<StreamDelays> {
  return started('souk', delaysUnderNewOperations);
}

function figuresOf(
  name: SocketFigures['name'],
  sockets: number,
  text: { last: string },
): Promise<SocketFigures> {
  return started(name, (server, stack) => figuresIn(server, stack, { name, sockets, text }));
}

async function figuresIn(
  { ask, started: { url } }: SocketsServer,
  stack: DisposableStack,
  { name, sockets, text }: Pick<SocketFigures, 'name' | 'sockets'> & { text: { last: string } },
): Promise<SocketFigures> {
  const clients = new SocketClients();
  stack.defer(() => clients.close());
  const usage = () => ask<Listening>({ usage: true });
  const before = await usage();
  await clients.open(url, sockets);
  let open = await usage();
  while (open.listening < sockets) {
    await sleep(100);
    open = await usage();
  }
  for (let total = 1; total <= events; total += 1) {
    const arrived = clients.arrived(sockets);
    await ask({ publish: total, text: text.last.replace(/"total":\d+/, `"total":${total}`) });
    await arrived;
  }
  const after = await usage();
  text.last = clients.lastText;
  const expected = Array.from({ length: events }, (_, nth) => nth + 1).join();
  return {
    ...{ name, sockets, openMb: open.rssMb, afterMb: after.rssMb },
    cpuMicroseconds: ((after.cpuMs - open.cpuMs) * 1_000) / (events * sockets),
    kbPerSocket: ((open.rssMb - before.rssMb) * 1_024) / sockets,
    wrong: clients.received.filter((totals) => totals.join() !== expected).length,
  };
}

/** Starts a server, and ends it with the work. */
async function started<Result>(
  start: SocketFigures['name'],
  work: (server: SocketsServer, stack: DisposableStack) => Promise<Result>,
): Promise<Result> {
  const stack = new DisposableStack();
  try {
    const execArgv = [...heapOptions(serviceHeapMb, gatewayYoungMb), '--expose-gc'];
    const module = `${import.meta.dirname}/serve-sockets.ts`;
    return await work(await startProcess(stack, module, { start }, { execArgv }), stack);
  } finally {
    stack.dispose();
  }
}
