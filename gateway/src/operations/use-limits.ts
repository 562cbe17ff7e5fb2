import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ReadOperation } from '../ports.ts';
import { measure } from './limits/measure.ts';
import type { Limits } from './limits/settings.ts';

const charactersKept = 5_000_000;

/**
 * Refuses operations that would cost more than they are worth, before anybody validates or plans
 * them. Says which kind of limit it was and never its figure. Good texts are remembered.
 */
export function limitedTo(limits: Limits): ReadOperation {
  const read = new LRUCache<string, DocumentNode>({
    maxSize: charactersKept,
    sizeCalculation: (_, source) => source.length + 1,
  });
  return (source) => {
    const earlier = read.get(source);
    if (earlier) return earlier;
    const document = parseWithin(limits, source);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) check(definition, document, limits);
    }
    read.set(source, document);
    return document;
  };
}

function parseWithin({ tokens }: Limits, source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (/more that \d+ tokens/.test(error.message)) throw tooMuch('TOO_MANY_TOKENS');
    const { message, source: text, positions } = error;
    const extensions = { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } };
    throw new GraphQLError(message, { source: text, positions, extensions });
  }
}

function check(operation: OperationDefinitionNode, document: DocumentNode, limits: Limits): void {
  const found = measure(operation, document);
  const { rootFields, rootMutations } = limits;
  const roots = operation.operation === 'query' ? rootFields : rootMutations;
  if (found.depth > limits.depth) throw tooMuch('TOO_DEEP');
  if (found.introspectionDepth > limits.introspectionDepth) throw tooMuch('TOO_DEEP');
  if (found.aliases > limits.aliases) throw tooMuch('TOO_MANY_ALIASES');
  if (found.rootFields > roots) throw tooMuch('TOO_MANY_ROOT_FIELDS');
  if (found.directives > limits.directives) throw tooMuch('TOO_MANY_DIRECTIVES');
  if (found.fields > limits.fields) throw tooMuch('TOO_MANY_FIELDS');
}

const messages = {
  TOO_MANY_TOKENS: 'The operation is too long.',
  TOO_DEEP: 'The operation nests too deeply.',
  TOO_MANY_ALIASES: 'The operation has too many aliases.',
  TOO_MANY_ROOT_FIELDS: 'The operation asks for too many things at once.',
  TOO_MANY_DIRECTIVES: 'The operation has too many directives.',
  TOO_MANY_FIELDS: 'The operation has too many fields.',
  TOO_COSTLY: 'The operation would cost too much. Ask for shorter lists.',
} as const;

/** The codes of operations that exceed a limit. */
export const limitCodes = Object.keys(messages);

/** Why an operation is refused; it says which kind of limit it was and never its figure. */
export function tooMuch(code: keyof typeof messages): GraphQLError {
  return new GraphQLError(messages[code], { extensions: { code, http: { status: 400 } } });
}
