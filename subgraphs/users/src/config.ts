import type { IdentitySettings } from '@souk/auth/identity-admin';
import { text } from '@souk/platform/graphql/validation';
import { httpUrl, timeZone } from '@souk/platform/runtime/config';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';

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
  readonly confirmsEmail: boolean;
} {
  const { own, shared } = readSubgraph('users', settings, environment);
  return {
    ...shared,
    confirmsEmail: own.SHOP_EMAIL_CONFIRMATION === 'on',
    shop: { name: own.SHOP_NAME, languages: own.SHOP_LANGUAGES, timeZone: own.SHOP_TIME_ZONE },
    identitySettings: {
      realmUrl: own.IDENTITY_REALM_URL ?? shared.issuer,
      clientSecret: own.SERVICES_CLIENT_SECRET,
    },
  };
}
