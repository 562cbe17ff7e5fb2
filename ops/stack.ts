/** `npm run stack`: starts the shop on Apache Kafka and Keycloak. Needs Java 17 or newer. */
import { openShop } from './open-shop.ts';

await openShop('stack');
