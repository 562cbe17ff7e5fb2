import type { MikroORM } from '@mikro-orm/postgresql';
import type { PictureStore } from './picture-store.ts';

/** Keeps the files of pictures in the database of the service. */
export function databasePictureStore({ em }: Pick<MikroORM, 'em'>): PictureStore {
  return {
    name: 'DATABASE',
    put: async (pictureId, files) => {
      const rows = files.map(({ width, content }) => {
        return { width, content: Buffer.from(content).toString('base64') };
      });
      await em.fork().execute(
        `insert into picture_files
         select ?::uuid, width, decode(content, 'base64')
         from jsonb_to_recordset(?::jsonb) as file (width int, content text)
         on conflict (picture_id, width) do update set content = excluded.content`,
        [pictureId, JSON.stringify(rows)],
      );
    },
    get: async (pictureId, width) => {
      const [row] = await em
        .fork()
        .execute<{ content: Uint8Array }[]>(
          'select content from picture_files where picture_id = ?::uuid and width = ?',
          [pictureId, width],
        );
      return row?.content ?? null;
    },
    delete: async (pictureId, widths) => {
      await em
        .fork()
        .execute(
          'delete from picture_files where picture_id = ?::uuid and width in (select jsonb_array_elements_text(?::jsonb)::int)',
          [pictureId, JSON.stringify(widths)],
        );
    },
  };
}
