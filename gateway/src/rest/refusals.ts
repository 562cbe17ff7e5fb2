import { type FieldError, Problem } from '../http/problem.ts';
import { numberOf } from './money.ts';
import type { RefusedMember } from './refused-member.ts';
import type { Route } from './route.ts';

/** The status of each refusal of the graph that a row may meet. An unknown one, of another revision, is 409. */
export const refusalStatuses: Readonly<Record<string, number>> = {
  ValidationFailed: 400,
  EmailNotConfirmed: 403,
  FreeDepositsOff: 403,
  NotFound: 404,
  AccountExists: 409,
  AccountFrozen: 409,
  BelowReserved: 409,
  CartOrdered: 409,
  DuplicateOrder: 409,
  EmailTaken: 409,
  IllegalTransition: 409,
  ManagedByCheckout: 409,
  OutOfStock: 409,
  PriceChanged: 409,
  RequestInProgress: 409,
  SeveralParcels: 409,
  SkuTaken: 409,
  UsernameTaken: 409,
  VersionConflict: 409,
  IdempotencyKeyReused: 422,
  UnknownProduct: 422,
  UnknownUser: 422,
};

/** The code of a refusal: its name in capitals. */
export function codeOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

/** Why a checkout may have failed: the codes of the answer 500 of an older system. */
const failures = [
  'ACCOUNT_CLOSED',
  'CANCELLED_BY_BUYER',
  'CANCELLED_BY_OPERATOR',
  'CANCELLED_BY_SELLER',
  'INSUFFICIENT_FUNDS',
  'NO_ACCOUNT',
  'NO_DELIVERY_SLOT',
  'OTHER_CURRENCY',
  'REFUNDED',
  'TIMED_OUT',
];

/** The codes that are counted by name, beside those of the graph. */
export const codesOfRest: readonly string[] = [
  ...Object.keys(refusalStatuses).map(codeOf),
  ...failures,
  'METHOD_NOT_ALLOWED',
  'REPORT_NOT_DONE',
];

/** The problem of a refusal. `isPrecondition`: the expected version came from `If-Match` (RFC 9110). */
export function problemOf(member: RefusedMember, route: Route, isPrecondition: boolean): Problem {
  const { __typename, reason = 'Refused.', fields, retryAfterSeconds } = member;
  const status = __typename === 'VersionConflict' && isPrecondition ? 412 : undefined;
  return new Problem(status ?? refusalStatuses[__typename] ?? 409, codeOf(__typename), reason, {
    ...(fields && { fields: fields.map((field) => inBody(field, route.names)) }),
    ...(retryAfterSeconds && { retryAfterSeconds }),
    ...pricesIn(member),
  });
}

function pricesIn({ total, prices }: RefusedMember) {
  if (!total || !prices) return {};
  const current = prices.map(({ productId, unitPrice }) => ({
    productId,
    unitPrice: numberOf(unitPrice),
  }));
  return { members: { prices: current, total: numberOf(total) } };
}

/** The path in the request's own names: `input.items.0.expectedUnitPrice.amount` is `items[0].unitPrice`. */
function inBody(
  { path, message }: { readonly path: readonly string[]; readonly message: string },
  names: Readonly<Record<string, string>> = {},
): FieldError {
  const steps = path[0] === 'input' ? path.slice(1) : path;
  const own = pathText(steps);
  const renamed = Object.entries(names).find(([from]) => own === from || own.endsWith(`.${from}`));
  return { path: renamed ? own.slice(0, -renamed[0].length) + renamed[1] : own, message };
}

/** A path as JavaScript writes it: `items[0].quantity`. */
export function pathText(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((text, step) => {
    if (/^\d+$/.test(String(step))) return `${text}[${String(step)}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
