import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { ServerProcess } from '../gateway/server-process.ts';
import { SocketClients } from './socket-clients.ts';

export type SocketsServer = ServerProcess<{ readonly url: string }>;

/** How late live messages are, in ms, and what became of the new operations. */
export type StreamDelays = {
  readonly alone: { readonly p50: number; readonly longest: number };
  readonly under: { readonly p50: number; readonly longest: number };
  readonly operations: {
    readonly sent: number;
    readonly answered: number;
    readonly refused: number;
    readonly failed: number;
  };
};

const seconds = 10;
const perSecond = 1_000;
const everyMs = 20;

/** Publishes an event each 20 ms for 10 s, first alone, then while 1,000 operations a second come that are all different. */
export async function delaysUnderNewOperations(
  { ask, started: { url } }: SocketsServer,
  stack: DisposableStack,
): Promise<StreamDelays> {
  const clients = new SocketClients();
  stack.defer(() => clients.close());
  await clients.open(url, 1);
  while ((await ask<{ listening: number }>({ usage: true })).listening < 1) await sleep(10);
  let total = 0;
  const delays = async () => {
    const found: number[] = [];
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      total += 1;
      const published = performance.now();
      const arrived = clients.arrived(1);
      await ask({ publish: total, text: '' });
      await arrived;
      found.push(performance.now() - published);
      await sleep(everyMs);
    }
    found.sort((one, other) => one - other);
    return { p50: found[Math.floor(found.length / 2)] ?? 0, longest: found.at(-1) ?? 0 };
  };
  const alone = await delays();
  const [under, operations] = await Promise.all([delays(), sendNewOperations(url)]);
  return { alone, under, operations };
}

/** Sends operations at a fixed rate, whatever becomes of them. */
async function sendNewOperations(url: string): Promise<StreamDelays['operations']> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: 2_000 });
  const counts = { sent: 0, answered: 0, refused: 0, failed: 0 };
  const sendOne = async (nth: number) => {
    const query = `query New${nth} { parcel(id: "p-1") { id status a${nth}: weight owner { id name } } }`;
    const headers = { 'content-type': 'application/json' };
    const answer = await pool.request({
      method: 'POST',
      path,
      headers,
      body: JSON.stringify({ query }),
    });
    const text = await answer.body.text();
    if (answer.statusCode === 200 && text.startsWith('{"data":{')) counts.answered += 1;
    else if (answer.statusCode === 503) counts.refused += 1;
    else counts.failed += 1;
  };
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1_000) {
    const due = Math.floor(((performance.now() - begun) / 1_000) * perSecond);
    // What has no answer at the end is dropped.
    for (; counts.sent < due; counts.sent += 1) sendOne(counts.sent).catch(() => {});
    await sleep(5);
  }
  await pool.destroy();
  return counts;
}
