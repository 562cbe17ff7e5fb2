import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/** The metrics of this process: CPU, memory, garbage collection, event loop. Services of one process share them. */
export function processMetrics(): Promise<string> {
  if (!registry) {
    registry = new Registry();
    // In ms. The monitor wakes even an idle process this often.
    collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 });
  }
  return registry.metrics();
}
