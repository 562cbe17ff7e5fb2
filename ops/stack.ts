/** `npm run stack`: starts the shop on Apache Kafka and Keycloak. Needs Java 17 or newer. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { runShop } from './run-shop.ts';

readArguments({
  command: 'npm run stack',
  about: 'Starts the shop on Apache Kafka and Keycloak. It needs Java 17 or newer.',
});
await runShop('stack');
