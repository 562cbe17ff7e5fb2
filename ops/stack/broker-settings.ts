type Node = {
  readonly data: string;
  readonly port: number;
  readonly tls: BrokerTls | null;
  readonly member: Member;
};

/** The place of a broker in its cluster. Each of them is broker and controller. */
export type Member = {
  /** From 1. */
  readonly id: number;
  /** The ports of the controllers, by the ids of their brokers. */
  readonly controllerPorts: readonly number[];
};

/** PEM files: the broker's key and certificate with its authority, and the authority that it trusts. */
export type BrokerTls = { readonly keystore: string; readonly caFile: string };

/** Returns `broker.properties` for a node that is broker and controller. */
export function brokerSettings(
  { data, port, tls, member: { id, controllerPorts } }: Node,
  extra: Readonly<Record<string, string>> = {},
): string {
  const clients = tls ? 'SSL' : 'PLAINTEXT';
  const controllers = controllerPorts.map((one) => `127.0.0.1:${one}`);
  const settings = {
    'node.id': String(id),
    'process.roles': 'broker,controller',
    listeners: `${clients}://127.0.0.1:${port},CONTROLLER://${controllers[id - 1]}`,
    'advertised.listeners': `${clients}://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': controllers.map((one, at) => `${at + 1}@${one}`).join(','),
    'log.dirs': data,
    ...common,
    ...replicated(controllers.length),
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

/**
 * How many brokers keep each record, and how many of them must have it before it is acknowledged: so three brokers
 * accept records, and have lost none, while one of them is down.
 */
function replicated(brokers: number) {
  const [replication, inSync] = [String(brokers), String(Math.max(1, brokers - 1))];
  return {
    'default.replication.factor': replication,
    'offsets.topic.replication.factor': replication,
    'transaction.state.log.replication.factor': replication,
    'transaction.state.log.min.isr': inSync,
    'min.insync.replicas': inSync,
  };
}

const common = {
  // A misspelt name must not become a topic.
  'auto.create.topics.enable': 'false',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.num.partitions': '2',
  'group.initial.rebalance.delay.ms': '0',
  'log.cleaner.dedupe.buffer.size': '16777216',
  'log.segment.bytes': '67108864',
  // A killed broker can't restart before its old registration expires: after 9 s by default.
  'broker.heartbeat.interval.ms': '1000',
  'broker.session.timeout.ms': '3000',
  'metadata.max.idle.interval.ms': '5000',
};
