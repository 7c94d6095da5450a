"""An outside witness: moto, another model of AWS, written by people who know nothing of this project.

    python3 scripts/witness-moto.py [build/sandbox/serve.js]

Both clouds are sent the same calls (witnesses/moto_calls.py) by boto3 on the wire, and their answers are compared: the
members and their types, the codes of refusals, and the values that are the caller's own. Where they differ, the table
witnesses/moto_explained.py says which of the two is wrong or why both may be right; moto's faults are asserted as such,
so a difference of the table that is gone is a failure too. moto is started from the venv that this script runs in.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError
from witnesses.moto_calls import play
from witnesses.moto_compare import differences
from witnesses.moto_explained import explanation_of, unused
from witnesses.outcome import close, report
from witnesses.sandbox import REGION, Sandbox


class Cloud:
    """One of the two: what it was asked, and what it answered."""

    def __init__(self, url):
        self.url = url
        self.clients = {}
        self.answers = {}

    def ask(self, what, service, operation, **asked):
        try:
            answer = getattr(self.client(service), xform_name(operation))(**asked)
            answer.pop("ResponseMetadata")
        except ClientError as error:
            answer = {"refused": error.response["Error"]["Code"]}
        except ResponseParserError:
            answer = {"refused": "an answer that cannot be read"}
        key = f"{service} {operation}, {what}"
        assert key not in self.answers, f"two calls are named '{key}'"
        self.answers[key] = (asked, answer)
        return answer

    def client(self, service):
        if service not in self.clients:
            self.clients[service] = self.made(service)
        return self.clients[service]

    def made(self, service):
        return boto3.client(
            service,
            region_name=REGION,
            endpoint_url=self.url,
            aws_access_key_id="AKIAWITNESS",
            aws_secret_access_key="witness",
            config=Config(retries={"total_max_attempts": 1}),
        )

    def without_group(self, name):
        """Whoever took it should not have."""
        try:
            self.client("autoscaling").delete_auto_scaling_group(AutoScalingGroupName=name, ForceDelete=True)
        except ClientError:
            pass

    def pass_time(self, seconds):
        """Here everything is done at once."""


class Moto(Cloud):
    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = os.path.join(os.path.dirname(sys.executable), "moto_server")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen([server, "-H", "127.0.0.1", "-p", str(port)], **quiet)
        super().__init__(f"http://127.0.0.1:{port}")
        self.wait()
        # The nearest of moto's own images to the scenario's.
        wanted = [{"Name": "name", "Values": ["ubuntu/images/*amd64*"]}]
        found = self.client("ec2").describe_images(Filters=wanted)["Images"]
        self.image = found[0]["ImageId"]

    def wait(self):
        for _ in range(150):
            try:
                urllib.request.urlopen(self.url).read()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.2)
        raise SystemExit("moto did not start")

    def close(self):
        self.process.terminate()
        self.process.wait()


class Ours(Cloud):
    def __init__(self, serve):
        self.sandbox = Sandbox(serve)
        super().__init__(self.sandbox.url)
        mine = self.client("ec2").describe_images(Owners=["self"])["Images"]
        self.image = mine[0]["ImageId"]
        # moto starts empty, so what the scenario brought goes.
        asg = self.client("autoscaling")
        asg.delete_auto_scaling_group(AutoScalingGroupName="web", ForceDelete=True)
        self.pass_time(600)
        self.client("ec2").delete_launch_template(LaunchTemplateName="web")

    def made(self, service):
        client = super().made(service)
        self.sandbox.judge.listen(client)
        return client

    def pass_time(self, seconds):
        self.sandbox.pass_time(seconds)

    def close(self):
        self.sandbox.close()


def main():
    serve = sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js"
    moto, ours = Moto(), Ours(serve)
    try:
        play(moto)
        play(ours)
    finally:
        moto.close()
        ours.close()
    for call, (asked, answer) in ours.answers.items():
        found = differences(*moto.answers[call], asked, answer)
        strange = [difference for difference in found if explanation_of(call, difference) is None]
        report(call, "; ".join(strange) or None)
    for entry in unused():
        report("explained", f"no longer differs, strike it from the table: {entry}")
    ours.sandbox.judge.sum_up()
    return close("moto")


if __name__ == "__main__":
    sys.exit(main())
