"""The main job in the real window, in both languages and by keyboard alone: from Customers.csv to an invitation on the clipboard.

Then the process is killed, started again, and everything must still be there.
"""

import html
import os
import re
import shutil
import sys
import tempfile

from keyboard import Keyboard
import customers
import enrollment
import providers
from screen import Program, clipboard
from steps import add_provider, answer, check, new_plan, read_list

# The program, and which groups of runs; all of them where none is named.
BINARY = sys.argv[1]
OURS = "0a1b2c3d-1111-4222-8333-444455556666"
THEIRS = "9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff"
LINK = (
    "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship"
    f"&partnerId={OURS}&msppId=5551234&indirectCSPId={THEIRS}&DAP=false#/BillingAccounts/partner-invitation"
)
LIST = (
    "Microsoft ID,Company name,Primary domain name,Relationship\r\n"
    "11111111-1111-4222-8333-444455556666,Fabrikam Inc.,fabrikam.example,Cloud Reseller\r\n"
    "22222222-1111-4222-8333-444455556666,北屯精密工業股份有限公司,beitun.example,Cloud Reseller\r\n"
    "22222222-1111-4222-8333-444455556666,北屯精密工業股份有限公司,beitun.example,Indirect Reseller\r\n"
)

WORDS = {
    "en": {
        "name": "Your name", "go": "Go on", "plan": "Name of the plan", "create": "Create plan",
        "company": "Our company", "company_name": "Company name", "tenant": "Tenant ID",
        "pla": "Partner ID of the location (PLA)", "providers": "Providers", "provider": "Name of the provider",
        "add": "Add provider", "paste": "Paste the link", "use": "Use this link", "verdict": "Good", "good": "Link good",
        "customers": "Customers", "import": "Import...", "path": "Path of the file", "read": "Read file",
        "direct": "We bill the customer ourselves", "indirect": "Through an indirect provider", "next": "Next",
        "take": "Import 2 changes", "imported": "2 customers imported", "invitations": "Invitations",
        "to_link": "Next: provider and link", "to_text": "Next: text", "to_check": "Next: check all",
        "to_hand_over": "Next: hand over", "copy_next": "Copy next", "next_is": "Next: Fabrikam Inc.",
        "verified": "Link verified: Contoso Partner and Northwind Distribution", "one": "1 of 2 handed over",
        "two": "2 of 2 handed over", "all_done": "Every letter of this round is handed over",
    },
    "zh-Hant": {
        "name": "您的姓名", "go": "繼續", "plan": "計畫名稱", "create": "建立計畫",
        "company": "我們公司", "company_name": "公司名稱", "tenant": "租用戶識別碼",
        "pla": "據點帳戶的 PartnerID (PLA)", "providers": "間接提供者", "provider": "間接提供者名稱",
        "add": "新增間接提供者", "paste": "貼上連結", "use": "使用這個連結", "verdict": "良好", "good": "連結正確",
        "customers": "客戶", "import": "匯入...", "path": "檔案路徑", "read": "讀取檔案",
        "direct": "由我們直接向客戶計費", "indirect": "透過間接提供者", "next": "下一步",
        "take": "匯入 2 項變更", "imported": "已匯入 2 位客戶", "invitations": "邀請",
        "to_link": "下一步：提供者與連結", "to_text": "下一步：內容", "to_check": "下一步：全部檢查",
        "to_hand_over": "下一步：交付", "copy_next": "複製下一封", "next_is": "下一封：Fabrikam Inc.",
        "verified": "連結已核對：Contoso Partner 與 Northwind Distribution", "one": "已交付 1 / 2",
        "two": "已交付 2 / 2", "all_done": "這次作業的信件已全部交付",
    },
}


def provider_and_link(program, words):
    add_provider(program, words, "Northwind Distribution")
    program.type(words["tenant"], THEIRS)
    program.type(words["paste"], LINK)
    program.shows(words["verdict"])
    program.picture(f"link-{LANGUAGE}")
    check(not program.is_shown("L11"), "the Partner ID that was typed just before is known")
    program.press(words["use"])
    program.shows(words["good"])


def import_list(program, words, folder):
    program.press(words["customers"], exact=False)
    read_list(program, words, os.path.join(folder, "Customers.csv"), LIST)
    for word in (words["direct"], words["indirect"]):
        program.shows(word)
    answer(program, "Cloud Reseller", words["direct"])
    answer(program, "Indirect Reseller", words["indirect"])
    program.picture(f"words-{LANGUAGE}")
    program.press(words["next"])
    program.picture(f"compare-{LANGUAGE}")
    program.press(words["take"])
    program.shows(words["imported"])


def draft_and_copy(program, words):
    program.press(words["invitations"], exact=False)
    program.press(words["to_link"])
    program.press(words["to_text"])
    program.picture(f"text-{LANGUAGE}")
    program.press(words["to_check"])
    program.picture(f"check-{LANGUAGE}")
    program.press(words["to_hand_over"])
    program.press(words["copy_next"])
    program.shows(words["verified"])
    program.picture(f"hand-over-{LANGUAGE}")
    plain, rich = clipboard("UTF8_STRING"), clipboard("text/html")
    check(plain.splitlines().count(LINK) == 1, "the plain text on the clipboard holds the link once, alone on its line")
    targets = [html.unescape(found) for found in re.findall(r'href="([^"]*)"', rich)]
    check(targets == [LINK], "the HTML on the clipboard leads to the link and nowhere else")
    check("Contoso Partner" in plain and "Northwind Distribution" in plain, "both companies are named")


def run(kind, language):
    words = WORDS[language]
    folder = tempfile.mkdtemp(prefix="changeover-window-")
    data = os.path.join(folder, "data")
    try:
        program = kind(BINARY, data, "--lang", language)
        new_plan(program, words, OURS, "5551234")
        provider_and_link(program, words)
        import_list(program, words, folder)
        program.picture(f"customers-{language}")
        draft_and_copy(program, words)
        program.kill()
        program = kind(BINARY, data, "--lang", language)
        program.press(words["customers"], exact=False)
        program.shows("Fabrikam Inc.")
        program.press(words["invitations"], exact=False)
        program.shows(words["one"])
        program.picture(f"after-kill-{language}")
        print("  after a kill the customers are there, and the queue goes on with the second letter")
        program.press(words["copy_next"])
        program.shows(words["all_done"])
        program.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def many(kind, language):
    customers.run(kind, BINARY, language, {**WORDS[language], "ours": OURS})


def enrolled(kind, language):
    enrollment.run(kind, BINARY, language)


def partnered(kind, language):
    providers.run(kind, BINARY, language)


RUNS = {
    "main": (run, "the main job", [(Program, "en"), (Program, "zh-Hant"), (Keyboard, "en")]),
    "enrollment": (enrolled, "the whole enrollment", [(Program, "en"), (Program, "zh-Hant")]),
    "providers": (partnered, "the choice of a provider and its partnership", [(Program, "en"), (Program, "zh-Hant")]),
    "customers": (many, "ten thousand customers", [(Program, "en"), (Program, "zh-Hant")]),
}
N_PASSED = 0
for GROUP in sys.argv[2:] or RUNS:
    ACT, WHAT, WAYS = RUNS[GROUP]
    for KIND, LANGUAGE in WAYS:
        print(f"{LANGUAGE}, {WHAT}, by keyboard alone" if KIND is Keyboard else f"{LANGUAGE}, {WHAT}", flush=True)
        ACT(KIND, LANGUAGE)
        N_PASSED += 1
print(f"{N_PASSED} passed, 0 failed")
