"""A sandbox of the witness's own: a process that is asked through botocore, and whose every answer is judged."""

import json
import os
import subprocess
import tempfile
import urllib.request

import botocore.session
from botocore.config import Config

from witnesses.judge import Judge

REGION = "eu-west-1"
# Nothing of the machine's own AWS configuration takes part.
os.environ.update(
    AWS_CONFIG_FILE="/dev/null",
    AWS_SHARED_CREDENTIALS_FILE="/dev/null",
    AWS_EC2_METADATA_DISABLED="true",
    NO_PROXY="127.0.0.1",
    no_proxy="127.0.0.1",
)


class Sandbox:
    """Time stands still but for `pass_time`, so that the story does not depend on the machine's pace; with a speed it runs,
    for clients that wait by themselves."""

    def __init__(self, serve, scenario="three-zones", judge=None, session=None, speed=0):
        self.told = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            ["node", serve, "--port", "0", "--speed", str(speed), "--scenario", scenario],
            stdout=subprocess.PIPE,
            stderr=self.told,
            text=True,
        )
        self.url = json.loads(self.process.stdout.readline())["url"]
        self.judge = judge or Judge()
        self.session = session or botocore.session.get_session()

    def client(self, service, region=REGION, **config):
        client = self.session.create_client(
            service,
            region_name=region,
            endpoint_url=self.url,
            aws_access_key_id="AKIAWITNESS",
            aws_secret_access_key="witness",
            config=Config(retries={"total_max_attempts": 1}, **config),
        )
        self.judge.listen(client)
        return client

    def client_of(self, credentials):
        """Clients that call with these credentials, by the name of their service."""

        def open_client(service):
            client = self.session.create_client(
                service,
                region_name=REGION,
                endpoint_url=self.url,
                aws_access_key_id=credentials["AccessKeyId"],
                aws_secret_access_key=credentials["SecretAccessKey"],
                aws_session_token=credentials["SessionToken"],
                config=Config(retries={"total_max_attempts": 1}),
            )
            self.judge.listen(client)
            return client

        return open_client

    def pass_time(self, seconds):
        body = json.dumps({"seconds": seconds}).encode()
        urllib.request.urlopen(f"{self.url}/_sandbox/advance", body).read()

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.told.seek(0)
        if errors := self.told.read():
            self.judge.note(f"the sandbox wrote to standard error: {errors[:600]}")
        self.told.close()
