import { createHash } from 'node:crypto';
import { type DocumentNode, Kind } from 'graphql';
import type { Context } from '../request/context.ts';
import { directiveArguments } from './directive-arguments.ts';

/** Which labels of `@override(label:)` apply to a request: a field then comes from the new subgraph. */
export type OverrideConditions = ReadonlyMap<string, boolean>;

export const noOverrides: OverrideConditions = new Map();

/** The labels in a supergraph. */
export function overrideLabelsIn({ definitions }: DocumentNode): readonly string[] {
  const labels = new Set<string>();
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { directives = [] } of one.fields ?? [])
      for (const directive of directives) {
        if (directive.name.value !== 'join__field') continue;
        const { overrideLabel } = directiveArguments(directive);
        if (typeof overrideLabel === 'string') labels.add(overrideLabel);
      }
  }
  return [...labels];
}

/**
 * The labels that apply to a request. `percent(20)` applies to a fifth of the users, and to each user always or
 * never; to a fifth of the anonymous requests. Any other label never applies.
 */
export function overridesFor(
  labels: readonly string[],
  { caller, trace }: Pick<Context, 'caller' | 'trace'>,
): OverrideConditions {
  if (labels.length === 0) return noOverrides;
  const identity = caller.viewer?.id ?? trace.id;
  return new Map(labels.map((label) => [label, shareOf(label, identity) < percentIn(label)]));
}

/** A number from 0 to less than 100, always the same for a label and an identity. */
function shareOf(label: string, identity: string): number {
  const hash = createHash('sha256').update(`${label} ${identity}`).digest().readUInt32BE();
  return (hash / 2 ** 32) * 100;
}

function percentIn(label: string): number {
  return Number(/^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1] ?? 0);
}
