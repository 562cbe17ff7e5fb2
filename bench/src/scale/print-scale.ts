import { cpus, loadavg } from 'node:os';
import { type CapacityResult, type Load, measureCapacity } from './measure-capacity.ts';
import { measureReplicas, type ScaleResult } from './measure-replicas.ts';
import type { CpuByPart } from './shop-processes.ts';

const rounds = 5;
const print = (line: string) => console.info(line);
const machineLine = () =>
  `${cpus().length} cores, ${cpus()[0]?.model}, load before ${loadavg()[0]?.toFixed(1)}`;

/** Measures a stack with one process for each service beside one with three, and prints both and their ratios. */
export async function printReplicas(): Promise<void> {
  print(machineLine());
  const [one, ...more] = await measureReplicas([1, 3], rounds);
  for (const result of one ? [one, ...more] : []) print(scaleLine(result));
  for (const result of one ? more : []) print(ratioLine(one as ScaleResult, result));
}

function scaleLine({ replicas, perSecond, memoryMb, ...rest }: ScaleResult): string {
  const times = `${timesText(rest)} to CONFIRMED`;
  const cost = cpuText(rest.cpuMsPerOrder);
  return `${replicas} of each service: ${perSecond.toFixed(1)} orders/s, ${times}, ${memoryMb.toFixed(0)} MB; CPU of an order: ${cost}`;
}

function ratioLine(one: ScaleResult, many: ScaleResult): string {
  const ratio = (key: 'perSecond' | 'p50Ms' | 'p95Ms' | 'p99Ms' | 'memoryMb') =>
    (many[key] / one[key]).toFixed(2);
  return `${many.replicas} ÷ 1: orders/s ${ratio('perSecond')}, p50 ${ratio('p50Ms')}, p95 ${ratio('p95Ms')}, p99 ${ratio('p99Ms')}, memory ${ratio('memoryMb')}`;
}

type Times = Pick<Load, 'p50Ms' | 'p95Ms' | 'p99Ms'>;

function timesText({ p50Ms, p95Ms, p99Ms }: Times): string {
  return `p50 ${p50Ms.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms`;
}

/** The parts that use most of the CPU, and the sum. */
function cpuText(used: CpuByPart): string {
  const sum = [...used.values()].reduce((total, ms) => total + ms, 0);
  const parts = [...used].slice(0, 6).map(([part, ms]) => `${part} ${ms.toFixed(1)}`);
  return `${sum.toFixed(0)} ms (${parts.join(', ')})`;
}

/**
 * Measures which rate of orders a stack carries, and what it does with ten times the usual one; prints a line for each
 * rate. Returns false when an answer or an invariant was wrong.
 */
export async function printCapacity(replicas: number, usual: number | null): Promise<boolean> {
  print(machineLine());
  let isRight = true;
  for await (const result of measureCapacity(replicas, usual)) {
    for (const line of linesOf(result)) print(line);
    if (result.kind === 'peak') isRight = result.violations.length === 0;
  }
  return isRight;
}

function linesOf(result: CapacityResult): readonly string[] {
  if (result.kind === 'rate') return [loadLine(result.load)];
  if (result.kind === 'capacity')
    return [`capacity: ${result.perSecond} orders/s, below twice the p95 of the lowest rate`];
  const { load, violations } = result;
  const verdict = violations.length === 0 ? 'every invariant holds' : 'WRONG:';
  return [`ten times the usual rate: ${loadLine(load)}`, ...refusals(load), verdict, ...violations];
}

function loadLine({ perSecond, answers, outcomes, ...load }: Load): string {
  const { sent, accepted } = answers;
  const ends = [...outcomes.byStatus].map(([status, count]) => `${count} ${status}`).join(', ');
  const rate = (accepted.length * 1_000) / outcomes.spanMs;
  return `${perSecond} orders/s: ${sent} sent, ${accepted.length} accepted (${ends}), ${rate.toFixed(1)}/s done; ${timesText(load)}; ${load.memoryMb.toFixed(0)} MB; CPU of an order: ${cpuText(load.cpuMsPerOrder)}`;
}

function refusals({ answers: { refused, retryAfterS, wrong } }: Load): readonly string[] {
  const counts = [...refused].map(([code, count]) => `${count} ${code}`).join(', ') || 'none';
  const [least, most] = retryAfterS ?? [0, 0];
  const waits = retryAfterS ? `, each with Retry-After, ${least} to ${most} s` : '';
  return [`  refused: ${counts}${waits}; other answers: ${wrong.length}`];
}
