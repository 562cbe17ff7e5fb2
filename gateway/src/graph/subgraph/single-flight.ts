/** One call in flight, and the number of callers that wait for it. */
type Flight<Result> = {
  readonly result: Promise<Result>;
  readonly end: AbortController;
  waiting: number;
};

/**
 * Shares one call among concurrent callers with the same key. An aborted `signal` rejects only its own
 * caller; `end` of the call itself is aborted when no caller waits for it any more.
 */
export function singleFlight<Result>() {
  const flights = new Map<string, Flight<Result>>();

  const remove = (key: string, flight: Flight<Result>) => {
    if (flights.get(key) === flight) flights.delete(key);
  };

  const start = (key: string, call: (end: AbortController) => Promise<Result>) => {
    const end = new AbortController();
    const flight: Flight<Result> = { result: call(end), end, waiting: 0 };
    const ended = () => remove(key, flight);
    flight.result.then(ended, ended);
    flights.set(key, flight);
    return flight;
  };

  return (key: string, signal: AbortSignal, call: (end: AbortController) => Promise<Result>) => {
    const flight = flights.get(key) ?? start(key, call);
    flight.waiting += 1;
    return untilAborted(flight.result, signal, () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      remove(key, flight);
      flight.end.abort(signal.reason);
    });
  };
}

/** Settles like the promise, or rejects as soon as the signal aborts. */
function untilAborted<Result>(
  promise: Promise<Result>,
  signal: AbortSignal,
  giveUp: () => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      giveUp();
      reject(signal.reason);
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    const done = () => signal.removeEventListener('abort', onAbort);
    promise.then(
      (result) => {
        done();
        resolve(result);
      },
      (reason) => {
        done();
        reject(reason);
      },
    );
  });
}
