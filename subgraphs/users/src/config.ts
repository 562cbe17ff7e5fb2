import type { IdentitySettings } from '@souk/auth/identity-admin';
import { text } from '@souk/platform/graphql/validation';
import { httpUrl, timeZone, withFormerNames } from '@souk/platform/runtime/config';
import { isProduction } from '@souk/platform/runtime/production';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import {
  formerVariables,
  readSetting,
  type Setting,
  type SettingKey,
  settingKeys,
  settings as shopSettings,
} from '@souk/schema/settings';
import { z } from 'zod';
import type { SettingPolicy } from './usecases/read-settings.ts';

const settings = {
  /** The realm's URL for this service; the issuer unless set. */
  IDENTITY_REALM_URL: httpUrl.optional(),
  SERVICES_CLIENT_SECRET: z.string().min(1),
  SHOP_NAME: text(100).default('Souk'),
  /** The languages of the pages, separated by commas (BCP 47); the first one is the default. */
  SHOP_LANGUAGES: z
    .string()
    .default('en,ru')
    .transform((list) => list.split(',').map((tag) => tag.trim()))
    .refine((tags) => tags.every(isLanguage), 'Must be languages, such as en,ru.'),
  /** The time zone of the shop, by its IANA name. */
  SHOP_TIME_ZONE: timeZone,
  /** `on`: who registers gets a mail to confirm the address. */
  SHOP_EMAIL_CONFIRMATION: z.enum(['on', 'off']).default('off'),
};

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What the shop is called, the languages of its pages, and the time zone of its clocks. */
export type ShopSettings = {
  readonly name: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(environment: NodeJS.ProcessEnv): SubgraphConfig & {
  readonly identitySettings: IdentitySettings;
  readonly shop: ShopSettings;
  readonly settingPolicy: SettingPolicy;
  readonly confirmsEmail: boolean;
} {
  const { own, shared } = readSubgraph('users', settings, environment);
  return {
    ...shared,
    confirmsEmail: own.SHOP_EMAIL_CONFIRMATION === 'on',
    shop: { name: own.SHOP_NAME, languages: own.SHOP_LANGUAGES, timeZone: own.SHOP_TIME_ZONE },
    settingPolicy: {
      production: isProduction(environment),
      environment: environmentValues(withFormerNames(environment, formerVariables)),
    },
    identitySettings: {
      realmUrl: own.IDENTITY_REALM_URL ?? shared.issuer,
      clientSecret: own.SERVICES_CLIENT_SECRET,
    },
  };
}

/**
 * What the environment says about settings that can be changed while the shop runs. The services that use
 * them check it; here it is only shown, so a value out of its bounds is shown as it is.
 */
function environmentValues(environment: NodeJS.ProcessEnv): SettingPolicy['environment'] {
  const textOf = (key: SettingKey, text: string) => {
    const value = readSetting(key, text, false);
    return value === null ? text : (shopSettings[key] as Setting).textOf(value);
  };
  return Object.fromEntries(
    settingKeys.flatMap((key) => {
      const { variable } = shopSettings[key];
      const text = variable === null ? '' : environment[variable];
      return text ? [[key, textOf(key, text)]] : [];
    }),
  );
}
