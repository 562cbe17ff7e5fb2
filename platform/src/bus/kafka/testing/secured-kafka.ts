import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ownKafka } from '@souk/ops/testing/kafka';
import kafkajs from 'kafkajs';
import { newLogger } from '../../../runtime/logger.ts';
import type { KafkaConfig } from '../../settings.ts';
import { kafkaClient } from '../kafka-client.ts';
import { consoleTool } from './console-tool.ts';

const run = promisify(execFile);
const [user, password] = ['souk', 'open sesame'];
const login = 'org.apache.kafka.common.security';
const jaasLogin = `${login}.plain.PlainLoginModule required username="${user}" password="${password}"`;

/** Rights at the broker: those that the user `souk` has without them, and another user only with them. */
const authorizer = {
  'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  // The broker and its controller, which are one process.
  'super.users': `User:${user};User:ANONYMOUS`,
};

/**
 * Starts a broker that requires TLS and a password, as in production. With `others`, users of the same password
 * may do only what `grant` allows them.
 */
export async function securedKafka(others: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'souk-secured-kafka-'));
  const { store, caFile } = await certificate(folder);
  const kafka = await ownKafka({
    'listener.security.protocol.map': 'PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT',
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': store,
    'ssl.keystore.password': password,
    // The broker connects to itself when it starts.
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': caFile,
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.plaintext.plain.sasl.jaas.config': `${jaasLogin} ${logins([user, ...others])};`,
    ...(others.length > 0 && authorizer),
    'listener.name.plaintext.scram-sha-512.sasl.jaas.config': `${login}.scram.ScramLoginModule required;`,
  });
  await allowScram(folder, kafka.address, caFile);
  const tls = { caFile };
  return {
    config: { kafka: [kafka.address], tls, sasl: { mechanism: 'plain', username: user, password } },
    close: async () => {
      await kafka.close();
      await rm(folder, { recursive: true });
    },
  } satisfies { config: KafkaConfig; close: () => Promise<void> };
}

function logins(users: readonly string[]): string {
  return users.map((name) => `user_${name}="${password}"`).join(' ');
}

/** A right of a user, in the words of Strimzi: `topic`, `order-placed`, `Write`. */
export type Right = {
  readonly type: 'topic' | 'group';
  readonly name: string;
  readonly operation: 'Describe' | 'Read' | 'Write';
};

/** Gives rights to a user; `config` is that of the user `souk`. */
export async function grant(config: KafkaConfig, to: string, rights: readonly Right[]) {
  const { ALLOW } = kafkajs.AclPermissionTypes;
  const admin = kafkaClient(config, newLogger('test', 'silent')).admin();
  await admin.connect();
  await admin.createAcls({
    acl: rights.map(({ type, name, operation }) => ({
      ...{ principal: `User:${to}`, host: '*', permissionType: ALLOW, resourceName: name },
      resourceType: resourceTypes[type],
      resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
      operation: operations[operation],
    })),
  });
  await admin.disconnect();
}

const resourceTypes = {
  topic: kafkajs.AclResourceTypes.TOPIC,
  group: kafkajs.AclResourceTypes.GROUP,
};
const operations = {
  Describe: kafkajs.AclOperationTypes.DESCRIBE,
  Read: kafkajs.AclOperationTypes.READ,
  Write: kafkajs.AclOperationTypes.WRITE,
};

/** Creates a self-signed certificate: only clients that know it trust it. */
async function certificate(folder: string): Promise<{ store: string; caFile: string }> {
  const [store, caFile] = [join(folder, 'broker.p12'), join(folder, 'ca.pem')];
  const entry = ['-alias', 'broker', '-keystore', store, '-storepass', password];
  const subject = ['-dname', 'CN=localhost', '-ext', 'san=ip:127.0.0.1', '-keyalg', 'EC'];
  await run('keytool', ['-genkeypair', ...entry, ...subject, '-storetype', 'PKCS12']);
  await run('keytool', ['-exportcert', '-rfc', ...entry, '-file', caFile]);
  return { store, caFile };
}

/** Creates the SCRAM user: Kafka stores these passwords itself, and accepts them at run time. */
async function allowScram(folder: string, address: string, caFile: string): Promise<void> {
  const file = join(folder, 'admin.properties');
  const settings = {
    'security.protocol': 'SASL_SSL',
    'sasl.mechanism': 'PLAIN',
    'sasl.jaas.config': `${jaasLogin};`,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': caFile,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(file, lines.join(''));
  const entity = ['--alter', '--entity-type', 'users', '--entity-name', user];
  const change = ['--add-config', `SCRAM-SHA-512=[password=${password}]`];
  await consoleTool(['configs', '--command-config', file, ...entity, ...change], { address });
}
