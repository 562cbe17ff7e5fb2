let last = 0;

/** Returns the next id: unique in a run, and the same whenever the run is repeated. */
export function newId(): string {
  last += 1;
  return `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
}

/** Starts again with the first id, for the next run. */
export function resetIds(): void {
  last = 0;
}

/** True for every text in the format of a UUID, as the ids of a run are. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
