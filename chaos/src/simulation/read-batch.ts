import { downtimeMsOf } from './call-service.ts';
import type { PartitionOffset } from './consumer.ts';
import { describeMessages, isNotable } from './describe-messages.ts';
import type { SimulatedRecord } from './memory/consumer.ts';
import type { Step } from './step.ts';
import type { Service, World } from './world.ts';

/** What can fail while a batch is handled, chosen by `step.fault`. */
const faults = [
  'NONE',
  'DIES_BEFORE_COMMIT',
  'DIES_AFTER_COMMIT',
  'DATABASE_UNAVAILABLE',
  'HANDLER_FAILS',
  'REWOUND',
  'OFFSET_LOST',
] as const;
type ReadFault = (typeof faults)[number];

/** A service handles unread records of one or several partitions. Returns the names of these. */
export async function readBatch(world: World, service: Service, step: Step): Promise<string> {
  const { consumer, database } = service;
  const fault = faults[step.fault % faults.length] ?? 'NONE';
  const chosen = chooseOffsets(consumer.lagging(), step);
  const names = chosen.map(nameOf).join(' ');
  if (fault === 'REWOUND') rewind(world, service, chosen, step);
  const batches = chosen.map((offset) => ({ offset, records: nextRecords(offset, step.size % 4) }));
  const records = batches.flatMap((batch) => batch.records);
  if (fault === 'HANDLER_FAILS') failHandler(world, service, records, step);
  count(world, service, records);
  const messages = records.map(({ message }) => message);
  const description = describeMessages(world, messages);
  database.published = [];
  const dies = fault === 'DIES_BEFORE_COMMIT' || fault === 'DATABASE_UNAVAILABLE';
  database.commitsLeft = dies ? step.detail % 2 : Number.POSITIVE_INFINITY;
  const handled = await consumer.handle(records);
  database.commitsLeft = Number.POSITIVE_INFINITY;
  const answer = publishedBy(world, service);
  if (answer || fault !== 'NONE' || isNotable(messages)) {
    world.log(service.name, () => `${verbOf(handled)} ${description()}${answer}`);
  }
  if (handled && !losesOffset(fault)) {
    for (const batch of batches) batch.offset.offset += batch.records.length;
  }
  if (losesOffset(fault)) world.log(service.name, () => 'loses its offset: the records come again');
  if (fault === 'DIES_BEFORE_COMMIT' || fault === 'DIES_AFTER_COMMIT') {
    world.crash(service, downtimeMsOf(step));
  }
  return names;
}

const nameOf = ({ partition: { topic, number } }: PartitionOffset) => `${topic}/${number}`;

const verbOf = (handled: boolean) => (handled ? 'handles' : 'commits nothing of');

const losesOffset = (fault: ReadFault) =>
  fault === 'DIES_AFTER_COMMIT' || fault === 'OFFSET_LOST' || fault === 'DIES_BEFORE_COMMIT';

/** What the last units of work published, as the end of a log line. */
export function publishedBy(world: World, { database }: Service): string {
  const text = describeMessages(world, database.published)();
  return text && `; publishes ${text}`;
}

/** The next records of a partition: at most `most`, or all when it is 0. */
function nextRecords(
  { partition: { records }, offset }: PartitionOffset,
  most: number,
): SimulatedRecord[] {
  return records.slice(offset, most === 0 ? undefined : offset + most);
}

/** Chooses one partition, sometimes several, or those that the step names. */
function chooseOffsets(
  lagging: readonly PartitionOffset[],
  { detail, size, partitions }: Step,
): PartitionOffset[] {
  if (partitions !== null)
    return lagging.filter((one) => partitions.split(' ').includes(nameOf(one)));
  const first = detail % lagging.length;
  const count = size % 5 === 4 ? 3 : 1;
  return [...lagging.slice(first), ...lagging.slice(0, first)].slice(0, count);
}

function rewind(
  world: World,
  { name }: Service,
  chosen: readonly PartitionOffset[],
  step: Step,
): void {
  const back = 1 + (step.detail % 5);
  world.counts.rereads += 1;
  world.log(name, () => `is rewound by up to ${back} records`);
  for (const one of chosen) one.offset = Math.max(0, one.offset - back);
}

/** Makes one message fail a few times, or always, which makes it a dead letter. */
function failHandler(
  world: World,
  { consumer, name }: Service,
  records: SimulatedRecord[],
  step: Step,
): void {
  const record = records[step.detail % records.length];
  if (!record) return;
  const times = step.size % 2 === 1 ? Number.POSITIVE_INFINITY : 1 + (step.detail % 6);
  world.counts.handlerFaults += 1;
  if (times > 6) world.counts.deadLetters += 1;
  consumer.handlerFaults.set(record.message.id, times);
  consumer.retryAt = world.now + retryDelayMs(step);
  const howOften = times > 6 ? 'always' : `${times} times`;
  world.log(
    name,
    () => `will fail to handle ${describeMessages(world, [record.message])()} ${howOften}`,
  );
}

/** Delay between two tries, up to 24.3 s. */
export function retryDelayMs({ detail }: Step): number {
  return 100 * 3 ** (detail % 6);
}

/** Counts the messages that were published before one that is handled already. */
function count(
  { counts, latestHandled }: World,
  { name }: Service,
  records: readonly SimulatedRecord[],
): void {
  for (const { message } of records) {
    const before = latestHandled.get(name) ?? '';
    if (message.id < before) counts.reordered += 1;
    else latestHandled.set(name, message.id);
  }
}
