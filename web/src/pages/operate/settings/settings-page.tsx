import type { Page, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { mayAdminister } from '../may-administer.ts';
import { Refusal } from '../parts/refusal.tsx';
import { loadSettings, type SettingsData } from './load-settings.ts';
import { SettingLog } from './setting-log.tsx';
import { SettingPanel } from './setting-panel.tsx';
import { settingsWords } from './settings-words.ts';
import { submitSettings } from './submit-settings.ts';

const SettingsView: View<SettingsData> = ({ data, setting, refused }) => {
  const words = settingsWords[setting.language];
  const [faults, others] = [true, false].map((isFault) =>
    data.settings.filter(({ kind }) => (kind === 'FAULT') === isFault),
  );
  const panels = (settings: SettingsData['settings'] = []) =>
    settings.map((one) => (
      <SettingPanel
        key={one.key}
        of={one}
        data={data}
        setting={setting}
        values={refused?.values.setting === one.key ? refused.values : {}}
      />
    ));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.intro}</p>
      <Refusal refused={refused} setting={setting} />
      {data.saved && !refused ? <Notice kind="good">{words.saved}</Notice> : null}
      <div class="tiles settings">{panels(others)}</div>
      <h2 class="next">{words.faults}</h2>
      <p class="soft lead">{words.faultsIntro}</p>
      <div class="tiles settings">{panels(faults)}</div>
      <h2 class="next">{words.log}</h2>
      <SettingLog data={data} setting={setting} />
    </>
  );
};

/** The settings that are changed while the shop runs, for administrators. */
export const settingsPage: Page<SettingsData> = {
  load: loadSettings,
  title: (_, { language }) => settingsWords[language].title,
  View: SettingsView,
  needsLogin: true,
  mayOpen: mayAdminister,
  submit: submitSettings,
};
