"""A paper by hands, printed by Chromium, and every word of it read back from the PDF."""

import glob
import html.parser
import os
import re
import shutil
import subprocess

from hands import check, run
from words import ROOT


class Words(html.parser.HTMLParser):
    """The texts of a page, without its styles."""

    def __init__(self):
        super().__init__()
        self.found, self.silent = [], 0

    def handle_starttag(self, tag, _attributes):
        self.silent += tag in ("style", "script", "title")

    def handle_endtag(self, tag):
        self.silent -= tag in ("style", "script", "title")

    def handle_data(self, data):
        if not self.silent and data.strip():
            self.found.append(data)


def bare(text):
    """Without spaces and line ends, which a paper places anew."""
    return re.sub(r"\s+", "", text)


def page_of(hands, work):
    hands.go("nav-deadlines")
    hands.press("deadlines-print")
    pattern = os.path.join(work, "**", "records", "*.html")
    return hands.wait(lambda: glob.glob(pattern, recursive=True), "the page in the plan's records")[0]


def paper(hands, _tally, work):
    page, pdf = page_of(hands, work), os.path.join(work, "paper.pdf")
    profile, share = os.path.join(work, "chromium"), os.path.join(work, "share")
    # A computer on which Chinese is read has a font for it.
    os.makedirs(os.path.join(share, "fonts"))
    for face in ("NotoSansTC-Regular.ttf", "NotoSansTC-Regular-rare.woff2"):
        shutil.copy(os.path.join(ROOT, "assets", "fonts", face), os.path.join(share, "fonts"))
    packed = os.path.join(share, "fonts", "NotoSansTC-Regular-rare.woff2")
    subprocess.run(["woff2_decompress", packed], check=True, capture_output=True)
    os.remove(packed)
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--no-pdf-header-footer",
         f"--print-to-pdf={pdf}", f"file://{page}"],
        check=True, capture_output=True, timeout=120, env={**os.environ, "XDG_DATA_HOME": share},
    )
    shutil.rmtree(profile, ignore_errors=True)
    words = Words()
    with open(page, encoding="utf-8") as file:
        words.feed(file.read())
    # In the order in which it was painted: a text that goes on in the next line of its cell stays together.
    printed = bare(run("pdftotext", "-raw", pdf, "-"))
    lost = [text for text in words.found if not all(bare(word) in printed for word in text.split())]
    check(len(words.found) > 20, f"the page says nothing: {words.found}")
    check(not lost, f"Chromium prints the paper without {lost[:5]}")
    print(f"  Chromium: all {len(words.found)} texts of the paper are in its PDF", flush=True)
