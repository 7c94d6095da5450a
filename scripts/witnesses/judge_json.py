"""Answers in AWS JSON, member by member, against botocore's own models of the services."""

import json

KINDS = {
    "string": str,
    "character": str,
    "blob": str,
    "boolean": bool,
    "integer": int,
    "long": int,
    "float": (int, float),
    "double": (int, float),
    # Seconds since the epoch, unless the model says otherwise.
    "timestamp": (int, float),
}


def read_json(judge, operation_model, body):
    """Notes what does not fit; an operation without output answers nothing, or an empty structure."""
    name, shape = operation_model.name, operation_model.output_shape
    answer = json.loads(body) if body else {}
    if shape is None:
        if answer != {}:
            judge.note(f"{name} answers what it has no output for: {sorted(answer)}")
        return
    structure(judge, shape, answer, name)


def value(judge, shape, given, path):
    kind = shape.type_name
    if given is None:
        judge.note(f"{path} is null: what is not there is left out")
    elif kind == "structure":
        structure(judge, shape, given, path)
    elif kind == "list":
        if not isinstance(given, list):
            judge.note(f"{path} is not a list")
            return
        for item in given:
            value(judge, shape.member, item, f"{path}[]")
    elif kind == "map":
        if not isinstance(given, dict):
            judge.note(f"{path} is not a map")
            return
        for key, item in given.items():
            scalar(judge, shape.key, key, f"{path} key")
            value(judge, shape.value, item, f"{path}{{}}")
    else:
        scalar(judge, shape, given, path)


def structure(judge, shape, given, path):
    if not isinstance(given, dict):
        judge.note(f"{path} is not a structure")
        return
    for name, inner in given.items():
        member = shape.members.get(name)
        if member is None:
            judge.note(f"{path}.{name} is not known")
        else:
            value(judge, member, inner, f"{path}.{name}")
    for name in shape.required_members:
        if name not in given:
            judge.note(f"{path}.{name} is required and missing")


def scalar(judge, shape, given, path):
    kind = shape.type_name
    wanted = KINDS[kind]
    if kind == "timestamp" and shape.serialization.get("timestampFormat") not in (None, "unixTimestamp"):
        wanted = str
    if not isinstance(given, wanted) or (isinstance(given, bool) and kind != "boolean"):
        judge.note(f"{path} is not a {kind}: {given!r}")
    allowed = getattr(shape, "enum", [])
    if allowed and given not in allowed:
        judge.note(f"{path} is not one of {allowed}: {given!r}")
