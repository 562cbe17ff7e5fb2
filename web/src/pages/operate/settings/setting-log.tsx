import type { Setting as PageSetting } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { Paging } from '../parts/paging.tsx';
import type { SettingsData } from './load-settings.ts';
import { settingNames } from './setting-names.ts';
import { settingsWords } from './settings-words.ts';

type Props = { readonly data: SettingsData; readonly setting: PageSetting };

/** The changes of settings, the newest first. */
export function SettingLog({ data: { log, after, names }, setting }: Props) {
  const words = settingsWords[setting.language];
  const { edges, pageInfo } = log;
  if (edges.length === 0) return <Notice kind="plain">{words.logEmpty}</Notice>;
  const heads = [words.changed, words.setting, words.before, words.after, words.who, words.trace];
  return (
    <>
      <HeadedTable label={words.log} heads={heads}>
        {edges.map(({ node: { id, key, oldValue, value, changedBy, changedAt, traceId } }) => (
          <tr key={id}>
            <td>
              <time dateTime={changedAt}>{timeText(changedAt, setting)}</time>
            </td>
            <th scope="row">{settingNames[setting.language][key]}</th>
            <td>{oldValue ?? words.unset}</td>
            <td>{value ?? words.cleared}</td>
            <td>
              <a href={`/operate/users/${changedBy}`}>{names[changedBy] ?? changedBy}</a>
            </td>
            <td>
              <code>{traceId?.slice(0, 8) ?? '–'}</code>
            </td>
          </tr>
        ))}
      </HeadedTable>
      <Paging
        path="/operate/settings"
        query={{}}
        after={after}
        pageInfo={pageInfo}
        setting={setting}
      />
    </>
  );
}
