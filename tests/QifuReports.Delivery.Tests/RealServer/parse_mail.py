"""Parses a message with Python's email package and prints what is in it as JSON, files and texts in base64.

usage: parse_mail.py FILE.eml
"""
import base64
import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.default)


def walk(part, defects):
    defects.extend(type(d).__name__ for d in part.defects)
    for header in part.values():
        defects.extend(type(d).__name__ for d in getattr(header, "defects", []))
    if part.is_multipart():
        return [item for child in part.iter_parts() for item in walk(child, defects)]
    return [{
        "type": part.get_content_type(),
        "name": part.get_filename() or "",
        "content": base64.b64encode(part.get_payload(decode=True)).decode(),
    }]


defects = []
parts = walk(message, defects)
to = message["To"].addresses[0]
print(json.dumps({
    "subject": str(message["Subject"]),
    "to": to.addr_spec,
    "toName": to.display_name,
    "fromName": message["From"].addresses[0].display_name,
    "headers": {name: str(message[name] or "") for name in ("Message-ID", "Date", "List-Id", "List-Unsubscribe", "Auto-Submitted")},
    "structure": [p.get_content_type() for p in message.walk()],
    "parts": parts,
    "defects": defects,
}))
