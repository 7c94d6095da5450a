#!/usr/bin/env bash
# An outside witness: the AWS CLI asks the services around the groups: Run Command, parameters, inventory, alarms, keys, roles.
#
#   AWS=/path/to/aws [SANDBOX=build/sandbox/serve.js] scripts/witness-awscli-services.sh
#
# Prints `ok <name>` or `FAILED <name>` for each question, and ends non-zero when one failed.
set -uo pipefail
cd "$(dirname "$0")/.."

SCENARIO=around-the-fleet
. scripts/witnesses/awscli.sh

# ------------------------------------------------------------------------------------------- Run Command

expect describe-instance-information \
  'a.InstanceInformationList.length === 6 && a.InstanceInformationList.every((n) => n.PingStatus === "Online" && n.PlatformName === "Ubuntu")' \
  ssm describe-instance-information
node_id=$(ask ssm describe-instance-information --query 'InstanceInformationList[0].InstanceId')

# ran NAME CHECK COMMANDS: the commands, as JSON, are sent to the node, and CHECK is over what came of them.
ran() {
  local id
  id=$(ask ssm send-command --document-name AWS-RunShellScript --instance-ids "$node_id" \
    --parameters "{\"commands\":$3}" --query Command.CommandId)
  pass_time 60
  expect "$1" "$2" ssm get-command-invocation --command-id "$id" --instance-id "$node_id"
}
ran run-command 'a.Status === "Success" && a.ResponseCode === 0 && a.StandardOutputContent === "patched\n"' '["echo patched"]'
ran run-command-that-fails 'a.Status === "Failed" && a.ResponseCode === 7 && a.StandardOutputContent === "so far\n"' '["echo so far", "exit 7"]'
ran run-command-that-is-not-there 'a.ResponseCode === 127 && a.StandardErrorContent.includes("needrestart: not found")' '["needrestart -b"]'

patch=$(ask ssm send-command --document-name AWS-RunPatchBaseline --targets Key=tag:service,Values=shop \
  --parameters Operation=Install,RebootOption=NoReboot --max-concurrency 2 --query Command.CommandId)
pass_time 30
expect patch-under-way 'a.Commands[0].Status === "InProgress" && a.Commands[0].CompletedCount < 6' ssm list-commands --command-id "$patch"
pass_time 1800
expect patched 'a.CommandInvocations.length === 6 && a.CommandInvocations.every((i) => i.Status === "Success" && i.CommandPlugins[0].Output.includes("InstalledCount"))' \
  ssm list-command-invocations --command-id "$patch" --details
refused a-node-that-is-none InvalidInstanceId \
  ssm send-command --document-name AWS-RunShellScript --instance-ids i-00000000000000000 --parameters commands=true
refused a-command-that-is-none InvocationDoesNotExist \
  ssm get-command-invocation --command-id 00000000-0000-0000-0000-000000000000 --instance-id "$node_id"

# ------------------------------------------------------------------------------- parameters and inventory

image=$(ask ec2 describe-images --owners self --query 'Images[0].ImageId')
expect get-parameter "a.Parameter.Value === '$image' && a.Parameter.DataType === 'aws:ec2:image'" \
  ssm get-parameter --name /shop/golden-image
expect with-decryption 'a.Parameter.Value === "not-so-secret"' ssm get-parameter --name /shop/token --with-decryption
expect put-parameter 'a.Version === 2' \
  ssm put-parameter --name /shop/channel --value beta --type String --overwrite
expect get-parameters 'a.Parameters[0].Value === "beta" && a.InvalidParameters[0] === "/nothing"' \
  ssm get-parameters --names /shop/channel /nothing
refused parameter-not-found ParameterNotFound ssm get-parameter --name /nothing
expect list-inventory-entries 'a.Entries.length === 1 && a.Entries[0].Name === "libc6"' \
  ssm list-inventory-entries --instance-id "$node_id" --type-name AWS:Application --filters Key=Name,Values=libc6
expect get-inventory 'a.Entities.length === 1 && a.Entities[0].Data["AWS:Application"].Content.length > 100' \
  ssm get-inventory --filters "Key=AWS:InstanceInformation.InstanceId,Values=$node_id"

# ------------------------------------------------------------------------------------------------- alarms

expect describe-alarms 'a.CompositeAlarms.length === 0 && a.MetricAlarms.length === 6 && a.MetricAlarms.filter((m) => m.AlarmName.startsWith("TargetTracking-web-Alarm")).length === 2' \
  cloudwatch describe-alarms
expect describe-composite-alarms 'a.CompositeAlarms.length === 1 && a.CompositeAlarms[0].StateValue === "OK"' \
  cloudwatch describe-alarms --alarm-types CompositeAlarm
expect put-metric-alarm 'true' \
  cloudwatch put-metric-alarm --alarm-name orders --namespace Shop --metric-name Orders --statistic Sum --period 60 \
  --evaluation-periods 1 --threshold 10 --comparison-operator GreaterThanThreshold
expect put-metric-data 'true' cloudwatch put-metric-data --namespace Shop --metric-name Orders --value 11
pass_time 120
expect describe-alarm-history 'a.AlarmHistoryItems.some((i) => i.HistorySummary === "Alarm updated from INSUFFICIENT_DATA to ALARM")' \
  cloudwatch describe-alarm-history --alarm-name orders
expect set-alarm-state 'true' \
  cloudwatch set-alarm-state --alarm-name web-few --state-value ALARM --state-reason 'a witness'
expect alarm-set 'a.MetricAlarms.length === 1 && a.MetricAlarms[0].StateReason === "a witness"' \
  cloudwatch describe-alarms --alarm-names web-few --state-value ALARM
expect delete-alarms 'true' cloudwatch delete-alarms --alarm-names orders

# --------------------------------------------------------------------------------------------------- keys

expect describe-key 'a.KeyMetadata.KeyState === "Enabled" && a.KeyMetadata.Enabled === true' kms describe-key --key-id alias/shop
expect encrypted-image 'a.Images[0].BlockDeviceMappings[0].Ebs.Encrypted === true' ec2 describe-images --owners self
refused no-such-key NotFoundException kms describe-key --key-id alias/nobody

# -------------------------------------------------------------------------------------------------- roles

role=arn:aws:iam::123456789012:role/patch-cycle
refused longer-than-the-role-allows ValidationError \
  sts assume-role --role-arn "$role" --role-session-name cli --duration-seconds 7201
refused a-role-that-does-not-trust AccessDenied \
  sts assume-role --role-arn arn:aws:iam::123456789012:role/auditor --role-session-name cli
expect assume-role 'a.AssumedRoleUser.Arn.endsWith("assumed-role/patch-cycle/cli") && a.PackedPolicySize > 0' \
  sts assume-role --role-arn "$role" --role-session-name cli --duration-seconds 900 \
  --policy '{"Statement":{"Effect":"Allow","Action":["autoscaling:Describe*"],"Resource":"*"}}'
read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN < <(node -p '
  const { Credentials: c } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  `${c.AccessKeyId} ${c.SecretAccessKey} ${c.SessionToken}`' "$work/answer")
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
expect as-the-role 'a.Arn.endsWith("assumed-role/patch-cycle/cli")' sts get-caller-identity
expect allowed 'a.AutoScalingGroups.length === 1' autoscaling describe-auto-scaling-groups
refused not-allowed-by-the-session UnauthorizedOperation ec2 describe-instances
refused not-allowed-by-the-session-in-json AccessDeniedException ssm list-commands
pass_time 900
refused expired ExpiredToken autoscaling describe-auto-scaling-groups
refused expired-in-ec2 RequestExpired ec2 describe-instances

sum_up awscli-services
