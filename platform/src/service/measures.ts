import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Notifier } from '../runtime/notifier.ts';

/** A log line of a unit of work that has committed. */
export type CommittedLine = { readonly message: string; readonly fields: object };

/**
 * A histogram of the times in log lines of one message: their field `seconds`. So the metric and the log
 * never differ. `labels` are fields of the line whose values are a known set.
 */
type Duration = {
  readonly name: string;
  readonly help: string;
  readonly message: string;
  readonly labels: readonly string[];
};

/** What a subgraph measures of its business, beside what every subgraph measures. */
export type Measures = {
  readonly durations?: readonly Duration[];
  /** Gauges that are read together, by name. */
  readonly gauges?: {
    readonly helps: Readonly<Record<string, string>>;
    readonly read: () => Promise<Readonly<Record<string, number>>>;
  };
};

/** From a step that a process answers at once to a payment that a buyer has to approve. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];

/**
 * Adds the measures of a subgraph to its metrics. Returns a function that reads the gauges: one that cannot be
 * read is left out, and the function rejects.
 */
export function addMeasures(
  registry: Registry,
  { durations = [], gauges }: Measures,
  lines: Pick<Notifier<CommittedLine>, 'listen'>,
): () => Promise<void> {
  const registers = [registry];
  for (const { name, help, message, labels } of durations) {
    const histogram = new Histogram({ name, help, labelNames: [...labels], buckets, registers });
    lines.listen(({ message: written, fields }) => {
      const { seconds, ...others } = fields as Record<string, unknown>;
      if (written !== message || typeof seconds !== 'number') return;
      const values = labels.map((label) => [label, String(others[label])]);
      histogram.observe(Object.fromEntries(values), seconds);
    });
  }
  if (!gauges) return async () => {};
  const named = Object.entries(gauges.helps).map(
    ([name, help]) => [name, new Gauge({ name, help, registers })] as const,
  );
  return async () => {
    // `reset` would set them to 0, as they have no labels.
    for (const [, gauge] of named) gauge.remove();
    const read = await gauges.read();
    for (const [name, gauge] of named) if (read[name] !== undefined) gauge.set(read[name]);
  };
}
