/** `npm run stack`: starts the shop on Apache Kafka and Keycloak. Needs Java 17 or newer. */
import { runShop } from './run-shop.ts';

await runShop('stack');
