"""The servers for tests say what is missing instead of passing over it."""

from __future__ import annotations

import pytest

from tests.support import dovecot


def test_a_machine_without_dovecot_is_told_which_packages_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dovecot.shutil, "which", lambda *args, **kwargs: None)
    with pytest.raises(RuntimeError, match="dovecot-imapd and dovecot-lmtpd"):
        dovecot.DovecotServer()
