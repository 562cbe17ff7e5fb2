/** `npm run stack`: starts the shop on Apache Kafka and Keycloak. Needs Java 17 or newer. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { runShop } from './run-shop.ts';
import { scaleOf } from './stack/scale.ts';

const { values } = readArguments({
  command: 'npm run stack',
  about: 'Starts the shop on Apache Kafka and Keycloak. It needs Java 17 or newer.',
  options: {
    tls: {
      type: 'boolean',
      default: false,
      about: 'TLS between all parts, and HTTPS for browsers',
    },
    brokers: {
      type: 'string',
      value: 'n',
      default: '1',
      about: 'brokers of Kafka, 1 or 3; with 3 each keeps every record, and one may fail',
    },
    replicas: {
      type: 'string',
      value: 'n',
      default: '1',
      about: 'processes of each service, 1 to 5, behind one address',
    },
  },
});
const scale = scaleOf(values);
if (typeof scale === 'string') {
  console.error(`${scale}: "npm run stack -- --help" prints what it takes.`);
  process.exit(2);
}
await runShop('stack', { tls: values.tls, ...scale });
