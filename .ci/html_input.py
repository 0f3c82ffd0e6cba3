"""html_input.py GOLD.jsonl PAGES.tar.xz|FOLDER: JSONL input for `briefing extract` from saved pages, read as a browser would."""
import codecs
import json
import os
import re
import sys
import tarfile

META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)


def text(data):
    """The page's text: by its mark, as UTF-8 where it is, as declared, else as Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = META.search(data[:4096])
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name if declared else "cp1252"
    except LookupError:
        name = "cp1252"
    return data.decode("cp1252" if name == "iso8859-1" else name, "replace")


def pages(place):
    """(name, bytes) of each page; names end in the gold's html_file."""
    if os.path.isdir(place):
        return lambda name: open(os.path.join(place, name), "rb").read()
    with tarfile.open(place) as archive:
        found = {re.sub(r"^.*?([^/]+/[^/]+)$", r"\1", member.name): archive.extractfile(member).read() for member in archive if member.isfile()}
    return found.__getitem__


def main():
    read = pages(sys.argv[2])
    for line in open(sys.argv[1], encoding="utf8"):
        gold = json.loads(line)
        record = {"id": gold["id"], "html": text(read(gold["html_file"])), "url": gold.get("url")}
        print(json.dumps(record))


if __name__ == "__main__":
    main()
