"""An outside witness: Packer, unmodified, bakes an image on the sandbox from a source image to a tagged, available one.

    python3 scripts/witness-packer.py [build/sandbox/serve.js]

It makes its own key pair and security group, waits for its builder by itself, and cleans up; time runs 600 times as fast as
ours. What it left is then judged through botocore. Needs `packer` with its Amazon builder, which Debian's 1.6.6 has built in.
"""

import json
import os
import subprocess
import sys
import tempfile

from witnesses.outcome import close, expect, refused, report
from witnesses.sandbox import REGION, Sandbox

SPEED = 600
NAME = "packer-witness"


def template(url):
    """Without provisioners there is nobody to talk to on the builder: no communicator."""
    return {
        "builders": [
            {
                "type": "amazon-ebs",
                "region": REGION,
                "access_key": "AKIAWITNESS",
                "secret_key": "witness",
                "custom_endpoint_ec2": url,
                "skip_metadata_api_check": True,
                "communicator": "none",
                "source_ami_filter": {"filters": {"name": "shop-*"}, "owners": ["self"], "most_recent": True},
                "instance_type": "t3.micro",
                "ami_name": NAME,
                "encrypt_boot": False,
                "run_tags": {"role": "builder"},
                "tags": {"baked": "yes"},
                "snapshot_tags": {"baked": "too"},
                "launch_block_device_mappings": [
                    {"device_name": "/dev/sda1", "volume_size": 12, "volume_type": "gp2", "delete_on_termination": True}
                ],
            }
        ]
    }


def build(sandbox, home):
    file = os.path.join(home, "template.json")
    with open(file, "w", encoding="utf-8") as text:
        json.dump(template(sandbox.url), text)
    # Packer's own names for how often and how long it asks.
    patience = {"AWS_MAX_ATTEMPTS": "60", "AWS_POLL_DELAY_SECONDS": "1"}
    quiet = {"CHECKPOINT_DISABLE": "1", "HOME": home, "PACKER_CONFIG_DIR": home, "TMPDIR": home}
    command = ["packer", "build", "-machine-readable", file]
    done = subprocess.run(command, env={**os.environ, **patience, **quiet}, capture_output=True, text=True, timeout=120, check=False)
    said = [line.split(",", 3) for line in done.stdout.splitlines() if line.count(",") >= 3]
    troubles = [rest for _, _, kind, rest in said if kind == "error"]
    report("packer-build", None if done.returncode == 0 and not troubles else done.stdout[-2000:] + done.stderr[-500:])
    # `0,id,eu-west-1:ami-...`
    return [rest.split(":")[1] for _, _, kind, rest in said if kind == "artifact" and rest.split(",")[1] == "id"]


def left(sandbox, artifacts):
    ec2 = sandbox.client("ec2")
    images = ec2.describe_images(Owners=["self"], Filters=[{"Name": "name", "Values": [NAME]}])["Images"]
    expect("the-image-of-the-artifact", [image["ImageId"] for image in images] == artifacts, [images, artifacts])
    image = images[0]
    tags = {tag["Key"]: tag["Value"] for tag in image["Tags"]}
    expect("available-and-tagged", image["State"] == "available" and tags == {"baked": "yes"}, image)
    disk = image["BlockDeviceMappings"][0]["Ebs"]
    expect("the-disk-asked-for", (disk["VolumeSize"], disk["VolumeType"]) == (12, "gp2"), disk)
    snapshot = ec2.describe_snapshots(SnapshotIds=[disk["SnapshotId"]])["Snapshots"][0]
    tags = {tag["Key"]: tag["Value"] for tag in snapshot["Tags"]}
    expect("snapshot-completed-and-tagged", snapshot["State"] == "completed" and tags["baked"] == "too", snapshot)
    of_builder = [{"Name": "tag:role", "Values": ["builder"]}]
    builders = [i for r in ec2.describe_instances(Filters=of_builder)["Reservations"] for i in r["Instances"]]
    expect("builder-ended", [b["State"]["Name"] for b in builders] in ([], ["terminated"]), builders)
    expect("key-pair-gone", ec2.describe_key_pairs()["KeyPairs"] == [])
    groups = [group["GroupName"] for group in ec2.describe_security_groups()["SecurityGroups"]]
    expect("security-group-gone", not any(name.startswith("packer") for name in groups), groups)
    taken = {"ImageId": image["ImageId"], "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.micro"}
    refused("it-would-launch", "DryRunOperation", ec2.run_instances, **taken, DryRun=True)


def main():
    sandbox = Sandbox(sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js", speed=SPEED)
    try:
        with tempfile.TemporaryDirectory() as home:
            left(sandbox, build(sandbox, home))
    finally:
        sandbox.close()
    sandbox.judge.sum_up()
    return close("packer")


if __name__ == "__main__":
    sys.exit(main())
