/** The last change of a setting. */
export type SettingState = {
  readonly key: string;
  /** The value as text; null when the setting was cleared. */
  readonly value: string | null;
  /** When the value ends by itself; null: never. */
  readonly until: Date | null;
  readonly version: number;
};

/** Where a service keeps its copies of the settings. */
export type SettingStore = {
  readonly load: () => Promise<readonly SettingState[]>;
  /** Stores a state, unless a newer one of its key is stored. */
  readonly save: (state: SettingState) => Promise<void>;
};

/** Runs a statement with `?` for each value, in a transaction of its own. */
type Execute = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/** Keeps the copies of the settings in the table `setting_copies` of a database. */
export function settingStore(execute: Execute): SettingStore {
  return {
    load: async () => {
      const rows = await execute('select key, value, until, version from setting_copies', []);
      return (rows as SettingState[]).map(({ until, ...rest }) => ({
        ...rest,
        // Some clients of PostgreSQL return a text.
        until: until && new Date(until),
      }));
    },
    save: async ({ key, value, until, version }) => {
      await execute(
        `insert into setting_copies as copy (key, value, until, version) values (?, ?, ?, ?)
         on conflict (key) do update
         set value = excluded.value, until = excluded.until, version = excluded.version
         where copy.version < excluded.version`,
        [key, value, until, version],
      );
    },
  };
}

/** The settings in force in this process. They are filled by `followSettings`. */
export class LiveSettings {
  readonly #states = new Map<string, SettingState>();

  /** Returns the value in force now. Null when none was set, it was cleared, or its time is over. */
  textOf(key: string, now = new Date()): string | null {
    const { value = null, until = null } = this.#states.get(key) ?? {};
    return until !== null && until <= now ? null : value;
  }

  /** Whether the state is newer than what is in force. */
  isNews({ key, version }: SettingState): boolean {
    return version > (this.#states.get(key)?.version ?? 0);
  }

  /** Puts a state in force, unless a newer one of its key is in force. */
  apply(state: SettingState): void {
    if (this.isNews(state)) this.#states.set(state.key, state);
  }
}

type Current<Values> = { readonly [Name in keyof Values]?: () => Values[Name] };

/**
 * Returns the values with some of them computed whenever they are read. A copy of the result, such as
 * `{ ...values }`, keeps what they are at that moment: copy it for each request or message, not at the start.
 */
export function withCurrent<Values extends object>(
  values: Values,
  current: Current<Values>,
): Values {
  const properties = Object.entries(current).map(([name, get]) => [
    name,
    { get: get as () => unknown, enumerable: true },
  ]);
  return Object.defineProperties({ ...values }, Object.fromEntries(properties));
}
