/** `npm run obs:rules`: checks the rules of Prometheus, and runs each on its cases. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { checkRules, findPromtool, ruleFiles } from './observability/promtool.ts';

readArguments({
  command: 'npm run obs:rules',
  about:
    'Checks the rules of Prometheus with promtool, and that each alert fires and is silent when it has to.',
});

const promtool = findPromtool();
if (promtool) {
  const { passed, output } = checkRules(promtool);
  console.info(output.trim());
  console.info(`${ruleFiles.length} files with rules: ${passed ? 'passed' : 'failed'}`);
  process.exitCode = passed ? 0 : 1;
} else {
  console.info(
    'skipped: the rules of Prometheus (promtool is missing; Debian has it in "prometheus")',
  );
}
