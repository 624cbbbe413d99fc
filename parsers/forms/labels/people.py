"""Words by which a label says of whom it asks: who refers, who may be asked, who is nobody of ours."""

from __future__ import annotations

REFERRER_WORDS = frozenset({
    "referrer", "referring", "worker", "professional", "advisor", "caseworker", "keyworker", "supportworker", "officer",
    "workcoach", "resettlementworker", "outreachworker", "linkworker", "youthworker",
    "your", "my", "you", "agency", "staff", "practitioner", "submitter", "notifier", "sender", "author", "reporter",
})  # fmt: skip
CONTACT_WORDS = frozenset(["socialworker", "coordinator", "cpn", "com", "pom"])
STRANGERS = frozenset({
    "child", "children", "partner", "partners", "spouse", "landlord", "gp", "doctor", "kin", "nok", "mother", "father",
    "baby", "perpetrator", "husband", "wife", "dependant", "dependants", "consultant", "emergency",
})  # fmt: skip
