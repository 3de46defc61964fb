"""A second verifier of an exported chain, written from `mingcha help chain` alone. Standard library only.

usage: verify_chain.py FILE [NUMBER:HASH]
Prints the head and exits 0, or says what does not fit and exits 2.
"""

import hashlib
import json
import sys


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def is_flat(body):
    return isinstance(body, dict) and all(value is None or isinstance(value, str) for value in body.values())


def verify(path, paper):
    number, previous, met = 0, "0" * 64, paper is None
    with open(path, "rb") as lines:
        for line in lines:
            if not line.endswith(b"\n"):
                return f"record {number + 1}: the line is cut"
            try:
                record = json.loads(line.decode("utf-8"))
                keys = set(record)
            except (ValueError, TypeError):
                return f"record {number + 1}: no JSON"
            if keys != {"actor", "at", "body", "kind", "previous", "record", "sha256"} or not is_flat(record["body"]):
                return f"record {number + 1}: other keys or values"
            if canonical(record) != line[:-1]:
                return f"record {number + 1}: not canonical"
            number += 1
            given = record.pop("sha256")
            if record["record"] != str(number):
                return f"record {number} is missing"
            if hashlib.sha256(canonical(record)).hexdigest() != given:
                return f"record {number} was altered"
            if record["previous"] != previous:
                return f"record {number} does not follow"
            previous = given
            if paper == f"{number}:{previous}":
                met = True
    if not met:
        return f"the head {paper} is not in the chain"
    print(f"{number}:{previous}")
    return None


if __name__ == "__main__":
    fault = verify(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    if fault:
        print(fault, file=sys.stderr)
        sys.exit(2)
