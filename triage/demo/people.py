"""The two councils of the demonstration, as their configuration would describe them, and the mail that they get.

Everybody is invented; telephone numbers are from Ofcom's drama ranges, addresses end in .example.

Must not know: what the service makes of it.
"""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from rules.words import LONDON

SALTMARSH, THORNBECK = "saltmarsh", "thornbeck"
USERS = (SALTMARSH, THORNBECK)
SENT = "Sent"
MAILS = Path(__file__).with_name("mails")

_SERVICE = """
[service]
database = "sqlite:///triage.db"
include = ["councils/*.toml"]

[smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"
"""

_SALTMARSH = """
[[council]]
id = "saltmarsh"
code = "SLT"
name = "Saltmarsh Borough Council"
address = "housing.solutions@saltmarsh.example"
protocol = "essex"
staff_domains = ["saltmarsh.example"]
emergency = {{ office_hours = "01632 960100", out_of_hours = "01632 960101" }}

[council.imap]
host = "127.0.0.1"
port = {imap}
security = "none"
username = "saltmarsh"
password_file = "password"
poll_seconds = 2

[council.spoc]
name = "Marguerite Stallard"
email = "marguerite.stallard@saltmarsh.example"
phone = "01632 960150"

[council.manager]
name = "Tobias Renwick"
email = "tobias.renwick@saltmarsh.example"

[council.duty]
name = "Duty desk"
email = "duty@saltmarsh.example"

[[council.officer]]
name = "Priyanka Oduya"
email = "priyanka.oduya@saltmarsh.example"
phone = "01632 960142"
skills = ["prison", "young_people"]

[[council.officer]]
name = "Gareth Winstanley"
email = "gareth.winstanley@saltmarsh.example"
phone = "01632 960145"
skills = ["domestic_abuse", "hospital"]
"""

_THORNBECK = """
[[council]]
id = "thornbeck"
code = "THB"
name = "Thornbeck District Council"
team = "Housing Options"
address = "housing.options@thornbeck.example"
protocol = "oxfordshire"
staff_domains = ["thornbeck.example"]
emergency = {{ office_hours = "01632 960200", out_of_hours = "01632 960201" }}

[council.imap]
host = "127.0.0.1"
port = {imap}
security = "none"
username = "thornbeck"
password_file = "password"
poll_seconds = 2

[council.spoc]
name = "Lorna Peverell"
email = "lorna.peverell@thornbeck.example"

[council.manager]
name = "Cedric Amblin"
email = "cedric.amblin@thornbeck.example"

[[council.officer]]
name = "Nerys Coldwell"
email = "nerys.coldwell@thornbeck.example"
phone = "01632 960242"
skills = ["hospital"]
"""


def configure(folder: Path, *, imap: int, smtp: int, password: str) -> Path:
    """Write the configuration into a folder, for servers on these ports; gives the main file."""
    (folder / "councils").mkdir()
    main = folder / "triage.toml"
    main.write_text(_SERVICE.format(smtp=smtp), encoding="utf-8")
    (folder / "councils" / "saltmarsh.toml").write_text(_SALTMARSH.format(imap=imap), encoding="utf-8")
    (folder / "councils" / "thornbeck.toml").write_text(_THORNBECK.format(imap=imap), encoding="utf-8")
    (folder / "password").write_text(password, encoding="utf-8")
    return main


def mail(name: str, at: datetime) -> bytes:
    """A message of the story, as it arrives at `at`."""
    raw = (MAILS / f"{name}.eml").read_bytes()
    return raw.replace(b"@WHEN@", format_datetime(at.astimezone(LONDON)).encode("ascii")).replace(b"\n", b"\r\n")
