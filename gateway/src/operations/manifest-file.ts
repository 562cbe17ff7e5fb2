import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A manifest as Apollo's tools write it. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), body: z.string() })),
});

/** A setting with the path of a manifest of persisted operations. Becomes their texts by their ids. */
export const manifestFile = z.string().transform((path, { addIssue }) => {
  try {
    const { operations } = manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(operations.map(({ id, body }) => [id, body]));
  } catch {
    const message = 'Must be the path of a manifest in the format apollo-persisted-query-manifest.';
    addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});
