import {
  type DeadLetter,
  type DeadLetterFilter,
  listDeadLetters,
  releaseDeadLetters,
} from '@souk/platform/messaging/dead-letters';
import { CannotStart } from '../system/cannot-start.ts';
import type { Print } from '../system/step.ts';
import { type Target, withDatabases } from './target.ts';

/** Prints the dead letters of every service: service, position, key, error and value. */
export async function printDeadLetters(target: Target, json: boolean, print: Print): Promise<void> {
  await withDatabases(target, Object.keys(target.databases), async (orm, service) => {
    for (const letter of await listDeadLetters(orm.em.fork()))
      print(json ? asJson(service, letter) : asLine(service, letter));
  });
}

/** Lets a service retry its dead letters: all, or the one at `topic/partition/offset`. */
export async function releaseAndReport(
  target: Target,
  service: string,
  position: string | undefined,
  print: Print,
): Promise<void> {
  await withDatabases(target, [service], async (orm) => {
    const released = await releaseDeadLetters(
      orm.em.fork(),
      position ? parsePosition(position) : {},
    );
    const letters = released === 1 ? 'dead letter' : 'dead letters';
    print(`${service}: ${released} ${letters} released for a retry`);
  });
}

function parsePosition(text: string): DeadLetterFilter {
  const [topic = '', partition = '', position = ''] = text.split('/');
  if (!/^\d+$/.test(partition) || !/^\d+$/.test(position))
    throw new CannotStart(
      `"${text}" is not a <topic>/<partition>/<offset>, such as order-placed/3/17.`,
    );
  return { topic, partition: Number(partition), position: BigInt(position) };
}

function asLine(service: string, { topic, partition, position, key, error, value }: DeadLetter) {
  const at = `${topic}/${partition}/${position}`;
  return [service, at, key ?? '-', error ?? '-', value ?? '-'].join('\t');
}

function asJson(service: string, letter: DeadLetter): string {
  return JSON.stringify({ service, ...letter, position: String(letter.position) });
}
