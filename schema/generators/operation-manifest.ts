import { createHash } from 'node:crypto';
import { getOperationAST, parse } from 'graphql';

/**
 * The manifest of the operations that our own clients send, in the format of Apollo's tools: the gateway takes
 * them by their ids, and with `SAFELIST` no others. The id of an operation is the SHA-256 of its text.
 */
export function operationManifest(texts: readonly string[]): string {
  const operations = [...new Set(texts)].map((body) => {
    const operation = getOperationAST(parse(body));
    const id = createHash('sha256').update(body).digest('hex');
    return { id, name: operation?.name?.value ?? '', type: operation?.operation ?? 'query', body };
  });
  operations.sort((one, other) => compared(one.name, other.name) || compared(one.id, other.id));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
