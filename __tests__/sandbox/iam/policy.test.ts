import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arnLike, type Conditions, conditionsHold, like } from '../../../sandbox/iam/conditions.js';
import { contextOf } from '../../../sandbox/iam/context.js';
import { checkPolicy, decide, type Statement } from '../../../sandbox/iam/policy.js';

const GROUP =
  'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:0f0e:autoScalingGroupName/web';
const decided = (statements: readonly Partial<Statement>[], context = {}) =>
  decide(
    [
      {
        Statement: statements.map((s) => ({
          Effect: 'Allow',
          Action: '*',
          Resource: '*',
          ...s,
        })) as Statement[],
      },
    ],
    { action: 'autoscaling:LaunchInstances', resource: GROUP, context: contextOf(context) },
  );

// IAM guide, "Policy evaluation logic".
describe('a decision', () => {
  test.each([
    ['nothing said', [], 'implicit deny'],
    ['allowed', [{}], 'allowed'],
    ['denied and allowed', [{}, { Effect: 'Deny' }], 'explicit deny'],
    ['a deny that is about something else', [{}, { Effect: 'Deny', Action: 'ec2:*' }], 'allowed'],
    ['by the service', [{ Action: 'autoscaling:*' }], 'allowed'],
    ['by a part of the name', [{ Action: ['ec2:Run*', 'autoscaling:Launch*'] }], 'allowed'],
    ['without case', [{ Action: 'AutoScaling:launchinstances' }], 'allowed'],
    ['another action', [{ Action: 'autoscaling:Launch' }], 'implicit deny'],
    ['all but it', [{ Action: undefined, NotAction: 'autoscaling:*' }], 'implicit deny'],
    ['all but another', [{ Action: undefined, NotAction: 'ec2:*' }], 'allowed'],
    ['its resource', [{ Resource: GROUP.replace('0f0e', '*') }], 'allowed'],
    ['another resource', [{ Resource: GROUP.replace('/web', '/api') }], 'implicit deny'],
    ['all but its resource', [{ Resource: undefined, NotResource: GROUP }], 'implicit deny'],
    ['a condition that fails', [{ Condition: { StringEquals: { a: 'b' } } }], 'implicit deny'],
  ] as const)('%s: %s', (_what, statements, expected) => {
    expect(decided(statements as readonly Partial<Statement>[])).toBe(expected);
  });
});

// IAM guide, "Condition operators" and "Multivalued context keys".
describe('a condition', () => {
  const CONTEXT = new Map([
    ...contextOf({ 'aws:ResourceTag/team': 'shop', n: '5', flag: 'true' }),
    ['aws:tagkeys', ['a:1', 'a:2']] as const,
  ]);
  test.each([
    [{ StringEquals: { 'aws:ResourceTag/team': 'shop' } }, true],
    [{ StringEquals: { 'AWS:resourcetag/TEAM': 'shop' } }, true],
    [{ StringEquals: { 'aws:ResourceTag/team': 'SHOP' } }, false],
    [{ StringEqualsIgnoreCase: { 'aws:ResourceTag/team': 'SHOP' } }, true],
    [{ StringEquals: { 'aws:ResourceTag/team': ['x', 'shop'] } }, true],
    [{ StringNotEquals: { 'aws:ResourceTag/team': ['x', 'shop'] } }, false],
    [{ StringLike: { 'aws:ResourceTag/team': 's?o*' } }, true],
    [{ StringNotLike: { 'aws:ResourceTag/team': 's*' } }, false],
    [{ StringEquals: { missing: 'x' } }, false],
    [{ StringNotEquals: { missing: 'x' } }, true],
    [{ StringEqualsIfExists: { missing: 'x' } }, true],
    [{ Null: { missing: 'true', n: 'false' } }, true],
    [{ Null: { n: 'true' } }, false],
    [{ NumericLessThan: { n: '6' }, NumericGreaterThanEquals: { n: '5' } }, true],
    [{ NumericLessThan: { n: '5' } }, false],
    [{ Bool: { flag: 'true' } }, true],
    [{ 'ForAllValues:StringLike': { 'aws:TagKeys': 'a:*' } }, true],
    [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a:1'] } }, false],
    [{ 'ForAllValues:StringEquals': { missing: ['a:1'] } }, true],
    [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a:1'] } }, true],
    [{ 'ForAnyValue:StringEquals': { missing: ['a:1'] } }, false],
    [{ StringEquals: { 'aws:ResourceTag/team': 'shop', n: '6' } }, false],
  ] as readonly (readonly [Conditions, boolean])[])('%j: %s', (condition, expected) => {
    expect(conditionsHold(condition, CONTEXT)).toBe(expected);
  });

  test.each([
    ['arn:aws:ec2:eu-west-1:1:launch-template/lt-1', 'arn:aws:ec2:*:*:launch-template/*', true],
    ['arn:aws:ec2:eu-west-1:1:launch-template/lt-1', 'arn:aws:ec2:*:launch-template/*', false],
    ['arn:aws:autoscaling:r:1:a:b:c/web', 'arn:aws:autoscaling:r:1:a:*:c/web', true],
  ])('%s is like %s: %s', (arn, pattern, expected) => {
    expect(arnLike(arn, pattern)).toBe(expected);
  });

  test('a text is like itself, and like itself with anything put for a star', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.+()[\]:/-]*$/), fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        return like(text, text) && like(text, `${text.slice(0, cut)}*`) && !like(`${text}x`, text);
      }),
    ));
});

test.each([
  [{ Effect: 'Maybe' }, 'no effect'],
  [{ Action: undefined }, 'it needs Action or NotAction'],
  [{ NotResource: 'x' }, 'it needs Resource or NotResource'],
  [{ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }, 'IpAddress is not known'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
  [{ Resource: 'arn:aws:s3:::b/${aws:username}' }, 'variables are not known'],
])('what would be enforced otherwise than by AWS is refused: %j', (changes, why) => {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*', ...changes } as Statement;
  expect(() => checkPolicy({ Statement: [statement] })).toThrow(why);
});
