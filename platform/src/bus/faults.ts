/** Nobody made this topic. */
export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';

  constructor(topics: readonly string[]) {
    super(`The broker has no topic ${topics.join(', ')}.`);
  }
}

/** The broker can't be reached now. What was asked for may have been done all the same. */
export class BusUnavailable extends Error {
  override readonly name = 'BusAway';

  constructor(cause: unknown) {
    super('The broker is away.', { cause });
  }
}
