"""What programs write in the subject of a mail, in the languages of their users, as data.

For: `read` and `robots`. Body and headers may hold nothing that is known here; such a subject no person types.

Must not know: councils, single vendors, what follows from it.
"""

from __future__ import annotations

import re

from parsers.patterns import compiled

AUTO_SUBJECT = compiled(
    r"^\W*(?:automatic(?:ally)? (?:reply|response)|auto(?:mated)?[- ]?(?:reply|response|matic)|out of (?:the "
    r")?office|autoreply"
    r"|away from|on leave|delivery (?:status|failure)|undeliver\w+|returned mail|mail delivery)",
    re.IGNORECASE,
)
BOUNCE_SUBJECT = compiled(
    r"^\W*(?:\[?postmaster\]? ?)?(?:undeliver\w+|delivery (?:status notification|has failed|failure)"
    r"|(?:e-?)?mail (?:delivery|system) (?:fail\w+|sub|error|problem)|returned mail"
    r"|mail delivery (?:failed|sub)|message status\b|delivery (?:delayed|problem|incomplete|has been delayed)|failure"
    r" notice"
    r"|(?:warning: )?(?:your |the )?(?:message|mail|e-?mail) (?:(?:could|can) ?not be|was not|has not been"
    r"|not|is|was)? ?(?:delivered|undeliver\w+|delayed|blocked|rejected|refused|returned)\b"
    r"|unzustellbar|nicht zustellbar|non remis|non distribu|no se puede entregar|no entregado|non recapitabile|mancato"
    r" recapito"
    r"|onbestelbaar|niet bezorgd|não entregue|niedostarczon\w+|nie można dostarczyć|olevererat|ikke levert|kan ikke"
    r" leveres"
    r"|nelivrat|не удается доставить|недоставлен\w*)",
    re.IGNORECASE,
)
RECEIPT_SUBJECT = re.compile(
    r"^\W*(?:(?:(?:not )?read(?:[- ]receipt)?|gelesen|ungelesen|gelöscht|lu|non lu|leído|no leído|letto|lido|gelezen"
    r"|przeczytano|odczytano|läst|lest|luettu|citit|прочитано|darllenwyd)\s*:|return receipt\b)",
    re.IGNORECASE,
)
WAS_READ = re.compile(
    r"\bwas (?:read\b|displayed|opened|deleted without being read)|\bgelesen\b|\bgelöscht\b|\bété (?:lu|supprimé)"
    r"|\bleyó\b"
    r"|\bleído\b|\bletto\b|\blid[ao]\b|\bgelezen\b|\b(?:prze|od)czytan\w+|\bläst\b|\blest\b|\bluettu\b|\bciti\w+"
    r"|\bпрочитан\w*",
    re.IGNORECASE,
)
"""What Outlook writes where a receipt comes without the form of RFC 8098, in the languages of its users."""
MARKED = compiled(
    r"^\W{0,6}(?:automat(?:ic|ed|ische) (?:reply|response|answer)|auto(?:[- ]?(?:reply|response))?|out of (?:the"
    r" )?office"
    r"(?: (?:auto)?reply)?)(?:\s*:|\s+re:|\s*$)",
    re.IGNORECASE,
)
"""A subject that only a machine puts there; who answers it has "Re:" before."""
MARKED_ABROAD = compiled(
    r"^\W{0,6}(?:abwesenheits(?:notiz|meldung|nachricht)|automatische (?:antwort|abwesenheits\w+)|réponse automatique"
    r"|absence du bureau|message d['’]absence|respuesta automática|fuera de la oficina|risposta automatica|fuori sede"
    r"|resposta automática|automatisch antwoord|afwezig(?:heid\w*)?|automatyczna odpowiedź|autosvar|automatiskt svar"
    r"|automatisk svar|automaattinen vastaus|răspuns automat|automatická odpověď|automatické odpovědi|automatikus"
    r" válasz"
    r"|automatinis atsakymas|automātiskā atbilde|otomatik yanıt|автоматический ответ|автоматична відповідь|автоматичен"
    r" отговор"
    r"|αυτόματη απάντηση|ymateb awtomatig|allan o['’]r swyddfa|auto)\s{0,2}[:/]",
    re.IGNORECASE,
)
"""The same as programs write it for users of other languages, whose bodies hold no word that is known here."""
