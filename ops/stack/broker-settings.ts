type Node = {
  readonly data: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly tls: BrokerTls | null;
};

/** PEM files: the broker's key and certificate with its authority, and the authority that it trusts. */
export type BrokerTls = { readonly keystore: string; readonly caFile: string };

/** Returns `broker.properties` for a single node that is broker and controller. */
export function brokerSettings(
  { data, port, controllerPort, tls }: Node,
  extra: Readonly<Record<string, string>> = {},
): string {
  const clients = tls ? 'SSL' : 'PLAINTEXT';
  const settings = {
    'node.id': '1',
    'process.roles': 'broker,controller',
    listeners: `${clients}://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `${clients}://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'log.dirs': data,
    ...singleNode,
    ...(tls && secured(tls)),
    ...extra,
  };
  return linesOf(settings);
}

/** The controller is this process: its connection stays within the machine. */
function secured({ keystore, caFile }: BrokerTls) {
  return {
    'listener.security.protocol.map': 'SSL:SSL,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'SSL',
    ...{ 'ssl.keystore.type': 'PEM', 'ssl.keystore.location': keystore },
    // The broker connects to itself when it starts.
    ...trusting(caFile),
  };
}

/** Returns the settings with which a program of Kafka connects over TLS. */
export function clientSettings(caFile: string): string {
  return linesOf({ 'security.protocol': 'SSL', ...trusting(caFile) });
}

const trusting = (caFile: string) => ({
  'ssl.truststore.type': 'PEM',
  'ssl.truststore.location': caFile,
});

const linesOf = (settings: Readonly<Record<string, string>>) =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

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
