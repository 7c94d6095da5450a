"""The bills of materials that the action writes, read by other people's validators.

CycloneDX's own library checks against its published JSON schema, strictly; the SPDX project's tools parse the document and
check it against SPDX 2.3; packageurl reads every purl back. A bill that is broken on purpose must be refused by each, or
the check proves nothing. Needs `cyclonedx-python-lib[json-validation]` and `spdx-tools`, and the compiled project.
"""

import json
import subprocess
import sys
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own dependencies, while they are loaded
    from spdx_tools.spdx.parser.error import SPDXParsingError
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

ROOT = Path(__file__).resolve().parent.parent


def bills() -> dict:
    made = subprocess.run(
        ["node", "scripts/witnesses/bills.mjs"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return json.loads(made.stdout)


def cyclonedx_faults(text: str) -> list[str]:
    fault = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
    return [] if fault is None else [str(fault)]


def spdx_faults(text: str) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "bill.spdx.json"
        file.write_text(text)
        try:
            document = parse_file(str(file))
        except SPDXParsingError as error:
            return list(error.get_messages())
    return [one.validation_message for one in validate_full_spdx_document(document, "SPDX-2.3")]


def purls_of(form: str, bill: dict) -> list[str]:
    if form == "cyclonedx":
        return [one["purl"] for one in bill["components"]]
    return [ref["referenceLocator"] for one in bill["packages"] for ref in one.get("externalRefs", [])]


def purl_faults(form: str, bill: dict, packages: list[list[str]]) -> list[str]:
    """Every package, in order, under the distribution and architecture that it has."""
    faults = []
    read = [PackageURL.from_string(one) for one in purls_of(form, bill)]
    if len(read) != len(packages):
        faults.append(f"{len(read)} purls of {len(packages)} packages")
    for purl, (shown, version) in zip(read, packages):
        name, _, arch = shown.partition(":")
        expected = ("deb", "ubuntu", name, version, {"arch": arch or "amd64", "distro": "ubuntu-24.04"})
        told = (purl.type, purl.namespace, purl.name, purl.version, purl.qualifiers)
        if told != expected:
            faults.append(f"{told} is not {expected}")
    return faults


# What each must refuse.
BROKEN = {
    "cyclonedx": [lambda bill: bill["components"][0].pop("name"), lambda bill: bill.update(extra=1)],
    "spdx": [
        lambda bill: bill["packages"][1].pop("downloadLocation"),
        lambda bill: bill["packages"][1].update(supplier="Ubuntu"),
        lambda bill: bill["relationships"].pop(0),
    ],
}
CHECKS = {"cyclonedx": cyclonedx_faults, "spdx": spdx_faults}


def main() -> int:
    made = bills()
    faults = []
    for form, check in CHECKS.items():
        bill = json.loads(made[form])
        found = [*check(made[form]), *purl_faults(form, bill, made["packages"])]
        faults += [f"{form}: {one}" for one in found]
        for number, damage in enumerate(BROKEN[form], start=1):
            broken = json.loads(made[form])
            damage(broken)
            if not check(json.dumps(broken)):
                faults.append(f"{form}: damage {number} was not found")
        print(f"{form}: {len(made['packages'])} packages, {len(found)} faults")
    for one in faults[:20]:
        print(f"  {one}")
    return 1 if faults else 0


sys.exit(main())
