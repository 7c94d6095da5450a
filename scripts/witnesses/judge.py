"""A second reading of answers: element by element, against botocore's own models of the services."""

import logging
import re
import xml.etree.ElementTree as ElementTree

from witnesses.judge_json import read_json
from witnesses.outcome import report


class Judge:
    """Reads answers in XML and JSON against botocore's output shapes, and keeps what does not fit."""

    def __init__(self):
        self.strange = {}
        self.answers = 0
        logging.getLogger("botocore").addHandler(Warned(self))

    def listen(self, client):
        service = client.meta.service_model.service_id.hyphenize()
        client.meta.events.register(f"before-parse.{service}", self.read)

    def read(self, operation_model, response_dict, **_):
        if response_dict["status_code"] >= 300:
            return
        protocol = operation_model.service_model.resolved_protocol
        if protocol == "json":
            self.answers += 1
            read_json(self, operation_model, response_dict["body"])
            return
        if protocol not in ("ec2", "query"):
            self.note(f"{operation_model.name} was answered in {protocol}, which nobody reads here")
            return
        self.answers += 1
        name = operation_model.name
        is_ec2 = operation_model.metadata["protocol"] == "ec2"
        root = ElementTree.fromstring(response_dict["body"])
        shape = operation_model.output_shape
        if is_ec2:
            # What the service answers beside the members: the request's id, and `return` where there is no member.
            known = {"requestId"} if shape is not None else {"requestId", "return"}
            for element in [child for child in root if local(child) in known]:
                root.remove(element)
        elif shape is not None:
            wrapper = shape.serialization["resultWrapper"]
            root = next((child for child in root if local(child) == wrapper), None)
            if root is None:
                self.note(f"{name} has no {wrapper}")
                return
        else:
            return
        if shape is None:
            for child in root:
                self.note(f"{name}.{local(child)} is not known")
            return
        self.structure(shape, root, name, "item" if is_ec2 else "member")

    def note(self, what):
        self.strange[what] = True

    def sum_up(self):
        """The verdict over every answer so far, as one line."""
        report(f"{self.answers}-answers-fit-botocore's-models", "; ".join(self.strange) or None)

    def value(self, shape, element, path, item):
        kind = shape.type_name
        if kind == "structure":
            self.structure(shape, element, path, item)
        elif kind == "list":
            name = shape.member.serialization.get("name", item)
            for child in element:
                if local(child) != name:
                    self.note(f"{path} has an item named {local(child)} and not {name}")
                else:
                    self.value(shape.member, child, f"{path}[]", item)
        elif len(element) > 0:
            self.note(f"{path} is not a {kind}")
        else:
            self.scalar(shape, element.text or "", path)

    def structure(self, shape, element, path, item):
        members = {
            member.serialization.get("name", name): (name, member)
            for name, member in shape.members.items()
        }
        present = set()
        for child in element:
            tag = local(child)
            if tag not in members:
                self.note(f"{path}.{tag} is not known")
                continue
            name, member = members[tag]
            if name in present:
                self.note(f"{path}.{tag} is there twice")
            present.add(name)
            self.value(member, child, f"{path}.{tag}", item)
        for name in shape.required_members:
            if name not in present:
                self.note(f"{path}.{name} is required and missing")

    PATTERNS = {
        "integer": r"-?\d+",
        "long": r"-?\d+",
        "boolean": r"true|false",
        "timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z",
    }

    def scalar(self, shape, text, path):
        if not re.fullmatch(self.PATTERNS.get(shape.type_name, r"[\s\S]*"), text):
            self.note(f"{path} is not a {shape.type_name}: {text}")
        allowed = getattr(shape, "enum", [])
        if allowed and text not in allowed:
            self.note(f"{path} is not one of {allowed}: {text}")


class Warned(logging.Handler):
    """What botocore warns of is strange too."""

    def __init__(self, judge):
        super().__init__(logging.WARNING)
        self.judge = judge

    def emit(self, record):
        self.judge.note(f"botocore warns: {record.getMessage()}")


def local(element):
    return element.tag.split("}")[-1]
