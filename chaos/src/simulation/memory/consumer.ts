import type { IncomingRecord } from '@souk/platform/bus/bus';
import type { Message } from '@souk/platform/messaging/consumer';
import { type Transaction, transactionOf } from './transaction.ts';

type Platform = {
  readonly inbox: typeof import('../../../../platform/src/messaging/consumer/deduplicate.ts');
  readonly parking: typeof import('../../../../platform/src/messaging/consumer/park.ts');
  readonly rows: typeof import('../../../../platform/src/messaging/consumer/parked-rows.ts');
  readonly decoding: typeof import('../../../../platform/src/messaging/consumer/decode-record.ts');
};
type Row = Parameters<Platform['rows']['remove']>[1];

/** A record that carries its message as an object: the simulation serializes nothing. */
export type SimulatedRecord = IncomingRecord & { readonly message: Message };

/** A deferred message. The scheduler of the simulation decides when it is retried. */
export class Parked {
  declare readonly record: SimulatedRecord;
  declare readonly taken: boolean;
  declare attempts: number;
  declare dead: boolean;
  /** The message has been handled. */
  declare isRemoved: boolean;
}

export const decodeRecord: Platform['decoding']['decodeRecord'] = (consumers, record) => {
  const { message } = record as SimulatedRecord;
  const matching = consumers.filter(({ exceptSource }) => exceptSource === null);
  const handle = matching.map(({ handlers }) => handlers.get(message.type)).find((one) => one);
  return handle ? { record, message, handle: handle as never } : null;
};

export const deduplicate: Platform['inbox']['deduplicate'] = async (em, _, decoded) => {
  const all = transactionOf(em);
  const fresh = decoded.filter(({ message: { source, id } }) =>
    all.insertInbox(`${source ?? ''} ${id}`),
  );
  const waits = ({ message }: (typeof decoded)[number]) =>
    message.key !== null &&
    waiting(all).some(
      ({ record: { topic, key } }) => topic === message.topic && key === message.key,
    );
  return { ready: fresh.filter((one) => !waits(one)), blocked: fresh.filter(waits) };
};

/** Does nothing: a run ends before any row is old enough. */
export const pruneInbox: Platform['inbox']['pruneInbox'] = async () => {};

export const park: Platform['parking']['park'] = async (em, _, records) => {
  const all = transactionOf(em);
  for (const { record, taken, attempts, dead } of records) {
    if (all.rowsOf<Parked>(Parked).some((one) => isAt(one, record))) continue;
    all.insert(Parked, { record, taken, attempts, dead, isRemoved: false });
  }
};

export const lockDue: Platform['rows']['lockDue'] = async (em, consumer) => {
  const due = waiting(transactionOf(em));
  const isFirst = ({ record }: Parked) =>
    !due.some(
      ({ record: other }) =>
        other.topic === record.topic &&
        other.key === record.key &&
        other.position < record.position,
    );
  const head = due.find(isFirst);
  if (!head) return undefined;
  const { record, taken, attempts } = head;
  return { ...record, consumer, taken, attempts, position: String(record.position) };
};

export const remove: Platform['rows']['remove'] = async (em, row) => {
  for (const one of transactionOf(em).rowsOf<Parked>(Parked)) {
    if (isAt(one, row)) one.isRemoved = true;
  }
};

export const postpone: Platform['rows']['postpone'] = async (em, row) => {
  const parked = transactionOf(em).rowsOf<Parked>(Parked);
  for (const one of parked) if (isAt(one, row)) one.attempts += 1;
};

export const markDead: Platform['rows']['markDead'] = async (em, row) => {
  for (const one of transactionOf(em).rowsOf<Parked>(Parked)) {
    if (isAt(one, row)) Object.assign(one, { attempts: one.attempts + 1, dead: true });
  }
};

function waiting(all: Transaction): Parked[] {
  return all.rowsOf<Parked>(Parked, ({ dead, isRemoved }) => !dead && !isRemoved);
}

function isAt(
  { record }: Parked,
  { topic, partition, position }: Pick<Row, 'topic' | 'partition'> & { position: unknown },
): boolean {
  const isSameTopic = record.topic === topic && record.partition === partition;
  return isSameTopic && String(record.position) === String(position);
}
