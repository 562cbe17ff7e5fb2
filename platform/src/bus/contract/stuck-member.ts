/**
 * A member of a group that receives records and never finishes them, for a test to kill.
 * Arguments: the module of an adapter, the export that opens it, address, group, topic.
 */
import type { EventBus } from '../bus.ts';

const [module = '', open = '', address = '', group = '', topic = ''] = process.argv.slice(2);
const bus: EventBus = (await import(module))[open](address);
await bus.consume(group, [topic], (batch) => {
  console.info(batch.map(({ value }) => value).join(' '));
  return new Promise(() => {});
});
// The parent is gone.
process.stdin.resume().once('end', () => process.exit());
