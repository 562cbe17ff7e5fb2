import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ParseOperation } from '../ports.ts';
import { fragmentsOf } from './fragments.ts';
import { measure } from './limits/measure.ts';

/** The limits on the size and shape of an operation. */
export type Limits = {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly rootMutations: number;
  readonly directives: number;
  /** All fields, counting each fragment at every spread. */
  readonly fields: number;
  /** The depth below `__schema` and `__type`: the usual introspection query needs 14. */
  readonly introspectionDepth: number;
  /** The highest possible cost by `@cost` and `@listSize`; see `costOf`. */
  readonly cost: number;
};

/** The defaults. docs/operations.md lists those that the environment can change. */
export const defaultLimits: Limits = {
  tokens: 1_000,
  depth: 12,
  aliases: 15,
  rootFields: 5,
  rootMutations: 1,
  directives: 50,
  fields: 2_000,
  introspectionDepth: 16,
  cost: 1_000,
};

/** The maximum length of all cached documents together. */
const cachedCharactersMax = 5_000_000;

/**
 * Creates a parser that rejects operations above the limits on size and shape, before validation and
 * planning. Caches the documents of accepted texts. Errors name the kind of limit, never its figure.
 */
export function useLimits(limits: Limits): ParseOperation {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: cachedCharactersMax,
    sizeCalculation: (_, source) => source.length + 1,
  });
  return (source) => {
    const cached = documents.get(source);
    if (cached) return cached;
    const document = parseWithin(limits, source);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) check(definition, document, limits);
    }
    documents.set(source, document);
    return document;
  };
}

function parseWithin({ tokens }: Limits, source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (/more that \d+ tokens/.test(error.message)) throw limitExceeded('TOO_MANY_TOKENS');
    const { message, source: text, positions } = error;
    const extensions = { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } };
    throw new GraphQLError(message, { source: text, positions, extensions });
  }
}

function check(operation: OperationDefinitionNode, document: DocumentNode, limits: Limits): void {
  const found = measure(operation, document);
  const { rootFields, rootMutations } = limits;
  const roots = operation.operation === 'query' ? rootFields : rootMutations;
  if (found.depth > limits.depth) throw limitExceeded('TOO_DEEP');
  if (found.introspectionDepth > limits.introspectionDepth) throw limitExceeded('TOO_DEEP');
  if (found.aliases > limits.aliases) throw limitExceeded('TOO_MANY_ALIASES');
  if (found.rootFields > roots) throw limitExceeded('TOO_MANY_ROOT_FIELDS');
  if (found.directives > limits.directives) throw limitExceeded('TOO_MANY_DIRECTIVES');
  if (found.fields > limits.fields) throw limitExceeded('TOO_MANY_FIELDS');
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) checkRootField(operation, document);
}

/**
 * Rejects `@skip` and `@include` at the root of a subscription (GraphQL specification of September 2025,
 * section 5.2.4.1), where graphql-js throws for a variable instead of reporting an error.
 */
function checkRootField(operation: OperationDefinitionNode, document: DocumentNode): void {
  const unseen = fragmentsOf(document);
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.directives?.some(({ name }) => /^(skip|include)$/.test(name.value)))
        throw conditionalRootField();
      if (selection.kind === Kind.FIELD) continue;
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      const fragment = spread === null ? selection : unseen.get(spread);
      if (spread !== null) unseen.delete(spread);
      if (fragment && 'selectionSet' in fragment) visit(fragment.selectionSet.selections);
    }
  };
  visit(operation.selectionSet.selections);
}

function conditionalRootField(): GraphQLError {
  const message = 'A subscription has one root field, without @skip and @include: remove them.';
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  return new GraphQLError(message, { extensions });
}

const messages = {
  TOO_MANY_TOKENS: 'The operation has too many tokens. Split it, or select fewer fields.',
  TOO_DEEP: 'The operation is nested too deeply. Select fewer levels.',
  TOO_MANY_ALIASES: 'The operation has too many aliases. Split it into several operations.',
  TOO_MANY_ROOT_FIELDS: 'The operation has too many root fields. Split it into several operations.',
  TOO_MANY_DIRECTIVES: 'The operation has too many directives. Remove some.',
  TOO_MANY_FIELDS: 'The operation has too many fields. Split it into several operations.',
  TOO_COSTLY: 'The operation costs too much. Request shorter lists.',
} as const;

/** The codes of operations that exceed a limit. */
export const limitCodes = Object.keys(messages);

/** The error for an exceeded limit: it names the kind of limit, never its figure. `detail` follows the message. */
export function limitExceeded(code: keyof typeof messages, detail?: string): GraphQLError {
  const message = detail === undefined ? messages[code] : `${messages[code]} ${detail}`;
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
