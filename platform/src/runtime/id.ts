import { v7, validate } from 'uuid';

/** Creates an id, UUID version 7 (RFC 9562): ids created later sort later. */
export function newId(): string {
  return v7();
}

/** True for a UUID of RFC 9562, the only text that a uuid column takes without an error. */
export function isUuid(text: string): boolean {
  return validate(text);
}
