import type { Page, View } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { operateWords } from '../words.ts';
import { HealthDocument, type HealthQuery } from './health.generated.ts';

type Service = HealthQuery['health'][number];

const HealthView: View<HealthQuery> = ({ data: { health }, setting: { language } }) => {
  const words = operateWords[language].health;
  const stateOf = ({ reachable, ready }: Service) => {
    if (!reachable) return <span class="badge none">{words.unreachable}</span>;
    if (!ready) return <span class="badge few">{words.notReady}</span>;
    return <span class="badge some">{words.ready}</span>;
  };
  return (
    <>
      <h1>{words.title}</h1>
      <div class="table-frame">
        <table>
          <caption class="hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.service}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.dependencies}</th>
            </tr>
          </thead>
          <tbody>
            {health.map((service) => (
              <tr key={service.service}>
                <th scope="row">{service.service}</th>
                <td>{stateOf(service)}</td>
                <td>
                  {service.dependencies
                    .map(({ name, available }) => (available ? name : words.missing(name)))
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** How each service is, for operators. */
export const healthPage: Page<HealthQuery> = {
  load: ({ ask }) => ask(HealthDocument, {}),
  title: (_, { language }) => operateWords[language].health.title,
  View: HealthView,
  needsLogin: true,
  mayOpen: mayOperate,
};
