import type { Logger } from '../logger.ts';
import type { TracingConfig } from './settings.ts';
import type { Tracer } from './span.ts';

/**
 * Opens the tracer of a service. Undefined without an endpoint: then nothing of OpenTelemetry is loaded. A
 * collector that cannot be reached costs spans, and one line of the log; nothing waits for it.
 */
export async function openTracer(
  service: string,
  config: TracingConfig,
  logger: Logger,
): Promise<Tracer | undefined> {
  if (!config) return undefined;
  const { otelTracer } = await import('./otel-tracer.ts');
  return otelTracer(service, config, logger);
}
