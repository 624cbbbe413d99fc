"""What `triage check` says about a mailbox: login, folders, IDLE, MOVE, in sentences for people.

Makes the folders that are missing, as the service would; touches no message.
"""

from __future__ import annotations

from contextlib import closing

from triage.errors import NeedsPerson, TryLater
from triage.mailbox.imap import ImapAccount, ImapMailbox
from triage.mailbox.maildir import MaildirAccount, MaildirMailbox


def check_imap(account: ImapAccount) -> list[str]:
    """What is wrong with the mailbox, or weaker than it should be; nothing when all is well."""
    try:
        with closing(ImapMailbox(account)) as mailbox:
            mailbox.connect()
            return mailbox.shortcomings()
    except (TryLater, NeedsPerson) as error:
        return [str(error)]


def check_maildir(account: MaildirAccount) -> list[str]:
    """The same for a folder on disk."""
    try:
        with closing(MaildirMailbox(account)) as mailbox:
            mailbox.connect()
    except (TryLater, NeedsPerson) as error:
        return [str(error)]
    return []
