"""An outside witness: boto3's waiters, which poll until AWS says what they wait for.

    python3 scripts/witness-waiters.py [build/sandbox/serve.js]

Every waiter of EC2 and ELBv2 whose action the sandbox knows finishes on what it is made for, and those that can fail, fail at
once where they should. Time runs 120 times as fast as ours and each waiter asks every half second, so slow ones poll often.
"""

import sys

from botocore import xform_name
from botocore.exceptions import ClientError, WaiterError
from witnesses.outcome import close, expect, report, skip
from witnesses.sandbox import Sandbox

SPEED = 120
# What never comes to be in the sandbox.
NEVER = {"volume_available": "volumes there belong to an instance, from their making to their end"}
PATIENCE = {"Delay": 0.5, "MaxAttempts": 120}


class Waiters:
    def __init__(self, *clients):
        self.clients = clients
        self.played = set()

    def client_of(self, name):
        return next(client for client in self.clients if name in client.waiter_names)

    def wait(self, name, **asked):
        self.played.add(name)
        waiter = self.client_of(name).get_waiter(name)
        try:
            waiter.wait(**asked, WaiterConfig=PATIENCE)
            report(name)
        except WaiterError as error:
            report(name, str(error))

    def fail(self, name, what, **asked):
        """The waiter sees that what it waits for will never be, and does not go on polling."""
        waiter = self.client_of(name).get_waiter(name)
        try:
            waiter.wait(**asked, WaiterConfig=PATIENCE)
            report(f"{name}-fails-on-{what}", "it finished")
        except WaiterError as error:
            hopeless = "terminal failure state" in str(error) or "An error occurred" in str(error)
            report(f"{name}-fails-on-{what}", None if hopeless else str(error))

    def not_played(self):
        """Known actions whose waiter was left out, and waiters for what the sandbox does not model."""
        for client in self.clients:
            unknown = []
            for name in sorted(set(client.waiter_names) - self.played):
                model = client._get_waiter_config()["waiters"]
                operation = next(w["operation"] for key, w in model.items() if xform_name(key) == name)
                if name in NEVER:
                    skip(name, NEVER[name])
                elif knows(client, operation):
                    report(name, f"{operation} is known, and nothing waits by this waiter")
                else:
                    unknown.append(name)
            if unknown:
                skip(f"{len(unknown)} waiters for what {client.meta.service_model.service_name} has and the sandbox has not", ", ".join(unknown))


def knows(client, operation):
    try:
        getattr(client, xform_name(operation))()
    except ClientError as error:
        return error.response["Error"]["Code"] != "InvalidAction"
    return True


def story(wait, fail, ec2, elb):
    image = ec2.describe_images(Owners=["self"])["Images"][0]["ImageId"]
    run = dict(ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1)
    builder = ec2.run_instances(**run)["Instances"][0]["InstanceId"]
    one = {"InstanceIds": [builder]}
    wait("instance_exists", **one)
    wait("instance_running", **one)
    wait("instance_status_ok", **one)
    wait("system_status_ok", **one)
    seen = ec2.describe_instances(**one)["Reservations"][0]["Instances"][0]
    volume = {"VolumeIds": [seen["BlockDeviceMappings"][0]["Ebs"]["VolumeId"]]}
    wait("volume_in_use", **volume)
    network(wait, ec2, seen)
    targets(wait, elb, seen)
    images(wait, fail, ec2, builder)
    ec2.terminate_instances(**one)
    wait("instance_terminated", **one)
    wait("volume_deleted", **volume)
    if knows(ec2, "DescribeSpotInstanceRequests"):
        spot = ec2.run_instances(**run, InstanceMarketOptions={"MarketType": "spot"})["Instances"][0]
        wait("spot_instance_request_fulfilled", SpotInstanceRequestIds=[spot["SpotInstanceRequestId"]])
    fail("instance_running", "a-terminated-instance", **one)
    fail("instance_terminated", "an-unknown-instance", InstanceIds=["i-0123456789abcdef0"])


def network(wait, ec2, seen):
    wait("vpc_exists", VpcIds=[seen["VpcId"]])
    wait("vpc_available", VpcIds=[seen["VpcId"]])
    wait("subnet_available", SubnetIds=[seen["SubnetId"]])
    group = ec2.create_security_group(GroupName="waited-for", Description="a while")["GroupId"]
    wait("security_group_exists", GroupIds=[group])
    ec2.create_key_pair(KeyName="waited-for")
    wait("key_pair_exists", KeyNames=["waited-for"])


def targets(wait, elb, seen):
    wait("load_balancer_exists", Names=["web"])
    wait("load_balancer_available", Names=["web"])
    group = elb.describe_target_groups(Names=["web"])["TargetGroups"][0]["TargetGroupArn"]
    target = {"TargetGroupArn": group, "Targets": [{"Id": seen["InstanceId"]}]}
    elb.register_targets(**target)
    wait("target_in_service", **target)
    elb.deregister_targets(**target)
    wait("target_deregistered", **target)
    wait("load_balancers_deleted", Names=["nobody"])


def images(wait, fail, ec2, builder):
    ec2.stop_instances(InstanceIds=[builder])
    wait("instance_stopped", InstanceIds=[builder])
    image = ec2.create_image(InstanceId=builder, Name="waited-for")["ImageId"]
    wait("image_exists", ImageIds=[image])
    wait("image_available", ImageIds=[image])
    seen = ec2.describe_images(ImageIds=[image])["Images"][0]
    wait("snapshot_completed", SnapshotIds=[seen["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]])
    ec2.deregister_image(ImageId=image, DeleteAssociatedSnapshots=True)
    fail("image_available", "a-deregistered-image", ImageIds=[image])


def main():
    sandbox = Sandbox(sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js", speed=SPEED)
    try:
        ec2, elb = sandbox.client("ec2", parameter_validation=False), sandbox.client("elbv2", parameter_validation=False)
        waiters = Waiters(ec2, elb)
        story(waiters.wait, waiters.fail, ec2, elb)
        waiters.not_played()
        expect("many-answers", sandbox.judge.answers > len(waiters.played), sandbox.judge.answers)
    except ClientError as error:
        report("the-story-goes-on", str(error))
    finally:
        sandbox.close()
    sandbox.judge.sum_up()
    return close("waiters")


if __name__ == "__main__":
    sys.exit(main())
