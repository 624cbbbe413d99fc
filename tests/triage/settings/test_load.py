"""The configuration: read whole, or everything that is wrong said at once."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from rules.protocol import Span, SpanUnit
from triage.errors import ConfigError
from triage.settings.files import shipped_folder
from triage.settings.load import load, shipped
from triage.settings.secrets import Secret

CONFIG = Path(__file__).parents[3] / "config"
BAD = Path(__file__).parents[2] / "bad_config"
SHIPPED_IDS = (
    *("basildon", "braintree", "brentwood", "castle-point", "chelmsford", "colchester", "epping-forest", "harlow"),
    *("maldon", "rochford", "southend", "tendring", "thurrock", "uttlesford"),
    *("oxford", "cherwell", "west-oxfordshire", "south-and-vale", "mid-devon", "luton"),
)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The shipped example as council IT would install it."""
    (tmp_path / "councils").mkdir()
    shutil.copy(CONFIG / "triage.example.toml", tmp_path / "triage.toml")
    shutil.copy(CONFIG / "council.example.toml", tmp_path / "councils" / "basildon.toml")
    for name in ("smtp-password", "basildon-imap"):
        (tmp_path / name).write_text("drama\n")
    return tmp_path / "triage.toml"


def test_the_shipped_example_is_valid(example: Path) -> None:
    configuration = load(example)
    assert list(configuration.councils) == ["basildon"]


def test_the_twenty_councils_ship_with_the_product() -> None:
    assert sorted(shipped()) == sorted(SHIPPED_IDS)


@pytest.mark.parametrize("council", SHIPPED_IDS)
def test_every_shipped_clock_names_its_source(council: str) -> None:
    assert all(rule.source for rule in shipped()[council].protocol.clock_rules)


def test_a_councils_published_figure_replaces_the_protocols_default() -> None:
    rule = next(rule for rule in shipped()["tendring"].protocol.clock_rules if rule.name == "contact")
    assert (rule.span, rule.internal) == (Span(5.0, SpanUnit.WORKING_DAYS), False)


def test_a_protocol_beside_the_configuration_wins_over_the_shipped_one(example: Path) -> None:
    folder = example.parent / "protocols"
    folder.mkdir()
    text = (CONFIG / "protocols" / "essex.toml").read_text().replace('within = "3 working', 'within = "2 working')
    (folder / "essex.toml").write_text(text)
    council = load(example).councils["basildon"].council
    assert {rule.span.amount for rule in council.protocol.clock_rules if rule.name == "respond"} == {2.0}


def test_the_example_of_a_protocol_is_valid_with_every_line_switched_on(example: Path) -> None:
    (example.parent / "protocols").mkdir()
    text = (CONFIG / "protocol.example.toml").read_text()
    council = example.parent / "councils" / "basildon.toml"
    council.write_text(council.read_text().replace('protocol = "essex"', 'protocol = "example"'))
    for shown in (
        text,
        re.sub(r"(?m)^# ([a-z_]+ = )", r"\1", text.replace('# cases = ["referral", "unreadable"]', "#")),
    ):
        (example.parent / "protocols" / "example.toml").write_text(shown)
        names = [rule.name for rule in load(example).councils["basildon"].council.protocol.clock_rules]
        assert names == ["acknowledge", "respond"]


def test_a_relative_database_lies_beside_the_configuration(example: Path) -> None:
    assert load(example).database == f"sqlite:///{example.parent.resolve()}/state/triage.db"


def test_a_secret_prints_as_stars(example: Path) -> None:
    secret = load(example).councils["basildon"].imap_secret
    assert secret is not None
    assert (repr(secret), str(secret), secret.reveal()) == ("Secret(***)", "Secret(***)", "drama")


def test_a_systemd_credential_serves_as_secret_file(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials = example.parent / "credentials"
    credentials.mkdir()
    (credentials / "basildon-imap").write_text("from systemd")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    secret = load(example).councils["basildon"].imap_secret
    assert secret == Secret(file=credentials / "basildon-imap")


def test_every_key_of_the_example_is_explained_beside_it() -> None:
    tables = tomllib.loads((CONFIG / "council.example.toml").read_text())["council"][0]
    assert {"id", "code", "address", "imap", "spoc", "officer", "hours"} <= tables.keys()


@pytest.mark.parametrize("folder", sorted(path.name for path in BAD.iterdir()))
def test_a_wrong_configuration_says_everything_that_is_wrong(folder: str, tmp_path: Path) -> None:
    shutil.copytree(BAD / folder, tmp_path / "etc")
    with pytest.raises(ConfigError) as raised:
        load(tmp_path / "etc" / "triage.toml")
    said = str(raised.value).replace(str(tmp_path / "etc") + "/", "").splitlines()
    assert said == (BAD / folder / "expected.txt").read_text().splitlines()


def test_the_shipped_folder_is_the_checkouts() -> None:
    assert shipped_folder() == CONFIG
