"""An outside witness: answers that AWS itself once gave, as other people's tests keep them.

    python3 scripts/witness-recordings.py [build/sandbox/serve.js]

witnesses/recorded.json has, by action, the members that practically every recorded answer has. The sandbox is asked for the
same, through botocore, and must have each of them wherever it has the member that it belongs to. Prints `ok <action>` or
`FAILED <action>`, and ends non-zero when one failed.
"""

import json
import sys
from pathlib import Path

from witnesses.outcome import close, report
from witnesses.sandbox import Sandbox

RECORDED = json.loads((Path(__file__).parent / "witnesses" / "recorded.json").read_text())["answers"]
ACCOUNT = "arn:aws:iam::123456789012"
OTHER_ACCOUNT = "222233334444"

# What was recorded and is not demanded, by action and member, and why.
NO_STATE_MANAGER = "the recorded nodes have associations of State Manager, which the sandbox has not"
EXPLAINED = {
    ("ssm.DescribeInstanceInformation", f"InstanceInformationList[].{member}"): NO_STATE_MANAGER
    for member in [
        "AssociationOverview",
        "AssociationStatus",
        "LastAssociationExecutionDate",
        "LastSuccessfulAssociationExecutionDate",
    ]
}


def members(value, path=""):
    """Every member that an answer has, as `Groups[].Name`, each with the number of times that it is there."""
    counts = {}

    def walk(value, path):
        counts[path] = counts.get(path, 0) + 1
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, f"{path}.{name}" if path else name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, f"{path}[]")

    walk(value, path)
    return counts


def lacking(recorded, answers):
    """The recorded members that some answer lacks although it has the one that they belong to."""
    counts = {}
    for answer in answers:
        for path, count in members(answer).items():
            counts[path] = counts.get(path, 0) + count
    return {
        path: f"{counts.get(path, 0)} of {counts[parent]} here, {seen} recorded"
        for path, seen in recorded.items()
        if counts.get(path, 0) < counts.get(parent := path.rpartition(".")[0], 0)
    }


def asked(sandbox):
    """Action to the sandbox's answers, of a fleet that has what was recorded of others."""
    asg, ec2, elbv2 = sandbox.client("autoscaling"), sandbox.client("ec2"), sandbox.client("elbv2")
    kms, cloudwatch, ssm, sts = (sandbox.client(name) for name in ["kms", "cloudwatch", "ssm", "sts"])
    image = ec2.describe_images(Owners=["self"])["Images"][0]["ImageId"]
    disk = {"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 20, "VolumeType": "gp3", "DeleteOnTermination": True, "Encrypted": True}}
    asg.create_launch_configuration(LaunchConfigurationName="old", ImageId=image, InstanceType="m6i.large", BlockDeviceMappings=[disk])
    asg.suspend_processes(AutoScalingGroupName="web", ScalingProcesses=["AZRebalance"])
    ec2.create_key_pair(KeyName="mine")
    ec2.create_launch_template(
        LaunchTemplateName="old",
        LaunchTemplateData={
            "ImageId": image,
            "InstanceType": "m6i.large",
            "BlockDeviceMappings": [disk],
            "TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "service", "Value": "shop"}]}],
        },
    )
    ec2.modify_image_attribute(ImageId=image, LaunchPermission={"Add": [{"UserId": OTHER_ACCOUNT}]})
    snapshot = ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"][0]["SnapshotId"]
    group = elbv2.describe_target_groups()["TargetGroups"][0]["TargetGroupArn"]
    one = ec2.run_instances(ImageId=image, InstanceType="m6i.large", MinCount=1, MaxCount=1, KeyName="mine")["Instances"][0]["InstanceId"]
    sandbox.pass_time(300)
    stopped = ec2.stop_instances(InstanceIds=[one])
    sandbox.pass_time(300)
    instances = [ec2.describe_instances()]
    started = ec2.start_instances(InstanceIds=[one])
    sandbox.pass_time(300)
    ended = ec2.terminate_instances(InstanceIds=[one])
    made = kms.create_key(Description="a witness")
    return {
        "autoscaling.DescribeAutoScalingGroups": [asg.describe_auto_scaling_groups()],
        "autoscaling.DescribeLaunchConfigurations": [asg.describe_launch_configurations()],
        "autoscaling.DescribePolicies": [asg.describe_policies(PolicyTypes=["TargetTrackingScaling"])],
        "ec2.DescribeImageAttribute": [ec2.describe_image_attribute(ImageId=image, Attribute="launchPermission")],
        "ec2.DescribeImages": [ec2.describe_images(Owners=["self"])],
        "ec2.DescribeInstances": [*instances, ec2.describe_instances()],
        "ec2.DescribeKeyPairs": [ec2.describe_key_pairs()],
        "ec2.DescribeLaunchTemplateVersions": [ec2.describe_launch_template_versions(Versions=["$Latest"])],
        "ec2.DescribeRegions": [ec2.describe_regions()],
        "ec2.DescribeSecurityGroups": [ec2.describe_security_groups()],
        "ec2.DescribeSnapshotAttribute": [ec2.describe_snapshot_attribute(SnapshotId=snapshot, Attribute="createVolumePermission")],
        "ec2.DescribeSnapshots": [ec2.describe_snapshots(OwnerIds=["self"])],
        "ec2.DescribeSubnets": [ec2.describe_subnets()],
        "ec2.DescribeTags": [ec2.describe_tags()],
        "ec2.DescribeVolumes": [ec2.describe_volumes()],
        "ec2.DescribeVpcs": [ec2.describe_vpcs()],
        "ec2.StartInstances": [started],
        "ec2.StopInstances": [stopped],
        "ec2.TerminateInstances": [ended],
        "elbv2.DescribeTargetGroupAttributes": [elbv2.describe_target_group_attributes(TargetGroupArn=group)],
        "elbv2.DescribeTargetGroups": [elbv2.describe_target_groups()],
        "elbv2.DescribeTargetHealth": [elbv2.describe_target_health(TargetGroupArn=group)],
        "kms.CreateKey": [made],
        "kms.DescribeKey": [kms.describe_key(KeyId=made["KeyMetadata"]["KeyId"])],
        "cloudwatch.DescribeAlarms": [cloudwatch.describe_alarms(AlarmTypes=["MetricAlarm", "CompositeAlarm"])],
        "ssm.DescribeInstanceInformation": [ssm.describe_instance_information()],
        "sts.AssumeRole": [sts.assume_role(RoleArn=f"{ACCOUNT}:role/patch-cycle", RoleSessionName="witness")],
        "sts.GetCallerIdentity": [sts.get_caller_identity()],
    }


def main():
    serve = sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js"
    sandbox = Sandbox(serve, "around-the-fleet")
    try:
        answers = asked(sandbox)
        report("every-recorded-action-is-asked", None if answers.keys() == RECORDED.keys() else f"{answers.keys() ^ RECORDED.keys()}")
        for action, recorded in RECORDED.items():
            missing = {path: why for path, why in lacking(recorded, answers[action]).items() if (action, path) not in EXPLAINED}
            report(action, f"lacks {json.dumps(missing, indent=1)}" if missing else None)
        for action, path in EXPLAINED:
            still = path in lacking(RECORDED[action], answers[action])
            report(f"{action} still lacks {path}", None if still else "it is there: explain it no more")
    finally:
        sandbox.close()
    sandbox.judge.sum_up()
    return close("recordings")


if __name__ == "__main__":
    sys.exit(main())
