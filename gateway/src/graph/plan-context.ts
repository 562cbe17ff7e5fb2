import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Planning } from '../executor/executor.ts';
import { type Requirements, requirementsIn } from '../executor/split-requirements.ts';
import { directiveArguments } from './directive-arguments.ts';

/** What the executor must know of a supergraph: its types, and the keys by which subgraphs find entities. */
export type SupergraphContext = Omit<Planning, 'plan'>;

export function planContext(document: DocumentNode, schema: GraphQLSchema): SupergraphContext {
  const keys = keysIn(document);
  const requirements = requirementsByField(document);
  const interfacesOf = (typename: string) => {
    const type = schema.getType(typename);
    return isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
  };
  return {
    isOfType: (typename, condition) => {
      if (typename === condition) return true;
      const [type, other] = [schema.getType(typename), schema.getType(condition)];
      const isComposite = isObjectType(type) || isInterfaceType(type);
      return isComposite && isAbstractType(other) && schema.isSubType(other, type);
    },
    // A subgraph with `@interfaceObject` has the keys of the interface.
    keysOf: (subgraph, typename) =>
      [typename, ...interfacesOf(typename)].flatMap(
        (name) => keys.get(`${subgraph} ${name}`) ?? [],
      ),
    requirementsOf: (typename, fieldName) => requirements.get(`${typename}.${fieldName}`),
  };
}

type Keys = Map<string, ReadonlySet<string>[]>;

/** The names of the top-level fields of each key, by subgraph and type. */
function keysIn({ definitions }: DocumentNode): Keys {
  const keys: Keys = new Map();
  const subgraphs = subgraphsIn(definitions);
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const directive of one.directives ?? []) {
      if (directive.name.value !== 'join__type') continue;
      const key = argumentOf(directive, 'key');
      const subgraph = subgraphs.get(argumentOf(directive, 'graph') ?? '');
      if (key === undefined || subgraph === undefined) continue;
      const id = `${subgraph} ${one.name.value}`;
      keys.set(id, [...(keys.get(id) ?? []), fieldsOf(key)]);
    }
  }
  return keys;
}

/** The names of subgraphs by the values of the enum that stands for them. */
function subgraphsIn(definitions: DocumentNode['definitions']): Map<string, string> {
  const names = new Map<string, string>();
  for (const one of definitions) {
    if (one.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of one.values ?? []) {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      if (graph) names.set(name.value, argumentOf(graph, 'name') ?? '');
    }
  }
  return names;
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directiveArguments(directive)[name];
  return typeof value === 'string' ? value : undefined;
}

/** The fields that require others with arguments, in any subgraph. */
function requirementsByField({ definitions }: DocumentNode): Map<string, Requirements> {
  const found = new Map<string, Requirements>();
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of one.fields ?? []) {
      const texts = directives.flatMap((directive) => argumentOf(directive, 'requires') ?? []);
      const required = new Map(texts.flatMap((text) => [...requirementsIn(selectionOf(text))]));
      if (required.size > 0) found.set(`${one.name.value}.${name.value}`, required);
    }
  }
  return found;
}

function fieldsOf(key: string): ReadonlySet<string> {
  const { selections } = selectionOf(key);
  return new Set(selections.flatMap((one) => (one.kind === Kind.FIELD ? one.name.value : [])));
}

function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('Not a selection.');
  return operation.selectionSet;
}
