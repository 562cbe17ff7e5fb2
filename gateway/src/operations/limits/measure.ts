import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';

/** The size of an operation with its fragments expanded. */
export type Measure = {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly rootFields: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
};

const zero: Measure = {
  depth: 0,
  introspectionDepth: 0,
  rootFields: 0,
  fields: 0,
  aliases: 0,
  directives: 0,
};

/** The measure of a fragment that spreads itself. */
const infinite: Measure = { ...zero, depth: Number.POSITIVE_INFINITY };

/**
 * Measures an operation in time linear in its text: it measures each fragment once, however often it
 * is spread. A fragment that spreads itself has infinite depth.
 */
export function measure(operation: OperationDefinitionNode, document: DocumentNode): Measure {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Measure>();

  const ofFragment = (name: string): Measure => {
    const earlier = measured.get(name);
    if (earlier) return earlier;
    measured.set(name, infinite);
    const found = ofSelections(fragments.get(name)?.selectionSet.selections);
    measured.set(name, found);
    return found;
  };
  const ofSelection = (selection: SelectionNode): Measure => {
    const directives = selection.directives?.length ?? 0;
    const inside =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? ofFragment(selection.name.value)
        : ofSelections(selection.selectionSet?.selections);
    const outer = selection.kind === Kind.FIELD ? addField(selection, inside) : inside;
    return { ...outer, directives: outer.directives + directives };
  };
  const ofSelections = (selections: readonly SelectionNode[] = []): Measure =>
    selections.map(ofSelection).reduce(add, zero);

  const { directives, ...rest } = ofSelections(operation.selectionSet.selections);
  return { ...rest, directives: directives + (operation.directives?.length ?? 0) };
}

/** Adds a field to the measure of its selections. `__typename` is free, so it is not a root field. */
function addField({ name, alias }: FieldNode, inside: Measure): Measure {
  const isIntrospection = name.value === '__schema' || name.value === '__type';
  const depth = inside.depth + 1;
  return {
    depth: isIntrospection ? 0 : depth,
    introspectionDepth: isIntrospection ? depth : inside.introspectionDepth,
    rootFields: name.value === '__typename' ? 0 : 1,
    fields: inside.fields + 1,
    aliases: inside.aliases + (alias ? 1 : 0),
    directives: inside.directives,
  };
}

function add(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    rootFields: one.rootFields + other.rootFields,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  };
}
