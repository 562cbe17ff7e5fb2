import type { Setting as PageSetting } from '../../../page.ts';
import type { Setting } from './load-settings.ts';
import { settingsWords } from './settings-words.ts';

type Props = {
  readonly of: Setting;
  readonly setting: PageSetting;
  /** What was written, when that was refused. */
  readonly values: Readonly<Record<string, string>>;
};

/** The fields of a new value, as its kind needs them. A fault has an end, and is confirmed. */
export function SettingFields({ of, setting, values }: Props) {
  const { key, kind, value, min, max } = of;
  const words = settingsWords[setting.language];
  const hint = kind === 'FAULT' ? words.faultHint : words.bounds(min ?? '', max ?? '');
  if (kind === 'BOOLEAN')
    return (
      <div class="fields">
        <Choice of={of} label={words.value} />
      </div>
    );
  return (
    <div class="fields">
      <div class="field">
        <label for={`${key}-value`}>
          {words.value} <small>{hint}</small>
        </label>
        <input
          id={`${key}-value`}
          type="text"
          name="value"
          value={values.value ?? value}
          required
          inputMode={kind === 'FAULT' ? undefined : 'decimal'}
        />
      </div>
      {kind === 'FAULT' ? <End of={of} setting={setting} values={values} /> : null}
    </div>
  );
}

function Choice({ of: { key, value }, label }: Pick<Props, 'of'> & { readonly label: string }) {
  return (
    <div class="field">
      <label for={`${key}-value`}>{label}</label>
      <select id={`${key}-value`} name="value">
        {['true', 'false'].map((one) => (
          <option key={one} selected={one === value}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

function End({ of: { key }, setting, values }: Props) {
  const words = settingsWords[setting.language];
  return (
    <>
      <div class="field">
        <label for={`${key}-minutes`}>{words.minutes}</label>
        <input
          id={`${key}-minutes`}
          type="number"
          name="minutes"
          min={1}
          max={59}
          value={values.minutes ?? '5'}
        />
      </div>
      <label class="confirm">
        <input type="checkbox" name="confirmed" />
        {words.confirm}
      </label>
    </>
  );
}
