#!/usr/bin/env bash
# An outside witness: the AWS CLI, which knows nothing of this project, asks the sandbox and must be able to read the answers.
# It drives a group of its own from its making over refreshes, standby, launch and termination to its end.
#
#   AWS=/path/to/aws [SANDBOX=build/sandbox/serve.js] scripts/witness-awscli.sh
#
# Prints `ok <name>`, `FAILED <name>` or `skipped <name>` for each question, and ends non-zero when one failed.
set -uo pipefail
cd "$(dirname "$0")/.."

SCENARIO=three-zones
. scripts/witnesses/awscli.sh

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

# ------------------------------------------------------------- a group of its own, from its making to its end

# of_group NAME CHECK: JavaScript over the group `g` and its members `m`.
of_group() {
  expect "$1" "((g, m) => $2)(a.AutoScalingGroups[0], a.AutoScalingGroups[0].Instances)" \
    autoscaling describe-auto-scaling-groups --auto-scaling-group-names cli
}

# of_refresh NAME CHECK: JavaScript over the newest refresh `r`.
of_refresh() {
  expect "$1" "((r) => $2)(a.InstanceRefreshes[0])" \
    autoscaling describe-instance-refreshes --auto-scaling-group-name cli
}

start_refresh() {
  expect "$1" '/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(a.InstanceRefreshId)' \
    autoscaling start-instance-refresh --auto-scaling-group-name cli \
    --desired-configuration "{\"LaunchTemplate\":{\"LaunchTemplateId\":\"$template\",\"Version\":\"2\"}}" \
    --preferences '{"MinHealthyPercentage":50,"InstanceWarmup":30,"SkipMatching":true,"ScaleInProtectedInstances":"Ignore","StandbyInstances":"Ignore"}'
}

# Cancelled under way, rolled back under way, and left to succeed: four hours by the sandbox's clock.
refresh_story() {
  "$AWS" autoscaling start-instance-refresh --auto-scaling-group-name nobody >/dev/null 2>"$work/error"
  if grep -qF '(InvalidAction)' "$work/error"; then
    echo 'skipped refresh-cancel-rollback: the sandbox does not model StartInstanceRefresh'
    skipped=$((skipped + 1))
    return
  fi
  start_refresh start-refresh
  refused start-refresh-again InstanceRefreshInProgress \
    autoscaling start-instance-refresh --auto-scaling-group-name cli
  pass_time 60
  of_refresh refresh-under-way '["Pending", "InProgress"].includes(r.Status) && r.Preferences.MinHealthyPercentage === 50'
  expect cancel-refresh 'a.InstanceRefreshId.length === 36' \
    autoscaling cancel-instance-refresh --auto-scaling-group-name cli
  pass_time 3600
  of_refresh refresh-cancelled 'r.Status === "Cancelled" && r.EndTime !== undefined'
  refused cancel-refresh-again ActiveInstanceRefreshNotFound \
    autoscaling cancel-instance-refresh --auto-scaling-group-name cli
  of_group configuration-as-before-the-cancelled-refresh 'g.LaunchTemplate.Version === "1" && m.length === 3'

  start_refresh start-refresh-to-roll-back
  pass_time 60
  expect rollback-refresh 'a.InstanceRefreshId.length === 36' \
    autoscaling rollback-instance-refresh --auto-scaling-group-name cli
  of_refresh refresh-rolling-back 'r.Status === "RollbackInProgress" && r.RollbackDetails.RollbackReason !== undefined'
  pass_time 3600
  of_refresh refresh-rolled-back 'r.Status === "RollbackSuccessful"'
  # What the cancelled refresh has replaced, the later one found matching and need not roll back.
  of_group members-after-rollback 'g.LaunchTemplate.Version === "1" && m.length === 3 && m.every((i) => i.LifecycleState === "InService") && m.filter((i) => i.LaunchTemplate.Version === "1").length >= 2'

  start_refresh start-refresh-to-succeed
  pass_time 7200
  of_refresh refresh-successful 'r.Status === "Successful" && r.PercentageComplete === 100 && r.InstancesToUpdate === 0'
  of_group members-of-the-new-version 'g.LaunchTemplate.Version === "2" && m.length === 3 && m.every((i) => i.LaunchTemplate.Version === "2")'
  expect three-refreshes 'a.InstanceRefreshes.length === 3' \
    autoscaling describe-instance-refreshes --auto-scaling-group-name cli
}

# Copies of images under keys of other regions, who may use them, and how they are kept.
image_story() {
  local key copy snapshot organisation=arn:aws:organizations::123456789012:organization/o-abcdefghij
  expect create-key-elsewhere 'a.KeyMetadata.Arn.startsWith("arn:aws:kms:eu-central-1:123456789012:key/")' \
    kms create-key --region eu-central-1
  key=$(ask kms create-key --region eu-central-1 --query KeyMetadata.KeyId)
  expect copy-image-elsewhere 'a.ImageId.startsWith("ami-")' \
    ec2 copy-image --region eu-central-1 --source-region eu-west-1 --source-image-id "$image" --name cli-1 --encrypted --kms-key-id "$key"
  copy=$(ask ec2 describe-images --region eu-central-1 --owners self --query 'Images[0].ImageId')
  expect copy-pending "a.Images[0].State === 'pending' && a.Images[0].SourceImageId === '$image' && a.Images[0].SourceImageRegion === 'eu-west-1'" \
    ec2 describe-images --region eu-central-1 --image-ids "$copy"
  pass_time 300
  expect copy-available 'a.Images[0].State === "available" && a.Images[0].BlockDeviceMappings[0].Ebs.Encrypted === true' \
    ec2 describe-images --region eu-central-1 --image-ids "$copy"
  snapshot=$(ask ec2 describe-snapshots --region eu-central-1 --owner-ids self --query 'Snapshots[0].SnapshotId')
  expect copy-of-the-snapshot "a.Snapshots[0].Progress === '100%' && a.Snapshots[0].KmsKeyId.endsWith('$key') && a.Snapshots[0].TransferType === 'standard'" \
    ec2 describe-snapshots --region eu-central-1 --snapshot-ids "$snapshot"
  refused copy-stays-there InvalidAMIID.NotFound ec2 describe-images --image-ids "$copy"

  expect share-with-account-and-organisation 'true' \
    ec2 modify-image-attribute --region eu-central-1 --image-id "$copy" \
    --launch-permission "Add=[{UserId=210987654321},{OrganizationArn=$organisation}]"
  expect share-the-older-way 'true' \
    ec2 modify-image-attribute --region eu-central-1 --image-id "$copy" --attribute launchPermission --operation-type add --user-ids 111122223333
  expect launch-permissions "a.LaunchPermissions.length === 3 && a.LaunchPermissions[1].OrganizationArn === '$organisation'" \
    ec2 describe-image-attribute --region eu-central-1 --image-id "$copy" --attribute launchPermission
  expect executable-by 'a.Images.length === 1' ec2 describe-images --region eu-central-1 --executable-users 210987654321
  expect share-the-snapshot 'true' \
    ec2 modify-snapshot-attribute --region eu-central-1 --snapshot-id "$snapshot" --attribute createVolumePermission --operation-type add --user-ids 210987654321
  expect create-volume-permissions 'a.CreateVolumePermissions[0].UserId === "210987654321"' \
    ec2 describe-snapshot-attribute --region eu-central-1 --snapshot-id "$snapshot" --attribute createVolumePermission
  refused no-account InvalidAMIAttributeItemValue \
    ec2 modify-image-attribute --image-id "$image" --launch-permission 'Add=[{UserId=2109-8765-4321}]'
  refused dry-run-of-sharing DryRunOperation \
    ec2 modify-image-attribute --image-id "$image" --launch-permission 'Add=[{UserId=210987654321}]' --dry-run
  expect describe-an-image 'true' ec2 modify-image-attribute --image-id "$image" --description 'a & b <c>'
  expect described 'a.Description.Value === "a & b <c>"' ec2 describe-image-attribute --image-id "$image" --attribute description
  expect reset-permissions 'true' ec2 reset-image-attribute --region eu-central-1 --image-id "$copy" --attribute launchPermission

  expect protect-from-deregistration 'a.Return === "enabled-without-cooldown"' \
    ec2 enable-image-deregistration-protection --region eu-central-1 --image-id "$copy"
  refused deregister-protected OperationNotPermitted ec2 deregister-image --region eu-central-1 --image-id "$copy"
  expect unprotect 'a.Return === "disabled"' \
    ec2 disable-image-deregistration-protection --region eu-central-1 --image-id "$copy"
  expect disable-image 'a.Return === true' ec2 disable-image --region eu-central-1 --image-id "$copy"
  expect disabled-is-left-out 'a.Images.length === 0' ec2 describe-images --region eu-central-1 --owners self
  expect disabled-is-included 'a.Images[0].State === "disabled"' ec2 describe-images --region eu-central-1 --owners self --include-disabled
  expect enable-image 'a.Return === true' ec2 enable-image --region eu-central-1 --image-id "$copy"
  refused snapshot-in-use InvalidSnapshot.InUse ec2 delete-snapshot --region eu-central-1 --snapshot-id "$snapshot"
  expect deregister-with-snapshots 'a.DeleteSnapshotResults[0].ReturnCode === "success"' \
    ec2 deregister-image --region eu-central-1 --image-id "$copy" --delete-associated-snapshots
}

# A Spot builder: it can be stopped when its request is persistent, and its request must be cancelled before it is ended.
spot_story() {
  local builder request
  refused one-time-does-not-stop InvalidParameterCombination \
    ec2 run-instances --image-id "$image" --instance-type t3.micro \
    --instance-market-options 'MarketType=spot,SpotOptions={InstanceInterruptionBehavior=stop}'
  expect run-a-spot-instance 'a.Instances[0].InstanceLifecycle === "spot"' \
    ec2 run-instances --image-id "$image" --instance-type t3.micro \
    --instance-market-options 'MarketType=spot,SpotOptions={SpotInstanceType=persistent,InstanceInterruptionBehavior=stop,MaxPrice=0.5}'
  pass_time 300
  request=$(ask ec2 describe-spot-instance-requests --query 'SpotInstanceRequests[0].SpotInstanceRequestId')
  builder=$(ask ec2 describe-spot-instance-requests --query 'SpotInstanceRequests[0].InstanceId')
  expect spot-request 'a.SpotInstanceRequests[0].Type === "persistent" && a.SpotInstanceRequests[0].SpotPrice === "0.500000" && a.SpotInstanceRequests[0].Status.Code === "fulfilled"' \
    ec2 describe-spot-instance-requests --spot-instance-request-ids "$request"
  expect stop-a-spot-instance 'a.StoppingInstances.length === 1' ec2 stop-instances --instance-ids "$builder"
  pass_time 60
  expect stopped-by-user 'a.SpotInstanceRequests[0].State === "disabled" && a.SpotInstanceRequests[0].Status.Code === "instance-stopped-by-user"' \
    ec2 describe-spot-instance-requests --spot-instance-request-ids "$request"
  expect cancel-the-request 'a.CancelledSpotInstanceRequests[0].State === "cancelled"' \
    ec2 cancel-spot-instance-requests --spot-instance-request-ids "$request"
  expect end-the-spot-instance 'true' ec2 terminate-instances --instance-ids "$builder"
  pass_time 300
  expect and-no-other-comes 'a.Reservations.length === 0' \
    ec2 describe-instances --filters Name=instance-lifecycle,Values=spot Name=instance-state-name,Values=pending,running
}

image_story
spot_story

subnets=$(ask ec2 describe-subnets --query 'Subnets[].SubnetId' | tr '\t' ',')
zone=$(ask ec2 describe-subnets --query 'Subnets[0].AvailabilityZone')
expect create-auto-scaling-group 'true' \
  autoscaling create-auto-scaling-group --auto-scaling-group-name cli --min-size 1 --max-size 6 --desired-capacity 3 \
  --launch-template "LaunchTemplateId=$template,Version=1" --vpc-zone-identifier "$subnets" \
  --target-group-arns "$target_group" --health-check-type ELB --health-check-grace-period 120 \
  --tags Key=service,Value=cli,PropagateAtLaunch=true
refused create-auto-scaling-group-again AlreadyExists \
  autoscaling create-auto-scaling-group --auto-scaling-group-name cli --min-size 1 --max-size 6 \
  --launch-template "LaunchTemplateId=$template,Version=1" --vpc-zone-identifier "$subnets"
pass_time 300
of_group group-in-service 'm.length === 3 && m.every((i) => i.LifecycleState === "InService" && i.HealthStatus === "Healthy")'

refresh_story

one=$(ask autoscaling describe-auto-scaling-groups --auto-scaling-group-names cli --query 'AutoScalingGroups[0].Instances[0].InstanceId')
expect enter-standby 'a.Activities[0].StatusCode === "InProgress" && a.Activities[0].Cause.includes("shrinking the capacity from 3 to 2")' \
  autoscaling enter-standby --auto-scaling-group-name cli --instance-ids "$one" --should-decrement-desired-capacity
pass_time 120
of_group on-standby "g.DesiredCapacity === 2 && m.find((i) => i.InstanceId === '$one').LifecycleState === 'Standby'"
expect exit-standby 'a.Activities.length === 1' \
  autoscaling exit-standby --auto-scaling-group-name cli --instance-ids "$one"
pass_time 120
of_group back-in-service 'g.DesiredCapacity === 3 && m.every((i) => i.LifecycleState === "InService")'
expect suspend-processes 'true' autoscaling suspend-processes --auto-scaling-group-name cli --scaling-processes AZRebalance
expect launch-instances \
  "a.Instances.length === 1 && a.Instances[0].InstanceIds.length === 2 && a.Instances[0].AvailabilityZone === '$zone' && (a.Errors ?? []).length === 0" \
  autoscaling launch-instances --auto-scaling-group-name cli --requested-capacity 2 --availability-zones "$zone" \
  --retry-strategy none --client-token cli-1
pass_time 300
of_group launched 'm.length === 5 && g.DesiredCapacity === 5 && m.every((i) => i.LifecycleState === "InService")'
expect terminate-with-decrement 'a.Activity.Description.startsWith("Terminating EC2 instance") && a.Activity.Cause.endsWith("shrinking the capacity from 5 to 4.")' \
  autoscaling terminate-instance-in-auto-scaling-group --instance-id "$one" --should-decrement-desired-capacity
pass_time 300
of_group terminated "m.length === 4 && g.DesiredCapacity === 4 && m.every((i) => i.InstanceId !== '$one')"
expect describe-activities 'a.Activities.length > 5 && a.Activities.every((x) => x.StatusCode === "Successful" && x.Cause.startsWith("At "))' \
  autoscaling describe-scaling-activities --auto-scaling-group-name cli --page-size 2
refused delete-with-instances ResourceInUse autoscaling delete-auto-scaling-group --auto-scaling-group-name cli
expect delete-by-force 'true' autoscaling delete-auto-scaling-group --auto-scaling-group-name cli --force-delete
pass_time 600
expect deleted 'a.AutoScalingGroups.length === 0' \
  autoscaling describe-auto-scaling-groups --auto-scaling-group-names cli

sum_up awscli
