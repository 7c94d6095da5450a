"""The fleet that AWS's sample requests are sent to, and the requests made to fit it."""

import pathlib
import re

from botocore import xform_name
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError
from witnesses.sandbox import Sandbox

REGION = "us-west-2"
GROUP = "my-auto-scaling-group"
HOOK = "my-lifecycle-hook"
SCENARIO = str(pathlib.Path(__file__).with_name("samples.yaml"))


class Stage:
    def __init__(self, serve, session, judge):
        self.sandbox = Sandbox(serve, SCENARIO, judge, session)
        self.clients = {}
        # Those that the sample's ids stand for, in place of the group's own.
        self.instances = []

    def close(self):
        self.sandbox.close()

    def call(self, service, operation, asked):
        return getattr(self.client(service), xform_name(operation))(**asked)

    def client(self, service):
        if service not in self.clients:
            # Some samples have a number as text, which is the same on the wire.
            self.clients[service] = self.sandbox.client(service, REGION, parameter_validation=False)
        return self.clients[service]

    # ---------------------------------------------------------------------------- what is there

    def group(self):
        return self.call("autoscaling", "DescribeAutoScalingGroups", {"AutoScalingGroupNames": [GROUP]})["AutoScalingGroups"][0]

    def members(self):
        return [member["InstanceId"] for member in self.group()["Instances"]]

    def image(self):
        return self.call("ec2", "DescribeImages", {"Owners": ["self"], "Filters": [{"Name": "name", "Values": ["my-image"]}]})["Images"][0]

    def target_group(self, name):
        """Its ARN; it is made when it is not there."""
        try:
            found = self.call("elbv2", "DescribeTargetGroups", {"Names": [name]})
        except ClientError:
            order = {"Name": name, "Port": 80, "Protocol": "HTTP", "VpcId": self.vpc()}
            found = self.call("elbv2", "CreateTargetGroup", order)
        return found["TargetGroups"][0]["TargetGroupArn"]

    def vpc(self):
        return self.call("ec2", "DescribeVpcs", {})["Vpcs"][0]["VpcId"]

    def template(self, name):
        return self.call("ec2", "DescribeLaunchTemplates", {"LaunchTemplateNames": [name]})["LaunchTemplates"][0]["LaunchTemplateId"]

    def subnets(self):
        return [subnet["SubnetId"] for subnet in self.call("ec2", "DescribeSubnets", {})["Subnets"]]

    def load_balancer(self):
        return self.call("elbv2", "DescribeLoadBalancers", {})["LoadBalancers"][0]["LoadBalancerArn"]

    def snapshot(self):
        return self.image()["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]

    def security_group(self):
        return self.call("ec2", "DescribeSecurityGroups", {})["SecurityGroups"][0]["GroupId"]

    def spot_request(self):
        """Of a Spot Instance that runs."""
        (instance,) = self.launched(InstanceMarketOptions={"MarketType": "spot"})
        seen = self.call("ec2", "DescribeInstances", {"InstanceIds": [instance]})["Reservations"][0]["Instances"][0]
        return seen["SpotInstanceRequestId"]

    def key(self):
        return self.call("kms", "CreateKey", {})["KeyMetadata"]["KeyId"]

    def launched(self, count=1, **more):
        """Instances outside the group, running."""
        order = {"ImageId": self.image()["ImageId"], "InstanceType": "t3.micro", "MinCount": count, "MaxCount": count, **more}
        made = [instance["InstanceId"] for instance in self.call("ec2", "RunInstances", order)["Instances"]]
        self.sandbox.pass_time(300)
        return made

    # ------------------------------------------------------------------- a request that fits it

    def prepared(self, operation, sample):
        """The sample's input, with ids of this fleet, once what it takes for granted is there."""
        self.operation = operation
        given = GIVEN.get(sample["id"]) or GIVEN.get(operation) or (lambda stage: {})
        changed = given(self) or {}
        asked = {**Fitting(self).value(sample.get("input") or {}), **changed}
        return {name: value for name, value in asked.items() if value is not None}


class Fitting:
    """Puts this fleet's ids in place of the sample's: the same for the same, another for another."""

    def __init__(self, stage):
        self.patterns = [
            (r"arn:aws:elasticloadbalancing:[\w:-]+:targetgroup/([\w-]+)/\w+", lambda m: stage.target_group(m[1])),
            (r"arn:aws:elasticloadbalancing:[\w:-]+:loadbalancer/app/my-load-balancer/\w+", lambda m: stage.load_balancer()),
            (r"\bi-[0-9a-f]{8,17}", self.each(lambda: stage.instances or stage.members())),
            (r"\bsubnet-\w+", self.each(stage.subnets)),
            (r"\bami-[0-9a-f]+", lambda m: stage.image()["ImageId"]),
            (r"\bsnap-[0-9a-f]+", lambda m: stage.snapshot()),
            (r"\bsir-\w+", lambda m: stage.spot_request()),
            (r"\bsg-[0-9a-f]+ ?", lambda m: stage.security_group()),
            (r"\bvpc-[0-9a-f]+", lambda m: stage.vpc()),
            (r"\blt-[0-9a-f]+", lambda m: stage.template("my-template")),
            (r"(arn:aws:kms:[\w-]+:\d+:key/)?(mrk-)?1234abcd-?12ab-?34cd-?56ef-?1234567890ab", self.each_of(stage.key)),
            (r"us-(east|west)-\d", lambda m: REGION),
            (r"012345678910|444455556666|111122223333", lambda m: "123456789012"),
        ]

    def each(self, there):
        """The fleet's first for the sample's first, its second for the second."""
        taken = {}

        def take(match):
            if match[0] not in taken:
                taken[match[0]] = there()[len(taken)]
            return taken[match[0]]

        return take

    def each_of(self, make):
        """What is made for the sample's first, and again for another."""
        made = {}

        def take(match):
            if match[0] not in made:
                made[match[0]] = make()
            return made[match[0]]

        return take

    def value(self, value):
        if isinstance(value, dict):
            return {name: self.value(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.value(inner) for inner in value]
        if isinstance(value, str):
            for pattern, put in self.patterns:
                value = re.sub(pattern, put, value)
        return value


# ------------------------------------------------------------------------ what samples take for granted


def outsiders(stage):
    stage.instances = stage.launched(2)


def empty_group(stage):
    stage.call("autoscaling", "UpdateAutoScalingGroup", {"AutoScalingGroupName": GROUP, "MinSize": 0, "DesiredCapacity": 0})
    stage.sandbox.pass_time(600)


def no_group(stage):
    stage.call("autoscaling", "DeleteAutoScalingGroup", {"AutoScalingGroupName": GROUP, "ForceDelete": True})
    stage.sandbox.pass_time(600)


def launch_configuration(stage):
    name = {"LaunchConfigurationName": "my-launch-config"}
    order = {"ImageId": stage.image()["ImageId"], "InstanceType": "t3.micro", "SecurityGroups": [stage.security_group()]}
    stage.call("autoscaling", "CreateLaunchConfiguration", {**name, **order})


def group_of_a_launch_configuration(stage):
    no_group(stage)
    launch_configuration(stage)
    group = {"AutoScalingGroupName": GROUP, "LaunchConfigurationName": "my-launch-config", "MinSize": 2, "MaxSize": 5}
    stage.call("autoscaling", "CreateAutoScalingGroup", {**group, "VPCZoneIdentifier": ",".join(stage.subnets())})
    stage.sandbox.pass_time(600)


def hook(stage, transition="autoscaling:EC2_INSTANCE_LAUNCHING"):
    order = {"AutoScalingGroupName": GROUP, "LifecycleHookName": HOOK, "LifecycleTransition": transition}
    stage.call("autoscaling", "PutLifecycleHook", order)


def hook_to_a_topic(stage):
    topic = "arn:aws:sns:us-west-2:123456789012:my-sns-topic"
    role = "arn:aws:iam::123456789012:role/my-auto-scaling-role"
    order = {"AutoScalingGroupName": GROUP, "LifecycleHookName": HOOK, "LifecycleTransition": "autoscaling:EC2_INSTANCE_LAUNCHING"}
    stage.call("autoscaling", "PutLifecycleHook", {**order, "NotificationTargetARN": topic, "RoleARN": role})


def waiting_instance(stage):
    """Its action is named by the instance: the token of the sample comes by a notification."""
    hook(stage)
    stage.call("autoscaling", "SetDesiredCapacity", {"AutoScalingGroupName": GROUP, "DesiredCapacity": 3})
    stage.sandbox.pass_time(60)
    waiting = [m["InstanceId"] for m in stage.group()["Instances"] if m["LifecycleState"] == "Pending:Wait"]
    return {"InstanceId": waiting[0], "LifecycleActionToken": None}


def on_standby(stage):
    order = {"AutoScalingGroupName": GROUP, "InstanceIds": stage.members()[:1], "ShouldDecrementDesiredCapacity": True}
    stage.call("autoscaling", "EnterStandby", order)
    stage.sandbox.pass_time(300)


def attached_target_group(stage):
    order = {"AutoScalingGroupName": GROUP, "TargetGroupARNs": [stage.target_group("my-targets")]}
    stage.call("autoscaling", "AttachLoadBalancerTargetGroups", order)


def alarm(stage):
    """`my-alarm`, quiet, once the sandbox has a CloudWatch: refreshes ask for it."""
    order = {"AlarmName": "my-alarm", "MetricName": "5xx", "Namespace": "shop", "Statistic": "Sum", "Period": 60}
    order = {**order, "EvaluationPeriods": 1, "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold"}
    order["TreatMissingData"] = "notBreaching"
    try:
        stage.call("cloudwatch", "PutMetricAlarm", order)
        quiet = {"AlarmName": "my-alarm", "StateValue": "OK", "StateReason": "nothing is wrong"}
        stage.call("cloudwatch", "SetAlarmState", quiet)
    except (ClientError, ResponseParserError):
        pass


def refresh(stage):
    alarm(stage)
    template = {"LaunchTemplateName": "my-template-for-auto-scaling", "Version": "2"}
    preferences = {"MinHealthyPercentage": 90, "InstanceWarmup": 200, "AutoRollback": True, "SkipMatching": False}
    preferences |= {"ScaleInProtectedInstances": "Ignore", "StandbyInstances": "Ignore"}
    preferences["AlarmSpecification"] = {"Alarms": ["my-alarm"]}
    order = {"DesiredConfiguration": {"LaunchTemplate": template}, "Preferences": preferences}
    stage.call("autoscaling", "StartInstanceRefresh", {"AutoScalingGroupName": GROUP, **order})


def refreshes(stage):
    """One that is done, and one under way."""
    refresh(stage)
    stage.sandbox.pass_time(3600)
    refresh(stage)
    stage.sandbox.pass_time(240)


def step_policy(stage):
    steps = [{"MetricIntervalLowerBound": 0, "ScalingAdjustment": 1}]
    order = {"AutoScalingGroupName": GROUP, "PolicyName": "my-step-scale-out-policy", "PolicyType": "StepScaling"}
    stage.call("autoscaling", "PutScalingPolicy", {**order, "AdjustmentType": "ChangeInCapacity", "StepAdjustments": steps})


def simple_policies(stage):
    group = {"AutoScalingGroupName": GROUP}
    less = {"PolicyName": "ScaleIn", "AdjustmentType": "ChangeInCapacity", "ScalingAdjustment": -1}
    more = {"PolicyName": "ScalePercentChange", "AdjustmentType": "PercentChangeInCapacity", "ScalingAdjustment": 25}
    stage.call("autoscaling", "PutScalingPolicy", {**group, **less})
    stage.call("autoscaling", "PutScalingPolicy", {**group, **more, "MinAdjustmentMagnitude": 2, "Cooldown": 60})


def scheduled_action(stage):
    order = {"AutoScalingGroupName": GROUP, "ScheduledActionName": "my-scheduled-action", "Recurrence": "30 0 1 12 0"}
    sizes = {"MinSize": 2, "MaxSize": 6, "DesiredCapacity": 4}
    stage.call("autoscaling", "PutScheduledUpdateGroupAction", {**order, **sizes})


def stopped_instance(stage):
    stage.instances = stage.launched()
    stage.call("ec2", "StopInstances", {"InstanceIds": stage.instances})
    stage.sandbox.pass_time(300)


def tagged_t2_micro(stage):
    tags = [{"ResourceType": "instance", "Tags": [{"Key": "Purpose", "Value": "test"}]}]
    stage.instances = stage.launched(InstanceType="t2.micro", TagSpecifications=tags)


def tagged_instance(stage):
    tags = [{"Key": "Stack", "Value": "test"}, {"Key": "Name", "Value": "Beta Server"}]
    stage.instances = stage.launched()
    stage.call("ec2", "CreateTags", {"Resources": stage.instances, "Tags": tags})


def baked_image(stage, seconds=600):
    order = {"InstanceId": stage.launched()[0], "Name": "my-server", "Description": "An AMI for my server"}
    image = stage.call("ec2", "CreateImage", order)["ImageId"]
    stage.sandbox.pass_time(seconds)
    return image


def spare_snapshot(stage):
    """Of an image that is no more."""
    image = stage.call("ec2", "DescribeImages", {"ImageIds": [baked_image(stage)]})["Images"][0]
    stage.call("ec2", "DeregisterImage", {"ImageId": image["ImageId"]})
    return image["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]


def key_pair(stage):
    stage.call("ec2", "CreateKeyPair", {"KeyName": "my-key-pair"})


def spare_security_group(stage):
    order = {"GroupName": "spare", "Description": "no instance's", "VpcId": stage.vpc()}
    return {"GroupId": stage.call("ec2", "CreateSecurityGroup", order)["GroupId"]}


def template_with_cards(stage):
    """A second version of `my-template`, and a third like it."""
    card = {"AssociatePublicIpAddress": True, "DeviceIndex": 0, "DeleteOnTermination": False}
    card = {**card, "Groups": [stage.security_group()], "SubnetId": stage.subnets()[0]}
    address = [{"Ipv6Address": "2001:db8:1234:1a00::123"}]
    data = {"ImageId": stage.image()["ImageId"], "InstanceType": "t2.micro", "KeyName": "kp-us-east"}
    data["NetworkInterfaces"] = [{**card, "Ipv6Addresses": address}]
    order = {"LaunchTemplateName": "my-template", "LaunchTemplateData": data, "VersionDescription": "WebVersion2"}
    for _ in range(2):
        stage.call("ec2", "CreateLaunchTemplateVersion", order)


def template_with_another_default(stage):
    template_with_cards(stage)
    stage.call("ec2", "ModifyLaunchTemplate", {"LaunchTemplateName": "my-template", "DefaultVersion": "2"})


def key_that_goes(stage):
    key = stage.key()
    stage.call("kms", "ScheduleKeyDeletion", {"KeyId": key})
    return {"KeyId": key}


def key_with_grants(stage):
    """Two grants to a service; the request may name the second."""
    key, service = stage.key(), "acm.us-east-2.amazonaws.com"
    for operations in [["Encrypt", "ReEncryptFrom", "ReEncryptTo"], ["ReEncryptFrom", "ReEncryptTo"]]:
        order = {"KeyId": key, "GranteePrincipal": service, "RetiringPrincipal": service, "Operations": operations}
        made = stage.call("kms", "CreateGrant", order)
    return {"KeyId": key, "GrantId": made["GrantId"]} if stage.operation == "RevokeGrant" else {"KeyId": key}


def https_target_group(stage):
    order = {"Name": "my-https-targets", "Port": 443, "Protocol": "HTTPS", "VpcId": stage.vpc()}
    stage.call("elbv2", "CreateTargetGroup", order)


def tagged_load_balancer(stage):
    tags = [{"Key": "project", "Value": "lima"}, {"Key": "department", "Value": "digital-media"}]
    stage.call("elbv2", "AddTags", {"ResourceArns": [stage.load_balancer()], "Tags": tags})


def healthy_target(stage):
    order = {"TargetGroupArn": stage.target_group("my-targets"), "Targets": [{"Id": stage.members()[0]}]}
    stage.call("elbv2", "RegisterTargets", order)
    stage.sandbox.pass_time(300)


# By the action or by the sample's id: what is done first. What it returns goes in place of the sample's own members,
# and None is left out.
def shared_image(stage):
    permission = {"Add": [{"UserId": "123456789012"}]}
    stage.call("ec2", "ModifyImageAttribute", {"ImageId": stage.image()["ImageId"], "LaunchPermission": permission})


GIVEN = {
    "AttachInstances": outsiders,
    "to-describe-the-launch-permissions-for-an-ami-1529025296264": shared_image,
    "CompleteLifecycleAction": waiting_instance,
    "RecordLifecycleActionHeartbeat": waiting_instance,
    "CreateAutoScalingGroup": no_group,
    "autoscaling-delete-auto-scaling-group-1": empty_group,
    "DeleteLifecycleHook": hook,
    "DescribeAutoScalingGroups": group_of_a_launch_configuration,
    "DescribeAutoScalingInstances": group_of_a_launch_configuration,
    "DescribeInstanceRefreshes": refreshes,
    "StartInstanceRefresh": alarm,
    "CancelInstanceRefresh": refresh,
    "DescribeLaunchConfigurations": launch_configuration,
    "DescribeLifecycleHooks": hook_to_a_topic,
    "DescribeLoadBalancerTargetGroups": attached_target_group,
    "DetachLoadBalancerTargetGroups": attached_target_group,
    "DetachTrafficSources": attached_target_group,
    "ExitStandby": on_standby,
    "DeleteLaunchConfiguration": launch_configuration,
    "DeletePolicy": step_policy,
    "ExecutePolicy": step_policy,
    "DescribePolicies": simple_policies,
    "DeleteScheduledAction": scheduled_action,
    "DescribeScheduledActions": scheduled_action,
    # The sample's moments are past.
    "PutScheduledUpdateGroupAction": lambda stage: {"StartTime": "2046-05-12T08:00:00Z", "EndTime": "2046-05-13T08:00:00Z"},
    "StartInstances": stopped_instance,
    "ec2-describe-tags-1": tagged_instance,
    "to-describe-the-instances-with-the-instance-type-t2micro-1529026147602": tagged_t2_micro,
    "to-describe-the-instances-with-a-specific-tag-1529026251928": tagged_t2_micro,
    "DescribeImages": lambda stage: {"ImageIds": [baked_image(stage)]},
    "DescribeKeyPairs": key_pair,
    "DeleteSecurityGroup": spare_security_group,
    "DeleteSnapshot": lambda stage: {"SnapshotId": spare_snapshot(stage)},
    "to-describe-snapshots-using-filters-1472503929793": lambda stage: baked_image(stage, 1) and {},
    "to-describe-a-snapshot-1472503807850": lambda stage: {"SnapshotIds": [spare_snapshot(stage)]},
    "CreateLaunchTemplateVersion": lambda stage: template_with_cards(stage) or {"SourceVersion": "2"},
    "CreateLaunchTemplate": lambda stage: {"LaunchTemplateName": "my-new-template"},
    "DeleteLaunchTemplate": template_with_another_default,
    "DeleteLaunchTemplateVersions": template_with_another_default,
    # The sample leaves out the `lt-`.
    "DescribeLaunchTemplateVersions": lambda stage: template_with_another_default(stage)
    or {"LaunchTemplateId": stage.template("my-template")},
    "ModifyLaunchTemplate": template_with_cards,
    "CreateTargetGroup": lambda stage: {"Name": "my-new-targets"},
    "DeleteTargetGroup": lambda stage: {"TargetGroupArn": stage.target_group("my-unused-targets")},
    "ModifyTargetGroup": https_target_group,
    "elbv2-describe-tags-1": tagged_load_balancer,
    "DescribeTargetHealth": healthy_target,
    # What sessions carry beside their role is not modelled: policies, tags, the provider that vouches.
    "CancelKeyDeletion": key_that_goes,
    "ListGrants": key_with_grants,
    "RevokeGrant": key_with_grants,
}
