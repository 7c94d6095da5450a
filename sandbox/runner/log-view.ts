/** How a terminal shows the log of a step: what GitHub draws out of workflow commands, drawn with text. */
export interface LogView {
  /** The lines to print for one line of the log: none for what GitHub hides. */
  show(line: string): readonly string[];
}

type Paint = (text: string) => string;

const STYLES = { error: '31', warning: '33', notice: '36', title: '1', quiet: '2' } as const;

/** With `colours`, ANSI escapes. Groups are shown open, up to `mostOfGroup` lines of each. */
export function logView(options: {
  readonly colours: boolean;
  readonly mostOfGroup: number;
}): LogView {
  const paint = (style: keyof typeof STYLES): Paint =>
    options.colours ? (text) => `\u001b[${STYLES[style]}m${text}\u001b[0m` : (text) => text;
  let inGroup: { lines: number } | undefined;

  const command = (name: string, properties: string, message: string): readonly string[] => {
    switch (name) {
      case 'group':
        inGroup = { lines: 0 };
        return [paint('title')(`▾ ${message}`)];
      case 'endgroup': {
        const more = (inGroup?.lines ?? 0) - options.mostOfGroup;
        inGroup = undefined;
        return more > 0 ? [paint('quiet')(`          and ${more} more`)] : [];
      }
      case 'error':
      case 'warning':
      case 'notice': {
        const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1];
        const said = title === undefined ? message : `${decoded(title)}: ${message}`;
        return [paint(name)(`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${said}`)];
      }
      default:
        return [];
    }
  };

  return {
    show(line) {
      const [, name, properties = '', message] =
        /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
      if (name !== undefined && message !== undefined) {
        return command(name, properties, decoded(message));
      }
      if (inGroup === undefined) return [line];
      inGroup.lines += 1;
      return inGroup.lines > options.mostOfGroup ? [] : [paint('quiet')(line)];
    },
  };
}

/** Undoes what the toolkit does to the data of a command. */
function decoded(data: string): string {
  return data
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
    .replace(/%3A/gi, ':')
    .replace(/%2C/gi, ',')
    .replace(/%25/g, '%');
}
