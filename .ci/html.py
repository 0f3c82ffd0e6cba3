"""Saved pages against what people found in them.

html.py input GOLD PAGES           PAGES: the archive or a folder; prints JSONL input for `briefing extract`
html.py score GOLD OUT SCORER FLOORS   scores each set by itself and compares with the floors, which only ever go up
"""
import codecs
import importlib.util
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


def reader(place):
    """The bytes of a page by its html_file."""
    if os.path.isdir(place):
        return lambda name: open(os.path.join(place, name), "rb").read()
    with tarfile.open(place) as archive:
        files = {"/".join(entry.name.split("/")[-2:]): archive.extractfile(entry).read() for entry in archive if entry.isfile()}
    return files.__getitem__


def write_input(gold, place):
    read = reader(place)
    for line in open(gold, encoding="utf8"):
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "html": text(read(row["html_file"])), "url": row.get("url")}))


def predictions(path):
    """What a reader gets to read of each page: paragraphs and subheads."""
    found = {}
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        words = [row["text"][x["start"]:x["end"]] for x in row["paragraphs"] if x["kind"] in ("body", "subhead")]
        found[row["id"]] = {"id": row["id"], "title": row["title"], "date": row["date"], "text": "\n\n".join(words)}
    return found


def score(gold, out, scorer, floors):
    spec = importlib.util.spec_from_file_location("score_html", scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lines = (re.sub(r"#.*", "", line).split() for line in open(floors, encoding="utf8"))
    wanted = {name: float(value) for name, value in filter(None, lines) if name.startswith("html.")}
    rows, found, measured = module.load(gold), predictions(out), {}
    for name in ("aeb", "naeb", "htmldate"):
        result = module.score([row for row in rows if row["set"] == name], found, 2)
        for part, value in (("body", "f1"), ("paras", "f1"), ("title", "norm"), ("date", "acc")):
            if part in result:
                measured[f"html.{name}.{part}"] = 100 * result[part][value]
    ok = True
    for name, value in measured.items():
        print(f"{name} {value:.1f} (floor {wanted[name]})")
        ok &= round(value, 1) >= wanted[name]
    sys.exit(not ok)


if __name__ == "__main__":
    {"input": write_input, "score": score}[sys.argv[1]](*sys.argv[2:])
