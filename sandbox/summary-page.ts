import { Marked } from 'marked';

/**
 * A job summary as a page to open: the Markdown in clothes like GitHub's, light or dark as the reader's system is.
 * It fetches nothing and runs nothing, so it can be mailed or kept as an artefact.
 */
export function summaryPage(title: string, markdown: string): string {
  const body = new Marked({ gfm: true, async: false }).parse(markdown);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="title">${escaped(title)}</p>
<article>
${body}</article>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #59636e; --page: #f6f8fa; --paper: #ffffff; --line: #d1d9e0;
  --stripe: #f6f8fa; --code: #818b981f; --link: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f0f6fc; --quiet: #9198a1; --page: #010409; --paper: #0d1117; --line: #3d444d;
    --stripe: #151b23; --code: #656c7633; --link: #4493f8;
  }
}
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial,
    sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji";
}
main {
  max-width: 1080px; margin: 32px auto; background: var(--paper);
  border: 1px solid var(--line); border-radius: 6px;
}
.title {
  margin: 0; padding: 12px 24px; border-bottom: 1px solid var(--line);
  font-size: 14px; font-weight: 600;
}
article { padding: 24px; overflow-wrap: break-word; }
article > :first-child { margin-top: 0; }
h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; font-weight: 600; }
h2 { padding-bottom: 0.3em; border-bottom: 1px solid var(--line); font-size: 1.5em; }
h3 { font-size: 1.25em; }
p, table, pre, ul, details { margin: 0 0 16px; }
ul { padding-left: 2em; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
table {
  display: block; width: max-content; max-width: 100%; overflow: auto;
  border-collapse: collapse; font-variant: tabular-nums;
}
th, td { padding: 6px 13px; border: 1px solid var(--line); text-align: left; }
th:empty { padding: 0; border: 0; }
th { font-weight: 600; }
tr { background: var(--paper); border-top: 1px solid var(--line); }
tbody tr:nth-child(2n) { background: var(--stripe); }
code, pre {
  font: 85%/1.45 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono",
    "DejaVu Sans Mono", monospace;
}
code { padding: 0.2em 0.4em; border-radius: 6px; background: var(--code); white-space: break-spaces; }
pre { padding: 16px; overflow: auto; border-radius: 6px; background: var(--stripe); }
pre code { padding: 0; background: none; white-space: pre; font-size: 100%; }
summary { cursor: pointer; }
details > summary + * { margin-top: 12px; }
sub { color: var(--quiet); font-size: 75%; }
`;
