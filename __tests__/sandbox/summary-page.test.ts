import { describe, expect, test } from '@jest/globals';
import { summaryPage } from '../../sandbox/summary-page.js';

describe('a summary as a page', () => {
  const page = summaryPage('Demo <1>', '## Patched\n\n| a |\n| --- |\n| `b` |\n');

  test('shows the Markdown as GitHub would', () => {
    expect(page).toContain('<h2>Patched</h2>');
    expect(page).toContain('<td><code>b</code></td>');
  });

  test('fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/src=|<link|@import|url\(|<script/);
    expect(page).toContain("default-src 'none'");
  });

  test('has its title escaped', () => {
    expect(page).toContain('<title>Demo &#60;1&#62;</title>');
  });
});
