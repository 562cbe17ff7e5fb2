/** An upload in a process of its own, which a test can kill at a crash point. Argument: the database. */
import { MikroORM } from '@mikro-orm/postgresql';
import { transactOn } from '@souk/platform/messaging/work';
import { viewerOf } from '@souk/platform/testing/harness';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { database } from '../persistence/database.ts';
import { databasePictureStore } from '../pictures/database-picture-store.ts';
import { pictureReader } from '../pictures/picture-reader.ts';
import { storesOf } from '../pictures/picture-store.ts';
import { uploadPicture } from '../usecases/upload-picture.ts';
import { fileOf, plainPicture } from './sample-pictures.ts';

const [clientUrl = ''] = process.argv.slice(2);
const orm = await MikroORM.init({ ...database, clientUrl, logger: () => {} });
const transact = transactOn(orm, { source: 'inventory', contract: inventoryFacts });
const ports = {
  transact,
  stores: storesOf(databasePictureStore(orm)),
  readPicture: pictureReader(),
};
await uploadPicture(ports, viewerOf('sam', 'seller'), fileOf(await plainPicture(500, 250)));
await orm.close();
