#!/usr/bin/env node
/** `souk-gateway <supergraph>`: serves a federated graph of others. The README of this workspace has a guide. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { runService } from '@souk/platform/runtime/run-as-process';
import { startStandalone } from './src/standalone/start-standalone.ts';

const { positionals, values } = readArguments({
  command: 'npx souk-gateway',
  about:
    'Serves a federated graph. The environment holds more settings: gateway/STANDALONE.md lists them.',
  forms: { '<supergraph>': 'the file of the supergraph; reloaded when it changes' },
  options: {
    port: { type: 'string', value: 'n', about: 'the port to listen on, 4000 without it' },
    host: {
      type: 'string',
      value: 'address',
      about: 'the address to listen on, 127.0.0.1 without it',
    },
  },
});
const [file = ''] = positionals;
await runService('gateway', (environment) =>
  startStandalone(file, {
    ...environment,
    APOLLO_TELEMETRY_DISABLED: '1',
    ...(values.port !== undefined && { GATEWAY_PORT: values.port }),
    ...(values.host !== undefined && { GATEWAY_HOST: values.host }),
  }),
);
