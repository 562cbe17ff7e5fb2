import type { Pool } from 'pg';

/** How many connections of a pool are in which state; `waiting` is work that waits for one. */
type PoolFigure = {
  readonly pool: string;
  readonly state: 'used' | 'idle' | 'waiting';
  readonly count: number;
};

/** Reads the pools of a process. */
export type PoolFigures = () => readonly PoolFigure[];

/** Figures of the pools that are there, by name. */
export function poolFigures(pools: ReadonlyMap<string, Pool>): PoolFigures {
  return () =>
    [...pools].flatMap(([pool, { totalCount, idleCount, waitingCount }]) => [
      { pool, state: 'used', count: totalCount - idleCount },
      { pool, state: 'idle', count: idleCount },
      { pool, state: 'waiting', count: waitingCount },
    ]);
}
