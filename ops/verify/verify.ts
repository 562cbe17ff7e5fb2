import { openBus, openBusAdmin } from '@souk/platform/bus/open-bus';
import { type BusConfig, busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import type { RunningSystem } from '../system/running.ts';
import type { Print } from '../system/step.ts';
import { carriers } from './carriers.ts';
import { carts } from './carts.ts';
import type { Check, Finding } from './check.ts';
import { checkouts } from './checkouts.ts';
import { copyChecks } from './copies.ts';
import { openDatabases } from './databases.ts';
import { deliveries } from './deliveries.ts';
import { figures } from './figures.ts';
import { identityMails } from './identity-mails.ts';
import { ledger } from './ledger.ts';
import { listingChecks } from './listing-checks.ts';
import { logChecks } from './log/log-checks.ts';
import { messages } from './messages.ts';
import { notifications } from './notifications.ts';
import { orders } from './orders.ts';
import { parcels } from './parcels.ts';
import { partners } from './partners/partners.ts';
import { pictures } from './pictures.ts';
import { privacy } from './privacy.ts';
import { provider } from './provider.ts';
import { publishedChanges } from './published.ts';
import { refunds } from './refunds.ts';
import { runChecks } from './run-checks.ts';
import { settings } from './settings.ts';
import { shares } from './shares.ts';
import type { ShopUnderTest } from './shop-under-test.ts';
import { stock } from './stock.ts';
import { textsOf } from './texts-of.ts';

export type VerifyOptions = {
  /** How long to look again at rows that a message under way may explain, in milliseconds. */
  readonly repeatForMs?: number;
  /** How many of the newest records of the log are read at most. Each takes about 300 bytes. */
  readonly logRecordsMax?: number;
  /** The broker with credentials, where its address is not enough. */
  readonly bus?: BusConfig;
  /** False leaves out what clients of the gateway see. */
  readonly asksGateway?: boolean;
  /** Checks this invariant alone. Throws when there is none of this name. */
  readonly only?: string;
  /** Called with each invariant and what violates it, in the order in which they are printed. */
  readonly onResult?: (invariant: string, violations: readonly string[]) => void;
};

/** How many rows of an invariant are printed. */
const printedMax = 20;

/** Builds the checks in the order in which they are reported. */
const checksWith = (log: readonly Check[], asksGateway: boolean): readonly Check[] => [
  ...ledger,
  ...shares,
  ...refunds,
  ...provider,
  ...stock,
  ...listingChecks,
  ...pictures,
  ...deliveries,
  ...carriers,
  ...notifications,
  ...identityMails,
  ...orders,
  ...parcels,
  ...carts,
  ...checkouts,
  partners,
  ...settings,
  ...copyChecks,
  ...figures,
  ...messages,
  ...publishedChanges,
  ...log,
  ...(asksGateway ? [privacy] : []),
];

/**
 * Checks each invariant. Looks again for up to 20 s at rows that messages under way may explain.
 * Prints each result. Returns the violations by the name of their invariant.
 */
export async function verify(
  system: RunningSystem,
  print: Print,
  options: VerifyOptions = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { repeatForMs = 20_000, logRecordsMax = 30_000 } = options;
  const log = logChecks();
  const checks = chosen(log.checks, options);
  const databases = openDatabases(system.databases);
  const config = options.bus ?? busConfigAt(system.busUrl);
  const bus = await openBus(config, newLogger('verify', 'error'));
  const busAdmin = await openBusAdmin(config);
  const shop: ShopUnderTest = { databases, bus, busAdmin, address: system, logRecordsMax };
  try {
    const found = await runChecks(checks, shop, repeatForMs);
    const violated = await report(shop, byInvariant(found), print, options.onResult);
    const coverage = await log.coverage();
    if (coverage) print(coverage);
    return violated;
  } finally {
    await Promise.all([databases.close(), bus.close(), busAdmin.close()]);
  }
}

function chosen(
  log: readonly Check[],
  { asksGateway = true, only }: VerifyOptions,
): readonly Check[] {
  const all = checksWith(log, asksGateway);
  const checks = all.filter(({ invariant }) => only === undefined || invariant === only);
  if (checks.length === 0) throw new Error(`There is no invariant "${only}".`);
  return checks;
}

function byInvariant(found: ReadonlyMap<Check, readonly Finding[]>) {
  const grouped = new Map<string, Finding[]>();
  for (const [{ invariant }, findings] of found)
    grouped.set(invariant, [...(grouped.get(invariant) ?? []), ...findings]);
  return grouped;
}

async function report(
  { databases }: ShopUnderTest,
  grouped: ReadonlyMap<string, readonly Finding[]>,
  print: Print,
  onResult: VerifyOptions['onResult'] = () => {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const violated = new Map<string, readonly string[]>();
  for (const [invariant, findings] of grouped) {
    print(`${findings.length === 0 ? 'ok' : 'FAILED'}  ${invariant}`);
    const texts = findings.length === 0 ? [] : await textsOf(databases, findings);
    onResult(invariant, texts);
    if (texts.length === 0) continue;
    for (const text of texts.slice(0, printedMax)) print(`      ${text}`);
    if (texts.length > printedMax) print(`      … and ${texts.length - printedMax} more`);
    violated.set(invariant, texts);
  }
  return violated;
}
