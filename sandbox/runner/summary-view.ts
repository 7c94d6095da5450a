/**
 * How a terminal shows a job summary: its Markdown without the addresses of links, and with closed sections closed, as
 * a reader would find them. The file has all of it.
 */
export function summaryView(markdown: string): string {
  return markdown
    .replace(
      /<details><summary>(.*?)<\/summary>[\s\S]*?<\/details>/g,
      (_, title: string) => `▸ ${title}`,
    )
    .replace(/\[([^\]]+)\]\(https:[^)\s]*\)/g, '$1')
    .replace(/<\/?sub>/g, '')
    .replaceAll('&#8209;', '-')
    .trim();
}
