"""pack.py: makes the packed articles of the sample week from packed/, the same bytes each time (one version of zlib
given). --check compares what is in them instead."""
import gzip
import io
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent
PACKED, ARTICLES = HERE / "packed", HERE / "articles"
CRAWL = {"bypoll.html": "https://courier.example/2031/05/09/government-loses-harrow", "fire.html": "https://gazette.example/news/fuel-line"}


def packed_page(path):
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def packed_week(folder):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(zipfile.ZipInfo(path.name, (2031, 5, 11, 8, 0, 0)), path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def record(kind, number, address, media, body):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
            f"WARC-Date: 2031-05-11T06:00:00Z\r\n{address}Content-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n")
    return gzip.compress(head.encode() + body + b"\r\n\r\n", 9, mtime=0)


def crawl(folder):
    out = record("warcinfo", 0, "", "application/warc-fields", b"software: a crawler that does not exist\r\n")
    for number, (name, address) in enumerate(CRAWL.items(), 1):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + (folder / name).read_bytes()
        out += record("response", number, f"WARC-Target-URI: {address}\r\n", "application/http; msgtype=response", answer)
    return out


def contents(name, data):
    if name.endswith(".gz"):
        return gzip.decompress(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(entry.filename, entry.date_time, archive.read(entry)) for entry in archive.infolist()]


def main():
    made = {
        "2031-05-10-courier-opera-review.html.gz": packed_page(PACKED / "2031-05-10-courier-opera-review.html"),
        "weekend.zip": packed_week(PACKED / "week"),
        "crawl.warc.gz": crawl(PACKED / "crawl"),
    }
    for name, data in made.items():
        if "--check" not in sys.argv:
            (ARTICLES / name).write_bytes(data)
        elif contents(name, (ARTICLES / name).read_bytes()) != contents(name, data):
            sys.exit(f"{name} is not what packed/ gives: run samples/pack.py")


main()
