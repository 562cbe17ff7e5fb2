import { v7 } from 'uuid';

/** Creates an id, UUID version 7 (RFC 9562): ids created later sort later. */
export function newId(): string {
  return v7();
}
