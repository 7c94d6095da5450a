"""An outside witness: AWS's own examples of requests and answers, as botocore ships them (`examples-1.json`).

    python3 scripts/witness-examples.py [build/sandbox/serve.js]

Each sample request whose action the sandbox knows is sent through botocore to a fleet that has the sample's own names
(witnesses/samples.yaml); ids that only a service gives are put in place of the sample's. It must be accepted, its answer
must fit botocore's models, and every member that the sample's answer has must be in the sandbox's, with the same value
where the value is a word of the service's vocabulary (a state, a type, a unit). What differs for a reason is listed in
witnesses/examples_explained.py; a difference there that is gone is a failure too.
"""

import gzip
import json
import pathlib
import sys

import botocore
import botocore.session
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.exceptions import ClientError
from botocore.httpsession import URLLib3Session
from witnesses.examples_explained import EXPLAINED
from witnesses.judge import Judge
from witnesses.outcome import close, report, skip
from witnesses.sample_shape import differences
from witnesses.sample_stage import Stage
from witnesses.sandbox import REGION, Sandbox

# How the services of each protocol refuse an action that they do not know.
NOT_MODELLED = ("InvalidAction", "UnknownOperationException")
SERVICES = ["autoscaling", "ec2", "elbv2", "kms", "sts"]


def samples(service):
    """(operation, sample) of the newest version of the service."""
    versions = pathlib.Path(botocore.__file__).parent / "data" / service
    newest = max(version for version in versions.iterdir() if version.is_dir())
    for ending, read in [("json", open), ("json.gz", gzip.open)]:
        file = newest / f"examples-1.{ending}"
        if file.exists():
            with read(file, "rt", encoding="utf-8") as text:
                examples = json.load(text)["examples"]
            return [(operation, sample) for operation, several in examples.items() for sample in several]
    raise SystemExit(f"botocore {botocore.__version__} ships no examples of {service}")


class Known:
    """Whether the sandbox models an action: what it does not is refused as `InvalidAction`, whatever the parameters."""

    def __init__(self, serve, session):
        self.sandbox = Sandbox(serve, session=session)
        self.session = session
        self.answers = {}

    def __call__(self, service, operation):
        if (service, operation) not in self.answers:
            self.answers[service, operation] = self.asked(service, operation)
        return self.answers[service, operation]

    def asked(self, service, operation):
        model = self.session.get_service_model(service)
        if model.resolved_protocol == "json":
            target = {"X-Amz-Target": f"{model.metadata['targetPrefix']}.{operation}", "Content-Type": "application/x-amz-json-1.1"}
            request = AWSRequest("POST", self.sandbox.url, data=b"{}", headers=target)
        else:
            body = {"Action": operation, "Version": model.api_version}
            request = AWSRequest("POST", self.sandbox.url, data=body)
        SigV4Auth(Credentials("AKIAWITNESS", "witness"), model.signing_name, REGION).add_auth(request)
        answer = URLLib3Session().send(request.prepare()).content
        return not any(code.encode() in answer for code in NOT_MODELLED)


def play(serve, session, judge, service, operation, sample):
    """The differences of one sample, played on a stage of its own; None when the sandbox does not know the action."""
    stage = Stage(serve, session, judge)
    try:
        asked = stage.prepared(operation, sample)
        answer = stage.call(service, operation, asked)
        return differences(sample.get("output") or {}, answer)
    except ClientError as error:
        refusal = error.response["Error"]
        return None if refusal["Code"] in NOT_MODELLED else [f"refused: {refusal['Code']}: {refusal['Message']}"]
    finally:
        stage.close()


def main():
    serve = sys.argv[1] if len(sys.argv) > 1 else "build/sandbox/serve.js"
    session, judge = botocore.session.get_session(), Judge()
    unknown = {}
    known = Known(serve, session)
    for service in SERVICES:
        for operation, sample in samples(service):
            name = f"{service} {sample['id']}"
            found = play(serve, session, judge, service, operation, sample) if known(service, operation) else None
            if found is None:
                unknown.setdefault(service, set()).add(operation)
                continue
            expected = EXPLAINED.get(sample["id"], {})
            strange = [difference for difference in found if difference not in expected]
            gone = [f"no longer differs, strike it from the table: {d}" for d in expected if d not in found]
            report(name, "; ".join(strange + gone) or None)
    for service, operations in unknown.items():
        skip(f"{service}, {len(operations)} actions with samples that the sandbox does not model", ", ".join(sorted(operations)))
    known.sandbox.close()
    judge.sum_up()
    return close("examples")


if __name__ == "__main__":
    sys.exit(main())
