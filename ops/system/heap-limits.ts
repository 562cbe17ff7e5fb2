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

/**
 * What Node's allocator of memory outside of the heap, that of glibc, gives back to the machine. By itself it keeps
 * what loading and compiling the modules has taken, as it puts larger and larger blocks among the small ones, in
 * up to eight arenas for each core. Other systems ignore these variables.
 */
export const allocator: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
