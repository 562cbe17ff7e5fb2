import type { Contract, Data, MessageType } from '@souk/schema/contract';
import type { Handler } from './handler.ts';

/** The handlers of one contract's messages, by type. */
export type Subscription<Out extends Contract> = {
  /** All types that may occur on the topics. A type without a handler is skipped. */
  readonly contract: Contract;
  readonly handlers: ReadonlyMap<string, Handler<never, Out>>;
  /**
   * Null reads records by their type, as our services publish them. Otherwise reads the topic's
   * records from any source but this one.
   */
  readonly exceptSource: string | null;
};

/** The subscriptions of a service, in the order of their declaration. */
export type Consumers<Out extends Contract> = readonly Subscription<Out>[];

/** Subscribes to messages of a contract, with a handler by type. Several types may share one. */
export function on<In extends Contract, Out extends Contract>(
  contract: In,
  handlers: { readonly [Type in keyof In]?: Handler<Data<In[Type]>, Out> },
): Subscription<Out> {
  const table = Object.entries<Handler<never, Out> | undefined>(handlers);
  return {
    contract,
    handlers: new Map(table.flatMap(([type, handle]) => (handle ? [[type, handle]] : []))),
    exceptSource: null,
  };
}

/**
 * Subscribes to the records of a topic that external producers write, such as tills or a shell, and
 * not its owner. They may have any headers, and no key.
 */
export function onForeign<In extends MessageType, Out extends Contract>(
  owner: string,
  kind: In,
  handle: Handler<Data<In>, Out>,
): Subscription<Out> {
  return {
    contract: { [kind.topic]: kind },
    handlers: new Map([[kind.topic, handle]]),
    exceptSource: owner,
  };
}

/** Returns the topics to subscribe to: those of the messages that have a handler. */
export function topicsOf<Out extends Contract>(consumers: Consumers<Out>): readonly string[] {
  const topics = consumers.flatMap(({ contract, handlers }) =>
    [...handlers.keys()].flatMap((type) => contract[type]?.topic ?? []),
  );
  return [...new Set(topics)];
}
