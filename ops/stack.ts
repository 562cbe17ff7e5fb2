/** `npm run stack`: the same shop on Apache Kafka and Keycloak. It needs Java 17. */
import { openShop } from './open-shop.ts';

await openShop('stack');
