import { type Client, GraphQLFailure } from '@souk/ops/client/client';
import { operationOf, type Row } from './rights-table.ts';
import type { Variables } from './sample-order.ts';

/** Word in `rights.md` for each error code. */
const words: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'login',
  FORBIDDEN: 'no',
  NOT_FOUND: '-',
  GRAPHQL_VALIDATION_FAILED: 'hidden',
};

/** Sends the operation of a row. Returns the answer in the words of `rights.md`, or else unchanged. */
export async function answerTo(client: Client, row: Row, variables: Variables): Promise<string> {
  try {
    const data = await ask(client, operationOf(row, variables));
    return row.label.startsWith('Mutation') ? outcome(data, row) : shown(data);
  } catch (error) {
    const code = codeOf(error);
    return code === row.refusal ? 'yes' : (words[code] ?? code);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof GraphQLFailure) return error.codes.join();
  throw error;
}

/** Returns the data, or the first message of a subscription. */
async function ask(client: Client, operation: string): Promise<unknown> {
  // Each is refused or changes nothing, so it may be repeated while the shop is too busy.
  if (!operation.startsWith('subscription')) return client.askRepeatedly(operation);
  for await (const message of client.subscribe(operation)) return message;
  return null;
}

function outcome(data: unknown, { refusal }: Row): string {
  const { result } = data as { result: { __typename: string } };
  if (result.__typename === refusal) return 'yes';
  return result.__typename === 'NotFound' ? '-' : result.__typename;
}

/** Compares the data with the request: all of it, none of it, or a part. */
function shown(data: unknown): string {
  const leaves = leavesOf(data);
  if (leaves.every((leaf) => leaf)) return 'yes';
  return leaves.some((leaf) => leaf) ? `partly: ${JSON.stringify(data)}` : '-';
}

/** Returns for each leaf whether it has a value. */
function leavesOf(data: unknown): boolean[] {
  if (typeof data !== 'object' || data === null) return [Boolean(data)];
  const inner = Object.values(data);
  return inner.length === 0 ? [false] : inner.flatMap(leavesOf);
}
