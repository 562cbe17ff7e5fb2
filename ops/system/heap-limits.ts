/**
 * The heap of the launcher, with all subgraphs of an embedded shop, in MB. Without a bound V8 lets it
 * grow with the number of orders, as it seldom collects what is old.
 */
export const launcherHeapMb = 224;
/** The heap of each service that has a process of its own, in MB. */
export const serviceHeapMb = 192;

/** Node's options for a heap of this size. A small part of it is for young objects. */
export function heapOptions(megabytes: number): readonly string[] {
  return [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=4'];
}
