const seed = 0x9747b28c;
const m = 0x5bd1e995;

const mix = (k: number) => {
  const mixed = Math.imul(k, m);
  return Math.imul(mixed ^ (mixed >>> 24), m);
};

/**
 * Computes MurmurHash2 of the UTF-8 bytes, 32 bits, as Kafka's Java client does
 * (`org.apache.kafka.common.utils.Utils.murmur2`): a key has the same partition on every broker.
 */
export function murmur2(text: string): number {
  const bytes = Buffer.from(text);
  const whole = bytes.length - (bytes.length % 4);
  let h = seed ^ bytes.length;
  for (let at = 0; at < whole; at += 4) h = Math.imul(h, m) ^ mix(bytes.readInt32LE(at));
  const rest = bytes.subarray(whole);
  if (rest.length > 0) h = Math.imul(h ^ rest.readUIntLE(0, rest.length), m);
  h = Math.imul(h ^ (h >>> 13), m);
  return h ^ (h >>> 15);
}

/** Maps a text to one of `count` buckets, always the same one. */
export function bucketOf(text: string, count: number): number {
  return (murmur2(text) & 0x7fff_ffff) % count;
}

/** Chooses the partition as Kafka's Java client does: by the key; without one, any. */
export function partitionFor(key: string | null, count: number): number {
  return key === null ? Math.floor(Math.random() * count) : bucketOf(key, count);
}
