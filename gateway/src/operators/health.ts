import type { Health } from '@souk/platform/service/health';
import { type ServiceHealth, serviceHealth } from '@souk/platform/service/operators/answers';
import type { Context } from '../request/context.ts';
import type { Services } from './services.ts';

/** A `ServiceHealth` of the schema. */
type NamedHealth = ServiceHealth & { readonly service: string; readonly reachable: boolean };

/** What is known of a service without figures of its own. */
const noFigures = {
  ...{ lag: null, outboxPending: null, outboxOldestAgeSeconds: null },
  ...{ parkedMessages: null, deadLetters: null },
};

/** The gateway first, then each service. One that does not answer is not reachable. */
export async function healthOfAll(
  gateway: Health,
  services: Services,
  context: Context,
): Promise<NamedHealth[]> {
  const others = services.names().map((service) => healthOf(service, services, context));
  return Promise.all([healthOfGateway(gateway), ...others]);
}

async function healthOfGateway(health: Health): Promise<NamedHealth> {
  const [{ ready }, dependencies] = await Promise.all([health.readiness(), health.dependencies()]);
  const own = { service: 'gateway', reachable: true, ready, dependencies: [...dependencies] };
  return { ...own, ...noFigures };
}

async function healthOf(
  service: string,
  { ask }: Services,
  context: Context,
): Promise<NamedHealth> {
  try {
    const answer = await ask(service, '{ serviceHealth }', {}, context);
    return { service, reachable: true, ...serviceHealth.parse(answer.serviceHealth) };
  } catch {
    // Why it is not reachable is in the log of the fetch, with the trace id.
    return { service, reachable: false, ready: false, dependencies: [], ...noFigures };
  }
}
