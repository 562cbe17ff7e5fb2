import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { clientError } from '../http/client-error.ts';
import type { ParseOperation, SentOperation } from '../ports.ts';

export type PersistedSettings = {
  /** The operations that are known from the start, by the SHA-256 of their texts. */
  readonly listed: ReadonlyMap<string, string>;
  /** Refuses every operation that is not listed. */
  readonly safelist: boolean;
  /** The names of the clients that may register operations of their own. */
  readonly clients: readonly string[];
};

/** The maximum length of all registered texts together: what does not fit is registered anew. */
const charactersMax = 5_000_000;

/**
 * The operations that clients may send by their id: those of the manifest, and those that a known client has
 * registered (automatic persisted queries). An id is the SHA-256 of the text.
 */
export class PersistedOperations {
  readonly #settings: PersistedSettings;
  readonly #listedTexts: ReadonlySet<string>;
  readonly #registered = new LRUCache<string, string>({
    maxSize: charactersMax,
    sizeCalculation: (text) => text.length,
  });

  constructor(settings: PersistedSettings) {
    this.#settings = settings;
    this.#listedTexts = new Set(settings.listed.values());
  }

  /** See the port `TextOf`. */
  textOf({ query, documentId, extensions }: SentOperation, client?: string): string | undefined {
    const id = idIn(documentId, extensions);
    if (id === undefined) return undefined;
    if (typeof query === 'string' && query !== '') return this.#register(id, query, client);
    const text = this.#settings.listed.get(id) ?? this.#registered.get(id);
    if (text === undefined) throw this.#mayRegister(client) ? notFound() : notSupported();
    return text;
  }

  /** Wraps the parser of operations: with the safelist it throws QUERY_NOT_IN_SAFELIST for others. */
  listedOnly(parse: ParseOperation): ParseOperation {
    if (!this.#settings.safelist) return parse;
    return (source) => {
      if (!this.#listedTexts.has(source)) throw notInSafelist();
      return parse(source);
    };
  }

  #register(id: string, text: string, client: string | undefined): string {
    if (createHash('sha256').update(text).digest('hex') !== id) throw otherText();
    if (this.#mayRegister(client)) this.#registered.set(id, text);
    return text;
  }

  #mayRegister(client: string | undefined): boolean {
    const { safelist, clients } = this.#settings;
    return !safelist && client !== undefined && clients.includes(client);
  }
}

/** Throws BAD_REQUEST for an id that is none. */
function idIn(documentId: unknown, extensions: unknown): string | undefined {
  const sent = documentId ?? apolloIdIn(extensions);
  if (sent === undefined) return undefined;
  const [, id] = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(String(sent)) ?? [];
  if (!id) throw badRequest('Send the id of an operation as the 64 digits of its SHA-256.');
  return id.toLowerCase();
}

function apolloIdIn(extensions: unknown): unknown {
  if (!hasKey(extensions, 'persistedQuery')) return undefined;
  const { persistedQuery } = extensions;
  if (!hasKey(persistedQuery, 'sha256Hash') || !hasKey(persistedQuery, 'version'))
    throw badRequest('Send `extensions.persistedQuery` with `version` and `sha256Hash`.');
  if (persistedQuery.version !== 1) throw badRequest('Send version 1 of `persistedQuery`.');
  return persistedQuery.sha256Hash;
}

function hasKey<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}

function badRequest(message: string): GraphQLError {
  return clientError('BAD_REQUEST', message, 400);
}

function otherText(): GraphQLError {
  return badRequest('The id of the operation is not the SHA-256 of its text.');
}

/** The status of Apollo's servers, as its clients send the text after it. */
function notFound(): GraphQLError {
  const message = 'No operation has this id here. Send its text along with the id.';
  return clientError('PERSISTED_QUERY_NOT_FOUND', message, 200);
}

function notSupported(): GraphQLError {
  const message =
    'No operation has this id here, and this client cannot register one. Send the text.';
  return clientError('PERSISTED_QUERY_NOT_SUPPORTED', message, 200);
}

function notInSafelist(): GraphQLError {
  const message =
    'This gateway executes only the operations of its list, and this is none of them.';
  return clientError('QUERY_NOT_IN_SAFELIST', message, 403);
}
