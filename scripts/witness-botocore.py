"""An outside witness: botocore (what awscli and boto3 stand on), which knows nothing of this project, changes the
sandbox and judges every answer.

    python3 scripts/witness-botocore.py [build/sandbox/serve.js]

A whole story is lived through: group, launch, standby, termination with decrement, hook, image of a stopped instance,
template version from a source, tags, deletion. Every answer is read a second time, element by element, against
botocore's own models of the services: an element that they do not know, a value that is not of its type or enumeration,
and a missing required member are failures. Prints `ok <name>` or `FAILED <name>`, and ends non-zero when one failed.
"""

import base64
import sys

from witnesses.outcome import close, expect, refused, report
from witnesses.sandbox import REGION, Sandbox


def story(sandbox):
    ec2, asg = sandbox.client("ec2"), sandbox.client("autoscaling")
    elb, sts = sandbox.client("elbv2"), sandbox.client("sts")
    describing(ec2, asg, elb, sts)
    image = ec2.describe_images(Owners=["self"])["Images"][0]["ImageId"]
    template = ec2.describe_launch_templates()["LaunchTemplates"][0]["LaunchTemplateId"]
    group(sandbox, ec2, asg, elb)
    new_image = images(sandbox, ec2, image)
    template_versions(ec2, template, image, new_image)
    tags(ec2, asg, new_image)
    deleting(sandbox, ec2, asg, new_image)
    elsewhere(sandbox, image)


def describing(ec2, asg, elb, sts):
    """Every describing call, and with pages where there are any."""
    sts.get_caller_identity()
    for client, names in [
        (
            ec2,
            "regions availability_zones subnets vpcs security_groups instances instance_status images snapshots "
            "volumes launch_templates tags instance_types",
        ),
        (
            asg,
            "auto_scaling_groups auto_scaling_instances scaling_activities tags account_limits launch_configurations",
        ),
        (elb, "target_groups load_balancers"),
    ]:
        for name in names.split():
            call = f"describe_{name}"
            getattr(client, call)()
            if client.can_paginate(call):
                key = client.get_paginator(call).result_keys[0].expression
                size = {"PageSize": 5}
                pages = list(client.get_paginator(call).paginate(PaginationConfig=size))
                paged = sum(len(page.get(key, [])) for page in pages)
                whole = len(getattr(client, call)().get(key, []))
                expect(f"{call}-paged", paged >= whole, [paged, whole])
    for call in ["lifecycle_hooks", "traffic_sources", "load_balancer_target_groups"]:
        getattr(asg, f"describe_{call}")(AutoScalingGroupName="web")


def group(sandbox, ec2, asg, elb):
    name = {"AutoScalingGroupName": "api"}
    target_group = elb.describe_target_groups(Names=["web"])["TargetGroups"][0]["TargetGroupArn"]
    subnets = [subnet["SubnetId"] for subnet in ec2.describe_subnets()["Subnets"]]

    def seen():
        return asg.describe_auto_scaling_groups(AutoScalingGroupNames=["api"])["AutoScalingGroups"][0]

    def states():
        return sorted(member["LifecycleState"] for member in seen()["Instances"])

    asg.create_auto_scaling_group(
        **name,
        MinSize=1,
        MaxSize=6,
        DesiredCapacity=3,
        LaunchTemplate={"LaunchTemplateName": "web", "Version": "$Latest"},
        VPCZoneIdentifier=",".join(subnets),
        TargetGroupARNs=[target_group],
        HealthCheckType="ELB",
        HealthCheckGracePeriod=120,
        Tags=[{"Key": "service", "Value": "api", "PropagateAtLaunch": True}],
    )
    refused("create-group-again", "AlreadyExists", asg.create_auto_scaling_group, **name, MinSize=1, MaxSize=1)
    sandbox.pass_time(180)
    zones = sorted(member["AvailabilityZone"] for member in seen()["Instances"])
    expect("create-group", states() == ["InService"] * 3 and len(set(zones)) == 3, seen())
    old = [member["InstanceId"] for member in seen()["Instances"]]
    waiter = elb.get_waiter("target_in_service")
    waiter.wait(TargetGroupArn=target_group, Targets=[{"Id": i} for i in old], WaiterConfig={"MaxAttempts": 1})
    report("targets-in-service")

    asg.suspend_processes(**name, ScalingProcesses=["AZRebalance"])
    expect("suspend", [p["ProcessName"] for p in seen()["SuspendedProcesses"]] == ["AZRebalance"], seen())
    launch = dict(
        **name, RequestedCapacity=2, AvailabilityZones=[f"{REGION}b"], ClientToken="roll-1", RetryStrategy="none"
    )
    launched = asg.launch_instances(**launch)["Instances"][0]
    expect("launch-instances", len(launched["InstanceIds"]) == 2 and launched["MarketType"] == "OnDemand", launched)
    again = asg.launch_instances(**launch)["Instances"][0]
    expect("launch-instances-again", again == launched, again)
    refused(
        "launch-instances-changed", "IdempotentParameterMismatch", asg.launch_instances, **{**launch, "RequestedCapacity": 1}
    )
    sandbox.pass_time(180)
    expect("launched-in-service", states() == ["InService"] * 5 and seen()["DesiredCapacity"] == 5, seen())

    one = {"InstanceIds": [old[0]], **name}
    activity = asg.enter_standby(**one, ShouldDecrementDesiredCapacity=True)["Activities"][0]
    expect("enter-standby", activity["Description"] == f"Moving EC2 instance to Standby: {old[0]}", activity)
    sandbox.pass_time(90)
    expect("in-standby", states() == ["InService"] * 4 + ["Standby"] and seen()["DesiredCapacity"] == 4, seen())
    refused("standby-twice", "ValidationError", asg.enter_standby, **one, ShouldDecrementDesiredCapacity=True)
    asg.exit_standby(**one)
    sandbox.pass_time(60)
    expect("exit-standby", states() == ["InService"] * 5 and seen()["DesiredCapacity"] == 5, seen())

    asg.set_instance_protection(**one, ProtectedFromScaleIn=True)
    expect("protection", [m["ProtectedFromScaleIn"] for m in seen()["Instances"]].count(True) == 1, seen())
    asg.set_instance_protection(**one, ProtectedFromScaleIn=False)

    asg.put_lifecycle_hook(
        **name, LifecycleHookName="drain", LifecycleTransition="autoscaling:EC2_INSTANCE_TERMINATING", HeartbeatTimeout=600
    )
    ending = asg.terminate_instance_in_auto_scaling_group(
        **name, InstanceIds=old[:2], ShouldDecrementDesiredCapacity=True
    )["Activities"]
    expect(
        "terminate-with-decrement",
        len(ending) == 2 and "shrinking the capacity from 5 to 3" in ending[0]["Cause"] and seen()["DesiredCapacity"] == 3,
        ending,
    )
    sandbox.pass_time(90)
    expect("hook-holds", states().count("Terminating:Wait") == 2, seen())
    for instance in old[:2]:
        hook = dict(**name, LifecycleHookName="drain", InstanceId=instance)
        asg.record_lifecycle_action_heartbeat(**hook)
        asg.complete_lifecycle_action(**hook, LifecycleActionResult="CONTINUE")
    refused("hook-twice", "ValidationError", asg.complete_lifecycle_action, **hook, LifecycleActionResult="CONTINUE")
    sandbox.pass_time(90)
    ended = {"WaiterConfig": {"MaxAttempts": 1}}
    ec2.get_waiter("instance_terminated").wait(InstanceIds=old[:2], **ended)
    elb.get_waiter("target_deregistered").wait(
        TargetGroupArn=target_group, Targets=[{"Id": i} for i in old[:2]], **ended
    )
    expect("terminated", states() == ["InService"] * 3, seen())
    told = asg.describe_scaling_activities(**name)["Activities"]
    expect("activities", all(a["StatusCode"] == "Successful" for a in told) and len(told) >= 9, told)


def images(sandbox, ec2, image):
    launch = dict(
        ImageId=image,
        InstanceType="t3.micro",
        MinCount=1,
        MaxCount=1,
        ClientToken="builder-1",
        UserData="#!/bin/sh\n",
        BlockDeviceMappings=[{"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 20, "Encrypted": True}}],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "builder"}]}],
    )
    refused("dry-run", "DryRunOperation", ec2.run_instances, **launch, DryRun=True)
    builder = ec2.run_instances(**launch)["Instances"][0]["InstanceId"]
    again = ec2.run_instances(**launch)["Instances"][0]["InstanceId"]
    expect("run-instances-again", again == builder, again)
    once = {"WaiterConfig": {"MaxAttempts": 1}}
    sandbox.pass_time(240)
    ec2.get_waiter("instance_running").wait(InstanceIds=[builder], **once)
    ec2.get_waiter("instance_status_ok").wait(InstanceIds=[builder], **once)
    console = ec2.get_console_output(InstanceId=builder, Latest=True)["Output"]
    expect("console", "login:" in console, console)
    ec2.stop_instances(InstanceIds=[builder])
    sandbox.pass_time(60)
    ec2.get_waiter("instance_stopped").wait(InstanceIds=[builder], **once)
    own = [{"ResourceType": kind, "Tags": [{"Key": "run", "Value": "1"}]} for kind in ("image", "snapshot")]
    made = ec2.create_image(InstanceId=builder, Name="witness (1)", TagSpecifications=own)["ImageId"]
    refused("pending-image", "InvalidAMIID.Unavailable", ec2.run_instances, ImageId=made, MinCount=1, MaxCount=1)
    sandbox.pass_time(300)
    ec2.get_waiter("image_available").wait(ImageIds=[made], **once)
    found = ec2.describe_images(Owners=["self"], Filters=[{"Name": "name", "Values": ["witness*"]}])["Images"]
    snapshot = found[0]["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]
    ec2.get_waiter("snapshot_completed").wait(SnapshotIds=[snapshot], **once)
    tagged = ec2.describe_snapshots(Filters=[{"Name": "tag:run", "Values": ["?"]}])["Snapshots"]
    expect("image-of-a-stopped-instance", [s["SnapshotId"] for s in tagged] == [snapshot], [found, tagged])
    refused("snapshot-in-use", "InvalidSnapshot.InUse", ec2.delete_snapshot, SnapshotId=snapshot)
    # The builder's volume was encrypted without a key being named: by AWS's own, which is for nobody else.
    partner = {"Add": [{"UserId": "210987654321"}]}
    refused("share-under-the-default-key", "InvalidParameter", ec2.modify_image_attribute, ImageId=made, LaunchPermission=partner)
    refused(
        "share-the-snapshot-under-the-default-key",
        "OperationNotPermitted",
        ec2.modify_snapshot_attribute,
        SnapshotId=snapshot,
        CreateVolumePermission=partner,
    )
    ec2.enable_image_deprecation(ImageId=made, DeprecateAt="2026-06-01T00:00:00Z")
    deprecated = ec2.describe_images(ImageIds=[made])["Images"][0].get("DeprecationTime")
    expect("deprecation", deprecated == "2026-06-01T00:00:00.000Z", deprecated)
    copy = dict(Name="copy", SourceImageId=made, SourceRegion=REGION, CopyImageTags=True, ClientToken="copy-1")
    copied = ec2.copy_image(**copy)["ImageId"]
    expect("copy-image-again", ec2.copy_image(**copy)["ImageId"] == copied)
    sandbox.pass_time(300)
    gone = ec2.deregister_image(ImageId=copied, DeleteAssociatedSnapshots=True)
    expect("deregister-with-snapshots", gone["DeleteSnapshotResults"][0]["ReturnCode"] == "success", gone)
    refused("deregistered", "InvalidAMIID.Unavailable", ec2.describe_images, ImageIds=[copied])
    ec2.terminate_instances(InstanceIds=[builder])
    return made


def template_versions(ec2, template, image, new_image):
    order = dict(
        LaunchTemplateId=template,
        SourceVersion="1",
        VersionDescription="a witness & its <marks>",
        ClientToken="version-2",
        LaunchTemplateData={"ImageId": new_image, "UserData": base64.b64encode(b"#!/bin/sh").decode()},
    )
    made = ec2.create_launch_template_version(**order)["LaunchTemplateVersion"]
    data = made["LaunchTemplateData"]
    expect(
        "version-from-source",
        made["VersionNumber"] == 2 and data["ImageId"] == new_image and data["InstanceType"] == "m6i.large",
        made,
    )
    again = ec2.create_launch_template_version(**order)["LaunchTemplateVersion"]
    expect("version-again", again["VersionNumber"] == 2, again)

    def numbers(*asked):
        answer = ec2.describe_launch_template_versions(LaunchTemplateId=template, Versions=list(asked))
        return [version["VersionNumber"] for version in answer["LaunchTemplateVersions"]]

    expect("latest-and-default", numbers("$Latest", "$Default") == [2, 1], numbers("$Latest", "$Default"))
    ec2.modify_launch_template(LaunchTemplateId=template, DefaultVersion="2")
    expect("default-moved", numbers("$Default") == [2], numbers("$Default"))
    ec2.modify_launch_template(LaunchTemplateId=template, DefaultVersion="1")
    deleted = ec2.delete_launch_template_versions(LaunchTemplateId=template, Versions=["1", "2", "9"])
    done = [v["VersionNumber"] for v in deleted["SuccessfullyDeletedLaunchTemplateVersions"]]
    not_done = [v["VersionNumber"] for v in deleted["UnsuccessfullyDeletedLaunchTemplateVersions"]]
    expect("delete-versions", (done, not_done) == ([2], [1, 9]), deleted)
    refused(
        "version-not-found",
        "InvalidLaunchTemplateId.VersionNotFound",
        ec2.describe_launch_template_versions,
        LaunchTemplateId=template,
        Versions=["2"],
    )


def tags(ec2, asg, image):
    strange = {"Key": "a&b<c>\"d'", "Value": " é 🎈 "}
    ec2.create_tags(Resources=[image], Tags=[strange])
    found = ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [image]}])["Tags"]
    expect("ec2-tags", any(t["Key"] == strange["Key"] and t["Value"] == strange["Value"] for t in found), found)
    ec2.delete_tags(Resources=[image], Tags=[{"Key": strange["Key"]}])
    own = {"ResourceId": "api", "ResourceType": "auto-scaling-group", "Key": "patch-cycle:roll"}
    asg.create_or_update_tags(Tags=[{**own, "Value": "1", "PropagateAtLaunch": False}])
    by_tag = asg.describe_auto_scaling_groups(
        Filters=[{"Name": "tag:patch-cycle:roll", "Values": ["1"]}], IncludeInstances=False
    )["AutoScalingGroups"]
    expect("group-tags", [g["AutoScalingGroupName"] for g in by_tag] == ["api"], by_tag)
    asg.delete_tags(Tags=[own])


def deleting(sandbox, ec2, asg, image):
    refused("delete-with-instances", "ResourceInUse", asg.delete_auto_scaling_group, AutoScalingGroupName="api")
    asg.delete_lifecycle_hook(AutoScalingGroupName="api", LifecycleHookName="drain")
    asg.delete_auto_scaling_group(AutoScalingGroupName="api", ForceDelete=True)
    sandbox.pass_time(300)
    left = [g["AutoScalingGroupName"] for g in asg.describe_auto_scaling_groups()["AutoScalingGroups"]]
    expect("delete-group", left == ["web"], left)
    told = asg.describe_scaling_activities(IncludeDeletedGroups=True)["Activities"]
    expect("deleted-group-is-told", any(a.get("AutoScalingGroupState") == "Deleted" for a in told), told)
    ec2.deregister_image(ImageId=image, DeleteAssociatedSnapshots=True)


def elsewhere(sandbox, image):
    other = sandbox.client("ec2", "eu-central-1")
    refused("another-region-has-no-such-image", "InvalidAMIID.NotFound", other.describe_images, ImageIds=[image])
    expect("another-region-is-empty", other.describe_instances()["Reservations"] == [])
    key = sandbox.client("kms", "eu-central-1").create_key()["KeyMetadata"]["Arn"]
    copy = dict(Name="away", SourceImageId=image, SourceRegion=REGION, Encrypted=True)
    away = other.copy_image(**copy, KmsKeyId=key)["ImageId"]
    lost = other.copy_image(**{**copy, "Name": "lost"}, KmsKeyId=key.replace("eu-central-1", REGION))["ImageId"]
    sandbox.pass_time(300)
    other.get_waiter("image_available").wait(ImageIds=[away], WaiterConfig={"MaxAttempts": 1})
    found = other.describe_images(ImageIds=[away, lost])["Images"]
    states = [(i["State"], i.get("StateReason", {}).get("Code")) for i in found]
    expect("copies-with-and-without-a-key", states == [("available", None), ("failed", "Server.InternalError")], found)
    failed = found[1]["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]
    told = other.describe_snapshots(SnapshotIds=[failed])["Snapshots"][0]
    expect("the-key-is-told", told["State"] == "error" and "key ID" in told["StateMessage"], told)
    other.modify_image_attribute(ImageId=away, LaunchPermission={"Add": [{"UserId": "210987654321"}]})
    shared = other.describe_image_attribute(ImageId=away, Attribute="launchPermission")["LaunchPermissions"]
    expect("shared-elsewhere", shared == [{"UserId": "210987654321"}], shared)
    for one in [away, lost]:
        other.deregister_image(ImageId=one, DeleteAssociatedSnapshots=True)
    expect("nothing-left-elsewhere", other.describe_snapshots(OwnerIds=["self"])["Snapshots"] == [])


def main():
    sandbox = Sandbox(sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js")
    try:
        story(sandbox)
    except Exception as error:  # whatever a client library throws ends the story, and is told like the rest
        report("the-story-goes-on", f"{type(error).__name__}: {error}")
    finally:
        sandbox.close()
    sandbox.judge.sum_up()
    return close("botocore")


if __name__ == "__main__":
    sys.exit(main())
