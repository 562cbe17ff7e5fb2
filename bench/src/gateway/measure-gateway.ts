import {
  allocator,
  gatewayYoungMb,
  heapOptions,
  serviceHeapMb,
} from '@souk/ops/system/heap-limits';
import { Pool } from 'undici';
import type { Served, ServeRequest } from './serve.ts';
import { type ServerProcess, startProcess, type Usage } from './server-process.ts';
import { testQuery } from './test-graph.ts';

/** One server with one kind of requests. Each figure is the median of the rounds. */
type GatewayCell = {
  readonly name: string;
  readonly cpuMs: number;
  /** CPU time of a request, and requests per second, as multiples of the floor's in the same round. */
  readonly cpuOfFloor: number;
  readonly rateOfFloor: number;
  /** Memory before the first request, and after the last. */
  readonly bootMb: number;
  readonly rssMb: number;
};

type Variant = ServeRequest['variant'];
type Server = ServerProcess<Served>;
type Cell = {
  readonly name: string;
  readonly variant: Variant;
  readonly floor: Variant;
  /** Whether all requests have one token, and so are equal. */
  readonly identical: boolean;
  readonly requests: number;
};

const unique = { floor: 'floor', identical: false, requests: 1_000 } as const;
const equal = { floor: 'single-flight floor', identical: true, requests: 2_000 } as const;

const cells: readonly Cell[] = [
  { name: 'floor', variant: 'floor', ...unique },
  { name: 'souk', variant: 'souk', ...unique },
  { name: 'souk without checks', variant: 'souk without checks', ...unique },
  { name: '@apollo/gateway', variant: '@apollo/gateway', ...unique, requests: 200 },
  { name: 'single-flight floor, identical', variant: 'single-flight floor', ...equal },
  { name: 'souk, identical', variant: 'souk', ...equal },
];

const clients = 50;

type Sample = { readonly cpuMs: number; readonly rate: number; readonly rssMb: number };

/**
 * Sends TestQuery to each server in turns, 50 requests at a time, each with the token of another user or all with one.
 * The first round warms the servers up. Throws when two servers answer differently.
 */
export async function measureGateway(rounds: number): Promise<GatewayCell[]> {
  const started = new DisposableStack();
  try {
    const subgraphs = await serve(started, { variant: 'subgraphs', subgraphsUrl: '' });
    const subgraphsUrl = subgraphs.started.url;
    const servers = new Map<Variant, Server>();
    for (const { variant } of cells)
      if (!servers.has(variant))
        servers.set(variant, await serve(started, { variant, subgraphsUrl }));
    const tokens = servers.get('souk')?.started.tokens ?? [];
    const samples = new Map(cells.map((cell): [Cell, Sample[]] => [cell, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const [cell, own] of samples) {
        const sample = await sampleOf(servers.get(cell.variant) as Server, cell, tokens);
        if (round > 0) own.push(sample);
      }
    }
    return cells.map((cell) => ({
      ...figuresOf(cell, samples),
      bootMb: servers.get(cell.variant)?.started.bootMb ?? Number.NaN,
    }));
  } finally {
    started.dispose();
  }
}

/** Starts a server in a process of its own: our gateway with the heap and the allocator that it has in production. */
function serve(started: DisposableStack, request: ServeRequest): Promise<Server> {
  const { variant } = request;
  const bounded = variant.startsWith('souk');
  const options = bounded
    ? { execArgv: heapOptions(serviceHeapMb, gatewayYoungMb), variables: allocator }
    : {};
  return startProcess(started, `${import.meta.dirname}/serve.ts`, request, options);
}

let expected: string | undefined;

async function sampleOf(
  { started: { url, tokens: own }, ask }: Server,
  { name, identical, requests }: Cell,
  tokens: readonly string[],
): Promise<Sample> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: clients });
  const body = JSON.stringify({ query: testQuery });
  const accepted = own.length > 0 ? own : tokens;
  const usage = () => ask<Usage>({});
  let sent = 0;
  const client = async () => {
    while (sent < requests) {
      const token = accepted[identical ? 0 : sent % accepted.length];
      sent += 1;
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await pool.request({ method: 'POST', path, headers, body });
      const text = await answer.body.text();
      expected ??= text.trim();
      if (text.trim() !== expected) throw new Error(`${name} answers: ${text.slice(0, 300)}`);
    }
  };
  const before = await usage();
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - begun) / 1_000;
  const { cpuMs, rssMb } = await usage();
  await pool.close();
  return { cpuMs: (cpuMs - before.cpuMs) / requests, rate: requests / seconds, rssMb };
}

function figuresOf(
  cell: Cell,
  samples: ReadonlyMap<Cell, readonly Sample[]>,
): Omit<GatewayCell, 'bootMb'> {
  const own = samples.get(cell) ?? [];
  const [, floor = []] =
    [...samples].find(([{ name, variant }]) => {
      return variant === cell.floor && name.includes('floor');
    }) ?? [];
  const ratios = (of: (sample: Sample) => number) =>
    median(own.map((sample, nth) => of(sample) / of(floor[nth] ?? sample)));
  return {
    name: cell.name,
    cpuMs: median(own.map(({ cpuMs }) => cpuMs)),
    cpuOfFloor: ratios(({ cpuMs }) => cpuMs),
    rateOfFloor: ratios(({ rate }) => rate),
    rssMb: median(own.map(({ rssMb }) => rssMb)),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
