/**
 * A member of a group that takes records and never gets done with them: what a test kills.
 * Arguments: the module of an adapter, the name of what opens it, address, group, topic.
 */
import type { EventBus } from '../bus.ts';

const [module = '', open = '', address = '', group = '', topic = ''] = process.argv.slice(2);
const bus: EventBus = (await import(module))[open](address);
await bus.consume(group, [topic], (batch) => {
  console.info(batch.map(({ value }) => value).join(' '));
  return new Promise(() => {});
});
// Whoever started it is gone.
process.stdin.resume().once('end', () => process.exit());
