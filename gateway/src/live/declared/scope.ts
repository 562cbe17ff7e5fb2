import type { Viewer } from '@souk/auth/viewer';

/** What a condition or a path in `@fromTopic` may look at. */
export type Scope = {
  readonly args: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
  readonly event: Readonly<Record<string, unknown>>;
};

/** A path such as `args.orderId`: where to begin, and the names to follow. */
export type Path = readonly string[];

/** Throws when the text is no path that begins with `args`, `viewer` or `event`. */
export function pathIn(text: string): Path {
  if (!/^(args|viewer|event)(\.\w+)+$/.test(text)) throw new Error(`"${text}" is no path.`);
  return text.split('.');
}

/** What stands there; undefined where the path leads nowhere. */
export function valueAt(path: Path, scope: Partial<Scope>): unknown {
  let value: unknown = scope;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
