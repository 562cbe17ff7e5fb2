import { readFileSync } from 'node:fs';
import { z } from 'zod';

const request = z.object({
  name: z.string(),
  event: z.array(z.object({ listen: z.string(), script: z.object({ exec: z.array(z.string()) }) })),
  request: z.object({ method: z.string(), url: z.string() }),
});
const collection = z.object({ item: z.array(z.object({ item: z.array(request) })) });

export const collectionFile = new URL('./souk.postman_collection.json', import.meta.url);

/** The requests of the collection, in their order. */
export function collectedRequests() {
  const read = collection.parse(JSON.parse(readFileSync(collectionFile, 'utf8')));
  return read.item.flatMap(({ item }) => item);
}
