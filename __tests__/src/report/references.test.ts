import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { referencesIn } from '../../../src/report/references.js';

const see = referencesIn('eu-west-1');
const HOME = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';
const html = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });

describe('what is in the account is named with a link to its page in the console', () => {
  test.each([
    [
      'an instance',
      see.instance('i-0123456789abcdef0'),
      'InstanceDetails:instanceId=i-0123456789abcdef0',
    ],
    ['an image', see.image('ami-0123456789abcdef0'), 'ImageDetails:imageId=ami-0123456789abcdef0'],
    [
      'a template',
      see.template('lt-0123456789abcdef0'),
      'LaunchTemplateDetails:launchTemplateId=lt-0123456789abcdef0',
    ],
    [
      'a subnet',
      see.subnet('subnet-0123456789abcdef0'),
      'SubnetDetails:subnetId=subnet-0123456789abcdef0',
    ],
    ['a group', see.group('web blue/1'), 'AutoScalingGroupDetails:id=web%20blue%2F1;view=details'],
  ])('%s', (_, written, page) => {
    expect(html(written)).toContain(`<a href="${HOME}#${page}"><code>`);
  });

  test.each([
    'cn-north-1',
    'us-gov-west-1',
    'us-iso-east-1',
    'us-isob-east-1',
    'eusc-de-east-1',
    'nowhere',
    undefined,
  ])('but not in %s, whose console is elsewhere', (region) => {
    expect(referencesIn(region).image('ami-0123456789abcdef0')).toBe('`ami-0123456789abcdef0`');
  });

  test('a name that Markdown might read is only a name', () => {
    for (const name of ['a](https://evil.example)', 'a`b', 'a|b', '<b>', '']) {
      expect(html(see.group(name))).not.toContain('<a');
    }
  });
});

describe('a sentence from outside', () => {
  test('has its ids linked and its code as code', () => {
    expect(see.prose('run `command: cycle`, then look at ami-0123456789abcdef0.')).toBe(
      `run \`command: cycle\`, then look at [\`ami-0123456789abcdef0\`](${HOME}#ImageDetails:imageId=ami-0123456789abcdef0).`,
    );
  });

  test('can be nothing else', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...'`*_[]()<>|\\&~#!',
            '``',
            '`a`',
            'i-0123456789abcdef0',
            '<b>',
            'www.evil.example',
            '](https://evil.example)',
            ' ',
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (input) => {
        const page = html(`before ${see.prose(input)} after`);
        const tags = [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag);
        expect(tags.filter((tag) => !['p', 'code', 'a'].includes(tag ?? ''))).toEqual([]);
        expect(page).not.toMatch(/href="(?!https:\/\/eu-west-1\.console\.aws\.amazon\.com\/)/);
        expect(page.startsWith('<p>before ') && page.trimEnd().endsWith(' after</p>')).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});
