/** One call under way, and how many wait for it. */
type Flight<Result> = {
  readonly result: Promise<Result>;
  readonly end: AbortController;
  waiting: number;
};

/**
 * Makes one call of several equal ones at the same time. Who gives up (`signal`) stops waiting; the
 * call itself is aborted when nobody waits for it any more.
 */
export function singleFlight<Result>() {
  const flights = new Map<string, Flight<Result>>();

  const takeOff = (key: string, call: (signal: AbortSignal) => Promise<Result>) => {
    const end = new AbortController();
    const flight: Flight<Result> = { result: call(end.signal), end, waiting: 0 };
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.result.then(land, land);
    end.signal.addEventListener('abort', land);
    flights.set(key, flight);
    return flight;
  };

  return (key: string, signal: AbortSignal, call: (signal: AbortSignal) => Promise<Result>) => {
    const flight = flights.get(key) ?? takeOff(key, call);
    flight.waiting += 1;
    return untilAborted(flight.result, signal, () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.end.abort(signal.reason);
    });
  };
}

/** The promise's outcome, or a rejection as soon as the signal aborts. */
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
    promise.then(resolve, reject).finally(done);
  });
}
