import { z } from 'zod';
import { httpUrl } from '../config.ts';

/** The settings of tracing, by the names that OpenTelemetry gives them. */
export const tracingSettings = {
  /** The address of a collector that accepts OTLP over HTTP, without a path. Without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  /** The share of traces that are recorded, 0 to 1. Equal in all services, so that a trace is whole. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
};

type Settings = z.infer<z.ZodObject<typeof tracingSettings>>;

/** Where spans are sent, and the share of traces that is recorded. Null: nothing is traced. */
export type TracingConfig = { readonly endpoint: string; readonly share: number } | null;

export function tracingConfigOf(read: Settings): TracingConfig {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share } = read;
  return endpoint ? { endpoint, share } : null;
}
