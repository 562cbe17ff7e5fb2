import type { Hosting } from './system-settings.ts';

/**
 * The heap of the launcher, with all subgraphs of an embedded shop, in MB. Without a bound V8 lets it
 * grow with the number of orders, as it seldom collects what is old.
 */
export const launcherHeapMb = 224;
/** The heap of each service that has a process of its own, in MB. */
export const serviceHeapMb = 192;

/** The part of a heap that is for young objects, in MB. */
export const youngMb = 4;
/**
 * The same for the gateway where its memory is its own. What fifty requests hold at a time does not fit into 4 MB: V8
 * then copies it, and collects it with the old objects, which costs a third more CPU. See bench/README.md.
 */
export const gatewayYoungMb = 32;

/** The part for young objects in the process of a service, in MB. The embedded shop shares one small memory. */
export function youngMbOf(service: string, hosting: Hosting): number {
  return service === 'gateway' && hosting !== 'one-process' ? gatewayYoungMb : youngMb;
}

/** Node's options for a heap with so many megabytes for old objects, and so many for young ones. */
export function heapOptions(megabytes: number, young = youngMb): readonly string[] {
  return [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${young}`];
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
