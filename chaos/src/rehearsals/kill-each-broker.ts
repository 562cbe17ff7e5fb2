import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataIn } from '@souk/ops/stack/kafka';
import { memberFolder } from '@souk/ops/stack/kafka-cluster';
import { isAlive } from '@souk/ops/system/is-alive';
import type { System } from '@souk/ops/system/start-system';
import type { Print } from '@souk/ops/system/step';
import { partitionReplicas } from '@souk/platform/bus/kafka/partition-replicas';
import { Violation } from '../scenarios/retry-until-answered.ts';
import type { OrderLoad } from './order-load.ts';

export const brokerCount = 3;
/** Orders that must end while a broker is down, and before the next one is killed. */
const ordersMin = 30;
const pollMs = 200;
const inSyncForMs = 120_000;

/**
 * Kills one broker after the other while orders are placed. Each time orders go on to their end with the other two;
 * then it comes back, the last one without its data, and the next is killed when all replicas are in sync again.
 * Throws Violation.
 */
export async function killEachBroker(system: System, load: OrderLoad, print: Print): Promise<void> {
  for (let id = 1; id <= brokerCount; id += 1) {
    await load.untilMore(ordersMin);
    await untilInSync(system);
    const killedAt = performance.now();
    const before = load.ended;
    await kill(system, id);
    await load.untilMore(ordersMin);
    const down = `${load.ended - before} orders were confirmed while it was down`;
    const isLast = id === brokerCount;
    if (isLast) await rm(dataIn(folderOf(system, id)), { recursive: true });
    await processOf(system, id).restart();
    await untilInSync(system);
    const seconds = ((performance.now() - killedAt) / 1_000).toFixed(1);
    const lost = isLast ? ', and it came back without its data' : '';
    print(`broker ${id} killed: ${down}${lost}; all replicas in sync after ${seconds} s`);
  }
}

async function kill(system: System, id: number): Promise<void> {
  const { pid } = processOf(system, id);
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(pollMs);
}

function processOf({ processes }: System, id: number) {
  const found = processes[`kafka-${id}`];
  if (!found) throw new Error(`There is no broker ${id}.`);
  return found;
}

const folderOf = ({ folder }: System, id: number) => memberFolder(join(folder, 'kafka'), id);

/** Waits until each partition has three replicas, and all of them every record. */
async function untilInSync({ broker }: System): Promise<void> {
  const kafka = broker.address.replace(/^.*:\/\//, '').split(',');
  const until = performance.now() + inSyncForMs;
  for (;;) {
    const all = await partitionReplicas({ kafka }).catch(() => null);
    const behind = all?.filter(({ inSync }) => inSync.length < brokerCount);
    if (behind?.length === 0) return;
    if (performance.now() > until)
      throw new Violation(`partitions without three replicas in sync: ${textOf(behind)}`);
    await sleep(pollMs);
  }
}

function textOf(behind: readonly { topic: string; partition: number }[] = []): string {
  const [first] = behind;
  return first ? `${behind.length}, such as ${first.topic} ${first.partition}` : 'not known';
}
