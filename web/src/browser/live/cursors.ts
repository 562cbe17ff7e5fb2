/** The prefix of the keys under which cursors are stored. */
const prefix = 'souk-cursor:';

/** The cursor of the last message of a subscription; undefined without one, or without storage. */
export function storedCursor(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a cursor, so that another tab or a later visit goes on after this message. */
export function storeCursor(key: string, cursor: string): void {
  try {
    localStorage.setItem(prefix + key, cursor);
  } catch {
    // A full or forbidden storage: the next connection begins with a snapshot.
  }
}

/** Forgets a cursor that the server has refused. */
export function forgetCursor(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was stored then.
  }
}
