/**
 * `npm run rehearse:brokers`: kills each of three brokers while orders are placed, and checks that nothing is lost.
 *
 * Ctrl-C ends it with all that it has started.
 */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { brokerCount, killEachBroker } from './src/rehearsals/kill-each-broker.ts';
import { rehearse } from './src/rehearsals/rehearse.ts';

readArguments({
  command: 'npm run rehearse:brokers',
  about: 'Kills each of three brokers while orders are placed, and checks that nothing is lost.',
});
await rehearse(() => ({
  settings: { brokers: brokerCount },
  inject: (system, load) => killEachBroker(system, load, (line) => console.info(line)),
}));
