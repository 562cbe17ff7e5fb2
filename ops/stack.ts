/** `npm run stack`: starts the shop on Apache Kafka and Keycloak. Needs Java 17 or newer. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { runShop } from './run-shop.ts';

const { values } = readArguments({
  command: 'npm run stack',
  about: 'Starts the shop on Apache Kafka and Keycloak. It needs Java 17 or newer.',
  options: {
    tls: {
      type: 'boolean',
      default: false,
      about: 'TLS between all parts, and HTTPS for browsers',
    },
  },
});
await runShop('stack', { tls: values.tls });
