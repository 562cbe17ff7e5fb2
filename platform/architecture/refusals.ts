import { basename, dirname, join } from 'node:path';
import { type Declared, type Modules, type Node, textOf } from './modules.ts';
import { ReachableCode } from './reachable-code.ts';

/**
 * Faults in the list `refusals` that the file of a mutation passes to `mutation`: refusals that its code throws
 * and the list lacks, and refusals of the list that its code never throws. Each may throw ValidationFailed.
 *
 * A refusal is thrown when its `new` stands in reachable code: that of the mutation, and all that the
 * `context.ts` of its subgraph builds. It counts even where a check or a `catch` prevents it.
 */
export function refusalFaults(modules: Modules, file: string): string[] {
  const mutation = basename(file, '.ts').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const start = modules.exported(file, mutation);
  const context = modules.exported(join(dirname(file), '../context.ts'), 'contextFor');
  if (!start || !context) return [`${mutation}: it, or contextFor, is not exported`];
  const code = new ReachableCode(modules);
  for (const one of [start, context]) code.follow(one);
  const refusals = [...code.constructed].filter((one) => isRefusal(modules, one));
  const thrown = namesOf(refusals).filter((name) => name !== 'ValidationFailed');
  const listed = namesOf(listOf(modules, start));
  return [
    ...missing(listed, thrown).map((name) => `${mutation}: ${name} is thrown, not listed`),
    ...missing(thrown, listed).map((name) => `${mutation}: ${name} is listed, never thrown`),
  ];
}

function namesOf(declared: readonly Declared[]): string[] {
  return [...new Set(declared.map(({ name }) => name))];
}

function missing(from: readonly string[], expected: readonly string[]): string[] {
  return expected.filter((name) => !from.includes(name));
}

/** Whether a class extends `Refusal`, or what `refusal(…)` makes. */
function isRefusal(modules: Modules, declared: Declared): boolean {
  const parent = modules.superclass(declared);
  if (!parent) return false;
  const isBase = parent.module.file.endsWith('/platform/src/kernel/refusal.ts');
  return isBase || isRefusal(modules, parent);
}

/** The classes in `refusals` of the definition that `mutation` gets. */
function listOf(modules: Modules, { module, node }: Declared): Declared[] {
  const definitions = callsIn(node)
    .filter(({ callee }) => textOf(callee) === 'mutation')
    .map((call) => (call.arguments as { expression: Node }[])[0]?.expression);
  return definitions.flatMap((definition) => {
    const list = refusalsOf(definition);
    const declared = list && modules.declared(module, textOf(list));
    return identifiersIn(declared ? declared.node.init : list).flatMap(
      (id) => modules.declared(declared?.module ?? module, textOf(id)) ?? [],
    );
  });
}

/** The value of `refusals`, also where the property has the name of a constant. */
function refusalsOf(definition: Node | undefined): Node | undefined {
  const properties = (definition?.properties ?? []) as Node[];
  for (const property of properties) {
    if (textOf(property) === 'refusals') return property;
    if (property.type === 'KeyValueProperty' && textOf(property.key) === 'refusals') {
      return property.value as Node;
    }
  }
  return undefined;
}

function callsIn(node: unknown): Node[] {
  return nodesIn(node).filter(({ type }) => type === 'CallExpression');
}

function identifiersIn(node: unknown): Node[] {
  return nodesIn(node).filter(({ type }) => type === 'Identifier');
}

function nodesIn(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(nodesIn);
  return 'type' in node ? [node as Node, ...inside] : inside;
}
