import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import type { IncomingRecord, OutgoingRecord } from '../bus.ts';

export type TopicPartition = { readonly topic: string; readonly partition: number };

export function messageOf({ key, value, headers }: OutgoingRecord, partition: number): Message {
  return { key, value, headers: { ...headers }, partition };
}

/** Accepts any record: bytes that are not text, headers that occur twice or have no value. */
export function recordOf(
  { topic, partition }: TopicPartition,
  message: KafkaMessage,
): IncomingRecord {
  const { key, value, headers, offset, timestamp } = message;
  return {
    topic,
    partition,
    position: BigInt(offset),
    key: textOf(key),
    value: textOf(value),
    headers: headersOf(headers ?? {}),
    at: new Date(Number(timestamp)),
  };
}

/** Takes the last of several headers of one name, as the Java client does. */
function headersOf(headers: IHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value;
      return last ? [[name, last.toString()]] : [];
    }),
  );
}

const textOf = (bytes: Buffer | null) => bytes?.toString() ?? null;
