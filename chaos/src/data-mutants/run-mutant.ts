import type { RunningSystem } from '@souk/ops/system/running';
import { verify } from '@souk/ops/verify/verify';
import type { DataMutant, RefusedFault } from './data-mutant.ts';
import { plantRows } from './planted-rows.ts';
import type { Samples } from './sample-orders.ts';

/** Returns a text with the values of the samples in place of their names. */
export function withSamples(text: string, samples: Samples): string {
  return text.replaceAll(/\$([a-z]+(\.[a-z-]+)?)/g, (_, name: string) => {
    const value = samples[name];
    if (value === undefined) throw new Error(`There is no sample "${name}".`);
    return value;
  });
}

/** Which invariants are checked: all, as an operator does, or, in a tenth of the time, that of the fault. */
export type Checked = 'all' | 'own';

/**
 * Plants a fault, verifies, and takes the fault back. Returns the line of the report that names the
 * violation and its row; null when there is none.
 */
export async function runMutant(
  shop: RunningSystem,
  samples: Samples,
  mutant: DataMutant,
  checked: Checked = 'all',
): Promise<string | null> {
  const { invariant, reports } = mutant;
  const only = checked === 'own' ? { only: invariant } : {};
  const [what, row] = reports.map((text) => withSamples(text, samples));
  const planted = await plant(shop, samples, mutant);
  try {
    const violated = await verify(shop, () => {}, {
      ...{ repeatForMs: 0, asksGateway: false, ...only },
    });
    const lines = violated.get(invariant) ?? [];
    return lines.find((line) => line.includes(what ?? '') && line.includes(row ?? '')) ?? null;
  } finally {
    await planted.takeBack();
  }
}

/** Plants a fault. Throws when a constraint of the database refuses it. */
export function plant(
  { databases }: RunningSystem,
  samples: Samples,
  { database, tables, sql }: Pick<RefusedFault, 'database' | 'tables' | 'sql'>,
) {
  return plantRows(databases[database] ?? '', tables, withSamples(sql, samples));
}
