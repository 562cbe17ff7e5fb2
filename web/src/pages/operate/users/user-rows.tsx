import type { Setting } from '../../../page.ts';
import { timeText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import type { UsersQuery } from './users.generated.ts';
import { usersWords } from './users-words.ts';

type Props = {
  readonly edges: UsersQuery['users']['edges'];
  readonly setting: Setting;
};

/** A table of users, each of whom leads to a page. */
export function UserRows({ edges, setting }: Props) {
  const words = usersWords[setting.language];
  const heads = [words.username, words.name, words.email, words.role, words.seller, words.since];
  return (
    <HeadedTable label={words.title} heads={heads}>
      {edges.map(({ node }) => {
        const { id, username, firstName, lastName, email, roles, seller, createdAt } = node;
        const special = roles.filter((role) => role !== 'CUSTOMER');
        const shown = special.length > 0 ? special : roles;
        return (
          <tr key={id}>
            <th scope="row" class="long">
              <a href={`/operate/users/${id}`}>{username}</a>
            </th>
            <td class="long">{[firstName, lastName].filter(Boolean).join(' ') || '–'}</td>
            <td class="long">{email}</td>
            <td>{shown.map((role) => words.roles[role]).join(', ')}</td>
            <td class="long">{seller?.displayName ?? '–'}</td>
            <td>
              <time dateTime={createdAt}>{timeText(createdAt, setting)}</time>
            </td>
          </tr>
        );
      })}
    </HeadedTable>
  );
}
