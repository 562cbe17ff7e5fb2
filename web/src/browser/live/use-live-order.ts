import { useEffect, useRef, useState } from 'preact/hooks';
import type { OrderChangesSubscription } from '../../pages/order/order.generated.ts';
import { OrderChangesDocument } from '../../pages/order/order.generated.ts';
import { loadedAgain } from '../loaded-again.ts';
import type { Connection } from './want.ts';

/** A moment after a change: payment and delivery follow it. */
const settleMs = 250;
/** How often the page is loaded again while no connection works. */
const pollMs = 3_000;

type Change = OrderChangesSubscription['orderStatusChanged'];

/** The event of an order that the page knows last. */
const lastSeq = (events: readonly { readonly seq: number }[]) =>
  events.reduce((last, { seq }) => Math.max(last, seq), 0);

/**
 * Keeps the data of a page of an order current: each change loads the data again, and without a connection
 * that happens every few seconds. `connection` is null on the server.
 */
export function useLiveOrder<Data>(
  loaded: Data,
  orderId: string | null,
  eventsOf: (data: Data) => readonly { readonly seq: number }[],
): { readonly data: Data; readonly connection: Connection | null } {
  const [data, setData] = useState(loaded);
  const [connection, setConnection] = useState<Connection | null>(null);
  const known = useRef(0);
  known.current = lastSeq(eventsOf(data));
  useEffect(() => {
    if (orderId === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      const fresh = await loadedAgain<Data>();
      if (fresh) setData(fresh);
    };
    const onValue = (value: unknown) => {
      if ((value as Change).event.seq <= known.current) return;
      clearTimeout(timer);
      timer = setTimeout(again, settleMs);
    };
    const end = listening(orderId, onValue, setConnection);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [orderId, eventsOf]);
  usePolling(connection === 'polling', setData);
  return { data, connection };
}

function usePolling<Data>(isOn: boolean, setData: (data: Data) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(async () => {
      const fresh = await loadedAgain<Data>();
      if (fresh) setData(fresh);
    }, pollMs);
    return () => clearInterval(timer);
  }, [isOn, setData]);
}

/** Listens to the changes of an order, once the code for it is loaded. */
function listening(
  orderId: string,
  onValue: (value: unknown) => void,
  onConnection: (connection: Connection) => void,
): () => void {
  let end: (() => void) | undefined;
  let isEnded = false;
  const want = {
    key: `order:${orderId}`,
    query: OrderChangesDocument,
    variables: { orderId },
    field: 'orderStatusChanged',
  };
  onConnection('connecting');
  void import('./listen.ts').then(({ listen }) => {
    if (!isEnded) end = listen(want, { onValue, onConnection });
  });
  return () => {
    isEnded = true;
    end?.();
  };
}
