/** `npm start`: the shop on this machine, with nothing but Node. */
import { embedded } from './embedded.ts';
import { CannotStart } from './system/faults.ts';
import { startSystem } from './system/start-system.ts';

const startedAt = performance.now();
const say = (line: string) => console.info(line);

try {
  const system = await startSystem({ ...embedded(), hosting: 'together', report: say });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void system.stop().then(() => process.exit(0)));
  }
  say(`ready after ${Math.round(performance.now() - startedAt)} ms: ${system.running.gatewayUrl}`);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}
