/** The program of the image `souk-gateway`: the ports are those that all images expose. */
import { runService } from '@souk/platform/runtime/run-as-process';
import { startStandalone } from './start-standalone.ts';

const defaults = {
  ...{ GATEWAY_HOST: '0.0.0.0', GATEWAY_PORT: '8080' },
  ...{ MANAGEMENT_HOST: '0.0.0.0', GATEWAY_MANAGEMENT_PORT: '9090' },
  SUPERGRAPH_FILE: '/supergraph.graphql',
};

await runService('gateway', (environment) => {
  const settings = { ...defaults, ...environment, APOLLO_TELEMETRY_DISABLED: '1' };
  return startStandalone(settings.SUPERGRAPH_FILE, settings);
});
