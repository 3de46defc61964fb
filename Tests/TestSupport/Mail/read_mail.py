"""Reads a message with Python's own parser and prints what it holds as JSON."""

import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    raw = file.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
parts = list(message.walk())
print(json.dumps({
    "size": len(raw),
    "longest_line": max(len(line) for line in raw.split(b"\r\n")),
    "bare_line_breaks": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
    "type": message.get_content_type(),
    "parts": [part.get_content_type() for part in parts if not part.is_multipart()],
    "defects": [str(defect) for part in parts for defect in part.defects],
    "headers": {name: str(value) for name, value in message.items()},
    "names": [name for name in message.keys()],
    "text": message.get_body(("plain",)).get_content().replace("\r\n", "\n"),
    "html": message.get_body(("html",)).get_content().replace("\r\n", "\n"),
}))
