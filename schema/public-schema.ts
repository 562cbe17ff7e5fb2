import { printSchema, Supergraph } from '@apollo/federation-internals';
import {
  buildSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql';

/** What only services and operators use has `@tag(name: "internal")`. */
const internal = 'internal';

/**
 * The schema that clients see: the supergraph without the parts that are internal to federation.
 * Directives for the router, such as access rights, are not part of it.
 */
export function apiSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  return buildSchema(
    printSchema(Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema()),
  );
}

/**
 * The schema without what is tagged as internal: a contract variant. It is documentation and guards
 * nothing: who knows an internal field may send it. Throws when a public field needs an internal type.
 */
export function publicSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  return apiSchemaOf(withoutInternal(supergraph));
}

type Tagged = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** Whether a node of a schema is tagged as internal. */
export function isInternal({ directives = [] }: Tagged): boolean {
  return directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'tag' &&
      given.some(({ value }) => value.kind === Kind.STRING && value.value === internal),
  );
}

/** The composer's own way to leave something out of the API schema: it checks what remains. */
const inaccessible: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
};

function withoutInternal(supergraph: DocumentNode): DocumentNode {
  const leaveOut = <Node extends Tagged>(node: Node): Node | undefined => {
    const { directives = [] } = node;
    const isHidden = directives.some(({ name }) => name.value === 'inaccessible');
    if (isHidden || !isInternal(node)) return undefined;
    return { ...node, directives: [...directives, inaccessible] };
  };
  return visit(supergraph, {
    ObjectTypeDefinition: leaveOut,
    InterfaceTypeDefinition: leaveOut,
    UnionTypeDefinition: leaveOut,
    EnumTypeDefinition: leaveOut,
    EnumValueDefinition: leaveOut,
    ScalarTypeDefinition: leaveOut,
    InputObjectTypeDefinition: leaveOut,
    FieldDefinition: leaveOut,
    InputValueDefinition: leaveOut,
  });
}
