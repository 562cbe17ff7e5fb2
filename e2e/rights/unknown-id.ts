import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { newId } from '@souk/platform/runtime/id';
import type { Kind } from './access-path.ts';

/** Generates a value of the same format as `real` that identifies nothing. */
export function unknownId(kind: Kind, real: string): string {
  switch (kind) {
    case 'number':
      return real.replace(/\d+$/, (digits) =>
        String(randomInt(900_000, 999_999)).padStart(digits.length, '9'),
      );
    case 'tracking':
      return `SK${randomBytes(8).toString('hex').toUpperCase()}`;
    case 'owner':
    case 'draft':
    case 'key':
      return randomUUID();
    case 'token':
      return randomBytes(16).toString('base64url');
    case 'page':
      return sameMoment(real);
    case 'live':
      return randomBytes(Buffer.from(real, 'base64url').length).toString('base64url');
    default:
      return newId();
  }
}

/** Cursor of an unknown order that was placed at the same moment. */
function sameMoment(cursor: string): string {
  // The version of the format and the list stand in front of the keyset.
  const [keyset = '', ...prefix] = cursor.split('.').reverse();
  const [placedAt] = JSON.parse(Buffer.from(keyset, 'base64url').toString());
  const unknown = Buffer.from(JSON.stringify([placedAt, newId()])).toString('base64url');
  return [...prefix.reverse(), unknown].join('.');
}
