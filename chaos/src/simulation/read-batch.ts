import { downMsOf } from './call-service.ts';
import type { Place } from './consumer.ts';
import { isWorthTelling, said } from './describe-messages.ts';
import type { Letter } from './memory/consumer.ts';
import type { Step } from './step.ts';
import type { Service, World } from './world.ts';

/** What goes wrong while a batch is handled, by the mishap of its step. */
const mishaps = [
  'NONE',
  'DIES_BEFORE_COMMIT',
  'DIES_AFTER_COMMIT',
  'DATABASE_AWAY',
  'STUMBLES',
  'REWOUND',
  'OFFSET_LOST',
] as const;
type Mishap = (typeof mishaps)[number];

/** A service handles what the broker has for it, of one partition or of several. Names them. */
export async function read(world: World, service: Service, step: Step): Promise<string> {
  const { consumer, database } = service;
  const mishap = mishaps[step.mishap % mishaps.length] ?? 'NONE';
  const chosen = placesBy(consumer.lagging(), step);
  const names = chosen.map(nameOf).join(' ');
  if (mishap === 'REWOUND') rewind(world, service, chosen, step);
  const batches = chosen.map((place) => ({ place, records: nextOf(place, step.size % 4) }));
  const records = batches.flatMap((batch) => batch.records);
  if (mishap === 'STUMBLES') stumble(world, service, records, step);
  count(world, service, records);
  const messages = records.map(({ message }) => message);
  const heard = said(world, messages);
  database.told = [];
  const dies = mishap === 'DIES_BEFORE_COMMIT' || mishap === 'DATABASE_AWAY';
  database.lasts = dies ? step.detail % 2 : Number.POSITIVE_INFINITY;
  const handled = await consumer.handle(records);
  database.lasts = Number.POSITIVE_INFINITY;
  const answer = answerOf(world, service);
  if (answer || mishap !== 'NONE' || isWorthTelling(messages)) {
    world.tell(service.name, () => `${verbOf(handled)} ${heard()}${answer}`);
  }
  if (handled && !isForgotten(mishap)) {
    for (const batch of batches) batch.place.offset += batch.records.length;
  }
  if (isForgotten(mishap)) world.tell(service.name, () => 'loses its offset: they come again');
  if (mishap === 'DIES_BEFORE_COMMIT' || mishap === 'DIES_AFTER_COMMIT') {
    world.crash(service, downMsOf(step));
  }
  return names;
}

const nameOf = ({ partition: { topic, number } }: Place) => `${topic}/${number}`;

const verbOf = (handled: boolean) => (handled ? 'handles' : 'commits nothing of');

const isForgotten = (mishap: Mishap) =>
  mishap === 'DIES_AFTER_COMMIT' || mishap === 'OFFSET_LOST' || mishap === 'DIES_BEFORE_COMMIT';

/** What the last units of work have told, as the end of a line. */
export function answerOf(world: World, { database }: Service): string {
  const text = said(world, database.told)();
  return text && `; says ${text}`;
}

/** What comes next there: all, or so many. */
function nextOf({ partition: { records }, offset }: Place, most: number): Letter[] {
  return records.slice(offset, most === 0 ? undefined : offset + most);
}

/** One that has something new, and sometimes others with it; or those that are named. */
function placesBy(lagging: readonly Place[], { detail, size, place }: Step): Place[] {
  if (place !== null) return lagging.filter((one) => place.split(' ').includes(nameOf(one)));
  const first = detail % lagging.length;
  const count = size % 5 === 4 ? 3 : 1;
  return [...lagging.slice(first), ...lagging.slice(0, first)].slice(0, count);
}

function rewind(world: World, { name }: Service, chosen: readonly Place[], step: Step): void {
  const back = 1 + (step.detail % 5);
  world.counts.rereadings += 1;
  world.tell(name, () => `is sent back by up to ${back} records`);
  for (const place of chosen) place.offset = Math.max(0, place.offset - back);
}

/** One message is going to fail: a few times, or for ever, which makes a dead letter of it. */
function stumble(world: World, { consumer, name }: Service, records: Letter[], step: Step): void {
  const record = records[step.detail % records.length];
  if (!record) return;
  const times = step.size % 2 === 1 ? Number.POSITIVE_INFINITY : 1 + (step.detail % 6);
  world.counts.stumbles += 1;
  if (times > 6) world.counts.deadLetters += 1;
  consumer.stumbles.set(record.message.id, times);
  consumer.retryAt = world.now + pauseMs(step);
  const howOften = times > 6 ? 'for ever' : `${times} times`;
  world.tell(name, () => `is to fail at ${said(world, [record.message])()} ${howOften}`);
}

/** Between two tries, up to half a minute. */
export function pauseMs({ detail }: Step): number {
  return 100 * 3 ** (detail % 6);
}

/** A message that was told earlier than one that was handled already has been overtaken. */
function count({ counts, newest }: World, { name }: Service, records: readonly Letter[]): void {
  for (const { message } of records) {
    const before = newest.get(name) ?? '';
    if (message.id < before) counts.overtaken += 1;
    else newest.set(name, message.id);
  }
}
