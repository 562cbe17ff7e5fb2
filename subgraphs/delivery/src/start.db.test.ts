import { prepareBusDatabase } from '@souk/platform/bus/postgres/prepare-bus-database';
import { openSession } from '@souk/platform/database/session';
import { emptyDatabase, newDatabase, urlOf } from '@souk/platform/testing/postgres';
import { countWaiting } from '@souk/platform/testing/race';
import { DeliverySlot } from './domain/delivery-slot.ts';
import { database } from './persistence/database.ts';
import { start } from './start.ts';

it('delivery serves and consumes nothing before it has slots: a new shop refuses no order (DEL-1)', async () => {
  const orm = await newDatabase(database);
  const bus = await emptyDatabase();
  await prepareBusDatabase(bus);
  const { query, client } = await openSession(urlOf(orm));
  await query('begin');
  await query('lock table slots in share mode');
  const starting = start({
    DELIVERY_DATABASE_URL: urlOf(orm),
    DELIVERY_SIGNING_KEY: 'thirty-two characters or more of it',
    BUS_DATABASE_URL: bus,
    OIDC_ISSUER: 'http://localhost/realms/souk',
    OIDC_JWKS_URL: 'http://localhost/realms/souk/certs',
    LOG_LEVEL: 'fatal',
  });
  const waits = async () => {
    for (let looks = 0; looks < 100; ) if ((await countWaiting(orm)) > 0) looks += 1;
    return 'it waits';
  };
  expect(await Promise.race([starting.then(() => 'it is open'), waits()])).toBe('it waits');
  await query('commit');
  const { stop } = await starting;
  expect(await orm.em.fork().count(DeliverySlot)).toBeGreaterThan(0);
  await stop();
  await client.end();
  await orm.close();
});
