/** The errors of one document, or of its variables, that a client gets at most. */
export const errorsMax = 10;
/** Messages of graphql-js repeat names and values of the client, however long they are. */
const messageMax = 500;

/** A message at the length that a client gets at most: a small request must not have a large answer. */
export function shortened(message: string): string {
  return message.length > messageMax ? `${message.slice(0, messageMax)}…` : message;
}
