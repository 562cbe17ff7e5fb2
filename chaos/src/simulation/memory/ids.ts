let last = 0;

/** An id that no other of this run has, and that the same run has again. */
export function newId(): string {
  last += 1;
  return `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
}

/** The next run begins with the same ids. */
export function beginIdsAgain(): void {
  last = 0;
}

/** True for the ids of this run, and for any other text of their shape. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
