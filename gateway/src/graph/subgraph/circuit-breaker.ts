/** Stops calls to a service that does not answer. */
export type CircuitBreaker = {
  /** False while the circuit is open. After a pause it allows one trial call. */
  readonly allowsCall: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
};

const failuresMax = 5;
const pauseMs = 1_000;

/** Opens after five failures in a row, and allows one call per second until one succeeds. */
export function newCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0;
  let nextTry = 0;
  return {
    allowsCall: () => {
      if (failures < failuresMax) return true;
      if (now() < nextTry) return false;
      nextTry = now() + pauseMs;
      return true;
    },
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      nextTry = now() + pauseMs;
    },
  };
}
