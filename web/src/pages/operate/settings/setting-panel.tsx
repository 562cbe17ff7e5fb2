import type { Setting as PageSetting } from '../../../page.ts';
import { timeText } from '../../../parts/time-text.ts';
import type { Setting, SettingsData } from './load-settings.ts';
import { SettingFields } from './setting-fields.tsx';
import { settingNames } from './setting-names.ts';
import { settingsWords } from './settings-words.ts';

type Props = {
  readonly of: Setting;
  readonly data: Pick<SettingsData, 'key' | 'names'>;
  readonly setting: PageSetting;
  /** What was written into its form, when that was refused. */
  readonly values: Readonly<Record<string, string>>;
};

/** A setting: its value, where it comes from and since when, and the form that changes it. */
export function SettingPanel({ of, data, setting, values }: Props) {
  const { key, value, source, unit, effect, until, changedAt, changedBy } = of;
  const words = settingsWords[setting.language];
  return (
    <section class="panel" id={key} aria-labelledby={`${key}-name`}>
      <h2 id={`${key}-name`}>{settingNames[setting.language][key]}</h2>
      <p>
        <strong>{value}</strong>{' '}
        <span class="soft">
          {unit && of.kind !== 'FAULT' ? `${words.units[unit]}, ` : ''}
          {words.sources[source]}
          {source === 'DEFAULT' ? '' : `, ${words.byDefault(of.defaultValue)}`}
        </span>
      </p>
      {until ? (
        <p>
          {words.until}: <time dateTime={until}>{timeText(until, setting)}</time>
        </p>
      ) : null}
      <p class="soft">
        {changedAt ? (
          <>
            {words.changed}: <time dateTime={changedAt}>{timeText(changedAt, setting)}</time>{' '}
            {words.by} {data.names[changedBy ?? ''] ?? changedBy};{' '}
          </>
        ) : null}
        {words.effects[effect]}
      </p>
      <form method="post" action={`/operate/settings#${key}`}>
        <input type="hidden" name="setting" value={key} />
        <input type="hidden" name="version" value={of.version} />
        <input type="hidden" name="key" value={`${key}-${data.key}`} />
        <SettingFields of={of} setting={setting} values={values} />
        <div class="row start">
          <button type="submit" class="quiet" name="do" value="set">
            {words.set}
          </button>
          {of.setValue === null ? null : (
            <button type="submit" name="do" value="clear" class="quiet" formNoValidate>
              {words.clear}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
