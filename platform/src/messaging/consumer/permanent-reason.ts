import { z } from 'zod';
import { refusedValue } from '../../database/refused-value.ts';
import { Contradiction } from '../../kernel/contradiction.ts';
import { ValidationFailed } from '../../kernel/refusals.ts';
import { NonRetryableError } from './handler.ts';
import { errorText } from './park.ts';

/** Why no attempt to handle a message can succeed. Null for a fault that may pass. Shows no value. */
export function permanentReason(fault: unknown): string | null {
  if (fault instanceof NonRetryableError || fault instanceof Contradiction) return errorText(fault);
  const invalid = invalidFields(fault);
  if (invalid) return `The message has invalid values: ${invalid}`;
  const code = refusedValue(fault);
  return code === null ? null : `The database refuses a value of the message: SQLSTATE ${code}.`;
}

/** The log fields of a fault with its permanent reason. A permanent one needs no stack: the message is wrong, not the code. */
export function faultFields(
  fault: unknown,
  reason: string | null,
): { readonly reason: string } | { readonly err: unknown } {
  return reason === null || fault instanceof NonRetryableError ? { err: fault } : { reason };
}

function invalidFields(fault: unknown): string | null {
  if (!(fault instanceof ValidationFailed || fault instanceof z.ZodError)) return null;
  const issues = fault instanceof z.ZodError ? fault.issues : fault.fields;
  return issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');
}
