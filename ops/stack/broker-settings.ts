type Place = { readonly data: string; readonly port: number; readonly controllerPort: number };

/** One node that is broker and controller, for one machine: `broker.properties`. */
export function brokerSettings(
  { data, port, controllerPort }: Place,
  more: Readonly<Record<string, string>> = {},
): string {
  const settings = {
    'node.id': '1',
    'process.roles': 'broker,controller',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'log.dirs': data,
    ...forOneNode,
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  return lines.join('');
}

const forOneNode = {
  // A misspelt name must not become a topic.
  'auto.create.topics.enable': 'false',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '2',
  'group.initial.rebalance.delay.ms': '0',
  'log.cleaner.dedupe.buffer.size': '16777216',
  'log.segment.bytes': '67108864',
  // A broker that was killed can't come back before its old registration has ended: 9 s by default.
  'broker.heartbeat.interval.ms': '1000',
  'broker.session.timeout.ms': '3000',
  'metadata.max.idle.interval.ms': '5000',
};
