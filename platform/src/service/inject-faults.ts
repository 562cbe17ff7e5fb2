import type { Contract } from '@souk/schema/contract';
import type { Consumers } from '../messaging/consumer/consumers.ts';
import type { Handler } from '../messaging/consumer/handler.ts';
import { type InjectedFault, injectFault } from '../runtime/injected-fault.ts';

type Resolve = (...args: never[]) => unknown;

/** Injects the fault of this moment before each field of the roots, and before each entity is resolved. */
export function resolversWithFault<Resolvers extends object>(
  resolvers: Resolvers,
  fault: () => InjectedFault,
): Resolvers {
  const types = Object.entries(resolvers).map(([type, fields]) => {
    const isRoot = type === 'Query' || type === 'Mutation';
    const wrapped = Object.entries<unknown>(fields).map(([name, resolve]) => {
      const isEntry = isRoot || name === '__resolveReference';
      return [
        name,
        isEntry && typeof resolve === 'function' ? faulty(resolve as Resolve, fault) : resolve,
      ];
    });
    return [type, Object.fromEntries(wrapped)];
  });
  return Object.fromEntries(types) as Resolvers;
}

/**
 * Injects the fault of this moment before each handler. A batch that fails is delivered again until it
 * succeeds, as when the database is unavailable: none of its messages becomes a dead letter.
 */
export function consumersWithFault<Out extends Contract>(
  consumers: Consumers<Out>,
  fault: () => InjectedFault,
): Consumers<Out> {
  return consumers.map((subscription) => ({
    ...subscription,
    handlers: new Map(
      [...subscription.handlers].map(([type, handle]) => [
        type,
        faulty(handle, fault) as Handler<never, Out>,
      ]),
    ),
  }));
}

function faulty(run: Resolve, fault: () => InjectedFault): Resolve {
  return async (...args) => {
    await injectFault(fault());
    return run(...args);
  };
}
