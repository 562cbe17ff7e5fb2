import type { Page, Setting, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { mayOperate } from '../may-operate.ts';
import { Paging } from '../parts/paging.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { operateWords } from '../words.ts';
import { createUser } from './create-user.ts';
import { loadUsers, roles, type UsersData } from './load-users.ts';
import { NewUserForm } from './new-user-form.tsx';
import { UserRows } from './user-rows.tsx';
import { usersWords } from './users-words.ts';

const UsersView: View<UsersData> = ({ data, setting, refused }) => {
  const { edges, totalCount, pageInfo, query, after, key } = data;
  const words = usersWords[setting.language];
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <p class="soft">{words.found(totalCount)}</p>
      </div>
      <Refusal refused={refused} setting={setting} />
      <Search query={query} setting={setting} />
      {edges.length === 0 ? (
        <Notice kind="plain">{operateWords[setting.language].none}</Notice>
      ) : (
        <UserRows edges={edges} setting={setting} />
      )}
      <Paging
        path="/operate/users"
        query={query}
        after={after}
        pageInfo={pageInfo}
        setting={setting}
      />
      <div class="lead">
        <NewUserForm formKey={key} refused={refused} setting={setting} />
      </div>
    </>
  );
};

type SearchProps = Pick<UsersData, 'query'> & { readonly setting: Setting };

function Search({ query, setting: { language } }: SearchProps) {
  const words = usersWords[language];
  const { all, search } = operateWords[language];
  return (
    <form action="/operate/users" method="get" class="filters">
      <label>
        {words.q}
        <input type="search" name="q" value={query.q} maxLength={100} />
      </label>
      <label>
        {words.role}
        <select name="role">
          <option value="">{all}</option>
          {roles.map((role) => (
            <option key={role} value={role} selected={role === query.role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{search}</button>
    </form>
  );
}

/** The users of the shop, and a form for another one. */
export const usersPage: Page<UsersData> = {
  load: loadUsers,
  title: (_, { language }) => usersWords[language].title,
  View: UsersView,
  needsLogin: true,
  mayOpen: mayOperate,
  submit: createUser,
};
