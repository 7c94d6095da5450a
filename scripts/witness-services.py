"""An outside witness for the services around the groups: botocore asks Systems Manager, CloudWatch, KMS and STS.

    python3 scripts/witness-services.py [build/sandbox/serve.js]

Nodes are listed and take commands, whose output and exit codes come back; parameters get versions; inventory says what is
installed; alarms follow metrics, run scaling policies and keep their history; roles are assumed, chained and refused.
Every answer is read a second time, member by member, against botocore's own models. Prints `ok <name>` or
`FAILED <name>`, and ends non-zero when one failed.
"""

import json
import sys

from witnesses.outcome import close, expect, refused, report
from witnesses.sandbox import Sandbox

ACCOUNT = "arn:aws:iam::123456789012"


def nodes(sandbox, ssm):
    listed = [page for page in ssm.get_paginator("describe_instance_information").paginate(PaginationConfig={"PageSize": 5})]
    found = [node for page in listed for node in page["InstanceInformationList"]]
    expect(
        "managed-nodes",
        len(found) == 6 and {(n["PingStatus"], n["PlatformName"], n["PlatformVersion"]) for n in found} == {("Online", "Ubuntu", "24.04")},
        found,
    )
    return [node["InstanceId"] for node in found]


def run(sandbox, ssm, ids, *lines, **more):
    sent = ssm.send_command(
        DocumentName="AWS-RunShellScript", InstanceIds=ids, Parameters={"commands": list(lines)}, **more
    )["Command"]
    sandbox.pass_time(60)
    return sent["CommandId"]


def commands(sandbox, ssm, asg, ids):
    one = ids[0]
    command = run(sandbox, ssm, [one], "echo hello", "exit 3", Comment="a witness & its <marks>")
    told = ssm.get_command_invocation(CommandId=command, InstanceId=one)
    expect(
        "output-and-exit-code",
        (told["ResponseCode"], told["Status"], told["StandardOutputContent"]) == (3, "Failed", "hello\n"),
        told,
    )
    refused("command-waiter-fails", "InvocationDoesNotExist", ssm.get_command_invocation, CommandId=command, InstanceId=ids[1])
    command = run(sandbox, ssm, [one], "nothing-of-the-kind")
    told = ssm.get_command_invocation(CommandId=command, InstanceId=one)
    expect("not-found", told["ResponseCode"] == 127 and "not found" in told["StandardErrorContent"], told)
    members = asg.describe_auto_scaling_groups(AutoScalingGroupNames=["web"])["AutoScalingGroups"][0]["Instances"]
    in_b = next(member["InstanceId"] for member in members if member["AvailabilityZone"].endswith("b"))
    for code, output in [(3, "inactive\n"), (0, "active\n")]:
        command = run(sandbox, ssm, [in_b], "systemctl is-active shop")
        told = ssm.get_command_invocation(CommandId=command, InstanceId=in_b)
        expect(f"as-the-scenario-plays-it-{code}", (told["ResponseCode"], told["StandardOutputContent"]) == (code, output), told)
    ssm.get_waiter("command_executed").wait(CommandId=command, InstanceId=in_b, WaiterConfig={"MaxAttempts": 1})
    targets = [{"Key": "tag:service", "Values": ["shop"]}]
    patch = ssm.send_command(
        DocumentName="AWS-RunPatchBaseline",
        Targets=targets,
        Parameters={"Operation": ["Scan"]},
        MaxConcurrency="50%",
        TimeoutSeconds=600,
    )["Command"]
    sandbox.pass_time(180)
    plugins = [
        plugin
        for page in ssm.get_paginator("list_command_invocations").paginate(CommandId=patch["CommandId"], Details=True)
        for invocation in page["CommandInvocations"]
        for plugin in invocation["CommandPlugins"]
    ]
    expect("patch-scan", len(plugins) == 6 and all("MissingCount" in plugin["Output"] for plugin in plugins), plugins)
    listed = ssm.list_commands(CommandId=patch["CommandId"])["Commands"][0]
    expect("command-told", (listed["Status"], listed["TargetCount"], listed["CompletedCount"]) == ("Success", 6, 6), listed)
    ssm.cancel_command(CommandId=patch["CommandId"])
    refused("no-such-node", "InvalidInstanceId", ssm.send_command, DocumentName="AWS-RunShellScript", InstanceIds=["i-00000000000000000"], Parameters={"commands": ["true"]})
    refused("no-such-document", "InvalidDocument", ssm.send_command, DocumentName="AWS-Nothing", InstanceIds=[one])
    refused("no-such-parameter-of-it", "InvalidParameters", ssm.send_command, DocumentName="AWS-RunShellScript", InstanceIds=[one], Parameters={"command": ["true"]})


def parameters(sandbox, ssm, ec2):
    image = ec2.describe_images(Owners=["self"])["Images"][0]["ImageId"]
    golden = ssm.get_parameter(Name="/shop/golden-image")["Parameter"]
    expect("a-parameter-of-an-image", (golden["Value"], golden["DataType"]) == (image, "aws:ec2:image"), golden)
    expect("a-secret", ssm.get_parameter(Name="/shop/token")["Parameter"]["Value"] != "not-so-secret")
    expect("decrypted", ssm.get_parameter(Name="/shop/token", WithDecryption=True)["Parameter"]["Value"] == "not-so-secret")
    put = dict(Name="/shop/channel", Value="beta", Type="String")
    refused("parameter-again", "ParameterAlreadyExists", ssm.put_parameter, **put)
    expect("a-version", ssm.put_parameter(**put, Overwrite=True)["Version"] == 2)
    old = ssm.get_parameter(Name="/shop/channel:1")["Parameter"]
    expect("an-old-version", (old["Value"], old["Selector"]) == ("stable", ":1"), old)
    several = ssm.get_parameters(Names=["/shop/channel", "/shop/nothing"])
    expect("several", [p["Value"] for p in several["Parameters"]] == ["beta"] and several["InvalidParameters"] == ["/shop/nothing"], several)
    ssm.delete_parameter(Name="/shop/channel")
    refused("a-deleted-parameter", "ParameterNotFound", ssm.get_parameter, Name="/shop/channel")
    refused("a-version-that-is-not", "ParameterVersionNotFound", ssm.get_parameter, Name="/shop/token:9")


def inventory(ssm, one):
    of_one = [{"Key": "AWS:InstanceInformation.InstanceId", "Values": [one], "Type": "Equal"}]
    entity = ssm.get_inventory(Filters=of_one)["Entities"][0]
    content = entity["Data"]["AWS:Application"]["Content"]
    expect("inventory", entity["Id"] == one and any(entry["Name"] == "bash" for entry in content), entity["Id"])
    entries = ssm.list_inventory_entries(InstanceId=one, TypeName="AWS:Application", Filters=[{"Key": "Name", "Values": ["bash"]}])
    expect("inventory-of-a-package", [e["Name"] for e in entries["Entries"]] == ["bash"], entries)


def alarms(sandbox, cloudwatch, asg):
    def state(name):
        kinds = cloudwatch.describe_alarms(AlarmNames=[name], AlarmTypes=["MetricAlarm", "CompositeAlarm"])
        return (kinds["MetricAlarms"] + kinds["CompositeAlarms"])[0]["StateValue"]

    tracking = cloudwatch.describe_alarms(AlarmNamePrefix="TargetTracking-web-")["MetricAlarms"]
    policies = asg.describe_policies(AutoScalingGroupName="web")["ScalingPolicies"]
    half = next(policy for policy in policies if policy["PolicyName"] == "half-busy")
    expect(
        "alarms-of-target-tracking",
        [a["AlarmArn"] for a in tracking] == [a["AlarmARN"] for a in half["Alarms"]] and all(a["AlarmActions"] == [half["PolicyARN"]] for a in tracking),
        [tracking, half],
    )
    expect("alarms-of-the-scenario", [state(n) for n in ["web-unhealthy", "web-few", "queue", "checkout-errors", "shop"]] == ["OK"] * 5)
    more = next(policy for policy in policies if policy["PolicyName"] == "more-for-the-queue")
    put = dict(
        AlarmName="orders",
        Namespace="Shop",
        MetricName="Orders",
        Dimensions=[{"Name": "Country", "Value": "SE"}],
        Statistic="Sum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=10.5,
        ComparisonOperator="GreaterThanThreshold",
        TreatMissingData="notBreaching",
        AlarmActions=[more["PolicyARN"]],
    )
    cloudwatch.put_metric_alarm(**put)
    cloudwatch.put_metric_data(
        Namespace="Shop", MetricData=[{"MetricName": "Orders", "Dimensions": put["Dimensions"], "Value": 70.0}]
    )
    sandbox.pass_time(120)
    seen = cloudwatch.describe_alarms(AlarmNames=["orders"])["MetricAlarms"][0]
    history = cloudwatch.describe_alarm_history(AlarmName="orders", HistoryItemType="StateUpdate")["AlarmHistoryItems"]
    expect("an-alarm-of-its-own", any("to ALARM" in item["HistorySummary"] for item in history), [seen, history])
    desired = asg.describe_auto_scaling_groups(AutoScalingGroupNames=["web"])["AutoScalingGroups"][0]["DesiredCapacity"]
    expect("runs-a-policy", desired == 9, desired)
    cloudwatch.put_composite_alarm(AlarmName="both", AlarmRule='ALARM("orders") AND NOT OK(shop)')
    refused("a-rule-of-nobody", "ValidationError", cloudwatch.put_composite_alarm, AlarmName="none", AlarmRule="ALARM(nobody)")
    cloudwatch.set_alarm_state(AlarmName="orders", StateValue="INSUFFICIENT_DATA", StateReason="a witness")
    expect("set-state", state("orders") == "INSUFFICIENT_DATA")
    cloudwatch.delete_alarms(AlarmNames=["both", "orders"])
    refused("a-deleted-alarm", "ResourceNotFound", cloudwatch.set_alarm_state, AlarmName="orders", StateValue="OK", StateReason="-")
    asg.delete_policy(AutoScalingGroupName="web", PolicyName="half-busy")
    expect("deleted-with-their-policy", cloudwatch.describe_alarms(AlarmNamePrefix="TargetTracking-")["MetricAlarms"] == [])


def keys(kms):
    made = kms.create_key(Description="a witness")["KeyMetadata"]
    kms.create_alias(AliasName="alias/witness", TargetKeyId=made["KeyId"])
    told = kms.describe_key(KeyId="alias/witness")["KeyMetadata"]
    expect("a-key", told["Arn"] == made["Arn"] and told["KeyState"] == "Enabled", told)
    grant = kms.create_grant(
        KeyId=made["KeyId"], GranteePrincipal=f"{ACCOUNT}:role/web", Operations=["Decrypt", "CreateGrant"], Name="web"
    )
    grants = kms.list_grants(KeyId=made["KeyId"])["Grants"]
    expect("a-grant", [g["GrantId"] for g in grants] == [grant["GrantId"]], grants)
    kms.schedule_key_deletion(KeyId=made["KeyId"], PendingWindowInDays=7)
    refused("a-key-that-goes", "KMSInvalidStateException", kms.create_grant, KeyId=made["KeyId"], GranteePrincipal=f"{ACCOUNT}:role/web", Operations=["Decrypt"])
    refused("no-such-key", "NotFoundException", kms.describe_key, KeyId="00000000-0000-0000-0000-000000000000")


def roles(sandbox, sts):
    owner = dict(RoleArn=f"{ACCOUNT}:role/patch-cycle", RoleSessionName="witness")
    allowed = {"Statement": [{"Effect": "Allow", "Action": ["autoscaling:Describe*", "sts:AssumeRole"], "Resource": "*"}]}
    session = sts.assume_role(**owner, Policy=json.dumps(allowed), DurationSeconds=7200)
    expect("session-policy-takes-space", 0 < session["PackedPolicySize"] <= 100, session["PackedPolicySize"])
    refused("longer-than-the-role", "ValidationError", sts.assume_role, **owner, DurationSeconds=7201)
    refused("a-policy-that-is-none", "MalformedPolicyDocument", sts.assume_role, **owner, Policy="{")
    refused("a-role-of-others", "AccessDenied", sts.assume_role, RoleArn=f"{ACCOUNT}:role/auditor", RoleSessionName="witness")
    as_run = sandbox.client_of(session["Credentials"])
    expect("who-am-i", as_run("sts").get_caller_identity()["Arn"].endswith(":assumed-role/patch-cycle/witness"))
    as_run("autoscaling").describe_auto_scaling_groups()
    refused("narrowed", "UnauthorizedOperation", as_run("ec2").describe_instances)
    refused("not-of-the-role", "AccessDenied", as_run("sts").assume_role, RoleArn=f"{ACCOUNT}:role/auditor", RoleSessionName="on")
    free = sandbox.client_of({"AccessKeyId": "AKIARUN", "SecretAccessKey": "x", "SessionToken": "x"})
    refused("explicitly-denied", "AccessDenied", free("autoscaling").delete_auto_scaling_group, AutoScalingGroupName="web", ForceDelete=True)
    refused("of-a-session", "AccessDenied", free("sts").get_session_token)
    sandbox.pass_time(45 * 60)
    for service, call, code in [
        ("autoscaling", "describe_auto_scaling_groups", "ExpiredToken"),
        ("ec2", "describe_instances", "RequestExpired"),
        ("ssm", "list_commands", "ExpiredTokenException"),
        ("cloudwatch", "describe_alarms", "ExpiredToken"),
    ]:
        refused(f"expired-{service}", code, getattr(free(service), call))


def story(sandbox):
    ssm, cloudwatch, asg = sandbox.client("ssm"), sandbox.client("cloudwatch"), sandbox.client("autoscaling")
    ids = nodes(sandbox, ssm)
    commands(sandbox, ssm, asg, ids)
    parameters(sandbox, ssm, sandbox.client("ec2"))
    inventory(ssm, ids[0])
    alarms(sandbox, cloudwatch, asg)
    keys(sandbox.client("kms"))
    roles(sandbox, sandbox.client("sts"))


def main():
    serve = sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js"
    sandbox = Sandbox(serve, scenario="around-the-fleet")
    try:
        story(sandbox)
    except Exception as error:  # whatever a client library throws ends the story, and is told like the rest
        report("the-story-goes-on", f"{type(error).__name__}: {error}")
    finally:
        sandbox.close()
    sandbox.judge.sum_up()
    return close("services")


if __name__ == "__main__":
    sys.exit(main())
