import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** The instance whose metadata is served. */
export interface Metadata {
  readonly instanceId: string;
  readonly imageId: string;
  /** `06:...` */
  readonly mac: string;
  readonly hostname: string;
  /** The first is what EC2 would serve. The others are for a machine that goes on where it would power off. */
  readonly userData: readonly Uint8Array[];
}

type Tree = { readonly [name: string]: string | Tree };

const TOKEN = 'the-only-token';
const ADDRESS = '169.254.169.16';

/**
 * EC2's instance metadata service with HttpTokens=required, as far as cloud-init's Ec2 datasource reads it, and beside
 * it what guest/next.py asks for.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
export function metadataService(metadata: Metadata): Server {
  const tree = { 'meta-data': metaData(metadata), dynamic: dynamicData(metadata) };
  const [userData = new Uint8Array(), ...others] = metadata.userData;
  return createServer((request, response) => {
    if (request.method === 'PUT' && request.url === '/latest/api/token') answer(response, TOKEN);
    else if (request.method === 'PUT' && request.url === '/next-user-data') {
      const next = others.shift();
      answer(response, next ?? '', next === undefined ? 404 : 200);
    } else if (request.headers['x-aws-ec2-metadata-token'] !== TOKEN) answer(response, '', 401);
    else read(request, response, userData, tree);
  });
}

function read(
  request: IncomingMessage,
  response: ServerResponse,
  userData: Uint8Array,
  tree: Tree,
): void {
  // /<version>/meta-data/placement/region
  const [, ...path] = (request.url ?? '').split('/').filter(Boolean);
  if (path[0] === 'user-data') {
    answer(response, userData, userData.length > 0 ? 200 : 404);
    return;
  }
  let node: string | Tree | undefined = tree;
  for (const name of path) node = typeof node === 'object' ? node[name] : undefined;
  if (node === undefined) answer(response, '', 404);
  else answer(response, typeof node === 'string' ? node : listing(node));
}

function listing(tree: Tree): string {
  return Object.entries(tree)
    .map(([name, value]) => (typeof value === 'string' ? name : `${name}/`))
    .join('\n');
}

function answer(response: ServerResponse, body: string | Uint8Array, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/plain',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}

function metaData({ instanceId, imageId, mac, hostname }: Metadata): Tree {
  return {
    'ami-id': imageId,
    hostname,
    'instance-id': instanceId,
    'instance-type': 't3.micro',
    'local-hostname': hostname,
    'local-ipv4': ADDRESS,
    mac,
    network: {
      interfaces: {
        macs: {
          [mac]: {
            'device-number': '0',
            'interface-id': 'eni-0123456789abcdef0',
            'local-hostname': hostname,
            'local-ipv4s': ADDRESS,
            mac,
            'owner-id': '123456789012',
            'subnet-id': 'subnet-0123456789abcdef0',
            'subnet-ipv4-cidr-block': '169.254.169.0/24',
            'vpc-id': 'vpc-0123456789abcdef0',
          },
        },
      },
    },
    placement: { 'availability-zone': 'eu-west-1a', region: 'eu-west-1' },
    'security-groups': 'default',
    services: { domain: 'amazonaws.com', partition: 'aws' },
  };
}

function dynamicData({ instanceId, imageId }: Metadata): Tree {
  const document = JSON.stringify({
    accountId: '123456789012',
    availabilityZone: 'eu-west-1a',
    imageId,
    instanceId,
    region: 'eu-west-1',
  });
  return { 'instance-identity': { document } };
}
