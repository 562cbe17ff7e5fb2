/** The text of a GraphQL operation, with the types of its variables and of its answer. */
export type Document<Data, Variables> = string & {
  readonly types?: (variables: Variables) => Data;
};
