"""What the tests by hands enter: one company, its provider, its customers. All of it is invented."""

import os

OURS = "0a1b2c3d-1111-4222-8333-444455556666"
THEIRS = "9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff"
LINK = (
    "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship"
    f"&partnerId={OURS}&msppId=5551234&indirectCSPId={THEIRS}&DAP=false#/BillingAccounts/partner-invitation"
)
US, PROVIDER = "Contoso Partner", "Northwind Distribution"
HEADERS = ["Microsoft ID", "Company name", "Primary domain name", "Relationship"]
FABRIKAM = ["11111111-1111-4222-8333-444455556666", "Fabrikam Inc.", "fabrikam.example", "Cloud Reseller"]
BEITUN = ["22222222-1111-4222-8333-444455556666", "北屯精密工業股份有限公司", "beitun.example", "Cloud Reseller"]
# As people copy it out of a workbook of their own.
TABLE = [
    HEADERS + ["Contact name", "Contact email"],
    FABRIKAM + ["Anna Berg", "anna@fabrikam.example"],
    BEITUN + ["陳建宏", "jianhong@beitun.example"],
    BEITUN[:3] + ["Indirect Reseller", "陳建宏", "jianhong@beitun.example"],
]

# A list of customers as Partner Center exports it, and what follows it in the weeks after.
N_CUSTOMERS, N_WITH_CONTACT, N_ACCEPTED, N_NEW = 42, 38, 5, 2


def microsoft_id(at):
    return f"{at:08x}-1111-4222-8333-444455556666"


def name(at):
    return f"遠山設計 {at:02} 股份有限公司" if at % 2 else f"Harbour Lane Books {at:02}"


def customer(at, relationship="Cloud Reseller"):
    return [microsoft_id(at), name(at), f"customer{at}.example", relationship]


def customers():
    return [HEADERS] + [customer(at) for at in range(N_CUSTOMERS)]


def contacts():
    rows = [[microsoft_id(at), f"Anna Berg {at}", f"anna@customer{at}.example", "Global admin"] for at in range(N_WITH_CONTACT)]
    return [["Microsoft ID", "Contact name", "Contact email", "Contact role"]] + rows


def subscriptions():
    head = ["SubscriptionId", "SubscriptionStartDate", "SubscriptionEndDate", "SubscriptionState", "Month", "IsAutoRenew",
            "CustomerName", "CustomerTenantId", "Product", "TotalSoldSeats"]
    rows = [[f"{at:08x}-aaaa-4bbb-8ccc-000000000001", "2026-05-04", "2027-05-03", "Active", "2026-11", "True", name(at),
             microsoft_id(at), "Microsoft 365 Business Premium", "25"] for at in range(N_CUSTOMERS)]
    return [head] + rows


def next_week():
    """Some have accepted, and two are new."""
    rows = [HEADERS]
    for at in range(N_CUSTOMERS + N_NEW):
        rows.append(customer(at))
        if at < N_ACCEPTED:
            rows.append(customer(at, "Indirect Reseller"))
    return rows


def write(folder, file, rows):
    """Writes rows as Partner Center exports them, and gives the path."""
    path = os.path.join(folder, file)
    with open(path, "w", encoding="utf-8-sig", newline="") as out:
        out.writelines(",".join(row) + "\r\n" for row in rows)
    return path
