import { failureCodeOf } from '../../domain/failure-code.ts';
import type { OrderFailureResolvers } from '../schema.generated.ts';

export const OrderFailure = {
  reason: ({ code }) => failureCodeOf(code),
} satisfies OrderFailureResolvers;
