"""Reads mail files with Python's own parser and prints what it found, one JSON object a line.

Standard input holds any number of mails, each after a line with its length in bytes. A mail is printed as
  headers  [name, decoded value] of every header of the mail, in order
  defects  class names of what the parser complained about, in the mail, its headers and its parts
  from, to, cc, reply_to [name, address] of every mailbox
  parts    kind, charset, encoding and text (line ends as \n) of every leaf
  files    name, kind, whether it is shown within the text, its content id and SHA-256 of every leaf that is no text
  hrefs    targets of the links in the HTML part
  longest  octets of the longest line
"""

import hashlib
import json
import sys
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.hrefs = []

    def handle_starttag(self, tag, attrs):
        self.hrefs += [value for name, value in attrs if name == "href"]


def mailboxes(mail, name):
    return [[a.display_name, a.addr_spec] for a in mail[name].addresses] if mail[name] else []


def read(raw):
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    leaves = [part for part in mail.walk() if not part.is_multipart()]
    links = Links()
    parts = []
    files = []
    for part in leaves:
        if part.get_filename() or part.get_content_maintype() != "text":
            files.append({
                "name": part.get_filename(),
                "kind": part.get_content_type(),
                "shown": part.get_content_disposition() == "inline",
                "id": part["Content-ID"],
                "sha": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            })
            continue
        text = part.get_content()
        if part.get_content_type() == "text/html":
            links.feed(text)
        parts.append({
            "kind": part.get_content_type(),
            "charset": part.get_content_charset(),
            "encoding": part["Content-Transfer-Encoding"],
            "text": text.replace("\r\n", "\n"),
        })
    defects = [type(d).__name__ for part in mail.walk() for d in part.defects]
    defects += [type(d).__name__ for part in mail.walk() for value in part.values() for d in value.defects]
    return {
        "headers": [[name, str(value)] for name, value in mail.items()],
        "defects": defects,
        "from": mailboxes(mail, "From"),
        "to": mailboxes(mail, "To"),
        "cc": mailboxes(mail, "Cc"),
        "reply_to": mailboxes(mail, "Reply-To"),
        "parts": parts,
        "files": files,
        "hrefs": links.hrefs,
        "longest": max(len(line) for line in raw.split(b"\n")),
    }


def main():
    source = sys.stdin.buffer.read()
    while source:
        length, source = source.split(b"\n", 1)
        raw, source = source[: int(length)], source[int(length):]
        print(json.dumps(read(raw)))


main()
