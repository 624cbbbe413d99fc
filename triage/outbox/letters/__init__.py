"""One module a kind of letter: letter, cases, council and now become the small typed context that its template reads.

Modules hold no sentences and templates hold no logic of their own. What a letter needs beside its cases comes in
`Letter.facts`, names and plain text, filled by rules/letters.py, which lists them by kind. Every fact is optional:
without it, the line that would show it is left out. Instants are ISO 8601 with an offset. Beside those that the rules
fill today, a template shows:

    acknowledgement   route (a sentence of the protocol for this pathway that a referrer may read), again ("yes": sent
                      anew after a bounce). `asks`: of referrers.ASKS; an unknown one is asked by its own name
    warning           asked (repeated: instants at which consent was asked)
    escalation        `cases` without `case`: gathered; load (repeated: "mail@address 6", open cases of who is in),
                      away (repeated: "mail@address 2026-11-30", back on), happened (repeated: "instant sentence")
    digest            `cases`: all open cases of the lead, in any order; since (instant of the digest before)
    review            kind_of ("Microsoft protected message"), quote, place, known_since, told_at, asked_copy ("yes"),
                      next_at (when the single point of contact hears), authority
    summary           the figures listed in summary.py

Must not know: HTML, text, headers.
"""
