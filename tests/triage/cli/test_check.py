"""`triage check`: everything that is wrong, said at once, on real servers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.dovecot import PASSWORD, MailUser
from tests.support.smtp import PASSWORD as SMTP_PASSWORD
from tests.support.smtp import USER, SmtpServer
from tests.triage.cli.conftest import Run
from triage.tls import Security

BAD = Path(__file__).parents[2] / "bad_config"

TEXT = """
[service]
database = "{database}"
[smtp]
host = "127.0.0.1"
port = {smtp}
security = "{security}"
{login}
[[council]]
id = "basildon"
code = "BAS"
name = "Basildon Council"
address = "housing@basildon.example"
protocol = "essex"
[council.imap]
host = "127.0.0.1"
port = {imap}
security = "none"
username = "{user}"
password_file = "imap-password"
[council.spoc]
name = "Martin Okonjo-Hale"
email = "martin@basildon.example"
[[council.officer]]
name = "Temperance Oyelaran"
email = "temperance@basildon.example"
"""


def write(folder: Path, user: MailUser, smtp: SmtpServer, *, password: str = PASSWORD, **more: object) -> Path:
    values = {
        "database": "sqlite:///state/triage.db",
        "smtp": smtp.port,
        "security": smtp.security.value,
        "login": "",
        "imap": user.server.imap,
        "user": user.name,
        **more,
    }
    (folder / "triage.toml").write_text(TEXT.format(**values))
    (folder / "imap-password").write_text(password)
    return folder / "triage.toml"


@pytest.mark.parametrize("name", sorted(path.name for path in BAD.iterdir()))
def test_every_error_is_printed_on_a_line_of_its_own(run: Run, name: str, tmp_path: Path) -> None:
    shutil.copytree(BAD / name, tmp_path / "etc")
    said = run("check", "--config", tmp_path / "etc" / "triage.toml")
    assert (said.code, said.out) == (1, "")
    lines = said.err.replace(str(tmp_path / "etc") + "/", "").splitlines()
    assert lines == (BAD / name / "expected.txt").read_text().splitlines()


@pytest.mark.servers
def test_a_right_configuration_is_said_to_be_right(
    run: Run, tmp_path: Path, mail_user: MailUser, smtp_server: SmtpServer
) -> None:
    said = run("check", "--config", write(tmp_path, mail_user, smtp_server))
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "The configuration of 1 council is right; database, mailboxes and SMTP answer as they should.\n"
    )
    assert smtp_server.mails == []


@pytest.mark.servers
def test_database_mailbox_and_smtp_are_each_told_what_ails_them(
    run: Run, tmp_path: Path, mail_user: MailUser, smtp_server: SmtpServer
) -> None:
    smtp_server.stop()
    config = write(tmp_path, mail_user, smtp_server, password="wrong", database="sqlite:///not/here/triage.db")
    said = run("check", "--config", config)
    assert said.code == 1
    database, mailbox, smtp, summary = said.out.splitlines()
    assert database == f"database: the folder {tmp_path}/not/here does not exist; create it, writable for the service"
    assert mailbox.startswith("basildon: mailbox: ")
    assert "password" in mailbox
    assert smtp == "smtp: the server cannot be reached; are host and port right?"
    assert summary == "The configuration of 1 council can be read; 3 of what it names cannot be used."


@pytest.mark.servers
def test_the_smtp_login_is_tried_over_tls_and_no_mail_is_sent(
    run: Run, tmp_path: Path, mail_user: MailUser, smtp_servers: Callable[..., SmtpServer]
) -> None:
    server = smtp_servers(security=Security.STARTTLS, login=True)
    login = f'username = "{USER}"\npassword_file = "smtp-password"\nca_file = "{server.ca_file}"'
    config = write(tmp_path, mail_user, server, login=login)
    (tmp_path / "smtp-password").write_text(SMTP_PASSWORD)
    assert run("check", "--config", config).code == 0
    (tmp_path / "smtp-password").write_text("wrong")
    said = run("check", "--config", config, "--json")
    assert said.json["problems"] == [{"place": "smtp", "wrong": "the server refuses user name or password"}]
    assert (said.code, server.mails) == (1, [])


@pytest.mark.servers
def test_offline_asks_no_server(run: Run, tmp_path: Path, mail_user: MailUser, smtp_server: SmtpServer) -> None:
    config = write(tmp_path, mail_user, smtp_server, password="wrong")
    before = smtp_server.connections
    said = run("check", "--offline", "--config", config)
    assert (said.code, "no database or server was tried" in said.out) == (0, True)
    assert smtp_server.connections == before


def test_a_councils_own_broken_template_is_found_here(run: Run, office: object, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "acknowledgement.j2").write_text("{% if %}")
    text = (tmp_path / "triage.toml").read_text().replace('source = "', 'templates = "words"\nsource = "')
    (tmp_path / "triage.toml").write_text(text)
    said = run("check", "--offline")
    assert (said.code, "acknowledgement.j2" in said.err) == (1, True)


def test_a_council_without_officers_is_remarked_on(run: Run, office: object, tmp_path: Path) -> None:
    text = (tmp_path / "triage.toml").read_text()
    (tmp_path / "triage.toml").write_text(text[: text.index("[[council.officer]]")])
    said = run("check", "--offline")
    assert (said.code, "basildon names no officer" in said.out) == (0, True)


def test_the_configuration_is_found_by_variable_folder_or_not_at_all(
    run: Run, office: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check", "--offline").code == 0
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    missing = run("check", "--offline")
    assert (missing.code, "triage.toml" in missing.err) == (1, True)
    monkeypatch.setenv("TRIAGE_CONFIG", str(tmp_path / "triage.toml"))
    assert run("check", "--offline").code == 0
    assert run("check", "--offline", "--config", "nowhere.toml").code == 1
