/** Keeps calls away from something that does not answer. */
export type Breaker = {
  /** False while calls are kept away. After a pause one call is let through, to look. */
  readonly mayCall: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
};

const failuresMax = 5;
const pauseMs = 1_000;

/** Opens after five failures in a row, and lets one call a second through until one succeeds. */
export function newBreaker(now: () => number = () => performance.now()): Breaker {
  let failures = 0;
  let nextTry = 0;
  return {
    mayCall: () => {
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
