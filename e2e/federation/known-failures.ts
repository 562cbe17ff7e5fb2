/** What the gateway answers wrongly today, with the reason. A question that is right again must leave the list. */
export const knownFailures: ReadonlyMap<string, string> = new Map([]);
