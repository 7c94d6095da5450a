"""How two answers to the same call differ: members, types, refusals, and the caller's own values."""

import re

ID = re.compile(r"[a-z]+-([0-9a-f]{8}|[0-9a-f]{17})|arn:aws:.*")


def differences(asked_of_moto, moto, asked_of_us, ours):
    """One line each; `moto:` has what the sandbox lacks, `ours:` what moto lacks."""
    if "refused" in moto or "refused" in ours:
        codes = moto.get("refused", "accepted"), ours.get("refused", "accepted")
        return [] if codes[0] == codes[1] else [f"moto: {codes[0]}, ours: {codes[1]}"]
    theirs, mine = members(moto), members(ours)
    found = [f"moto: {path} {kind}" for path, kind in sorted(theirs - mine)]
    found += [f"ours: {path} {kind}" for path, kind in sorted(mine - theirs)]
    theirs, mine = own_values(asked_of_moto, moto), own_values(asked_of_us, ours)
    found += [f"moto: {path} = {value}" for path, value in sorted(theirs - mine)]
    found += [f"ours: {path} = {value}" for path, value in sorted(mine - theirs)]
    return found


def members(answer):
    """(path, type) of every member; `[]` stands for any item of a list. Empty lists have no items to compare."""
    return {(path, kind) for path, kind, _ in leaves(answer, "")}


def own_values(asked, answer):
    """(path, value) wherever the answer has a text of the request again. Ids differ between clouds, so they are only told to be one."""
    own = set(scalars(asked))
    return {
        (path, "the id asked for" if ID.fullmatch(value) else value)
        for path, _, value in leaves(answer, "")
        if isinstance(value, str) and value in own
    }


def leaves(value, path):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        yield (path, "list", None)
        for inner in value:
            yield from leaves(inner, f"{path}[]")
    else:
        yield (path, type(value).__name__, value)


def scalars(value):
    """The texts of a request; short ones (a version's number) are anybody's."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    elif isinstance(value, str) and len(value) > 2:
        yield value
