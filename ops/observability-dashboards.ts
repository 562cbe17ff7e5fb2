/** `npm run obs:dashboards`: writes the dashboards of Grafana as JSON. */
import { writeFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { dashboardFiles } from './observability/dashboards/dashboards.ts';

readArguments({
  command: 'npm run obs:dashboards',
  about: 'Writes the dashboards of Grafana, which ops/observability/dashboards describes, as JSON.',
});

const files = dashboardFiles();
for (const [path, text] of files) writeFileSync(path, text);
console.info(`${files.size} dashboards are written`);
