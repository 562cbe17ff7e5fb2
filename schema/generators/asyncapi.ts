import type { Contract, MessageType } from '../contract.ts';
import { contracts, type Topic, topics } from '../events/topics.ts';
import { wireSchema } from './wire-schema.ts';

const text = (description: string) => ({ type: 'string', description });

/** CloudEvents 1.0 in Kafka's binary mode, and our own headers. */
const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'content-type'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: text('A message with the same id is a duplicate.'),
    ce_source: text('The service that published the message.'),
    ce_type: text('The message type.'),
    ce_time: { ...text('When the event happened.'), format: 'date-time' },
    'content-type': { const: 'application/json' },
    aggregateversion: text(
      'The version of the aggregate after the change; missing if the message is not about one change.',
    ),
    correlationid: text('The same for all messages caused by one request.'),
    causationid: text('The id of the message that caused this one.'),
    traceparent: text('W3C Trace Context.'),
  },
};

/** All topics and messages, as an AsyncAPI 3.0 document. */
export function asyncapi(): string {
  const info = {
    title: 'Souk',
    version: '1.0.0',
    description:
      'The events and commands of the shop’s services. Fields are added, never changed or removed.',
  };
  const document = {
    asyncapi: '3.0.0',
    info,
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [topic.name, channelOf(topic)])),
    components: {
      messages: Object.fromEntries(
        Object.entries<Contract>(contracts).flatMap(([service, contract]) =>
          Object.entries(contract).map(([type, message]) => [
            type,
            messageOf(type, message, service),
          ]),
        ),
      ),
      schemas: { headers },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function channelOf({ name, partitions, compacted, retentionMs }: Topic) {
  const types = Object.values<Contract>(contracts)
    .flatMap((contract) => Object.entries(contract))
    .filter(([, { topic }]) => topic === name)
    .map(([type]) => type);
  const cleanup = { 'cleanup.policy': [compacted ? 'compact' : 'delete'] };
  const retention = retentionMs === null ? {} : { 'retention.ms': retentionMs };
  const topicConfiguration = { ...cleanup, ...retention };
  return {
    address: name,
    messages: Object.fromEntries(types.map((type) => [type, refTo(`messages/${type}`)])),
    bindings: { kafka: { partitions, topicConfiguration, bindingVersion: '0.5.0' } },
  };
}

function messageOf(type: string, { topic, summary, schema }: MessageType, service: string) {
  const kind = topic === type ? 'fact' : 'command';
  const key = text('The id of the order, or of the aggregate that changed.');
  return {
    name: type,
    summary,
    tags: [{ name: service }, { name: kind }],
    headers: refTo('schemas/headers'),
    payload: wireSchema(schema),
    bindings: { kafka: { key, bindingVersion: '0.5.0' } },
  };
}

function refTo(component: string) {
  return { $ref: `#/components/${component}` };
}
