/**
 * Reads what an action wrote into GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value` lines, and values of many
 * lines between delimiters (`name<<DELIMITER`). The last value of a name counts.
 * @throws Error where the runner would fail the step
 */
export function fileCommands(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, name, separator, rest] = /^(.+?)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new Error(`invalid format '${line}'`);
    if (separator === '=') {
      values[name] = rest;
      continue;
    }
    const close = lines.indexOf(rest, index + 1);
    if (close === -1) throw new Error(`the value of ${name} has no end: no line is '${rest}'`);
    values[name] = lines.slice(index + 1, close).join('\n');
    index = close;
  }
  return values;
}
