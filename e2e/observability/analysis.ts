import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseAllDocuments } from 'yaml';

const rendered = join(import.meta.dirname, '../../k8s/rendered/production/souk.yaml');

/** A metric of an AnalysisTemplate of Argo Rollouts: what is asked of Prometheus, and what its answer means. */
export type AnalysisMetric = {
  readonly name: string;
  readonly failureLimit: number;
  readonly inconclusiveLimit: number;
  readonly successCondition: string;
  readonly failureCondition: string;
  readonly provider: { readonly prometheus: { readonly query: string } };
};

/** The fields of an object of the cluster that the analysis of a canary has. */
type Rendered = {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly metrics: readonly AnalysisMetric[];
    readonly podTargetLabels: readonly string[];
    readonly strategy: {
      readonly canary: { readonly analysis: { readonly args: readonly Argument[] } };
    };
  };
};

type Argument = { readonly name: string; readonly value?: string; readonly valueFrom?: object };

/** An object of the shop in production, as the chart renders it. Throws when there is none. */
export function renderedObject(kind: string, name: string): Rendered {
  const objects = parseAllDocuments(readFileSync(rendered, 'utf8')).map((one) => one.toJS());
  const found = objects.find((one) => one?.kind === kind && one.metadata.name === name);
  if (!found) throw new Error(`The chart renders no ${kind}/${name}.`);
  return found;
}

/** What a rollout does after an analysis: it is aborted, waits for a person, or goes on. */
export type Verdict = 'aborts' | 'pauses' | 'goes on';

/**
 * Measures as Argo Rollouts does in the background, until a limit is passed: a measurement that meets neither condition
 * is inconclusive. It goes on when more good measurements were taken in succession than either limit allows bad ones.
 */
export async function analyse(
  metric: AnalysisMetric,
  measure: () => Promise<readonly number[]>,
): Promise<Verdict> {
  const counts = { failed: 0, inconclusive: 0, succeeded: 0 };
  const { failureLimit, inconclusiveLimit } = metric;
  while (counts.succeeded <= Math.max(failureLimit, inconclusiveLimit)) {
    const phase = phaseOf(metric, await measure());
    counts[phase] += 1;
    if (counts.failed > failureLimit) return 'aborts';
    if (counts.inconclusive > inconclusiveLimit) return 'pauses';
  }
  return 'goes on';
}

/** Conditions are in the language of the Go module expr; this part of it means the same in JavaScript. */
function phaseOf(
  { successCondition, failureCondition }: AnalysisMetric,
  result: readonly number[],
): 'failed' | 'inconclusive' | 'succeeded' {
  const holds = (condition: string) =>
    runInNewContext(condition, { result, len: (list: readonly number[]) => list.length }) === true;
  if (holds(failureCondition)) return 'failed';
  return holds(successCondition) ? 'succeeded' : 'inconclusive';
}
