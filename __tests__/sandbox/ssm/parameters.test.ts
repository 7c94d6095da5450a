import { describe, expect, test } from '@jest/globals';
import { ManagedWorld } from './managed-world.js';

const put = (it: ManagedWorld, Value: string, more: object = {}) =>
  it.call('PutParameter', { Name: '/golden/ami', Value, Type: 'String', ...more });

describe('a parameter', () => {
  test('has a version a change, each to be had by its number', () => {
    const it = new ManagedWorld();
    expect(put(it, 'one')).toEqual({ Version: 1, Tier: 'Standard' });
    expect(put(it, 'two', { Overwrite: true, Type: undefined }).Version).toBe(2);
    const get = (Name: string) => it.call('GetParameter', { Name }).Parameter;
    expect(get('/golden/ami')).toMatchObject({ Value: 'two', Version: 2, Type: 'String' });
    expect(get('/golden/ami:1')).toMatchObject({ Value: 'one', Version: 1, Selector: ':1' });
    expect(get('/golden/ami').ARN).toBe('arn:aws:ssm:eu-west-1:123456789012:parameter/golden/ami');
    expect(it.world.parameter?.('/golden/ami')).toBe('two');
    expect(it.world.parameter?.('/golden/ami:1')).toBe('one');
    expect(it.world.parameter?.('/nobody')).toBeUndefined();
    it.call('DeleteParameter', { Name: '/golden/ami' });
    expect(it.code('GetParameter', { Name: '/golden/ami' })).toBe('ParameterNotFound');
    expect(it.world.parameter?.('/golden/ami:1')).toBeUndefined();
  });

  test.each([
    ['ParameterAlreadyExists', {}],
    ['ok', { Overwrite: true }],
    ['ValidationException', { Name: '/aws/mine' }],
    ['ValidationException', { Name: 'with space' }],
    ['ValidationException', { Name: '/new', Type: undefined }],
    ['UnsupportedParameterType', { Type: 'Number' }],
    ['ValidationException', { Name: '/new', DataType: 'aws:ec2:image' }],
  ])('%s: %j', (code, changes) => {
    const it = new ManagedWorld();
    put(it, 'one');
    const params = { Name: '/golden/ami', Value: 'two', Type: 'String', ...changes };
    expect(it.code('PutParameter', params)).toBe(code);
  });

  test.each([
    ['GetParameter', { Name: '/nobody' }, 'ParameterNotFound'],
    ['GetParameter', { Name: '/golden/ami:7' }, 'ParameterVersionNotFound'],
    ['DeleteParameter', { Name: '/nobody' }, 'ParameterNotFound'],
    ['GetParameter', {}, 'ValidationException'],
  ])('%s %j: %s', (action, params, code) => {
    const it = new ManagedWorld();
    put(it, 'one');
    expect(it.code(action, params)).toBe(code);
  });

  test('that is secret is told only when decrypted', () => {
    const it = new ManagedWorld();
    put(it, 'hush', { Type: 'SecureString' });
    const value = (WithDecryption: boolean) =>
      it.call('GetParameter', { Name: '/golden/ami', WithDecryption }).Parameter.Value;
    expect(value(false)).not.toContain('hush');
    expect(value(true)).toBe('hush');
    expect(it.call('GetParameters', { Names: ['/golden/ami', '/b'] })).toMatchObject({
      Parameters: [{ Name: '/golden/ami' }],
      InvalidParameters: ['/b'],
    });
  });

  // "Native parameter support for AMI IDs": the call succeeds, the version is there once the image was seen.
  test('of an image is there when the image is, and launches follow it', () => {
    const it = new ManagedWorld();
    const image = it.world.compute.images[0]?.id ?? '';
    put(it, image, { DataType: 'aws:ec2:image' });
    expect(it.code('GetParameter', { Name: '/golden/ami' })).toBe('ParameterNotFound');
    it.seconds(5);
    expect(it.world.parameter?.('/golden/ami')).toBe(image);
    const id = it.run({ ImageId: 'resolve:ssm:/golden/ami' });
    expect(it.world.compute.instance(id)?.imageId).toBe(image);
    put(it, 'ami-0123456789abcdef0', { DataType: 'aws:ec2:image', Overwrite: true });
    it.seconds(5);
    expect(it.world.parameter?.('/golden/ami')).toBe(image);
  });
});

describe('inventory', () => {
  test('has the packages of the guest', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const packages = it.world.compute.inside(id)?.content.packages ?? new Map<string, string>();
    const entries: { Name: string; Version: string; Architecture: string }[] = [];
    let NextToken: string | undefined;
    do {
      const page = it.call('ListInventoryEntries', {
        InstanceId: id,
        TypeName: 'AWS:Application',
        NextToken,
      });
      entries.push(...page.Entries);
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(entries).toHaveLength(packages.size);
    const bash = entries.find(({ Name }) => Name === 'bash');
    expect(bash).toMatchObject({ Version: packages.get('bash'), Architecture: 'x86_64' });
    const one = it.call('ListInventoryEntries', {
      InstanceId: id,
      TypeName: 'AWS:Application',
      Filters: [{ Key: 'Name', Values: ['bash'] }],
    });
    expect(one.Entries).toHaveLength(1);
  });

  test('of all nodes, and of no other types', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const { Entities } = it.call('GetInventory', {
      ResultAttributes: [{ TypeName: 'AWS:Application' }],
    });
    expect(Entities).toMatchObject([
      { Id: id, Data: { 'AWS:Application': { SchemaVersion: '1.1' } } },
    ]);
    expect(it.code('GetInventory', { ResultAttributes: [{ TypeName: 'AWS:File' }] })).toBe(
      'InvalidTypeNameException',
    );
    const stranger = { InstanceId: 'i-0123456789abcdef0', TypeName: 'AWS:Application' };
    expect(it.code('ListInventoryEntries', stranger)).toBe('InvalidInstanceId');
  });
});
