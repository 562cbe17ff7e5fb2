import { useEffect, useRef, useState } from 'preact/hooks';
import { loadedAgain } from '../loaded-again.ts';
import type { Connection, Want } from './want.ts';

/** A moment after a change: payment and delivery follow it. */
const settleMs = 250;
/** How often the page is loaded again while no connection works. */
const pollMs = 3_000;

type LiveData<Data> = {
  readonly data: Data;
  readonly connection: Connection | null;
  /** Replaces the data by what a form of the page has answered. */
  readonly setData: (data: Data) => void;
};

/**
 * Keeps the data of a page current: each message that `isNew` loads the data again, and without a connection that
 * happens every few seconds. Without a `want` the data stay as they are. `connection` is null on the server.
 */
export function useLiveData<Data>(
  loaded: Data,
  want: Want | null,
  isNew: (data: Data, value: unknown) => boolean,
): LiveData<Data> {
  const [data, setData] = useState(loaded);
  const [connection, setConnection] = useState<Connection | null>(null);
  // What the connection asks is the same for as long as the key is.
  const current = useRef({ data, want, isNew });
  current.current = { data, want, isNew };
  const key = want?.key;
  useEffect(() => {
    const { want: wanted } = current.current;
    if (!key || !wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      const fresh = await loadedAgain<Data>();
      if (fresh) setData(fresh);
    };
    const onValue = (value: unknown) => {
      if (!current.current.isNew(current.current.data, value)) return;
      clearTimeout(timer);
      timer = setTimeout(again, settleMs);
    };
    const end = listening(wanted, onValue, setConnection);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [key]);
  usePolling(connection === 'polling', setData);
  return { data, connection, setData };
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

/** Listens to a subscription, once the code for it is loaded. Returns a function that ends it. */
export function listening(
  want: Want,
  onValue: (value: unknown) => void,
  onConnection: (connection: Connection) => void,
): () => void {
  let end: (() => void) | undefined;
  let isEnded = false;
  onConnection('connecting');
  void import('./listen.ts').then(({ listen }) => {
    if (!isEnded) end = listen(want, { onValue, onConnection });
  });
  return () => {
    isEnded = true;
    end?.();
  };
}
