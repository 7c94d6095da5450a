"""Where moto 5.2.5 and the sandbox answer differently, and why: the call, what the difference begins with, the reason.

Most are moto's: what it takes that the service refuses, what it breaks on, what it leaves out. `ours:` lines are members that
the sandbox has and moto has not; each is in botocore's model of the service (the other half of this script sees to that)."""

TAKES = "moto does not check it; "
BREAKS = "moto answers 500; "
LACKS = "moto leaves it out; "
NEWER = LACKS + "the service has told it since that member was added"
EMPTY = "moto writes an empty or unset member, where the service leaves it out"
SMALL = "the sandbox tells of an instance type what decides whether an image fits and how large it is, and no more"
OF_A_MODEL = LACKS + "the sandbox tells it from the image or the instance type"

# Errors by the pages of the actions and "Error codes for the Amazon EC2 API"; where these are silent, by what the CLI is seen to print.
REFUSALS = {
    "ec2 DescribeRegions, unknown": ("accepted", "InvalidParameterValue", TAKES + "the region's name"),
    "ec2 DescribeLaunchTemplates, unknown id": ("accepted", "InvalidLaunchTemplateId.NotFound", TAKES + "the id"),
    "ec2 DeleteLaunchTemplate, again": ("MissingParameter", "InvalidLaunchTemplateName.NotFoundException", "moto takes the name for none"),
    "ec2 RunInstances, unknown image": ("accepted", "InvalidAMIID.NotFound", TAKES + "the image"),
    "ec2 RunInstances, malformed image": ("accepted", "InvalidAMIID.Malformed", TAKES + "the image"),
    "ec2 RunInstances, unknown type": ("accepted", "InvalidParameterValue", TAKES + "the instance type"),
    "ec2 RunInstances, fewer than the least": ("accepted", "InvalidParameterValue", TAKES + "MinCount over MaxCount"),
    "ec2 DescribeInstances, by a filter that is none": ("an answer that cannot be read", "InvalidParameterValue", BREAKS + "on unknown filters"),
    "ec2 DescribeInstances, malformed": ("InvalidInstanceID.NotFound", "InvalidInstanceID.Malformed", TAKES + "the form of ids"),
    "ec2 DeleteLaunchTemplateVersions, versions": ("an answer that cannot be read", "accepted", BREAKS + "it lacks the action"),
    "ec2 DeleteLaunchTemplateVersions, the default": ("an answer that cannot be read", "accepted", BREAKS + "it lacks the action"),
    "ec2 CreateImage, snapshot tagged too": ("an answer that cannot be read", "accepted", BREAKS + "on tags for two types of resources"),
    "ec2 CreateImage, name taken": ("accepted", "InvalidAMIName.Duplicate", TAKES + "the name"),
    "ec2 CreateTags, reserved": ("accepted", "InvalidParameterValue", TAKES + "keys that begin with aws:"),
    "ec2 CreateTags, unknown": ("accepted", "InvalidInstanceID.NotFound", TAKES + "the resource"),
    "ec2 CreateTags, too long": ("accepted", "InvalidParameterValue", TAKES + "the length of values"),
    "ec2 StartInstances, terminated": ("accepted", "IncorrectInstanceState", TAKES + "the state, and raises the dead"),
    "elbv2 RegisterTargets, unknown instance": ("accepted", "InvalidTarget", TAKES + "the target"),
    "elbv2 DescribeTags, unknown": ("accepted", "TargetGroupNotFound", TAKES + "the resource"),
    "elbv2 DeleteTargetGroup, unknown": ("TargetGroupNotFound", "accepted", "the only error that the service's model lists is ResourceInUse"),
    "autoscaling CreateAutoScalingGroup, min over max": ("accepted", "ValidationError", TAKES + "the sizes"),
    "autoscaling CreateAutoScalingGroup, desired over max": ("accepted", "ValidationError", TAKES + "the sizes"),
    "autoscaling CreateAutoScalingGroup, unknown template": (
        "InvalidLaunchTemplateName.NotFoundException",
        "ValidationError",
        "moto hands EC2's code on; the service says 'You must use a valid fully-formed launch template.'",
    ),
    "autoscaling CreateAutoScalingGroup, unknown version": ("accepted", "ValidationError", TAKES + "the version"),
    "autoscaling CreateAutoScalingGroup, name taken": ("accepted", "AlreadyExists", TAKES + "the name, and forgets the older group"),
    "autoscaling SetDesiredCapacity, over max": ("accepted", "ValidationError", TAKES + "the sizes"),
    "autoscaling SetDesiredCapacity, unknown": ("an answer that cannot be read", "ValidationError", BREAKS + "on unknown groups"),
    "autoscaling CreateOrUpdateTags, of an unknown group": ("an answer that cannot be read", "ValidationError", BREAKS + "on unknown groups"),
    "autoscaling SuspendProcesses, unknown": ("accepted", "ValidationError", TAKES + "the process"),
    "autoscaling PutLifecycleHook, without transition": ("accepted", "ValidationError", TAKES + "that a new hook has a transition"),
    "autoscaling DescribeLifecycleHooks, of an unknown group": ("accepted", "ValidationError", TAKES + "the group"),
    "autoscaling DeleteLifecycleHook, again": ("accepted", "ValidationError", TAKES + "the hook"),
    "autoscaling SetInstanceProtection, unknown": ("accepted", "ValidationError", TAKES + "the instance"),
    "autoscaling SetInstanceHealth, unknown": ("InvalidInstanceID.NotFound", "ValidationError", "moto hands EC2's code on"),
    "autoscaling AttachInstances, one": ("ResourceContention", "accepted", "moto takes what it has just detached for busy"),
    "autoscaling TerminateInstanceInAutoScalingGroup, one": ("an answer that cannot be read", "accepted", BREAKS + "on the answer's times"),
    "autoscaling TerminateInstanceInAutoScalingGroup, unknown": ("an answer that cannot be read", "ValidationError", BREAKS + "on unknown instances"),
    "autoscaling CreateLaunchConfiguration, name taken": ("accepted", "AlreadyExists", TAKES + "the name"),
    "autoscaling DescribeAccountLimits, the account": ("an answer that cannot be read", "accepted", BREAKS + "it lacks the action"),
    "autoscaling DeleteAutoScalingGroup, with instances": ("accepted", "ResourceInUse", TAKES + "that the group is empty, and deletes it"),
    "autoscaling DeleteAutoScalingGroup, by force": ("ValidationError", "accepted", "moto has deleted it before, see above"),
}

MEMBERS = [
    ("ec2 DescribeAvailabilityZones", "ours: AvailabilityZones[]", NEWER),
    ("ec2 DescribeVpcs", "moto: Vpcs[].Ipv6CidrBlockAssociationSet", EMPTY),
    ("ec2 DescribeSubnets", "ours: Subnets[]", NEWER),
    ("ec2 DescribeInstanceTypes", "moto: InstanceTypes[]", SMALL),
    ("ec2 CreateLaunchTemplateVersion, from a source", "ours: LaunchTemplateVersion.LaunchTemplateData", "moto does not take what the source has"),
    ("ec2 DescribeLaunchTemplateVersions, from to", "ours: LaunchTemplateVersions[].LaunchTemplateData", "moto does not take what the source has"),
    ("ec2 DeleteLaunchTemplate, by name", "ours: LaunchTemplate", LACKS + "the service's sample has it"),
    ("ec2 RunInstances", "ours: Instances[]", OF_A_MODEL),
    ("ec2 RunInstances", "moto: Instances[].SriovNetSupport", "told of types without ENA alone"),
    ("ec2 DescribeInstances", "ours: Reservations[].Instances[]", OF_A_MODEL),
    ("ec2 DescribeInstances", "moto: Reservations[].Instances[].SriovNetSupport", "told of types without ENA alone"),
    ("ec2 DescribeInstances", "moto: Reservations[].Instances[].StateReason", "a running instance has no reason for its state"),
    ("ec2 DescribeInstanceStatus", "ours: InstanceStatuses[]", NEWER),
    ("ec2 DescribeVolumes", "ours: Volumes[]", OF_A_MODEL),
    ("ec2 DescribeImages", "ours: Images[]", OF_A_MODEL),
    ("ec2 DescribeImages", "moto: Images[].ProductCodes", EMPTY),
    ("ec2 DescribeImages, shared with it", "moto: Images[].ImageOwnerAlias", "moto counts what is public as shared with each account"),
    ("ec2 DescribeImages, shared with it", "moto: Images[].Platform", "moto counts what is public as shared with each account"),
    ("ec2 DescribeSnapshots", "ours: Snapshots[].CompletionTime", NEWER),
    ("elbv2 CreateTargetGroup", "ours: TargetGroups[].LoadBalancerArns", "an empty list either way"),
    ("elbv2 DescribeTargetHealth", "ours: TargetHealthDescriptions[].TargetHealth", LACKS + "every unused target has a reason"),
    ("autoscaling DescribeAutoScalingGroups", "ours: AutoScalingGroups[]", NEWER),
    ("autoscaling DescribeAutoScalingGroups", "moto: AutoScalingGroups[].CapacityRebalance", "told by the sandbox of groups that have set it"),
    ("autoscaling DescribeAutoScalingGroups, smaller", "moto: AutoScalingGroups[].SuspendedProcesses", "of two processes, moto resumes one"),
    ("autoscaling DescribeLifecycleHooks, of a group", "moto: LifecycleHooks[]", EMPTY),
    ("autoscaling DescribeAutoScalingInstances", "ours: AutoScalingInstances[].AvailabilityZoneId", NEWER),
    ("autoscaling EnterStandby", "ours: Activities[]", LACKS + "the service's sample has it"),
    ("autoscaling ExitStandby", "ours: Activities[]", LACKS + "the service's sample has it"),
    ("autoscaling ExitStandby", "moto: Activities[].EndTime", "the move has only begun, and the service's sample has no end"),
    ("autoscaling DetachInstances", "ours: Activities[]", LACKS + "the service's sample has it"),
    ("autoscaling DescribeScalingActivities", "ours: Activities[]", "moto keeps no activities"),
    ("autoscaling DescribeLaunchConfigurations, one", "moto: LaunchConfigurations[].AssociatePublicIpAddress", EMPTY),
    ("autoscaling DescribeLaunchConfigurations, one", "ours: LaunchConfigurations[].ClassicLinkVPCSecurityGroups", "an empty list of a network that is no more"),
    *(
        ("autoscaling DescribeLaunchConfigurations, one", f"ours: LaunchConfigurations[].{member}", "empty, as in every recorded answer of AWS")
        for member in ["KernelId", "KeyName", "RamdiskId", "UserData"]
    ),
]

TABLE = [(call, f"moto: {moto}, ours: {ours}", reason) for call, (moto, ours, reason) in REFUSALS.items()] + MEMBERS
met = set()


def explanation_of(call, difference):
    for entry in TABLE:
        if call.startswith(entry[0]) and difference.startswith(entry[1]):
            met.add(entry)
            return entry[2]
    return None


def unused():
    return [f"{call}: {difference}" for call, difference, reason in TABLE if (call, difference, reason) not in met]
