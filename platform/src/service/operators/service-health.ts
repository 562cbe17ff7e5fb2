import type { Figures } from '../figures.ts';
import type { Health } from '../health.ts';
import type { ServiceHealth } from './answers.ts';

/** Measures how a service is. What can't be measured now is null; it never rejects. */
export async function serviceHealthOf(health: Health, figures: Figures): Promise<ServiceHealth> {
  const [{ ready }, dependencies, tables, lag] = await Promise.all([
    health.readiness(),
    health.dependencies(),
    figures.tables().catch(() => null),
    figures.lag().catch(() => null),
  ]);
  return {
    ready,
    dependencies: [...dependencies],
    lag: lag && [...lag].map(([topic, records]) => ({ topic, records: String(records) })),
    outboxPending: tables?.outbox_pending ?? null,
    outboxOldestAgeSeconds: tables && Math.floor(tables.outbox_oldest_age_seconds),
    parkedMessages: tables?.parked_messages ?? null,
    deadLetters: tables?.dead_letters ?? null,
  };
}
