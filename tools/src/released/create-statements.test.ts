import { createStatements } from './create-statements.ts';

const sql = `
-- create table if not exists in_a_comment (id int);
CREATE TABLE IF NOT EXISTS people (
  id   uuid PRIMARY KEY, -- the user
  name text
) with (fillfactor = 50);
create unique index if not exists people_name on people (name);
create sequence if not exists numbers as int;
create or replace view names as select name from people;
drop table if exists attempts;
`;

describe('the statements that create what is missing', () => {
  it('are those of tables, indexes and sequences, without comments and space', () => {
    expect(createStatements(sql)).toEqual([
      [
        'table people',
        'create table if not exists people ( id uuid primary key, name text ) with (fillfactor = 50);',
      ],
      [
        'unique index people_name',
        'create unique index if not exists people_name on people (name);',
      ],
      ['sequence numbers', 'create sequence if not exists numbers as int;'],
    ]);
  });
});
