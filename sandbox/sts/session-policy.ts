import { ApiError } from '../api.js';
import { checkPolicy, type Policy } from '../iam/policy.js';

/** "The plaintext that you use for both inline and managed session policies can't exceed 2,048 characters" (AssumeRole). */
const LONGEST = 2_048;

interface Passed {
  readonly Policy?: string;
  readonly PolicyArns?: readonly { readonly arn?: string }[];
}

/**
 * What is passed when a session is opened narrows it. Managed policies are refused: the sandbox knows none, and to leave
 * them out would allow what AWS denies.
 * @throws ApiError MalformedPolicyDocument, ValidationError
 */
export function sessionPolicies({ Policy: text, PolicyArns = [] }: Passed): readonly Policy[] {
  const [stranger] = PolicyArns;
  if (stranger !== undefined) {
    throw new ApiError(
      'ValidationError',
      `The managed policy ${stranger.arn} is not there (the sandbox knows session policies by their text alone)`,
    );
  }
  if (text === undefined) return [];
  if (text.length > LONGEST) {
    throw new ApiError(
      'ValidationError',
      `1 validation error detected: Value '${text}' at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST}`,
    );
  }
  return [read(text)];
}

/**
 * Percent of the space that packed session policies have. Undefined where none were passed. How STS packs is not
 * published: a policy short enough in plain text always fits here, and PackedPolicyTooLarge is never met.
 */
export function packedSize({ Policy: text }: Passed): number | undefined {
  return text === undefined ? undefined : Math.ceil((100 * text.length) / LONGEST);
}

function read(text: string): Policy {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  const statement = (policy as Partial<Policy> | null)?.Statement;
  if (typeof statement !== 'object' || statement === null) {
    throw malformed('Syntax errors in policy.');
  }
  try {
    return checkPolicy(policy as Policy);
  } catch (error) {
    throw malformed(`Syntax errors in policy. (${(error as Error).message})`);
  }
}

function malformed(message: string): ApiError {
  return new ApiError('MalformedPolicyDocument', message);
}
