#!/usr/bin/env python3
"""Writes the customer files beside this script. All companies are invented; domains are example domains.

Run it again after a change: python3 tests/data/customers/make.py
"""

from pathlib import Path

HERE = Path(__file__).parent
EN = ["Microsoft ID", "Company name", "Primary domain name", "Relationship", "Tags"]
ZH = ["Microsoft ID", "公司名稱", "主要網域名稱", "關係", "標籤"]


def tenant(n):
    return f"{n:08x}-1111-4222-8333-444455556666"


NAMES = ["晴川咖啡有限公司", "Harbour Lane Books", "遠山設計股份有限公司", "Quiet Fern, Tea \"House\"", "青石物流", "Nordlicht Optik"]
ROWS = [
    [tenant(n), name, f"c{n}.example", "Cloud Reseller", "gold, north" if n == 2 else ""]
    for n, name in enumerate(NAMES, 1)
]


def cell(text, delimiter):
    if any(c in text for c in (delimiter, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def table(headers, rows, delimiter=",", end="\r\n", quote_all=False):
    def line(cells):
        if quote_all:
            return delimiter.join('"' + c.replace('"', '""') + '"' for c in cells)
        return delimiter.join(cell(c, delimiter) for c in cells)

    return "".join(line(cells) + end for cells in [headers, *rows])


def put(name, text, encoding="utf-8", mark=b""):
    (HERE / name).write_bytes(mark + (text if isinstance(text, bytes) else text.encode(encoding)))


def pick(columns, headers=EN, rows=ROWS):
    return [headers[c] for c in columns], [[row[c] for c in columns] for row in rows]


# The same six customers, written in many ways.
put("export_en.csv", table(EN, ROWS))
put("export_zh_tw.csv", table(ZH, ROWS))
put("reordered.csv", table(*pick([3, 1, 0, 2])))
put("office.csv", table(ZH, ROWS, end="\n", quote_all=True), mark=b"\xef\xbb\xbf")
put("old_mac.csv", table(EN, ROWS, end="\r"))
put("big5.csv", table(ZH, ROWS), "big5")
put("utf16le_mark.csv", table(ZH, ROWS), "utf-16-le", b"\xff\xfe")
put("utf16be_mark.csv", table(ZH, ROWS), "utf-16-be", b"\xfe\xff")
put("utf16le.csv", table(ZH, ROWS), "utf-16-le")
put("utf16be.csv", table(ZH, ROWS), "utf-16-be")
put("semicolons.csv", table(EN, ROWS, ";"))
put("tabs.csv", table(EN, ROWS, "\t"))
put("sep_comma.csv", "sep=,\r\n" + table(EN, ROWS))
put("sep_semicolon.csv", "sep=;\r\n" + table(EN, ROWS, ";"))
put("title_lines.csv", "Customers of Lantern Cloud\r\n\r\n" + table(EN, ROWS))
put("blank_lines.csv", table(EN, ROWS).replace("\r\n", "\r\n\r\n") + "\r\n\r\n")

# Columns that must be asked.
put("unknown_columns.csv", table([*EN, "Revenue"], [[*row, "12"] for row in ROWS]))
put("renamed.csv", table(["Tenant", "Firma", "Domain", "Art", "Tags"], ROWS))
put("double_headers.csv", table(["Microsoft ID", "Company name", "Company name"], [row[:2] + row[1:2] for row in ROWS]))
put("no_header.csv", table(EN, ROWS).split("\r\n", 1)[1])

# Traps.
plain = table(EN, ROWS).splitlines(keepends=True)
put("stray_quote.csv", "".join(plain[:2]) + plain[2].replace("Harbour", '"Harbour') + "".join(plain[3:]))
put("swallowed.csv", "".join(plain[:2]) + plain[2].replace("Harbour", '"Harbour').replace('"gold, north"', "gold")
    + plain[3] + plain[5].replace("青石物流", '青石物流"') + plain[6])
put("ragged.csv", plain[0] + f"{tenant(1)},One\r\n{tenant(2)},Two,c2.example,Cloud Reseller,gold,extra\r\n"
    + f"{tenant(3)},Three,c3.example,Cloud Reseller,,,\r\n")
put("empty.csv", "")
put("only_spaces.csv", " \r\n\r\n  ")
put("header_only.csv", plain[0])
put("zero_byte.csv", table(EN, [[c.replace("Books", "Bo\0oks") for c in row] for row in ROWS]))
put("multi_line.csv", table(EN, [[c.replace("Lane ", "Lane\r\n") for c in row] for row in ROWS]))
put("damaged_utf8.csv", table(ZH, ROWS).encode()[:-30] + b"\xe5\r\n")

# Duplicates.
one, two = ROWS[0], ROWS[1]
put("twins.csv", table(EN, [one, two, [*one[:3], "Indirect Reseller", ""], two, [one[0], "Other name", *one[2:]],
                            ["", "Harbour Lane Books", two[2], two[3], "south"]]))
put("bad_cells.csv", table(EN, [["not an id", "No Id", "c1.example", "Cloud Reseller", ""],
                                [tenant(2), "", "c2.example", "Cloud Reseller", ""],
                                ["not an id", "", "no domain", "Cloud Reseller", ""],
                                ["", "", "", "", ""],
                                [tenant(5), "Five", "no domain", "", ""]]))
put("contacts.csv", table(
    ["Microsoft ID", "Contact name", "Contact email", "Contact role", "Contact language", "Salutation", "Country"],
    [[tenant(1), "陳怡君", "chen@c1.example", "全域管理員", "繁體中文", "陳小姐", "台灣"],
     [tenant(1), "Lin Wei", "lin@c1.example", "Billing admin", "en", "", "TW"],
     [tenant(2), "Ana Ruiz", "ana at c2.example", "boss", "Klingon", "", "Atlantis"],
     [tenant(99), "Nobody", "nobody@c99.example", "Other", "zh-TW", "", "JP"]]))
