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
from words import labels

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

# What this test calls each sentence, and the program's own key of it.
KEYS = {
    "name": "start-name", "go": "start-go-on", "plan": "start-plan-name", "create": "start-create",
    "company": "nav-company", "company_name": "company-name", "tenant": "company-tenant", "pla": "company-pla",
    "providers": "nav-providers", "provider": "providers-new-name", "add": "providers-add", "paste": "link-paste",
    "use": "link-use", "verdict": "link-verdict-good", "good": "link-state-good", "customers": "nav-customers",
    "import": "customers-import", "path": "import-path", "read": "import-path-read", "direct": "import-word-direct",
    "indirect": "import-word-indirect", "next": "next", "take": ("import-apply-add-customers", {"n": 2}),
    "imported": ("import-done-add-customers", {"n": 2}), "invitations": "nav-invitations",
    "to_text": "invitations-next-text", "to_check": "invitations-next-check",
    "to_hand_over": "invitations-next-hand-over", "copy_subject": "piece-next-subject",
    "copy_message": "piece-next-message", "not_checked": "link-finding-partner-id-not-checked",
    "verified": ("copied-link-verified",
                 {"customer": "Fabrikam Inc.", "us": "Contoso Partner", "provider": "Northwind Distribution"}),
    "one": ("invitations-handed-over", {"n": 1, "total": 2}), "two": ("invitations-handed-over", {"n": 2, "total": 2}),
    "all_done": "invitations-queue-done",
}


def provider_and_link(program, words):
    add_provider(program, words, "Northwind Distribution")
    program.type(words["tenant"], THEIRS)
    program.type(words["paste"], LINK)
    program.shows(words["verdict"])
    program.picture(f"link-{LANGUAGE}")
    check(not program.is_shown(words["not_checked"]), "the Partner ID that was typed just before is known")
    program.press(words["use"])
    program.shows(words["good"])


def import_list(program, words, folder):
    program.press(words["customers"], exact=False)
    read_list(program, words, os.path.join(folder, "Customers.csv"), LIST)
    for word in (words["direct"], words["indirect"]):
        program.shows(word)
    answer(program, "Cloud Reseller", words["direct"])
    program.picture(f"words-{LANGUAGE}")
    answer(program, "Indirect Reseller", words["indirect"])
    program.press(words["next"])
    program.picture(f"compare-{LANGUAGE}")
    program.press(words["take"])
    program.shows(words["imported"])


def draft_and_copy(program, words):
    program.press(words["invitations"], exact=False)
    program.press(words["to_text"])
    program.picture(f"text-{LANGUAGE}")
    program.press(words["to_check"])
    program.picture(f"check-{LANGUAGE}")
    program.press(words["to_hand_over"])
    program.press(words["copy_subject"])
    program.find(words["copy_message"])
    check("Fabrikam Inc." in clipboard("UTF8_STRING"), "without an address the key begins with the subject")
    program.press(words["copy_message"])
    program.shows(words["verified"])
    program.picture(f"hand-over-{LANGUAGE}")
    plain, rich = clipboard("UTF8_STRING"), clipboard("text/html")
    check(plain.splitlines().count(LINK) == 1, "the plain text on the clipboard holds the link once, alone on its line")
    targets = [html.unescape(found) for found in re.findall(r'href="([^"]*)"', rich)]
    check(targets == [LINK], "the HTML on the clipboard leads to the link and nowhere else")
    check("Contoso Partner" in plain and "Northwind Distribution" in plain, "both companies are named")


def run(kind, language):
    words = labels(language, KEYS)
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
        program.press(words["copy_subject"])
        program.press(words["copy_message"])
        program.shows(words["all_done"])
        program.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def many(kind, language):
    customers.run(kind, BINARY, language, {**labels(language, KEYS), "ours": OURS})


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
