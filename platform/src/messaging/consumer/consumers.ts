import type { Contract, Data, Message as Kind } from '@souk/schema/contract';
import type { Handler } from './handler.ts';

/** Which messages of one contract somebody handles, and how. */
export type Subscription<Out extends Contract> = {
  /** All that may come on the topics: what has no handler is passed over. */
  readonly contract: Contract;
  readonly handlers: ReadonlyMap<string, Handler<never, Out>>;
  /** Reads only what this service did not tell itself. Null reads what services of ours tell. */
  readonly notOf: string | null;
};

/** What a service listens to, in the order it was written down. */
export type Consumers<Out extends Contract> = readonly Subscription<Out>[];

/** The table of a contract: type → who handles it. A handler may stand at several types. */
export function on<In extends Contract, Out extends Contract>(
  contract: In,
  handlers: { readonly [Type in keyof In]?: Handler<Data<In[Type]>, Out> },
): Subscription<Out> {
  const table = Object.entries<Handler<never, Out> | undefined>(handlers);
  return {
    contract,
    handlers: new Map(table.flatMap(([type, handle]) => (handle ? [[type, handle]] : []))),
    notOf: null,
  };
}

/**
 * Who handles the records of a topic that do not come from its owner: a till's or a shell's, with
 * whatever headers, and perhaps no key.
 */
export function onForeign<In extends Kind, Out extends Contract>(
  owner: string,
  kind: In,
  handle: Handler<Data<In>, Out>,
): Subscription<Out> {
  return {
    contract: { [kind.topic]: kind },
    handlers: new Map([[kind.topic, handle]]),
    notOf: owner,
  };
}

/** The topics to subscribe to: those of the messages that have a handler. */
export function topicsOf<Out extends Contract>(consumers: Consumers<Out>): readonly string[] {
  const topics = consumers.flatMap(({ contract, handlers }) =>
    [...handlers.keys()].flatMap((type) => contract[type]?.topic ?? []),
  );
  return [...new Set(topics)];
}
