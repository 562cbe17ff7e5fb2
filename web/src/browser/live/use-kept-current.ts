import { useEffect, useRef, useState } from 'preact/hooks';
import { loadedAgain } from '../loaded-again.ts';
import { listening } from './use-live-data.ts';
import type { Connection, Want } from './want.ts';

type Keeping<Data> = {
  /** The messages after which the data are loaded again; null for none. */
  readonly want: Want | null;
  /** After how many milliseconds the data are loaded again without a message; null for data that no longer change. */
  readonly everyMs: (data: Data) => number | null;
  /** The least time between two loads, in milliseconds: in a busy shop messages come much more often. */
  readonly gapMs?: number;
};

/**
 * Keeps the data of a page current, by messages and by the clock. `connection` is null on the server and for data
 * that no longer change.
 */
export function useKeptCurrent<Data>(
  loaded: Data,
  { want, everyMs, gapMs = 1_000 }: Keeping<Data>,
) {
  const [data, setData] = useState(loaded);
  const [connection, setConnection] = useState<Connection | null>(null);
  const load = useRef<(() => void) | null>(null);
  load.current ??= oneAtATime(async () => {
    const fresh = await loadedAgain<Data>();
    if (fresh) setData(fresh);
  }, gapMs);
  // What the connection asks is the same for as long as the page is open.
  const wanted = useRef(want);
  useEffect(() => {
    const { current } = wanted;
    return current ? listening(current, () => load.current?.(), setConnection) : undefined;
  }, []);
  const interval = everyMs(data);
  useEffect(() => {
    if (interval === null) return;
    // Without messages it is the clock alone that keeps the page current, and the page says so.
    if (!wanted.current) setConnection('polling');
    const timer = setInterval(() => document.hidden || load.current?.(), interval);
    return () => {
      clearInterval(timer);
      if (!wanted.current) setConnection(null);
    };
  }, [interval]);
  return { data, connection };
}

/** A function that runs `work` at once, or `gapMs` after the run before it: called often, it runs once more. */
function oneAtATime(work: () => Promise<void>, gapMs: number): () => void {
  let isBusy = false;
  let isWanted = false;
  const run = async () => {
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      await work();
      await new Promise((resolve) => setTimeout(resolve, gapMs));
    }
    isBusy = false;
  };
  return () => {
    isWanted = true;
    if (!isBusy) void run();
  };
}
