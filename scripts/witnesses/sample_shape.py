"""What of a sample's answer is missing in another answer to the same request."""

import re

# Words of a service's vocabulary: states, types, units. Names that the sample's author made up are mostly not of that form.
WORD = re.compile(r"[A-Z][A-Za-z]+|[A-Z]+|[a-z]+(-[a-z]+)*|[A-Z][A-Za-z]*(\.[A-Z][A-Za-z]+)+")
# Members whose values are the caller's, or this fleet's, though they look like words.
FREE = re.compile(r"((?<!State\.)Name|Description|Key|Value|Id|Output|Details|VolumeType|InstanceType)$")


def differences(sample, answer, path=""):
    """Paths that the sample has and the answer has not; of a list, whatever any of its items has. An empty text is
    how the samples write that there is none."""
    if isinstance(sample, dict):
        if not isinstance(answer, dict):
            return [f"{path} is not a structure"]
        found = []
        for name, value in sample.items():
            at = f"{path}.{name}".lstrip(".")
            if name not in answer and value != "":
                found.append(f"{at} is missing")
            elif name in answer:
                found.extend(differences(value, answer[name], at))
        return found
    if isinstance(sample, list):
        if sample and not answer:
            return [f"{path} is empty"]
        return sorted({difference for item in sample for difference in of_any(item, answer, f"{path}[]")})
    return unlike(sample, answer, path)


def of_any(item, answers, path):
    """The differences to the item of the answer that is nearest."""
    return min((differences(item, answer, path) for answer in answers), key=len)


def unlike(sample, answer, path):
    if type(sample) is bool and sample is not answer:
        return [f"{path} is {answer} and not {sample}"]
    if isinstance(sample, str) and WORD.fullmatch(sample) and not FREE.search(path) and sample != str(answer):
        return [f"{path} is {answer} and not {sample}"]
    return []
