import { readFileSync } from 'node:fs';
import { buildASTSchema, type GraphQLEnumType } from 'graphql';
import {
  changedSettings,
  readSetting,
  type Setting,
  type SettingKey,
  settingKeys,
  settings,
} from './settings.ts';
import { typeDefsOf } from './subgraphs.ts';

const registry: Readonly<Record<SettingKey, Setting>> = settings;

describe('the registry of settings', () => {
  it.each(settingKeys)('%s has a default within its bounds, and one text for each value', (key) => {
    const { byDefault, inProduction, textOf, min, max, kind } = registry[key];
    const values = [byDefault, inProduction ?? byDefault];
    for (const value of values) expect(readSetting(key, textOf(value), false)).toBe(value);
    expect(readSetting(key, textOf(inProduction ?? byDefault), true)).not.toBeNull();
    for (const bound of [min, max].filter((text) => text !== null))
      expect(readSetting(key, bound, false)).not.toBeNull();
    const outside = kind === 'BOOLEAN' ? 'yes' : String(Number(max) + 1);
    expect([readSetting(key, outside, false), readSetting(key, '-1', false)]).toEqual([null, null]);
  });

  it('has the keys, kinds, units and effects of the graph', () => {
    const graph = buildASTSchema(typeDefsOf('users'), { assumeValidSDL: true });
    const valuesOf = (name: string) =>
      (graph.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);
    expect(settingKeys).toEqual(valuesOf('SettingKey'));
    const all = Object.values(registry);
    const used = (values: readonly (string | null)[]) =>
      [...new Set(values)].filter(Boolean).sort();
    expect(used(all.map(({ kind }) => kind))).toEqual(valuesOf('SettingKind').sort());
    expect(used(all.map(({ unit }) => unit))).toEqual(valuesOf('SettingUnit').sort());
    expect(used(all.map(({ effect }) => effect))).toEqual(valuesOf('SettingEffect').sort());
  });
});

describe('a changed setting', () => {
  it('is read within its bounds; outside of them, and in production, the configured one stays', () => {
    const texts: Partial<Record<SettingKey, string>> = {
      ...{ OPENING_BALANCE: '12.50', HOLD_TIME: '366', FREE_DEPOSITS: 'false' },
      ...{ FAULT_BILLING: 'FAIL', FAULT_CARRIER: '20' },
    };
    const textOf = (key: SettingKey) => texts[key] ?? null;
    const changed = changedSettings(textOf, false);
    expect([changed('OPENING_BALANCE'), changed('FREE_DEPOSITS')]).toEqual([1_250, false]);
    expect([changed('HOLD_TIME'), changed('COMMISSION')]).toEqual([null, null]);
    expect([changed('FAULT_BILLING'), changed('FAULT_CARRIER')]).toEqual(['FAIL', 20]);
    const inProduction = changedSettings(textOf, true);
    expect([inProduction('OPENING_BALANCE'), inProduction('FREE_DEPOSITS')]).toEqual([null, false]);
    expect([inProduction('FAULT_BILLING'), inProduction('FAULT_CARRIER')]).toEqual([null, null]);
  });
});

describe('docs/operations.md', () => {
  const page = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8');
  const units: Readonly<Record<string, string>> = {
    ...{ SHOP_CURRENCY: "the shop's currency", SECONDS: 's', MILLISECONDS: 'ms', DAYS: 'days' },
    ...{ BASIS_POINTS: 'basis points', COST_PER_MINUTE: 'cost per minute' },
  };

  it.each(settingKeys)('has the row of %s as the registry says', (key) => {
    const { variable, kind, textOf, byDefault, min, max, unit, effect } = registry[key];
    const prefix = kind === 'FAULT' ? 'NONE, FAIL, or ' : '';
    const bounds = min === null ? 'true, false' : `${prefix}${min} to ${max}`;
    const from = effect === 'NEXT_SAGA' ? 'the next checkout' : 'the next request';
    const cells = [
      key,
      variable === null ? '–' : `\`${variable}\``,
      textOf(byDefault),
      bounds,
      units[unit ?? ''] ?? '',
      from,
    ];
    expect(page).toContain(`| ${cells.join(' | ')} |`);
  });
});
