/** A field's value: what is given, or what a function of its arguments and of its object returns. */
type Value = unknown;

/** The fields of an object. An Error as a value fails its field. */
export type Row = Readonly<Record<string, Value>>;

/**
 * The data of a subgraph, by type: the fields of a root type, or the objects of any other type. Where a field
 * returns `{ id: '1' }`, the object with these values in the list of its type is meant. An object with `error`
 * fails when it is asked for as an entity.
 */
export type SubgraphData = Readonly<Record<string, Row | readonly Row[]>>;

/** An HTTP response in place of that of the subgraph. */
export type RawAnswer = {
  readonly status?: number;
  readonly type?: string;
  readonly text: string;
  /**
   * What follows the text, although the response declares to be longer: the connection is closed, a byte follows
   * now and then, or nothing. Absent: the response is complete.
   */
  readonly ends?: 'close' | 'slow' | 'never';
};

export type StubSubgraph = {
  /** Without the link to the Federation specification, unless the case is about it. */
  readonly sdl: string;
  readonly data?: SubgraphData;
  /** Answers a call, given its GraphQL document, in place of the data; undefined: the data answers. */
  readonly answer?: (document: string) => RawAnswer | undefined;
};

/** An operation of a client, and the response that the specifications require. */
export type Question = {
  readonly ask: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Realm roles of the caller; absent: the caller is anonymous. */
  readonly roles?: readonly string[];
  /** The value of `data`, with its keys in the order of the response; absent: the response has no `data`. */
  readonly gets?: unknown;
  /** Code and path of each error, in any order: `INTERNAL product.name`; `*` is any code. Absent: the response has none. */
  readonly errors?: readonly string[];
  /** The subgraphs that are called, in this order. Absent: any. */
  readonly calls?: readonly string[];
};

/** One supergraph, and questions to it. */
export type FederationCase = {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, StubSubgraph>>;
  /** The gateway refuses the supergraph with an error that has this text. */
  readonly refused?: string;
  /** The highest cost of an operation; absent: any. */
  readonly costMax?: number;
  /** The time limit of a call; absent: none. */
  readonly queryMs?: number;
  readonly questions: readonly Question[];
};
