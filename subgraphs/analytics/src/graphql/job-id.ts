const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a job may have this id. */
export function isJobId(id: string): boolean {
  return uuid.test(id);
}
