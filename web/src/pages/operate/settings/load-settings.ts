import type { PageRequest } from '../../../page.ts';
import {
  SettingLogDocument,
  type SettingLogQuery,
  SettingsDocument,
  type SettingsQuery,
} from './settings.generated.ts';

export type Setting = SettingsQuery['settings'][number];

export type SettingsData = Pick<SettingsQuery, 'settings'> & {
  readonly log: SettingLogQuery['settingLog'];
  readonly after: string | null;
  /** The user names of administrators, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** The idempotency key of the forms. */
  readonly key: string;
  readonly saved: boolean;
};

/** Loads all settings, and a page of their changes. */
export async function loadSettings({ ask, url }: PageRequest): Promise<SettingsData> {
  const after = url.searchParams.get('after');
  const [{ settings, users }, { settingLog: log }] = await Promise.all([
    ask(SettingsDocument, {}),
    ask(SettingLogDocument, after ? { after } : {}),
  ]);
  const names = Object.fromEntries(users.edges.map(({ node }) => [node.id, node.username]));
  const saved = url.searchParams.has('saved');
  return { settings, log, after, names, key: crypto.randomUUID(), saved };
}
