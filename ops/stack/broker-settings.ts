type Node = { readonly data: string; readonly port: number; readonly controllerPort: number };

/** Returns `broker.properties` for a single node that is broker and controller. */
export function brokerSettings(
  { data, port, controllerPort }: Node,
  extra: Readonly<Record<string, string>> = {},
): string {
  const settings = {
    'node.id': '1',
    'process.roles': 'broker,controller',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'log.dirs': data,
    ...singleNode,
    ...extra,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  return lines.join('');
}

const singleNode = {
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
  // A killed broker can't restart before its old registration expires: after 9 s by default.
  'broker.heartbeat.interval.ms': '1000',
  'broker.session.timeout.ms': '3000',
  'metadata.max.idle.interval.ms': '5000',
};
