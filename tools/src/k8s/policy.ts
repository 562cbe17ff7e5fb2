import type { Manifest } from './manifest.ts';
import { customResourceRules } from './policy/custom-resource-rules.ts';
import { networkRules } from './policy/network-rules.ts';
import { podRules } from './policy/pod-rules.ts';
import { referenceRules } from './policy/reference-rules.ts';
import { workloadRules } from './policy/workload-rules.ts';

/** Returns what is wrong with the objects of one installation, one sentence each. */
export type Rule = (manifests: readonly Manifest[]) => readonly string[];

/** All rules, by the name that problems begin with. A test breaks each of them. */
export const rules: Readonly<Record<string, Rule>> = {
  ...podRules,
  ...workloadRules,
  ...referenceRules,
  ...networkRules,
  ...customResourceRules,
};

/** Applies all rules to the objects of one installation: everything that is in its namespace. */
export function policyProblems(manifests: readonly Manifest[]): readonly string[] {
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(manifests).map((problem) => `${name}: ${problem}`),
  );
}
