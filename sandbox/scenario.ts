import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { withCopies } from './scenario/copies.js';
import { referenceProblems } from './scenario/references.js';
import { type Scenario, scenarioSchema } from './scenario/schema.js';

export type { GroupScene, ImageScene, Scenario } from './scenario/schema.js';

/** A scenario file cannot be played. Every problem names its field by path and says what would be allowed. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  constructor(
    readonly source: string,
    readonly problems: readonly string[],
  ) {
    super(`${source}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** @throws ScenarioError also when the file cannot be read */
export function readScenario(file: string): Scenario {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(file, [`cannot be read: ${(error as Error).message}`]);
  }
  return parseScenario(text, file);
}

/** `source` names the text in errors. */
export function parseScenario(text: string, source = 'scenario'): Scenario {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new ScenarioError(
      source,
      document.errors.map((error) => `is not YAML: ${error.message.split('\n')[0]}`),
    );
  }
  return checkScenario(document.toJS(), source);
}

/** The same for a scenario that is data already. */
export function checkScenario(raw: unknown, source = 'scenario'): Scenario {
  const parsed = v.safeParse(scenarioSchema, raw);
  if (!parsed.success) throw new ScenarioError(source, parsed.issues.map(problemOf));
  const problems = referenceProblems(parsed.output);
  if (problems.length > 0) throw new ScenarioError(source, problems);
  return withCopies(parsed.output);
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((item) => item.key);
  return path.length === 0 ? issue.message : `${fieldPath(path)}: ${issue.message}`;
}

/** `groups[0].health-check.interval` */
function fieldPath(path: readonly unknown[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}
