"""Calls that both clouds are sent, in this order: `cloud.ask(what, service, operation, **asked)` keeps the answer for the
comparison and returns it, or {} when the call was refused. Ids come from the cloud's own answers."""

import base64

GROUP = "fleet"
TEMPLATE = "web"
TAGS = [{"Key": "service", "Value": "shop"}, {"Key": "team", "Value": "a & b <c>"}]
NO_INSTANCE = "i-0123456789abcdef0"
NO_IMAGE = "ami-0123456789abcdef0"
NO_GROUP_ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/nobody/0123456789abcdef"


def play(cloud):
    for chapter in [around, templates, instances, images, tags, target_groups, groups, hooks, members, configurations, deleting]:
        chapter(cloud)


def named(*tags):
    return [{"Name": name, "Values": list(values)} for name, values in tags]


def around(cloud):
    cloud.ask("who", "sts", "GetCallerIdentity")
    cloud.ask("one", "ec2", "DescribeRegions", RegionNames=["eu-west-1"])
    cloud.ask("unknown", "ec2", "DescribeRegions", RegionNames=["nowhere-1"])
    cloud.ask("one", "ec2", "DescribeAvailabilityZones", ZoneNames=["eu-west-1a"])
    vpcs = cloud.ask("default", "ec2", "DescribeVpcs", Filters=named(("is-default", ["true"])))
    cloud.vpc = vpcs["Vpcs"][0]["VpcId"]
    cloud.ask("unknown", "ec2", "DescribeVpcs", VpcIds=["vpc-0123456789abcdef0"])
    at_vpc = named(("vpc-id", [cloud.vpc]))
    subnets = cloud.ask("of a VPC", "ec2", "DescribeSubnets", Filters=at_vpc)["Subnets"]
    subnets.sort(key=lambda subnet: subnet["AvailabilityZone"])
    cloud.subnets = [subnet["SubnetId"] for subnet in subnets]
    cloud.ask("unknown", "ec2", "DescribeSubnets", SubnetIds=["subnet-0123456789abcdef0"])
    default = at_vpc + named(("group-name", ["default"]))
    cloud.ask("default", "ec2", "DescribeSecurityGroups", Filters=default)
    cloud.ask("unknown", "ec2", "DescribeSecurityGroups", GroupIds=["sg-0123456789abcdef0"])
    cloud.ask("one", "ec2", "DescribeInstanceTypes", InstanceTypes=["m5.large"])
    cloud.ask("unknown", "ec2", "DescribeInstanceTypes", InstanceTypes=["m5.huge"])


def templates(cloud):
    data = {
        "ImageId": cloud.image,
        "InstanceType": "m5.large",
        "UserData": base64.b64encode(b"#!/bin/sh\n").decode(),
        "TagSpecifications": [{"ResourceType": "instance", "Tags": TAGS}],
        "BlockDeviceMappings": [{"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 20, "VolumeType": "gp3", "Encrypted": True}}],
        "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 2},
        "Monitoring": {"Enabled": True},
        "IamInstanceProfile": {"Name": "web"},
    }
    tagged = [{"ResourceType": "launch-template", "Tags": TAGS}]
    create = dict(LaunchTemplateName=TEMPLATE, VersionDescription="first", LaunchTemplateData=data, TagSpecifications=tagged)
    made = cloud.ask("first", "ec2", "CreateLaunchTemplate", **create)
    cloud.template = made["LaunchTemplate"]["LaunchTemplateId"]
    cloud.ask("name taken", "ec2", "CreateLaunchTemplate", **create)
    cloud.ask("dry run", "ec2", "CreateLaunchTemplate", DryRun=True, **{**create, "LaunchTemplateName": "dry"})
    cloud.ask("by name", "ec2", "DescribeLaunchTemplates", LaunchTemplateNames=[TEMPLATE])
    cloud.ask("by id", "ec2", "DescribeLaunchTemplates", LaunchTemplateIds=[cloud.template])
    cloud.ask("by tag", "ec2", "DescribeLaunchTemplates", Filters=named(("tag:service", ["shop"])))
    cloud.ask("unknown name", "ec2", "DescribeLaunchTemplates", LaunchTemplateNames=["nobody"])
    cloud.ask("unknown id", "ec2", "DescribeLaunchTemplates", LaunchTemplateIds=["lt-0123456789abcdef0"])
    by_id = {"LaunchTemplateId": cloud.template}
    version = dict(SourceVersion="1", VersionDescription="second", LaunchTemplateData={"InstanceType": "m5.xlarge"})
    cloud.ask("from a source", "ec2", "CreateLaunchTemplateVersion", **by_id, **version)
    cloud.ask("bare", "ec2", "CreateLaunchTemplateVersion", **by_id, LaunchTemplateData={"InstanceType": "m5.large", "ImageId": cloud.image})
    cloud.ask("unknown", "ec2", "CreateLaunchTemplateVersion", LaunchTemplateId="lt-0123456789abcdef0", LaunchTemplateData=data)
    for asked in (["1"], ["$Latest"], ["$Default"], ["1", "3"], ["9"]):
        cloud.ask(" ".join(asked), "ec2", "DescribeLaunchTemplateVersions", **by_id, Versions=asked)
    cloud.ask("all", "ec2", "DescribeLaunchTemplateVersions", **by_id)
    cloud.ask("from to", "ec2", "DescribeLaunchTemplateVersions", **by_id, MinVersion="2", MaxVersion="3")
    cloud.ask("default", "ec2", "ModifyLaunchTemplate", **by_id, DefaultVersion="2")
    cloud.ask("default unknown", "ec2", "ModifyLaunchTemplate", **by_id, DefaultVersion="9")
    cloud.ask("versions", "ec2", "DeleteLaunchTemplateVersions", **by_id, Versions=["1", "3"])
    cloud.ask("the default", "ec2", "DeleteLaunchTemplateVersions", **by_id, Versions=["2"])
    cloud.ask("after deleting", "ec2", "DescribeLaunchTemplateVersions", **by_id)
    cloud.ask("second", "ec2", "CreateLaunchTemplate", LaunchTemplateName="spare", LaunchTemplateData=data)
    cloud.ask("by name", "ec2", "DeleteLaunchTemplate", LaunchTemplateName="spare")
    cloud.ask("again", "ec2", "DeleteLaunchTemplate", LaunchTemplateName="spare")


def instances(cloud):
    run = dict(ImageId=cloud.image, InstanceType="m5.large", MinCount=1, MaxCount=1, SubnetId=cloud.subnets[0])
    tagged = [{"ResourceType": "instance", "Tags": TAGS}]
    made = cloud.ask("one", "ec2", "RunInstances", **run, TagSpecifications=tagged)
    cloud.instance = made["Instances"][0]["InstanceId"]
    by_id = {"InstanceIds": [cloud.instance]}
    cloud.pass_time(300)
    cloud.ask("dry run", "ec2", "RunInstances", **run, DryRun=True)
    cloud.ask("unknown image", "ec2", "RunInstances", **{**run, "ImageId": NO_IMAGE})
    cloud.ask("malformed image", "ec2", "RunInstances", **{**run, "ImageId": "nobody"})
    cloud.ask("unknown subnet", "ec2", "RunInstances", **{**run, "SubnetId": "subnet-0123456789abcdef0"})
    cloud.ask("unknown type", "ec2", "RunInstances", **{**run, "InstanceType": "m5.huge"})
    cloud.ask("fewer than the least", "ec2", "RunInstances", **{**run, "MinCount": 2})
    cloud.ask("one", "ec2", "DescribeInstances", **by_id)
    running = named(("instance-state-name", ["running"]), ("tag:service", ["sh*"]))
    cloud.ask("by filters", "ec2", "DescribeInstances", Filters=running)
    cloud.ask("by a filter that is none", "ec2", "DescribeInstances", Filters=named(("nothing", ["x"])))
    cloud.ask("unknown", "ec2", "DescribeInstances", InstanceIds=[NO_INSTANCE])
    cloud.ask("malformed", "ec2", "DescribeInstances", InstanceIds=["nobody"])
    cloud.ask("ids and pages", "ec2", "DescribeInstances", **by_id, MaxResults=5)
    cloud.ask("one", "ec2", "DescribeInstanceStatus", **by_id)
    cloud.ask("unknown", "ec2", "DescribeInstanceStatus", InstanceIds=[NO_INSTANCE])
    cloud.ask("of an instance", "ec2", "DescribeVolumes", Filters=named(("attachment.instance-id", [cloud.instance])))
    cloud.ask("unknown", "ec2", "DescribeVolumes", VolumeIds=["vol-0123456789abcdef0"])
    cloud.ask("one", "ec2", "GetConsoleOutput", InstanceId=cloud.instance)
    cloud.ask("one", "ec2", "RebootInstances", **by_id)
    cloud.pass_time(300)
    for operation in ("StopInstances", "StartInstances"):
        cloud.ask("one", "ec2", operation, **by_id)
        cloud.pass_time(300)
        cloud.ask("unknown", "ec2", operation, InstanceIds=[NO_INSTANCE])
    cloud.ask("unknown", "ec2", "TerminateInstances", InstanceIds=[NO_INSTANCE])


def images(cloud):
    both = [{"ResourceType": kind, "Tags": TAGS} for kind in ("image", "snapshot")]
    create = dict(InstanceId=cloud.instance, Name="web (1)", Description="a web server", TagSpecifications=both[:1])
    cloud.ask("snapshot tagged too", "ec2", "CreateImage", **{**create, "Name": "both", "TagSpecifications": both})
    cloud.pass_time(900)
    made = cloud.ask("one", "ec2", "CreateImage", **create)
    cloud.made_image = made["ImageId"]
    cloud.pass_time(900)
    cloud.ask("name taken", "ec2", "CreateImage", **create)
    cloud.ask("unknown instance", "ec2", "CreateImage", **{**create, "InstanceId": NO_INSTANCE, "Name": "web (2)"})
    seen = cloud.ask("one", "ec2", "DescribeImages", ImageIds=[cloud.made_image])["Images"][0]
    cloud.ask("by name", "ec2", "DescribeImages", Owners=["self"], Filters=named(("name", ["web*"])))
    cloud.ask("by tag", "ec2", "DescribeImages", Owners=["self"], Filters=named(("tag:service", ["shop"]), ("state", ["available"])))
    cloud.ask("unknown", "ec2", "DescribeImages", ImageIds=[NO_IMAGE])
    cloud.ask("malformed", "ec2", "DescribeImages", ImageIds=["nobody"])
    partner = {"UserId": "210987654321"}
    given = dict(ImageId=cloud.made_image, LaunchPermission={"Add": [partner]})
    cloud.ask("an account", "ec2", "ModifyImageAttribute", **given)
    everyone = dict(Attribute="launchPermission", OperationType="add", UserGroups=["all"])
    cloud.ask("everyone, the older way", "ec2", "ModifyImageAttribute", ImageId=cloud.made_image, **everyone)
    cloud.ask("no account", "ec2", "ModifyImageAttribute", ImageId=cloud.made_image, LaunchPermission={"Add": [{"UserId": "12"}]})
    cloud.ask("unknown", "ec2", "ModifyImageAttribute", **{**given, "ImageId": NO_IMAGE})
    cloud.ask("permissions", "ec2", "DescribeImageAttribute", ImageId=cloud.made_image, Attribute="launchPermission")
    cloud.ask("description", "ec2", "DescribeImageAttribute", ImageId=cloud.made_image, Attribute="description")
    cloud.ask("shared with it", "ec2", "DescribeImages", ExecutableUsers=["210987654321"])
    cloud.ask("taken back", "ec2", "ModifyImageAttribute", ImageId=cloud.made_image, LaunchPermission={"Remove": [partner, {"Group": "all"}]})
    cloud.ask("no permissions", "ec2", "DescribeImageAttribute", ImageId=cloud.made_image, Attribute="launchPermission")
    copy = dict(Name="copy", SourceImageId=cloud.made_image, SourceRegion="eu-west-1", Description="a copy")
    copied = cloud.ask("one", "ec2", "CopyImage", **copy)["ImageId"]
    cloud.pass_time(900)
    cloud.ask("unknown", "ec2", "CopyImage", **{**copy, "SourceImageId": NO_IMAGE})
    cloud.snapshot = seen["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]
    cloud.ask("a snapshot", "ec2", "CreateTags", Resources=[cloud.snapshot], Tags=TAGS)
    cloud.ask("one", "ec2", "DescribeSnapshots", SnapshotIds=[cloud.snapshot])
    cloud.ask("by tag", "ec2", "DescribeSnapshots", OwnerIds=["self"], Filters=named(("tag:service", ["shop"])))
    cloud.ask("unknown", "ec2", "DescribeSnapshots", SnapshotIds=["snap-0123456789abcdef0"])
    permission = dict(SnapshotId=cloud.snapshot, Attribute="createVolumePermission")
    cloud.ask("an account", "ec2", "ModifySnapshotAttribute", **permission, OperationType="add", UserIds=["210987654321"])
    cloud.ask("permissions", "ec2", "DescribeSnapshotAttribute", **permission)
    cloud.ask("taken back", "ec2", "ModifySnapshotAttribute", **permission, OperationType="remove", UserIds=["210987654321"])
    cloud.ask("no permissions", "ec2", "DescribeSnapshotAttribute", **permission)
    cloud.ask("in use", "ec2", "DeleteSnapshot", SnapshotId=cloud.snapshot)
    cloud.ask("unknown", "ec2", "DeleteSnapshot", SnapshotId="snap-0123456789abcdef0")
    cloud.ask("copy", "ec2", "DeregisterImage", ImageId=copied)
    cloud.ask("again", "ec2", "DeregisterImage", ImageId=copied)
    cloud.ask("unknown", "ec2", "DeregisterImage", ImageId=NO_IMAGE)


def tags(cloud):
    extra = [{"Key": "stage", "Value": " é 🎈 "}]
    both = [cloud.made_image, cloud.instance]
    of_image = named(("resource-id", [cloud.made_image]))
    cloud.ask("two", "ec2", "CreateTags", Resources=both, Tags=extra)
    cloud.ask("of one", "ec2", "DescribeTags", Filters=of_image)
    cloud.ask("by key", "ec2", "DescribeTags", Filters=named(("key", ["stage"])))
    cloud.ask("reserved", "ec2", "CreateTags", Resources=both, Tags=[{"Key": "aws:stage", "Value": "x"}])
    cloud.ask("unknown", "ec2", "CreateTags", Resources=[NO_INSTANCE], Tags=extra)
    cloud.ask("too long", "ec2", "CreateTags", Resources=both, Tags=[{"Key": "k" * 128, "Value": "v" * 257}])
    cloud.ask("other value", "ec2", "DeleteTags", Resources=both, Tags=[{"Key": "stage", "Value": "other"}])
    cloud.ask("after a delete that missed", "ec2", "DescribeTags", Filters=of_image)
    cloud.ask("two", "ec2", "DeleteTags", Resources=both, Tags=[{"Key": "stage"}])
    cloud.ask("after a delete", "ec2", "DescribeTags", Filters=of_image)


def target_groups(cloud):
    check = dict(HealthCheckPath="/up", HealthCheckIntervalSeconds=10, HealthCheckTimeoutSeconds=5, HealthyThresholdCount=3)
    create = dict(Name="shop", Protocol="HTTP", Port=8080, VpcId=cloud.vpc, TargetType="instance", **check)
    made = cloud.ask("one", "elbv2", "CreateTargetGroup", **create, Tags=TAGS)
    cloud.target_group = made["TargetGroups"][0]["TargetGroupArn"]
    by_arn = {"TargetGroupArn": cloud.target_group}
    cloud.ask("name taken", "elbv2", "CreateTargetGroup", **{**create, "Port": 80})
    cloud.ask("without VPC", "elbv2", "CreateTargetGroup", Name="poor", Protocol="HTTP", Port=80)
    cloud.ask("bad name", "elbv2", "CreateTargetGroup", **{**create, "Name": "-web-"})
    cloud.ask("by name", "elbv2", "DescribeTargetGroups", Names=["shop"])
    cloud.ask("by ARN", "elbv2", "DescribeTargetGroups", TargetGroupArns=[cloud.target_group])
    cloud.ask("unknown name", "elbv2", "DescribeTargetGroups", Names=["nobody"])
    cloud.ask("unknown ARN", "elbv2", "DescribeTargetGroups", TargetGroupArns=[NO_GROUP_ARN])
    cloud.ask("check", "elbv2", "ModifyTargetGroup", **by_arn, HealthCheckPath="/health", UnhealthyThresholdCount=4)
    cloud.ask("unknown", "elbv2", "ModifyTargetGroup", TargetGroupArn=NO_GROUP_ARN, HealthCheckPath="/")
    cloud.ask("defaults", "elbv2", "DescribeTargetGroupAttributes", **by_arn)
    delay = [{"Key": "deregistration_delay.timeout_seconds", "Value": "30"}]
    cloud.ask("delay", "elbv2", "ModifyTargetGroupAttributes", **by_arn, Attributes=delay)
    target = [{"Id": cloud.instance}]
    cloud.ask("none", "elbv2", "DescribeTargetHealth", **by_arn)
    cloud.ask("one", "elbv2", "RegisterTargets", **by_arn, Targets=target)
    cloud.pass_time(60)
    cloud.ask("one", "elbv2", "DescribeTargetHealth", **by_arn)
    cloud.ask("one by id", "elbv2", "DescribeTargetHealth", **by_arn, Targets=target)
    cloud.ask("unknown group", "elbv2", "DescribeTargetHealth", TargetGroupArn=NO_GROUP_ARN)
    cloud.ask("unknown instance", "elbv2", "RegisterTargets", **by_arn, Targets=[{"Id": NO_INSTANCE}])
    cloud.ask("unknown group", "elbv2", "RegisterTargets", TargetGroupArn=NO_GROUP_ARN, Targets=target)
    cloud.ask("one", "elbv2", "DeregisterTargets", **by_arn, Targets=target)
    cloud.pass_time(60)
    resource = {"ResourceArns": [cloud.target_group]}
    cloud.ask("more", "elbv2", "AddTags", **resource, Tags=[{"Key": "stage", "Value": "x"}])
    cloud.ask("one", "elbv2", "DescribeTags", **resource)
    cloud.ask("one", "elbv2", "RemoveTags", **resource, TagKeys=["stage"])
    cloud.ask("after removal", "elbv2", "DescribeTags", **resource)
    cloud.ask("unknown", "elbv2", "DescribeTags", ResourceArns=[NO_GROUP_ARN])


def groups(cloud):
    name = {"AutoScalingGroupName": GROUP}
    template = {"LaunchTemplate": {"LaunchTemplateName": TEMPLATE, "Version": "2"}}
    where = {"VPCZoneIdentifier": ",".join(cloud.subnets[:2])}
    size = {"MinSize": 1, "MaxSize": 4, "DesiredCapacity": 2}
    tagged = [{**tag, "PropagateAtLaunch": True} for tag in TAGS]
    create = {**name, **template, **where, **size}
    more = {"TargetGroupARNs": [cloud.target_group], "HealthCheckType": "ELB", "HealthCheckGracePeriod": 60}
    cloud.ask("one", "autoscaling", "CreateAutoScalingGroup", **create, **more, Tags=tagged, DefaultInstanceWarmup=30)
    cloud.pass_time(600)
    other = {**create, "AutoScalingGroupName": "other", "MinSize": 0, "DesiredCapacity": 0}
    nobody = {"LaunchTemplate": {"LaunchTemplateName": "nobody", "Version": "1"}}
    nine = {"LaunchTemplate": {"LaunchTemplateName": TEMPLATE, "Version": "9"}}
    for what, changed in {
        "min over max": {"MinSize": 5},
        "desired over max": {"DesiredCapacity": 9},
        "unknown template": nobody,
        "unknown version": nine,
        "nowhere": {"VPCZoneIdentifier": None},
        "of nothing": {"LaunchTemplate": None},
    }.items():
        asked = {member: value for member, value in {**other, **changed}.items() if value is not None}
        cloud.ask(what, "autoscaling", "CreateAutoScalingGroup", **asked)
        cloud.without_group("other")
    cloud.ask("small", "autoscaling", "CreateAutoScalingGroup", **other)
    cloud.ask("name taken", "autoscaling", "CreateAutoScalingGroup", **other)
    cloud.ask("one", "autoscaling", "DescribeAutoScalingGroups", AutoScalingGroupNames=[GROUP])
    cloud.ask("empty", "autoscaling", "DescribeAutoScalingGroups", AutoScalingGroupNames=["other"])
    cloud.ask("unknown", "autoscaling", "DescribeAutoScalingGroups", AutoScalingGroupNames=["nobody"])
    cloud.ask("by tag", "autoscaling", "DescribeAutoScalingGroups", Filters=named(("tag:service", ["shop"])))
    first = cloud.ask("page 1", "autoscaling", "DescribeAutoScalingGroups", MaxRecords=1)
    cloud.ask("page 2", "autoscaling", "DescribeAutoScalingGroups", MaxRecords=1, NextToken=first["NextToken"])
    cloud.ask("sizes", "autoscaling", "UpdateAutoScalingGroup", **name, MaxSize=5, DefaultCooldown=60)
    cloud.ask("unknown", "autoscaling", "UpdateAutoScalingGroup", AutoScalingGroupName="nobody", MaxSize=5)
    cloud.ask("up", "autoscaling", "SetDesiredCapacity", **name, DesiredCapacity=3)
    cloud.pass_time(600)
    cloud.ask("over max", "autoscaling", "SetDesiredCapacity", **name, DesiredCapacity=9)
    cloud.ask("unknown", "autoscaling", "SetDesiredCapacity", AutoScalingGroupName="nobody", DesiredCapacity=1)
    cloud.ask("after it grew", "autoscaling", "DescribeAutoScalingGroups", AutoScalingGroupNames=[GROUP])
    tag = {"ResourceId": GROUP, "ResourceType": "auto-scaling-group", "Key": "stage", "PropagateAtLaunch": False}
    cloud.ask("one", "autoscaling", "CreateOrUpdateTags", Tags=[{**tag, "Value": "x"}])
    cloud.ask("of a group", "autoscaling", "DescribeTags", Filters=named(("auto-scaling-group", [GROUP])))
    cloud.ask("one", "autoscaling", "DeleteTags", Tags=[tag])
    cloud.ask("after a delete", "autoscaling", "DescribeTags", Filters=named(("auto-scaling-group", [GROUP])))
    of_nobody = {**tag, "ResourceId": "nobody", "Value": "x"}
    cloud.ask("of an unknown group", "autoscaling", "CreateOrUpdateTags", Tags=[of_nobody])
    cloud.ask("two", "autoscaling", "SuspendProcesses", **name, ScalingProcesses=["AZRebalance", "Launch"])
    cloud.ask("suspended", "autoscaling", "DescribeAutoScalingGroups", AutoScalingGroupNames=[GROUP])
    cloud.ask("unknown", "autoscaling", "SuspendProcesses", **name, ScalingProcesses=["Sleep"])
    cloud.ask("two", "autoscaling", "ResumeProcesses", **name, ScalingProcesses=["AZRebalance", "Launch"])
    cloud.ask("of a group", "autoscaling", "DescribeLoadBalancerTargetGroups", **name)
    arns = {"TargetGroupARNs": [cloud.target_group]}
    cloud.ask("one", "autoscaling", "DetachLoadBalancerTargetGroups", **name, **arns)
    cloud.ask("one", "autoscaling", "AttachLoadBalancerTargetGroups", **name, **arns)
    cloud.pass_time(300)


def hooks(cloud):
    hook = {"AutoScalingGroupName": GROUP, "LifecycleHookName": "drain"}
    put = {**hook, "LifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING"}
    cloud.ask("one", "autoscaling", "PutLifecycleHook", **put, HeartbeatTimeout=120)
    cloud.ask("again", "autoscaling", "PutLifecycleHook", **put, HeartbeatTimeout=240, DefaultResult="CONTINUE")
    cloud.ask("without transition", "autoscaling", "PutLifecycleHook", **{**hook, "LifecycleHookName": "new"})
    cloud.ask("of a group", "autoscaling", "DescribeLifecycleHooks", AutoScalingGroupName=GROUP)
    cloud.ask("of an unknown group", "autoscaling", "DescribeLifecycleHooks", AutoScalingGroupName="nobody")
    cloud.ask("one", "autoscaling", "DeleteLifecycleHook", **hook)
    cloud.ask("again", "autoscaling", "DeleteLifecycleHook", **hook)


def members(cloud):
    name = {"AutoScalingGroupName": GROUP}
    seen = cloud.ask("all", "autoscaling", "DescribeAutoScalingInstances")["AutoScalingInstances"]
    ids = sorted(member["InstanceId"] for member in seen if member["AutoScalingGroupName"] == GROUP)
    cloud.ask("one", "autoscaling", "DescribeAutoScalingInstances", InstanceIds=ids[:1])
    cloud.ask("unknown", "autoscaling", "DescribeAutoScalingInstances", InstanceIds=[NO_INSTANCE])
    one = {**name, "InstanceIds": ids[:1]}
    cloud.ask("on", "autoscaling", "SetInstanceProtection", **one, ProtectedFromScaleIn=True)
    cloud.ask("off", "autoscaling", "SetInstanceProtection", **one, ProtectedFromScaleIn=False)
    stranger = {**name, "InstanceIds": [NO_INSTANCE]}
    cloud.ask("unknown", "autoscaling", "SetInstanceProtection", **stranger, ProtectedFromScaleIn=True)
    cloud.ask("one", "autoscaling", "EnterStandby", **one, ShouldDecrementDesiredCapacity=True)
    cloud.pass_time(120)
    cloud.ask("of it", "autoscaling", "DescribeAutoScalingInstances", InstanceIds=ids[:1])
    cloud.ask("one", "autoscaling", "ExitStandby", **one)
    cloud.pass_time(120)
    cloud.ask("one", "autoscaling", "DetachInstances", **one, ShouldDecrementDesiredCapacity=True)
    cloud.pass_time(120)
    cloud.ask("one", "autoscaling", "AttachInstances", **one)
    cloud.pass_time(120)
    cloud.ask("unknown", "autoscaling", "SetInstanceHealth", InstanceId=NO_INSTANCE, HealthStatus="Unhealthy")
    end = {"InstanceId": ids[0], "ShouldDecrementDesiredCapacity": True}
    cloud.ask("one", "autoscaling", "TerminateInstanceInAutoScalingGroup", **end)
    cloud.ask("unknown", "autoscaling", "TerminateInstanceInAutoScalingGroup", **{**end, "InstanceId": NO_INSTANCE})
    cloud.pass_time(300)
    cloud.ask("of a group", "autoscaling", "DescribeScalingActivities", **name)
    cloud.ask("smaller", "autoscaling", "DescribeAutoScalingGroups", AutoScalingGroupNames=[GROUP])


def configurations(cloud):
    create = dict(LaunchConfigurationName="old", ImageId=cloud.image, InstanceType="m5.large")
    cloud.ask("one", "autoscaling", "CreateLaunchConfiguration", **create)
    cloud.ask("name taken", "autoscaling", "CreateLaunchConfiguration", **create)
    cloud.ask("one", "autoscaling", "DescribeLaunchConfigurations", LaunchConfigurationNames=["old"])
    cloud.ask("unknown", "autoscaling", "DescribeLaunchConfigurations", LaunchConfigurationNames=["nobody"])
    cloud.ask("the account", "autoscaling", "DescribeAccountLimits")


def deleting(cloud):
    cloud.ask("with instances", "autoscaling", "DeleteAutoScalingGroup", AutoScalingGroupName=GROUP)
    cloud.ask("by force", "autoscaling", "DeleteAutoScalingGroup", AutoScalingGroupName=GROUP, ForceDelete=True)
    cloud.pass_time(600)
    cloud.ask("unknown", "autoscaling", "DeleteAutoScalingGroup", AutoScalingGroupName="nobody")
    cloud.ask("one", "elbv2", "DeleteTargetGroup", TargetGroupArn=cloud.target_group)
    cloud.ask("unknown", "elbv2", "DeleteTargetGroup", TargetGroupArn=NO_GROUP_ARN)
    cloud.ask("one", "ec2", "TerminateInstances", InstanceIds=[cloud.instance])
    cloud.pass_time(300)
    cloud.ask("again", "ec2", "TerminateInstances", InstanceIds=[cloud.instance])
    cloud.ask("terminated", "ec2", "StartInstances", InstanceIds=[cloud.instance])
    cloud.ask("made", "ec2", "DeregisterImage", ImageId=cloud.made_image)
    cloud.ask("free", "ec2", "DeleteSnapshot", SnapshotId=cloud.snapshot)
    cloud.ask("again", "ec2", "DeleteSnapshot", SnapshotId=cloud.snapshot)
