/** A setting of the shop that an administrator has set or cleared. It is never deleted. */
export class ShopSetting {
  readonly key: string;
  /** The value as text; null when it was cleared. */
  value: string | null;
  /** When the value ends by itself; null: never. */
  until: Date | null;
  /** Increases by one with each change. */
  version: number;
  /** The id of the user who changed it last. */
  changedBy: string;
  changedAt: Date;

  /** A setting without a value. One that was never set has version 0. */
  constructor(key: string, version: number, by: string, at: Date) {
    this.key = key;
    this.value = null;
    this.until = null;
    this.version = version;
    this.changedBy = by;
    this.changedAt = at;
  }

  /** Sets the value, or clears it with null. Returns the entry of the log. */
  change(id: string, next: NextValue, by: ChangedBy): SettingChange {
    const { value: oldValue, version } = this;
    this.value = next.value;
    this.until = next.until;
    this.version = version + 1;
    this.changedBy = by.userId;
    this.changedAt = by.at;
    return new SettingChange(id, this, oldValue, by.traceId);
  }
}

export type NextValue = { readonly value: string | null; readonly until: Date | null };

/** Who changes a setting, when, and in which request. */
export type ChangedBy = {
  readonly userId: string;
  readonly at: Date;
  readonly traceId: string | null;
};

/** An entry of the log of settings. It never changes. */
export class SettingChange {
  readonly id: string;
  readonly key: string;
  /** The version of the setting after the change. */
  readonly version: number;
  readonly oldValue: string | null;
  /** The new value; null when the setting was cleared. */
  readonly value: string | null;
  readonly until: Date | null;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly traceId: string | null;

  constructor(id: string, setting: ShopSetting, oldValue: string | null, traceId: string | null) {
    this.id = id;
    this.key = setting.key;
    this.version = setting.version;
    this.oldValue = oldValue;
    this.value = setting.value;
    this.until = setting.until;
    this.changedBy = setting.changedBy;
    this.changedAt = setting.changedAt;
    this.traceId = traceId;
  }
}
