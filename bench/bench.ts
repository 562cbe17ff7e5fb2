/**
 * `npm run bench`: measures the budgets on this machine, and writes the results to `bench/README.md`.
 * `npm run bench -- verify` measures `npm run verify`, `npm run bench -- catalogue` the blocks that lists and
 * searches of products read, `npm run bench -- analytics` the times of figures and of recording orders,
 * `npm run bench -- tracing` the CPU time of spans, `npm run bench -- gateway` compares the gateway with others, `npm run bench -- sockets` measures live messages,
 * `npm run bench -- web` the pages in a browser, their server and its memory,
 * `npm run bench -- replicas` a stack with three processes of each service with one of one, and `npm run bench -- capacity`
 * finds the rate of orders that a stack carries; these only print.
 */
import { cpus } from 'node:os';
import type { ModeName } from '@souk/ops/modes/mode';
import { scaleOf } from '@souk/ops/stack/scale';
import { cleanEnvironment } from '@souk/ops/system/clean-environment';
import { inOwnTemporaryFolder } from '@souk/ops/system/own-temporary-folder';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { measureAnalytics } from './src/analytics/measure-analytics.ts';
import { costLine, measureCatalogue } from './src/catalogue/measure-catalogue.ts';
import { measureGateway } from './src/gateway/measure-gateway.ts';
import { measure } from './src/measure.ts';
import { lineOf, type Measurement } from './src/measurement.ts';
import { saveResults } from './src/results.ts';
import { printCapacity, printReplicas } from './src/scale/print-scale.ts';
import { measureSockets, measureStreamDelays } from './src/sockets/measure-sockets.ts';
import { measureTracing } from './src/tracing/measure-tracing.ts';
import { measureVerify } from './src/verify/verify-bench.ts';
import { printWeb } from './src/web/print-web.ts';

const { values, positionals } = readArguments({
  command: 'npm run bench',
  about: 'Measures the budgets on this machine, and writes the results to bench/README.md.',
  forms: {
    '[verify]': 'measure npm run verify on shops with 1,000 to 100,000 orders, and print',
    '[catalogue]': 'print the blocks that lists and searches read, of 1,000 to 100,000 products',
    '[analytics]': 'print the times of figures on years of 10,000 to 1,000,000 lines of orders',
    '[tracing]': 'print the CPU time of an order with spans, and without',
    '[gateway]':
      'print the CPU time of an answer of 83 KB in the gateway, a floor and @apollo/gateway',
    '[web]': 'print the weight and the times of pages, the CPU time and the memory of their server',
    '[sockets]':
      'print the CPU time and memory of live messages to 5,000 and 10,000 sockets, and their delays',
    '[replicas]':
      'print orders a second and times of a stack with 1 and 3 processes of each service',
    '[capacity]':
      'print the rate of orders that a stack carries, and what it does with ten times it',
  },
  options: {
    stack: { type: 'boolean', about: 'measure the shop on Kafka and Keycloak' },
    replicas: {
      type: 'string',
      value: 'n',
      default: '1',
      about: 'capacity: processes of each service',
    },
    usual: {
      type: 'string',
      value: 'number',
      about: 'capacity: the usual orders a second; only ten times them are measured',
    },
  },
});
async function measureBudgets(): Promise<void> {
  const mode: ModeName = values.stack ? 'stack' : 'embedded';
  const measurements: Measurement[] = [];
  for await (const measurement of measure(mode)) {
    measurements.push(measurement);
    console.info(lineOf(measurement));
  }
  const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`;
  saveResults(mode, { on: new Date().toISOString().slice(0, 10), machine, measurements });
}

async function printVerify(): Promise<void> {
  for await (const run of measureVerify([1_000, 10_000, 100_000])) {
    const { orders, seconds, peakMb, floorSeconds, exitCode } = run;
    console.info(
      `${orders} orders: ${seconds.toFixed(1)} s, peak ${peakMb.toFixed(0)} MB; one plain read of` +
        ` the same rows: ${floorSeconds.toFixed(1)} s; exit code ${exitCode}`,
    );
  }
}

async function printCatalogue(): Promise<void> {
  const sizes = [1_000, 10_000, 100_000];
  const heads = sizes.map((size) => String(size).padStart(7)).join('');
  console.info(`${'blocks of 8 KB, by products'.padEnd(42)}${heads}${'budget'.padStart(9)}`);
  for (const cost of await measureCatalogue(sizes)) console.info(costLine(cost));
}

async function printAnalytics(): Promise<void> {
  for (const lines of [10_000, 100_000, 1_000_000]) {
    const { queries, rebuildSeconds, linesPerSecond } = await measureAnalytics(lines);
    console.info(`${lines} lines of orders`);
    for (const [name, [p50, p95]] of Object.entries(queries))
      console.info(`  ${name}: ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    console.info(`  rebuild of all figures: ${rebuildSeconds.toFixed(1)} s`);
    console.info(`  recorded: ${linesPerSecond.toFixed(0)} lines a second`);
  }
}

async function printTracing(): Promise<void> {
  const { orders, spansPerOrder, traced, untraced } = await measureTracing(10);
  const more = (traced / untraced - 1) * 100;
  console.info(
    `${orders} orders of ${spansPerOrder.toFixed(0)} spans: ${traced.toFixed(1)} ms of CPU for each, ` +
      `${untraced.toFixed(1)} ms without spans: ${more.toFixed(1)} of 5 % more`,
  );
}

async function printGateway(): Promise<void> {
  for (const { name, cpuMs, cpuOfFloor, rateOfFloor, bootMb, rssMb } of await measureGateway(5))
    console.info(
      `${name.padEnd(30)} ${cpuOfFloor.toFixed(2)} × floor (${cpuMs.toFixed(2)} ms), requests per second ` +
        `${rateOfFloor.toFixed(2)} × floor, ${bootMb.toFixed(0)} MB after its start, ${rssMb.toFixed(0)} MB`,
    );
}

async function printSockets(): Promise<void> {
  for await (const figures of measureSockets([5_000, 10_000])) {
    const { name, sockets, cpuMicroseconds, kbPerSocket, openMb, afterMb, wrong } = figures;
    console.info(
      `${name.padEnd(5)} ${sockets} sockets: ${cpuMicroseconds.toFixed(1)} µs of CPU for each message, ` +
        `${kbPerSocket.toFixed(1)} KB a socket, ${openMb.toFixed(0)} MB and after all events ` +
        `${afterMb.toFixed(0)} MB, ${wrong} sockets without each event once`,
    );
  }
  const { alone, under, operations } = await measureStreamDelays();
  const shown = ({ p50, longest }: typeof alone) =>
    `p50 ${p50.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`;
  const { sent, answered, refused, failed } = operations;
  console.info(`live message alone: ${shown(alone)}`);
  console.info(
    `while ${sent} new operations come in 10 s (${answered} answered, ${refused} refused with 503, ${failed} failed): ${shown(under)}`,
  );
}

/** Ctrl-C ends these with all that they have started. */
async function scaled(run: () => Promise<void>): Promise<void> {
  cleanEnvironment();
  await inOwnTemporaryFolder(run);
  process.exit();
}

const usual = values.usual === undefined ? null : Number(values.usual);
const scale = scaleOf({ tls: false, brokers: '1', replicas: values.replicas });
const problem = usual === 0 ? '--usual is more than 0' : scale;
if (typeof problem === 'string') {
  console.error(`${problem}: "npm run bench -- --help" prints what it takes.`);
  process.exit(2);
}
const { replicas } = problem;

async function capacity(): Promise<void> {
  if (!(await printCapacity(replicas, usual))) process.exitCode = 1;
}

const runs: Readonly<Record<string, () => Promise<void>>> = {
  verify: printVerify,
  catalogue: printCatalogue,
  analytics: printAnalytics,
  tracing: printTracing,
  gateway: printGateway,
  web: () => scaled(printWeb),
  sockets: printSockets,
  replicas: () => scaled(printReplicas),
  capacity: () => scaled(capacity),
};
await (runs[positionals[0] ?? ''] ?? measureBudgets)();
