import { accelerator, buildBase, whyNot } from './base-image.js';

/**
 * Comes before the tests on machines: builds what they boot, and says where it is in the form that a shell takes.
 * Exit status 77: they cannot be run here, and why.
 */
const reason = whyNot();
if (reason === undefined) {
  const folder = buildBase();
  const how = await accelerator(`${folder}/base.qcow2`);
  process.stdout.write(`${folder}\n${how}\n`);
} else {
  process.stderr.write(`skipped: ${reason}\n`);
  process.exitCode = 77;
}
