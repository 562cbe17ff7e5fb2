import {
  type DeadLetter,
  type DeadLetterFilter,
  listDeadLetters,
  releaseDeadLetters,
} from '@souk/platform/messaging/dead-letters';
import { CannotStart } from '../system/faults.ts';
import { type Where, withDatabases } from './where.ts';

/** Prints the dead letters of every service: where from, why, and what they say. */
export async function printLetters(
  where: Where,
  json: boolean,
  say: (line: string) => void,
): Promise<void> {
  await withDatabases(where, Object.keys(where.databases), async (orm, service) => {
    for (const letter of await listDeadLetters(orm.em.fork()))
      say(json ? asJson(service, letter) : asLine(service, letter));
  });
}

/** Lets a service handle its dead letters again: all, or the one at `topic/partition/position`. */
export async function releaseLetters(
  where: Where,
  service: string,
  place: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  await withDatabases(where, [service], async (orm) => {
    const released = await releaseDeadLetters(orm.em.fork(), place ? at(place) : {});
    say(`${service}: ${released} released`);
  });
}

function at(place: string): DeadLetterFilter {
  const [topic = '', partition = '', position = ''] = place.split('/');
  if (!/^\d+$/.test(partition) || !/^\d+$/.test(position))
    throw new CannotStart(`${place} is no topic/partition/position.`);
  return { topic, partition: Number(partition), position: BigInt(position) };
}

function asLine(service: string, { topic, partition, position, key, error, value }: DeadLetter) {
  const place = `${topic}/${partition}/${position}`;
  return [service, place, key ?? '-', error ?? '-', value ?? '-'].join('\t');
}

function asJson(service: string, letter: DeadLetter): string {
  return JSON.stringify({ service, ...letter, position: String(letter.position) });
}
