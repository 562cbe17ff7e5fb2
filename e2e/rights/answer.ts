import { type Client, GraphQLFailure } from '@souk/ops/client/client';
import { operationOf, type Row } from './rights-table.ts';
import type { Names } from './sample-order.ts';

/** The word of `rights.md` for a code of an error. */
const words: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'login',
  FORBIDDEN: 'no',
  NOT_FOUND: '-',
  GRAPHQL_VALIDATION_FAILED: 'hidden',
};

/** What the shop answers to somebody, in the words of `rights.md`; else as the shop said it. */
export async function answerTo(client: Client, row: Row, names: Names): Promise<string> {
  try {
    const data = await ask(client, operationOf(row, names));
    return row.what.startsWith('Mutation') ? outcome(data, row) : shown(data);
  } catch (error) {
    const code = codeOf(error);
    return code === row.endsAs ? 'yes' : (words[code] ?? code);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof GraphQLFailure) return error.codes.join();
  throw error;
}

/** The data, or the first message. */
async function ask(client: Client, operation: string): Promise<unknown> {
  if (!operation.startsWith('subscription')) return client.ask(operation);
  for await (const message of client.follow(operation)) return message;
  return null;
}

function outcome(data: unknown, { endsAs }: Row): string {
  const { asked } = data as { asked: { __typename: string } };
  if (asked.__typename === endsAs) return 'yes';
  return asked.__typename === 'NotFound' ? '-' : asked.__typename;
}

/** All that was asked for is there, or nothing of it. */
function shown(data: unknown): string {
  const leaves = leavesOf(data);
  if (leaves.every((leaf) => leaf)) return 'yes';
  return leaves.some((leaf) => leaf) ? `partly: ${JSON.stringify(data)}` : '-';
}

/** Of each value whether there is one. */
function leavesOf(data: unknown): boolean[] {
  if (typeof data !== 'object' || data === null) return [Boolean(data)];
  const inner = Object.values(data);
  return inner.length === 0 ? [false] : inner.flatMap(leavesOf);
}
