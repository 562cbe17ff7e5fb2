import { Health } from './health.ts';
import { type ManagementSettings, startManagementServer } from './management-server.ts';

type Service = { readonly url: string; readonly stop: () => Promise<void> };

/** A running service. */
export type ManagedService = Service & {
  /** The address of `/health`, `/ready` and `/metrics`. */
  readonly managementUrl: string;
};

/**
 * Starts a service and its management server, which listens first and stops last: a service that waits
 * for what it `awaits`, or completes its requests, is healthy and not ready. `start` calls
 * `health.started` when the service accepts requests.
 */
export async function startManaged(
  settings: ManagementSettings,
  awaits: string,
  start: (health: Health) => Promise<Service>,
): Promise<ManagedService> {
  const health = new Health(awaits);
  const management = await startManagementServer(settings, health);
  try {
    const service = await start(health);
    const stop = async () => {
      health.stopping();
      await service.stop().finally(management.stop);
    };
    return { url: service.url, managementUrl: management.url, stop };
  } catch (fault) {
    await management.stop();
    throw fault;
  }
}
