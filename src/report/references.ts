import { code, codeLink, type Markdown, prose } from './markdown.js';

/** How a summary names what is in the account: by its id, as a link to its page in the AWS console. */
export interface References {
  readonly instance: (id: string) => Markdown;
  readonly image: (id: string) => Markdown;
  readonly template: (id: string) => Markdown;
  readonly subnet: (id: string) => Markdown;
  readonly snapshot: (id: string) => Markdown;
  readonly group: (name: string) => Markdown;
  /** A sentence from outside: ids in it are links, and what stands between backticks is code. */
  readonly prose: (untrusted: string) => Markdown;
}

/**
 * The public regions' console is at one address each. China, GovCloud and the isolated partitions have others, of which
 * some depend on the account: no link is better than a wrong one.
 */
export function referencesIn(region: string | undefined): References {
  const home = consoleOf(region);
  const linked = (page: (id: string) => string) => (id: string) =>
    home === undefined ? code(id) : codeLink(id, `${home}#${page(fragment(id))}`);
  const instance = linked((id) => `InstanceDetails:instanceId=${id}`);
  const image = linked((id) => `ImageDetails:imageId=${id}`);
  const template = linked((id) => `LaunchTemplateDetails:launchTemplateId=${id}`);
  const subnet = linked((id) => `SubnetDetails:subnetId=${id}`);
  const snapshot = linked((id) => `SnapshotDetails:snapshotId=${id}`);
  const byPrefix: Readonly<Record<string, (id: string) => Markdown>> = {
    i: instance,
    ami: image,
    lt: template,
    subnet,
    snap: snapshot,
  };
  return {
    instance,
    image,
    template,
    subnet,
    snapshot,
    group: linked((name) => `AutoScalingGroupDetails:id=${name};view=details`),
    prose: (untrusted) =>
      prose(untrusted, (id) => (byPrefix[id.slice(0, id.indexOf('-'))] ?? code)(id)),
  };
}

function consoleOf(region: string | undefined): string | undefined {
  if (region === undefined || !/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) return undefined;
  if (/^(cn|us-gov|us-iso|us-isob|eu-isoe|us-isof|eusc)-/.test(region)) return undefined;
  return `https://${region}.console.aws.amazon.com/ec2/home?region=${region}`;
}

/** What may stand in the fragment of an address and mean only itself, to the console and to Markdown. */
function fragment(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*~_]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
