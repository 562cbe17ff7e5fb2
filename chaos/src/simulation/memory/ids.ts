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
