#!/usr/bin/env bash
# An outside witness: the AWS CLI, which knows nothing of this project, asks the sandbox and must be able to read the answers.
# Then the library that it stands on lives through a whole story (witness-botocore.py): it starts once, where aws starts
# anew for every question.
#
#   AWS=/path/to/aws [PYTHON=/path/to/its/python3] [SANDBOX=build/sandbox/serve.js] scripts/witness-awscli.sh
#
# Prints `ok <name>` or `FAILED <name>` for each question, and ends non-zero when one failed.
set -uo pipefail
cd "$(dirname "$0")/.."

AWS=${AWS:-aws}
SANDBOX=${SANDBOX:-build/sandbox/serve.js}
if ! command -v "$AWS" >/dev/null; then
  echo "FAILED awscli: there is no '$AWS'; set AWS to the aws executable" >&2
  exit 1
fi

# The python that aws itself runs under has botocore.
PYTHON=${PYTHON:-$(dirname "$(command -v "$AWS")")/python3}

work=$(mktemp -d)
node "$SANDBOX" --port 0 --speed 0 --scenario three-zones >"$work/sandbox.out" 2>"$work/sandbox.err" &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null; wait "$sandbox" 2>/dev/null; rm -rf "$work"' EXIT

for _ in $(seq 100); do
  [ -s "$work/sandbox.out" ] && break
  kill -0 "$sandbox" 2>/dev/null || break
  sleep 0.1
done
url=$(head -n 1 "$work/sandbox.out" | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).url') || {
  echo "FAILED sandbox: it did not start" >&2
  cat "$work/sandbox.err" >&2
  exit 1
}

# Nothing of the machine's own AWS configuration takes part.
export AWS_ENDPOINT_URL=$url AWS_REGION=eu-west-1 AWS_DEFAULT_REGION=eu-west-1
export AWS_ACCESS_KEY_ID=AKIAWITNESS AWS_SECRET_ACCESS_KEY=witness
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
export AWS_PAGER='' AWS_DEFAULT_OUTPUT=json AWS_MAX_ATTEMPTS=1 NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
unset AWS_SESSION_TOKEN AWS_PROFILE

passed=0
failed=0

# expect NAME CHECK ARGS...: runs `aws ARGS...`; CHECK is JavaScript over its answer `a` that must be true.
expect() {
  local name=$1 check=$2
  shift 2
  if "$AWS" "$@" >"$work/answer" 2>"$work/error" && holds "$check"; then
    echo "ok $name"
    passed=$((passed + 1))
  else
    echo "FAILED $name: aws $*"
    head -c 600 "$work/error" "$work/answer"
    failed=$((failed + 1))
  fi
}

holds() {
  CHECK=$1 node -e '
    const text = require("fs").readFileSync(process.argv[1], "utf8");
    const a = text.trim() === "" ? {} : JSON.parse(text);
    process.exit(new Function("a", `return (${process.env.CHECK})`)(a) === true ? 0 : 1);
  ' "$work/answer" 2>>"$work/error"
}

# refused NAME CODE ARGS...: `aws ARGS...` must fail and name the service's own error code.
refused() {
  local name=$1 code=$2
  shift 2
  if ! "$AWS" "$@" >"$work/answer" 2>"$work/error" && grep -qF "($code)" "$work/error"; then
    echo "ok $name"
    passed=$((passed + 1))
  else
    echo "FAILED $name: aws $* was to be refused with $code"
    head -c 600 "$work/error" "$work/answer"
    failed=$((failed + 1))
  fi
}

ask() { "$AWS" "$@" --output text; }

expect get-caller-identity 'a.Account === "123456789012" && a.Arn.startsWith("arn:aws:")' \
  sts get-caller-identity
expect describe-regions 'a.Regions.some((r) => r.RegionName === "eu-west-1") && a.Regions.length > 1' \
  ec2 describe-regions
expect describe-auto-scaling-groups \
  'a.AutoScalingGroups.length === 1 && a.AutoScalingGroups[0].Instances.length === 6 && a.AutoScalingGroups[0].Instances.every((i) => i.LifecycleState === "InService" && i.LaunchTemplate.Version === "1")' \
  autoscaling describe-auto-scaling-groups --auto-scaling-group-names web
expect describe-auto-scaling-groups-by-tag \
  'a.AutoScalingGroups.length === 1 && a.AutoScalingGroups[0].Tags.some((t) => t.Key === "service" && t.Value === "shop" && t.PropagateAtLaunch === true)' \
  autoscaling describe-auto-scaling-groups --filters Name=tag:service,Values=shop
expect describe-auto-scaling-instances 'a.AutoScalingInstances.length === 6' \
  autoscaling describe-auto-scaling-instances
expect describe-scaling-activities 'a.Activities.length >= 6 && a.Activities.every((x) => x.StatusCode === "Successful")' \
  autoscaling describe-scaling-activities --auto-scaling-group-name web

image=$(ask ec2 describe-images --owners self --query 'Images[0].ImageId')
instance=$(ask autoscaling describe-auto-scaling-instances --query 'AutoScalingInstances[0].InstanceId')
target_group=$(ask elbv2 describe-target-groups --names web --query 'TargetGroups[0].TargetGroupArn')
template=$(ask autoscaling describe-auto-scaling-groups --query 'AutoScalingGroups[0].LaunchTemplate.LaunchTemplateId')

expect describe-images \
  'a.Images.length === 1 && a.Images[0].State === "available" && a.Images[0].BlockDeviceMappings[0].Ebs.SnapshotId.startsWith("snap-")' \
  ec2 describe-images --image-ids "$image"
expect describe-instances \
  'a.Reservations.flatMap((r) => r.Instances).length === 6 && a.Reservations.flatMap((r) => r.Instances).every((i) => i.State.Name === "running" && i.Placement.AvailabilityZone.startsWith("eu-west-1"))' \
  ec2 describe-instances --filters Name=instance-state-name,Values=running
expect describe-instances-paged 'a.Reservations.flatMap((r) => r.Instances).length === 6' \
  ec2 describe-instances --page-size 5
expect describe-instance-status \
  'a.InstanceStatuses.length === 6 && a.InstanceStatuses.every((s) => s.InstanceStatus.Status === "ok" && s.SystemStatus.Status === "ok")' \
  ec2 describe-instance-status
expect describe-target-health \
  'a.TargetHealthDescriptions.length === 6 && a.TargetHealthDescriptions.every((t) => t.TargetHealth.State === "healthy")' \
  elbv2 describe-target-health --target-group-arn "$target_group"
expect describe-launch-template-versions \
  "a.LaunchTemplateVersions.length === 1 && a.LaunchTemplateVersions[0].DefaultVersion === true && a.LaunchTemplateVersions[0].LaunchTemplateData.ImageId === '$image'" \
  ec2 describe-launch-template-versions --launch-template-id "$template"
expect create-launch-template-version \
  'a.LaunchTemplateVersion.VersionNumber === 2 && a.LaunchTemplateVersion.LaunchTemplateData.InstanceType === "m6i.large"' \
  ec2 create-launch-template-version --launch-template-id "$template" --source-version 1 \
  --version-description 'a witness & its <marks>' --launch-template-data "{\"ImageId\":\"$image\"}"
expect version-description-comes-back-as-it-was \
  'a.LaunchTemplateVersions[0].VersionDescription === "a witness & its <marks>"' \
  ec2 describe-launch-template-versions --launch-template-id "$template" --versions '$Latest'
expect get-console-output "a.InstanceId === '$instance' && typeof a.Output === 'string' && a.Output.length > 0" \
  ec2 get-console-output --instance-id "$instance" --latest
expect describe-subnets 'a.Subnets.length === 3 && a.Subnets.every((s) => s.AvailabilityZone.startsWith("eu-west-1"))' \
  ec2 describe-subnets
expect set-desired-capacity 'true' \
  autoscaling set-desired-capacity --auto-scaling-group-name web --desired-capacity 7
expect an-empty-region 'a.AutoScalingGroups.length === 0' \
  autoscaling describe-auto-scaling-groups --region eu-central-1

refused an-unknown-instance InvalidInstanceID.NotFound \
  ec2 describe-instances --instance-ids i-00000000000000000
refused an-unknown-image InvalidAMIID.NotFound \
  ec2 describe-images --image-ids ami-00000000000000000
refused a-group-that-does-not-exist ValidationError \
  autoscaling set-desired-capacity --auto-scaling-group-name nobody --desired-capacity 1
refused an-unknown-target-group TargetGroupNotFound \
  elbv2 describe-target-groups --names nobody
refused a-dry-run DryRunOperation \
  ec2 terminate-instances --instance-ids "$instance" --dry-run
refused a-region-without-access AuthFailure \
  ec2 describe-instances --region af-south-1
refused a-region-without-access-elsewhere InvalidClientTokenId \
  autoscaling describe-auto-scaling-groups --region af-south-1

if [ -s "$work/sandbox.err" ]; then
  echo "FAILED sandbox-is-quiet: it wrote to standard error"
  cat "$work/sandbox.err"
  failed=$((failed + 1))
fi
echo "witness awscli: $passed passed, $failed failed"
"$PYTHON" scripts/witness-botocore.py "$SANDBOX" || failed=$((failed + 1))
[ "$failed" -eq 0 ]
